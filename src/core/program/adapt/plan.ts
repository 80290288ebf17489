import { addSet } from '../../dose/change.ts';
import type { Dose } from '../../dose/dose.ts';
import { volumesOf } from '../../dose/dose.ts';
import { inSentence } from '../../knowledge/outline.ts';
import { foldId } from '../../note/note.ts';
import type { NoteOf } from '../../note/note.ts';
import { easyWeeks } from '../easyWeeks.ts';
import type { NewLine } from '../document/changeLines.ts';
import { readProgram } from '../document/read.ts';
import type { Day, Line, Part, Program, Reason } from '../program.ts';
import { linesOf, partOfWeek } from '../program.ts';
import { slotOfDay } from '../slots.ts';
import type { SessionSlot } from '../slots.ts';
import type { Judgement } from './judge.ts';
import type { Proposal } from './proposal.ts';
import { easierRung, harderRung, otherFamily, rangeOf } from './rungs.ts';
import type { Rung } from './rungs.ts';
import { isOf } from './sessions.ts';
import type { LoggedSession } from './sessions.ts';
import { easeDose, isEased } from '../steps.ts';
import { isHarder, startDose, stepBack, stepLoad, stepSets, stepWithin, withAmountOf } from './step.ts';
import { targetWeek } from './work.ts';
import type { Work } from './work.ts';

/** Why a verdict cannot be written, and what it comes to instead. */
export interface NoPlan {
  readonly says: string;
  readonly instead: Partial<Proposal>;
}

export interface Plan {
  /** The first week that changes. */
  readonly week: number;
  /** "2 repetitions more". */
  readonly move: string;
  /** What is said when the lines say so already. */
  readonly asPlanned: string;
  readonly choose: (place: {
    readonly part: Part;
    readonly day: Day;
    readonly line: Line;
  }) => NewLine | undefined;
}

/** What every verdict on an exercise starts from. */
interface Ground {
  readonly program: Program;
  readonly exercise: NoteOf<'exercise'>;
  readonly range: Dose | undefined;
  readonly work: Work;
  readonly fromWeek: number;
  readonly easy: ReadonlySet<number>;
  /** The days to come that hold it, and where they stand in the athlete's week. */
  readonly days: readonly Day[];
  readonly slots: readonly SessionSlot[];
  /** Ids of all that these days hold. */
  readonly taken: ReadonlySet<string>;
  readonly last: LoggedSession | undefined;
  readonly here: (line: Line) => boolean;
  /** The dose that a line is judged from: the one done last, else its own. */
  readonly baseOf: (day: Day, line: Line) => Dose | undefined;
}

/** What the verdict does to the lines; or why nothing can be done. */
export function planOf(
  note: NoteOf<'program'>,
  exercise: NoteOf<'exercise'>,
  { verdict }: Judgement,
  reasons: readonly Reason[],
  work: Work,
  fromWeek: number,
): Plan | NoPlan {
  const { program } = readProgram(note);
  const last = work.sessions.get(foldId(exercise.id))?.at(-1);
  const here = (line: Line): boolean => line.kind === 'exercise' && isOf(line.id, exercise.id);
  const days = program.parts
    .filter((part) => part.to >= fromWeek)
    .flatMap((part) => part.days.filter((day) => linesOf(day).some(here)));
  const ground: Ground = {
    program,
    exercise,
    range: rangeOf(exercise),
    work,
    fromWeek,
    easy: easyWeeks(program, work.knowledge),
    days,
    slots: days.flatMap((day) => slotOfDay(work.athlete, day) ?? []),
    taken: new Set(days.flatMap(linesOf).flatMap((line) => (line.id === undefined ? [] : foldId(line.id)))),
    last,
    here,
    baseOf: (day, line) => doseBefore(program, exercise, day, last, fromWeek) ?? line.dose,
  };
  if (verdict === 'swap') return planSwap(ground, reasons);
  if (verdict === 'down') return planDown(ground);
  const week = targetWeek(program, fromWeek, work.knowledge);
  if (week === undefined)
    return { says: 'only easy weeks are left', instead: { verdict: 'hold', rule: 'PB20' } };
  return verdict === 'hold' ? planHold(ground, week) : planUp(ground, week);
}

function planSwap(ground: Ground, reasons: readonly Reason[]): Plan | NoPlan {
  const { exercise, work, slots, taken, fromWeek: week } = ground;
  const causes = new Set(reasons.map((reason) => foldId(reason.of)));
  const other = otherFamily(exercise, causes, taken, work.situation, { slots, week });
  if (!other) return { says: 'nothing of another family answers it here', instead: {} };
  return {
    week,
    move: `${inSentence(other.exercise.title)} in its place`,
    asPlanned: 'it is gone already',
    choose: replaceBy(other, ground, week),
  };
}

function planDown(ground: Ground): Plan | NoPlan {
  const { exercise, range, work, slots, taken, here, baseOf, fromWeek: week } = ground;
  const rung = easierRung(exercise, work.situation, { slots, week });
  if (rung && !taken.has(foldId(rung.exercise.id)))
    return {
      week,
      move: `${inSentence(rung.exercise.title)} is the rung below`,
      asPlanned: 'it is gone already',
      choose: replaceBy(rung, ground, week),
    };
  const dose = firstDose(ground);
  const back = dose && range ? stepBack(dose, range) : undefined;
  if (!back)
    return {
      says: 'there is no easier rung and no smaller dose: leave it out, or choose another',
      instead: {},
    };
  return {
    week,
    move: `${back.says}, as there is no easier rung`,
    asPlanned: 'the plan is as low already',
    choose: ({ part, day, line }) => {
      const dose = here(line) && part.from >= week ? baseOf(day, line) : undefined;
      const lower = dose && range && stepBack(dose, range)?.dose;
      return lower && line.dose && isHarder(line.dose, lower) ? { dose: lower } : undefined;
    },
  };
}

/** What was to come comes a block later, so that no step is taken twice at once. */
function planHold({ program, exercise, easy, here, baseOf, fromWeek }: Ground, week: number): Plan {
  const blocks = program.parts.filter((part) => part.to >= week && !easy.has(part.from));
  const delayed = (day: Day, line: Line, from: number): Dose | undefined => {
    const before = blocks[blocks.findLastIndex((part) => part.from <= from) - 1];
    return before ? plannedDose(program, exercise, day, Math.max(week, before.from)) : baseOf(day, line);
  };
  return {
    week,
    move: 'as it was',
    asPlanned: 'the plan stays as it was',
    choose: ({ part, day, line }) => {
      if (!here(line) || part.from < fromWeek || !line.dose) return undefined;
      const dose = delayed(day, line, part.from);
      if (!dose || !isHarder(line.dose, dose)) return undefined;
      return { dose: easy.has(part.from) || part.to < week ? withAmountOf(line.dose, dose) : dose };
    },
  };
}

function planUp(ground: Ground, week: number): Plan | NoPlan {
  const { exercise, range, work, slots, taken, last, easy, here, baseOf } = ground;
  const first = firstDose(ground);
  if (!range || !first) return { says: 'its dose cannot be read', instead: { verdict: 'hold' } };
  const byLoad = exercise.data.progress?.by === 'load';
  const heavier = (dose: Dose): ReturnType<typeof stepLoad> => stepLoad(dose, range, exercise, loadOf(last));
  const rung = harderRung(exercise, work.situation, { slots, week });
  const free = rung && !taken.has(foldId(rung.exercise.id)) ? rung : undefined;

  const within = stepWithin(first, range, exercise);
  const load = within || (free && !byLoad) ? undefined : heavier(first);
  if (!within && !load && free) {
    return {
      week,
      move: `${inSentence(free.exercise.title)} is the next rung`,
      asPlanned: 'it is gone already',
      choose: replaceBy(free, ground, week),
    };
  }
  const stepOf = (dose: Dose) => stepWithin(dose, range, exercise) ?? heavier(dose) ?? stepSets(dose, range);
  const step = stepOf(first);
  if (!step)
    return {
      says: 'it is at the top of its range, and nothing harder can be done here',
      instead: { verdict: 'hold' },
    };
  return {
    week,
    move: step.says,
    asPlanned: 'the plan goes on already',
    choose: ({ part, day, line }) => {
      if (!here(line) || part.from < week || easy.has(part.from) || !line.dose) return undefined;
      const base = baseOf(day, line);
      if (!base || (part.from === week && isHarder(line.dose, base))) return undefined;
      const raised = stepOf(base)?.dose;
      // later weeks that ask for more already stay
      if (!raised || (part.from > week && !isHarder(raised, line.dose))) return undefined;
      return { dose: raised };
    },
  };
}

/** The dose of its first line, by which it is said what comes. */
function firstDose({ days: [day], here, baseOf }: Ground): Dose | undefined {
  const line = day && linesOf(day).find(here);
  return day && line && baseOf(day, line);
}

/** The dose that the program gives an exercise on a day of a week. */
function plannedDose(
  program: Program,
  exercise: NoteOf<'exercise'>,
  day: Day,
  week: number,
): Dose | undefined {
  const same = partOfWeek(program, week)?.days.find((each) => each.title === day.title);
  return same && linesOf(same).find((line) => isOf(line.id, exercise.id))?.dose;
}

/** The line's dose in the block that was logged last, on the same day of the program. */
function doseBefore(
  program: Program,
  exercise: NoteOf<'exercise'>,
  day: Day,
  last: LoggedSession | undefined,
  fromWeek: number,
): Dose | undefined {
  const week = Math.min(last?.week ?? fromWeek - 1, fromWeek - 1);
  return plannedDose(program, exercise, day, week) ?? last?.dose;
}

/** Puts another exercise on the lines from a week on, at the start of its range; in an easy week with fewer sets. */
function replaceBy({ exercise, range }: Rung, { here, baseOf, easy }: Ground, week: number): Plan['choose'] {
  return ({ part, day, line }) => {
    if (!here(line) || part.from < week) return undefined;
    const start = startDose(range);
    const eased = easy.has(part.from) && part.to === part.from && isEased(exercise);
    const dose = eased ? easeDose(start) : start;
    const side = moreOn(baseOf(day, line));
    const counted = volumesOf(start.work)[0]?.sets !== undefined;
    return {
      id: exercise.id,
      dose: side && exercise.data.side === 'each' && counted ? addSet(dose, side) : dose,
    };
  };
}

/** The side that does more sets (PB17), if one does. */
function moreOn(dose: Dose | undefined): 'left' | 'right' | undefined {
  if (dose?.work.kind !== 'sides') return undefined;
  const [left, right] = [dose.work.left?.sets?.max ?? 0, dose.work.right?.sets?.max ?? 0];
  return left > right ? 'left' : right > left ? 'right' : undefined;
}

function loadOf(session: LoggedSession | undefined): number | undefined {
  const loads = session?.rows.flatMap(({ load }) =>
    load?.kind === 'mass' ? [load.kilograms] : load?.kind === 'bodyweight' ? [load.addedKilograms] : [],
  );
  return loads && loads.length > 0 ? Math.max(...loads) : undefined;
}
