import type { Span } from '../text/position.ts';
import type { Kind } from './kinds/all.ts';

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
  /** What reading it gave, where an index made before holds that. */
  readonly reading?: IndexedReading | undefined;
}

/** A whole note without its text: what an index keeps so that nothing has to be parsed again. */
export interface IndexedReading {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly block: Span;
  readonly bodyStart: number;
  readonly data: unknown;
}
