import { formatDose } from '../../dose/format.ts';
import type { Dose } from '../../dose/dose.ts';
import { foldId } from '../../note/note.ts';
import type { NoteOf } from '../../note/note.ts';
import { rangeDose } from '../doseRange.ts';
import { hardestIn, wantsTwoLegsFirst } from '../gates.ts';
import type { Situation } from '../gates.ts';
import { isStrengthWork } from '../jobs.ts';
import { isFastTechnique, isLockedIn } from '../lockIn.ts';
import type { SessionSlot } from '../slots.ts';
import { isRaceWeek } from '../race.ts';
import { isEasyWeek } from '../steps.ts';
import { itemSeconds, testSeconds } from '../time.ts';
import type { Candidate, Companion, Pool } from './candidates.ts';
import { coversWeek, firstWeek, isNamed, obstacle } from './candidates.ts';
import type { CourseFrame, Position } from './course.ts';
import { courseOf, doseAt } from './course.ts';

/** What was chosen for a session, in the order in which it is done. */
export interface Chosen {
  readonly pool: Pool;
  readonly candidate: Candidate;
  /** What locks it in: a line of its own, unless a later one of the session does. */
  readonly lockIn: Companion | undefined;
}

/** A chosen exercise on its way through the weeks. */
export interface Item extends Chosen {
  readonly value: number;
  readonly lead: Candidate['causes'][number]['lead'];
  course: readonly Position[];
  lockInCourse: readonly Position[];
  sets: CourseFrame['sets'];
  /** The last step that the minutes allow. */
  lastStep: number;
  /** Whether the side that leads gets its set more (PB17). */
  extra: boolean;
}

export interface FitFrame {
  readonly situation: Situation;
  readonly slot: SessionSlot;
  readonly timesPerWeek: number;
  /** What other sessions of the same days hold, by folded id. */
  readonly elsewhere: ReadonlyMap<string, string>;
  readonly weeks: number;
  /** The step that each week belongs to. */
  readonly steps: readonly number[];
  /** YYYY-MM-DD */
  readonly start: string;
}

/** One thing the minutes decided. */
export interface Fitted {
  readonly exercise: NoteOf<'exercise'>;
  readonly says: string;
  readonly rule: 'PB31' | 'PB10' | 'PB18';
}

/**
 * Courses for what was chosen, so that every week fits the minutes: progress is held back from the
 * least valuable item up until it does, then strength gets the sets at the top of its range from the most
 * valuable down, as long as no week runs over.
 */
export function fitSession(chosen: readonly Chosen[], frame: FitFrame): { items: Item[]; fitted: Fitted[] } {
  const items = chosen.map((each): Item => ({
    ...each,
    value: each.candidate.causes.reduce((sum, cause) => sum + cause.weight, 0),
    lead: frame.slot.when === 'before-run' ? 'both' : (each.candidate.causes[0]?.lead ?? 'both'),
    course: [],
    lockInCourse: [],
    sets: 'least',
    lastStep: stepsIn(frame) - 1,
    extra: true,
  }));
  for (const item of items) plan(item, items, frame);
  const fitted: Fitted[] = [];
  const byValue = [...items].sort((a, b) => a.value - b.value || items.indexOf(b) - items.indexOf(a));
  while (overrun(items, frame) && giveUp(byValue, items, frame));
  raiseSets(items, frame, fitted);
  for (const item of byValue) {
    const end = item.course[Math.min(item.course.length, stepsIn(frame)) - 1];
    const last = item.course[item.lastStep];
    if (
      !end ||
      !last ||
      (end.exercise === last.exercise &&
        formatDose(doseAt(end, false, leadOf(item))) === formatDose(doseAt(last, false, leadOf(item))))
    )
      continue;
    fitted.push({
      exercise: item.candidate.exercise,
      rule: 'PB31',
      says: `it stays at ${formatDose(doseAt(last, false, leadOf(item)))} from week ${weekOfStep(item.pool, item.lastStep, frame)} on: ${frame.slot.minutes} minutes leave no room for more`,
    });
  }
  return { items, fitted };
}

function stepsIn({ steps }: FitFrame): number {
  return (steps.at(-1) ?? 0) + 1;
}

/** The step of a block in a week: one that begins later begins its own way then. */
function stepIn({ templateSlot }: Pool, week: number, { steps }: FitFrame): number {
  return Math.max(0, (steps[week - 1] ?? 0) - (steps[firstWeek(templateSlot) - 1] ?? 0));
}

/** The first week of a block's step; undefined when the program ends before it. */
function weekOfStep(pool: Pool, step: number, frame: FitFrame): number | undefined {
  const first = firstWeek(pool.templateSlot);
  const week = frame.steps.findIndex((_, i) => i + 1 >= first && stepIn(pool, i + 1, frame) >= step) + 1;
  return week === 0 ? undefined : week;
}

/**
 * Gives up the next thing that saves time, and says whether there was one: of the lighter work first,
 * from the least valuable up, the set more of one side, then progress; of strength last.
 */
function giveUp(byValue: readonly Item[], items: readonly Item[], frame: FitFrame): boolean {
  const before = longest(items, frame);
  const lifts = byValue.filter(({ candidate }) => isStrengthWork(candidate.exercise));
  const light = byValue.filter((item) => !lifts.includes(item));
  for (const group of [light, lifts]) {
    for (const item of group) {
      if (!item.extra || item.lead === 'both') continue;
      item.extra = false;
      if (longest(items, frame) < before) return true;
      item.extra = true;
    }
    for (const item of group) {
      const { lastStep } = item;
      while (item.lastStep > 0) {
        item.lastStep--;
        if (longest(items, frame) < before) return true;
      }
      item.lastStep = lastStep;
    }
  }
  return false;
}

/** Strength up to the top of its sets, where the minutes allow; a beginner gets there in the second step, an irritable hip not at all. */
function raiseSets(items: readonly Item[], frame: FitFrame, fitted: Fitted[]): void {
  const { level, stage } = frame.situation.athlete.data;
  if (stage === 'irritable' || frame.slot.when === 'before-run') return;
  const lifts = items.filter(({ candidate }) => isStrengthWork(candidate.exercise));
  for (const item of [...lifts].sort((a, b) => b.value - a.value || items.indexOf(a) - items.indexOf(b))) {
    item.sets = level === 'beginner' ? 'most-from-second-step' : 'most';
    plan(item, items, frame);
    const top = Math.max(...item.course.map(({ sets }) => sets));
    if (overrun(items, frame)) {
      item.sets = 'least';
      plan(item, items, frame);
    } else if (top > (item.course[0]?.sets ?? top) || item.sets === 'most') {
      const from = item.sets === 'most' ? '' : ' from the second step on';
      fitted.push({
        exercise: item.candidate.exercise,
        rule: 'PB10',
        says: `${top} sets${from}: the minutes allow the top of its range`,
      });
    }
  }
}

function plan(item: Item, items: readonly Item[], frame: FitFrame): void {
  const steps = stepsIn(frame);
  const base = { steps, timesPerWeek: frame.timesPerWeek, lead: item.lead };
  const { exercise, rangeDose: range } = item.candidate;
  const others = items.filter((each) => each !== item);
  item.course = courseOf(exercise, range, {
    ...base,
    sets: item.sets,
    harder: (from, step) => nextRung(from, step, item, others, frame),
  });
  item.lockInCourse = item.lockIn
    ? courseOf(item.lockIn.exercise, item.lockIn.rangeDose, {
        ...base,
        lead: 'both',
        sets: 'least',
        harder: () => undefined,
      })
    : [];
}

/** The first harder rung that the athlete may climb then: same phase, at hand, no gate shut, no job done twice. */
function nextRung(
  from: NoteOf<'exercise'>,
  step: number,
  item: Item,
  others: readonly Item[],
  frame: FitFrame,
): { exercise: NoteOf<'exercise'>; range: Dose } | undefined {
  const { situation, slot } = frame;
  const week = weekOfStep(item.pool, step, frame);
  if (week === undefined || slot.when === 'before-run') return undefined;
  const taken = others.flatMap((each) => [
    each.candidate.exercise,
    ...(each.lockIn ? [each.lockIn.exercise] : []),
  ]);
  const techniques = others
    .filter((each) => each.lockIn?.exercise.id === item.candidate.exercise.id)
    .map((each) => each.candidate.exercise);
  for (const id of from.data.harder) {
    const exercise = situation.knowledge.whole('exercise', id);
    const range = exercise && rangeDose(exercise);
    if (!exercise || !range || exercise.data.phase !== from.data.phase) continue;
    if (!isNamed(exercise, item.pool.templateSlot)) continue;
    if ((exercise.data.position === 'running') !== (from.data.position === 'running')) continue;
    // a rung that answers none of the causes is another exercise, not a harder one
    const { causes } = item.candidate;
    if (
      causes.length > 0 &&
      !causes.some((cause) => exercise.data.addresses.map(foldId).includes(foldId(cause.id)))
    )
      continue;
    // what locks a technique in stays so, as far up as it climbs
    if (techniques.some((technique) => !isLockedIn(technique, [exercise.id]))) continue;
    if (frame.elsewhere.has(foldId(exercise.id))) continue;
    if (taken.some((other) => other.id === exercise.id || other.data.family === exercise.data.family))
      continue;
    if (exercise.data.difficulty > hardestIn(situation, week) || obstacle(situation, exercise, slot, week))
      continue;
    if (wantsTwoLegsFirst(exercise, situation, [item.candidate.exercise.id, from.id])) continue;
    return { exercise, range };
  }
  return undefined;
}

function overrun(items: readonly Item[], frame: FitFrame): boolean {
  return longest(items, frame) > frame.slot.minutes * 60;
}

/** Seconds of the longest week's session. */
function longest(items: readonly Item[], frame: FitFrame): number {
  return Math.max(0, ...Array.from({ length: frame.weeks }, (_, i) => secondsIn(items, i + 1, frame)));
}

/** The side that gets a set more, if the minutes leave it. */
export function leadOf(item: Item): Item['lead'] {
  return item.extra ? item.lead : 'both';
}

function secondsIn(items: readonly Item[], week: number, frame: FitFrame): number {
  const eased = isEasedWeek(week, frame);
  return items.reduce((sum, item) => {
    if (!coversWeek(item.pool.templateSlot.weeks, week)) return sum;
    const { position, lockIn } = positionIn(item, week, frame);
    const tests = isFastTechnique(item.candidate.exercise) ? 2 * testSeconds : 0;
    const companion = lockIn && needsOwnLine(item, items, week) ? secondsAt(lockIn, eased, 'both') : 0;
    return sum + secondsAt(position, eased, leadOf(item)) + tests + companion;
  }, 0);
}

const seconds = new WeakMap<Position, Map<string, number>>();

/** Seconds of a position: asked again for each thing that is tried. */
function secondsAt(position: Position, eased: boolean, lead: Item['lead']): number {
  const key = `${lead} ${eased}`;
  const known = seconds.get(position) ?? new Map<string, number>();
  const value = known.get(key) ?? itemSeconds(doseAt(position, eased, lead));
  seconds.set(position, known.set(key, value));
  return value;
}

/** Whether no later item of that week locks a technique in already. */
export function needsOwnLine(item: Item, items: readonly Item[], week: number): boolean {
  if (!item.lockIn) return false;
  const wanted = item.candidate.exercise.data.lockIn;
  return !items
    .slice(items.indexOf(item) + 1)
    .some(
      (each) =>
        coversWeek(each.pool.templateSlot.weeks, week) &&
        each.course.every((position) => wanted.includes(position.exercise.id)),
    );
}

/** Whether a week has fewer sets: every fourth, and that of a race (PB20). */
export function isEasedWeek(week: number, { situation, start }: FitFrame): boolean {
  return isEasyWeek(week) || isRaceWeek(situation.athlete.data.race?.on, start, week);
}

/** Where an item stands in a week. */
export function positionIn(
  item: Item,
  week: number,
  frame: FitFrame,
): { position: Position; lockIn: Position | undefined } {
  const step = stepIn(item.pool, week, frame);
  const own = Math.min(step, item.lastStep, item.course.length - 1);
  const position = item.course[Math.max(0, own)];
  if (!position) throw new RangeError(`${item.candidate.exercise.id} has no course.`);
  return {
    position,
    lockIn: item.lockInCourse[Math.max(0, Math.min(step, item.lastStep, item.lockInCourse.length - 1))],
  };
}
