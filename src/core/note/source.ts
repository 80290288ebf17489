/** Where a note comes from; a later layer overlays an earlier one. */
export const layers = ['built-in', 'added', 'notebook'] as const;
export type Layer = (typeof layers)[number];

/** One file as it was read. */
export interface NoteSource {
  /** Relative to the layer's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly layer: Layer;
  /** The same file as it is to be kept: one that can give its text again without holding it. */
  readonly kept?: NoteSource | undefined;
  /** Tells one state of a file from another where its text is not held: other stamps may mean other texts. */
  readonly stamp?: string | undefined;
}
