import type { Knowledge } from '../../knowledge/knowledge.ts';
import { foldId } from '../../note/note.ts';
import type { NoteOf } from '../../note/note.ts';
import type { Problem, Severity } from '../../text/problem.ts';
import type { Span } from '../../text/position.ts';
import type { LoggedSession } from '../adapt/sessions.ts';
import type { Picture } from '../findings.ts';
import type { Block, Day, Line, Part, Program } from '../program.ts';
import type { SessionSlot } from '../slots.ts';
import { slotOfDay } from '../slots.ts';

/** What a rule about a program may look at. */
export interface ProgramContext {
  readonly program: Program;
  /** Where a problem of the whole program is shown: the front matter of its document. */
  readonly place: Span;
  /** Undefined when the athlete's note is missing or broken. */
  readonly athlete: NoteOf<'athlete'> | undefined;
  /** What the athlete's findings amount to. */
  readonly picture: Picture | undefined;
  readonly knowledge: Knowledge;
  /** What was logged, by folded id of the exercise; nothing for a program that was just built. */
  readonly log: ReadonlyMap<string, readonly LoggedSession[]>;
}

/** Where no paper stands behind a rule. */
export const clinicalConvention = 'clinical convention';

/** A rule that judges a program, built or hand-written. `block` stops an export, `warn` does not. */
export interface ProgramRule {
  /** `PB04`, or words for a check that has no number: `dose-range`. */
  readonly id: string;
  readonly level: 'block' | 'warn';
  /** What it asks for, in one sentence. */
  readonly title: string;
  /** Ids of references, or `clinicalConvention`. */
  readonly source: readonly string[];
  /** Whether a coach may accept a breach by `keep`, or how far. */
  readonly keep: 'yes' | 'no' | 'one item more';
  /**
   * Why a built program may break it all the same. A rule without it is never broken by the builder;
   * one with it only says more than the athlete's days, minutes or equipment allow.
   */
  readonly givesWay?: string;
  /** The principle notes that say why are those whose `rule` names its id. */
  check(context: ProgramContext): Iterable<Breach>;
}

export interface Breach {
  readonly message: string;
  readonly span: Span;
  /** The lines on which a `keep PBnn` accepts the breach; none where safety leaves no choice. */
  readonly lines: readonly Line[];
  /** Where a breach is only worth knowing, whatever the rule's level. */
  readonly severity?: 'info';
}

export interface PlacedLine {
  readonly part: Part;
  readonly day: Day;
  readonly block: Block;
  readonly line: Line;
}

/** An exercise line whose note is whole, with that note. */
export interface PlacedExercise extends PlacedLine {
  readonly exercise: NoteOf<'exercise'>;
}

/** Every line of a program with where it stands. */
export function placedLines(program: Program): PlacedLine[] {
  return program.parts.flatMap((part) =>
    part.days.flatMap((day) =>
      day.blocks.flatMap((block) => block.lines.map((line) => ({ part, day, block, line }))),
    ),
  );
}

/** Read once for all rules. */
const placed = new WeakMap<
  Program,
  { readonly knowledge: Knowledge; readonly lines: readonly PlacedExercise[] }
>();

function exercisesOf(program: Program, knowledge: Knowledge): PlacedExercise[] {
  return placedLines(program).flatMap((each) => {
    const exercise = exerciseOf(each.line, knowledge);
    return exercise ? [{ ...each, exercise }] : [];
  });
}

/** Every exercise of a program, the clinic's only when asked for. */
export function placedExercises(
  { program, knowledge }: Pick<ProgramContext, 'program' | 'knowledge'>,
  clinic = false,
): readonly PlacedExercise[] {
  const known = placed.get(program);
  const all = known?.knowledge === knowledge ? known.lines : exercisesOf(program, knowledge);
  if (known?.knowledge !== knowledge) placed.set(program, { knowledge, lines: all });
  return clinic ? all : all.filter(({ day }) => day.kind !== 'clinic');
}

/** An exercise where it comes after the last week it was logged in, and its logged sessions in the order of time. */
export interface LoggedAhead extends PlacedExercise {
  readonly sessions: readonly LoggedSession[];
  readonly last: LoggedSession;
  /** The first week that it has not been logged in. */
  readonly week: number;
}

/** Each exercise that was logged, where the program asks for it next. */
export function loggedAhead(context: ProgramContext): LoggedAhead[] {
  return [...context.log].flatMap(([id, sessions]) => {
    const last = sessions.at(-1);
    const week = last?.week;
    if (!last || week === undefined) return [];
    const next = placedExercises(context).find(
      ({ exercise, part }) => foldId(exercise.id) === id && part.to > week,
    );
    return next ? [{ ...next, sessions, last, week: Math.max(next.part.from, week + 1) }] : [];
  });
}

/** The athlete's slot behind a day, where both are known. */
export function slotBehind({ athlete }: ProgramContext, day: Day): SessionSlot | undefined {
  return athlete && slotOfDay(athlete, day);
}

export function exerciseOf(line: Line, knowledge: Knowledge): NoteOf<'exercise'> | undefined {
  return line.kind === 'exercise' && line.id !== undefined ? knowledge.whole('exercise', line.id) : undefined;
}

/** Where a line's problem is shown: its id, else the whole line. */
export function lineSpan(line: Line, place: Span): Span {
  return line.idSpan ?? line.span ?? place;
}

/** The breaches of a rule that no `keep` accepts, as problems. */
export function problemsOf(rule: ProgramRule, context: ProgramContext): Problem[] {
  const severity: Severity = rule.level === 'block' ? 'error' : 'warning';
  return [...rule.check(context)]
    .filter((breach) => !breach.lines.some((line) => line.keeps.some((keep) => keep.rule === rule.id)))
    .map((breach) => ({
      code: rule.id,
      severity: breach.severity ?? severity,
      message: breach.message,
      span: breach.span,
    }));
}
