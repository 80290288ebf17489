import type { Dose } from '../dose/dose.ts';
import type { Weekday } from '../note/kinds/athlete.ts';
import type { Span } from '../text/position.ts';

/** A program: a view over its document, or what the builder made and the writer will write. */
export interface Program {
  readonly id: string;
  readonly title: string;
  /** The athlete's id. */
  readonly athlete: string;
  readonly template?: string | undefined;
  /** YYYY-MM-DD, the first day of week 1. */
  readonly start: string;
  readonly weeks: number;
  readonly built?: BuiltFrom | undefined;
  readonly parts: readonly Part[];
  readonly leftOut: readonly LeftOut[];
}

/** What a program was built with: each note's text as a short hash, so that later changes show. */
export interface BuiltFrom {
  readonly by: string;
  readonly notes: Readonly<Record<string, string>>;
}

/** Weeks that are the same, written once: `## Weeks 1-2`. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly days: readonly Day[];
  readonly span?: Span;
}

/** slot: a session of the athlete's; clinic: what a clinician does; retest: tests of one week; run: a run itself. */
export const dayKinds = ['slot', 'clinic', 'retest', 'run'] as const;
export type DayKind = (typeof dayKinds)[number];

/** One `###` heading: a session, and the weekdays it is done on. */
export interface Day {
  readonly title: string;
  readonly kind: DayKind;
  /** Empty for every day, or for before each run. */
  readonly weekdays: readonly Weekday[];
  /** For a retest: the week it falls in. */
  readonly week?: number | undefined;
  readonly blocks: readonly Block[];
  readonly span?: Span;
}

export type BlockFormat =
  | { readonly kind: 'straight' }
  | {
      readonly kind: 'superset' | 'circuit' | 'rounds';
      readonly rounds: number;
      readonly restSeconds?: number | undefined;
    };

/** One `####` heading and its lines; the title is empty for lines straight under the day. */
export interface Block {
  readonly title: string;
  readonly format: BlockFormat;
  readonly lines: readonly Line[];
  readonly span?: Span;
}

export const lineKinds = ['exercise', 'test', 'run', 'advice', 'note'] as const;
export type LineKind = (typeof lineKinds)[number];

export interface Line {
  readonly kind: LineKind;
  /** `1a` in a superset. */
  readonly label?: string | undefined;
  /** The note's id; absent for `run` and `note`. */
  readonly id?: string | undefined;
  readonly dose?: Dose | undefined;
  /** For `note`: its words. For a dose that cannot be read: the dose as written. */
  readonly text?: string | undefined;
  readonly reasons: readonly Reason[];
  readonly notes: readonly string[];
  readonly keeps: readonly Keep[];
  readonly span?: Span;
  readonly idSpan?: Span;
  readonly doseSpan?: Span;
}

/** `because [[cause]] (f1, f3): words` */
export interface Reason {
  readonly of: string;
  readonly findings: readonly string[];
  readonly says: string;
  readonly span?: Span;
}

/** `keep PB16: reason`: a deviation the coach accepts. */
export interface Keep {
  readonly rule: string;
  readonly reason: string;
  readonly span?: Span;
}

/** `- [[id]]: words` under `## Left out`. */
export interface LeftOut {
  readonly id: string;
  readonly says: string;
}

/** All lines of a day, block by block. */
export function linesOf(day: Day): Line[] {
  return day.blocks.flatMap((block) => [...block.lines]);
}

/** The weeks that a part covers. */
export function weeksOf({ from, to }: Pick<Part, 'from' | 'to'>): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The part that covers a week. */
export function partOfWeek(program: Program, week: number): Part | undefined {
  return program.parts.find((part) => part.from <= week && week <= part.to);
}
