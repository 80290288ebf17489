import { addSet, resolveDose } from '../../dose/change.ts';
import type { Dose, Volume } from '../../dose/dose.ts';
import { volumesOf } from '../../dose/dose.ts';
import { inSentence } from '../../knowledge/outline.ts';
import type { NoteOf } from '../../note/note.ts';
import type { FoundCause } from '../findings.ts';
import { isFlexorLift, isStrengthWork } from '../jobs.ts';
import { isBeforeRace } from '../race.ts';
import { easeDose, extentOf, isEased, isEasyWeek, stepOf } from '../steps.ts';
import { isStaticStretch, stretchSeconds, weeklyStretchMinutes } from '../stretching.ts';

/** A place on the way through a range: an exercise with one number for each thing that grows. */
export interface Position {
  readonly exercise: NoteOf<'exercise'>;
  readonly range: Dose;
  readonly sets: number;
  readonly amount: number;
  /** What the athlete is told there. */
  readonly note?: string | undefined;
  /** The exercise it takes over from, on the first position of a rung. */
  readonly from?: NoteOf<'exercise'> | undefined;
}

/** What a course may use. */
export interface CourseFrame {
  /** How many steps the program has. */
  readonly steps: number;
  readonly lead: FoundCause['lead'];
  /** Sets of strength work: the least of the range, or the most, which a beginner reaches in the second step. */
  readonly sets: 'least' | 'most' | 'most-from-second-step';
  /** How often a week, for what is counted by the week (PB07). */
  readonly timesPerWeek: number;
  /** The next rung at a step, if one may be climbed. */
  readonly harder: (
    exercise: NoteOf<'exercise'>,
    step: number,
  ) => { exercise: NoteOf<'exercise'>; range: Dose } | undefined;
}

/** A dose is held for two weeks before it moves on: two sessions running at the top (PB18). */
const weeksPerStep = 2;
/** A rung without anything to move in its range lasts so many steps. */
const stepsOnFixedRung = 2;
/** Flexor strength against a band: repetitions fall from 15 to 8 while the band gets stronger (Thorborg 2016; PB12). */
const flexorReps: readonly number[] = [15, 12, 10, 8];

/** The step that each week belongs to: none begins in an easy week or close before a race (PB18). */
export function stepsOfWeeks(weeks: number, start: string, race?: string): number[] {
  const steps: number[] = [];
  let since = 0;
  for (let week = 1; week <= weeks; week++) {
    const step = steps.at(-1) ?? 0;
    const moves = since >= weeksPerStep && !isEasyWeek(week) && !isBeforeRace(race, start, week);
    steps.push(moves ? step + 1 : step);
    since = moves ? 1 : since + 1;
  }
  return steps;
}

/**
 * The way of an exercise through a program, step by step: repetitions or holds up through the range,
 * one variable at a time, then up the ladder where a harder rung may be taken, else in load where its
 * `progress` says so. What is counted by the set (runs, rounds) moves in sets.
 */
export function courseOf(exercise: NoteOf<'exercise'>, range: Dose, frame: CourseFrame): Position[] {
  const course: Position[] = [];
  let rung: { exercise: NoteOf<'exercise'>; range: Dose; from?: NoteOf<'exercise'> } = { exercise, range };
  while (course.length < frame.steps) {
    const { from } = rung;
    const positions = positionsOf(rung.exercise, rung.range, frame, from !== undefined);
    course.push(
      ...positions.map((position, i) =>
        i === 0 && from
          ? {
              ...position,
              from,
              note: `takes over from ${inSentence(from.title)}: only if that was clean at the top of its range in two sessions running, else stay with it`,
            }
          : position,
      ),
    );
    // a stretch is held back by its minutes a week, not by what it asks for
    const next = isStaticStretch(rung.exercise) ? undefined : frame.harder(rung.exercise, course.length);
    if (next) rung = { ...next, from: rung.exercise };
    else {
      course.push(...onTop(positions, rung.exercise, frame.steps - course.length));
      break;
    }
  }
  return course.slice(0, frame.steps);
}

/** Where there is no harder rung: by load it starts again from below with more weight, else it stays. */
function onTop(positions: readonly Position[], exercise: NoteOf<'exercise'>, count: number): Position[] {
  const last = positions.at(-1);
  if (!last || count <= 0) return [];
  const byLoad = exercise.data.progress?.by === 'load';
  if (isFlexorLift(exercise) || !byLoad)
    return Array.from({ length: count }, () => ({ ...last, note: undefined }));
  const again = positions.filter((position) => position.sets === last.sets);
  return Array.from({ length: count }, (_, i) => {
    const position = again[i % again.length] ?? last;
    return { ...position, note: i % again.length === 0 ? moreLoad(exercise) : undefined };
  });
}

/** The builder writes the effort and never kilograms. */
function moreLoad(exercise: NoteOf<'exercise'>): string {
  return exercise.data.equipment.some((item) => item.endsWith('band'))
    ? 'take the next band, if every set reached the top with two good ones left in two sessions running'
    : 'add the smallest plate, if every set reached the top with two good ones left in two sessions running';
}

function positionsOf(
  exercise: NoteOf<'exercise'>,
  range: Dose,
  frame: CourseFrame,
  climbed: boolean,
): Position[] {
  const volume = volumesOf(range.work)[0];
  const sets = volume?.sets ?? { min: 1, max: 1 };
  const extent = extentOf(volume);
  const at = (setCount: number, amount: number, note?: string): Position => ({
    exercise,
    range,
    sets: setCount,
    amount,
    note,
  });
  const bySets =
    !isStrengthWork(exercise) &&
    (exercise.data.progress?.by === 'density' || !extent || extent.min === extent.max);
  if (bySets) {
    return numbers(sets.min, sets.max, 1).map((count) => at(count, extent?.min ?? 1));
  }
  const most = frame.sets !== 'least' && isStrengthWork(exercise) ? sets.max : sets.min;
  if (isFlexorLift(exercise) && extent && extent.max >= 12) {
    const reps = flexorReps.filter((each) => each >= extent.min && each <= extent.max);
    return reps.map((count, i) =>
      at(
        most,
        count,
        i === 0
          ? `a band that allows ${count} good ones and no more`
          : `a stronger band: ${count} good ones and no more`,
      ),
    );
  }
  const amounts = extent
    ? numbers(
        extent.min,
        topAmount(extent, exercise, range, most, frame),
        volume ? stepOf(exercise, volume.amount) : 1,
      )
    : [1];
  const first = amounts[0] ?? 1;
  const begin =
    frame.sets === 'most-from-second-step' && !climbed && most > sets.min ? [at(sets.min, first)] : [];
  const fixed = amounts.length === 1 ? stepsOnFixedRung : 1;
  return [...begin, ...amounts.flatMap((amount) => Array.from({ length: fixed }, () => at(most, amount)))];
}

/** The top of a range; of a stretch, what its minutes a week leave (PB07). */
function topAmount(
  extent: { min: number; max: number },
  exercise: NoteOf<'exercise'>,
  range: Dose,
  sets: number,
  frame: CourseFrame,
): number {
  if (!isStaticStretch(exercise)) return extent.max;
  const step = stepOf(exercise, volumesOf(range.work)[0]?.amount ?? { kind: 'max' });
  return Math.max(
    extent.min,
    ...numbers(extent.min, extent.max, step).filter((amount) => {
      const dose = doseAt({ exercise, range, sets, amount }, false, frame.lead);
      return Math.floor((stretchSeconds(dose) * frame.timesPerWeek) / 60) <= weeklyStretchMinutes.most;
    }),
  );
}

/** From one number to another in steps, both ends included. */
function numbers(from: number, to: number, step: number): number[] {
  const all: number[] = [];
  for (let value = from; value < to; value += step) all.push(value);
  return [...all, to];
}

/** The dose of a position: fewer sets in an eased week, one set more for the side that leads (PB17, PB20). */
export function doseAt(position: Position, eased: boolean, lead: FoundCause['lead']): Dose {
  const { exercise, range, sets, amount } = position;
  const volume: Volume | undefined = volumesOf(range.work)[0];
  const counted = volume?.sets !== undefined;
  const full = resolveDose(range, { sets, amount });
  const dose = eased && isEased(exercise) ? easeDose(full) : full;
  return counted && lead !== 'both' && exercise.data.side === 'each' ? addSet(dose, lead) : dose;
}

/** The least that an exercise begins with. */
export function firstDose(exercise: NoteOf<'exercise'>, range: Dose, lead: FoundCause['lead']): Dose {
  const [position] = positionsOf(
    exercise,
    range,
    { steps: 1, lead, sets: 'least', timesPerWeek: 0, harder: () => undefined },
    false,
  );
  return position ? doseAt(position, false, lead) : range;
}

/** The most that an exercise comes to without a side that leads. */
export function topDose(exercise: NoteOf<'exercise'>, range: Dose): Dose {
  const positions = positionsOf(
    exercise,
    range,
    { steps: 1, lead: 'both', sets: 'most', timesPerWeek: 0, harder: () => undefined },
    false,
  );
  const last = positions.at(-1);
  return last ? doseAt(last, false, 'both') : range;
}
