/** How much of one set was done. `all` and `none` are what a coach ticks when nobody counted. */
export type Done =
  | { readonly kind: 'count'; readonly count: number; readonly unit: 'reps' | 's' | 'm' }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' };

export type LogLoad =
  | { readonly kind: 'mass'; readonly count: number; readonly kilograms: number }
  | { readonly kind: 'bodyweight'; readonly addedKilograms: number }
  /** A band's colour, or whatever else the coach wrote. */
  | { readonly kind: 'words'; readonly words: string };

/** 0 to 10, each where it was asked. */
export interface LogPain {
  readonly during?: number;
  readonly after?: number;
  readonly morning?: number;
}

/** One set as it was done; without an exercise, what is true of the whole session. */
export interface LogRow {
  /** YYYY-MM-DD */
  readonly date: string;
  /** The day of the program, such as `Gym A`. */
  readonly day?: string;
  /** An id, or the name that stands in the log. */
  readonly exercise?: string;
  /** Absent for both sides, and where there are none. */
  readonly side?: 'left' | 'right';
  /** From 1. */
  readonly set?: number;
  readonly done?: Done;
  readonly load?: LogLoad;
  /** Repetitions in reserve. */
  readonly rir?: number;
  readonly pain: LogPain;
  readonly note?: string;
}

/** A stop sign is a note that begins with the word, as in `stop: the back arched`. */
export function isStopSign(row: Pick<LogRow, 'note'>): boolean {
  return /^stop\b/i.test(row.note ?? '');
}
