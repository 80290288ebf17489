/** The builder's stages, in the order they run. */
export const buildStages = [
  'screen',
  'causes',
  'schedule',
  'candidates',
  'select',
  'fit',
  'dose',
  'check',
] as const;
export type BuildStage = (typeof buildStages)[number];

/** One choice of the builder: what was taken or left, by which rule, because of which findings. */
export interface Decision {
  readonly stage: BuildStage;
  /** taken: in the program; left: not in it; noted: neither, but worth knowing. */
  readonly verdict: 'taken' | 'left' | 'noted';
  /** The note it is about: an exercise, a cause, an assessment. */
  readonly about: string;
  /** The athlete's slot it concerns. */
  readonly slot?: string | undefined;
  /** The PB rule it follows, where there is one. */
  readonly rule?: string | undefined;
  readonly findings: readonly string[];
  /** The reason, as a clause: "it needs a barbell". */
  readonly says: string;
}
