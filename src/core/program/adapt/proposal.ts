/** up: on; hold: as it was; down: a rung back; swap: another family; plan: nothing is known, the plan stands. */
export const verdicts = ['up', 'hold', 'down', 'swap', 'plan'] as const;
export type Verdict = (typeof verdicts)[number];

/** What one exercise should do in the next block, and why. */
export interface Proposal {
  /** The exercise as it stands in the program. */
  readonly exercise: string;
  readonly verdict: Verdict;
  /** The rule behind it; absent for `plan`. */
  readonly rule?: 'PB18' | 'PB19' | 'PB20' | 'PB21' | undefined;
  /** A clause: "all sets at the top with 2 left in two sessions running". */
  readonly reason: string;
  /** What changes in the document. */
  readonly changes: readonly LineChange[];
  /** Why what the verdict asks for was not written; absent when it was. */
  readonly withheld?: string | undefined;
}

export interface LineChange {
  readonly weeks: { readonly from: number; readonly to: number };
  readonly day: string;
  readonly before: string;
  readonly after: string;
}
