import { inSentence } from '../knowledge/outline.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { foldId } from '../note/note.ts';
import type { NoteOf } from '../note/note.ts';
import type { Observation, Picture } from './findings.ts';
import { pinch } from './findings.ts';
import { painOver } from './pain.ts';

/** What the gates are asked about: an athlete, what was found, what is known. */
export interface Situation {
  readonly athlete: NoteOf<'athlete'>;
  readonly picture: Picture;
  readonly knowledge: Knowledge;
}

/** The hardest an athlete starts with, on the scale of `difficulty` 1 to 5; one less while irritable. Clinical convention. */
const startDifficulty = { beginner: 2, intermediate: 3, advanced: 4 } as const;
/** A rung of the ladder is worth one of `difficulty`, and takes four weeks at least. */
const weeksPerRung = 4;
/** The flexion self-test keeps the flexor ladder waiting for so long, or until it is passed (PB13). */
export const flexionGateWeeks = 3;

/** The hardest exercise that an athlete's level and stage allow in a week (PB14). */
export function hardestByLevel({ athlete }: Pick<Situation, 'athlete'>, week: number): number {
  const start = startDifficulty[athlete.data.level] - (athlete.data.stage === 'irritable' ? 1 : 0);
  return Math.min(5, start + Math.floor((week - 1) / weeksPerRung));
}

/** The same, one rung lower where something hurts above its limit (PB19). */
export function hardestIn(situation: Situation, week: number): number {
  const over = painOver(situation.athlete, situation.picture, situation.knowledge) !== undefined;
  return Math.max(1, hardestByLevel(situation, week) - (over ? 1 : 0));
}

/** A pinch at the front of the hip was found (PB35). */
export function pinches(picture: Picture): boolean {
  return picture.effects.has(pinch);
}

/** Whether an exercise goes to the end of flexion or turns a hip that pinches (PB35). */
export function provokesPinch(exercise: NoteOf<'exercise'>, picture: Picture): boolean {
  if (!pinches(picture)) return false;
  const avoided = exercise.data.precautions.some(
    (each) => each.do === 'avoid' && foldId(each.when) === pinch,
  );
  return avoided || (shutBy(exercise, picture)?.outcome?.effects ?? []).includes(pinch);
}

/** The observation that keeps an exercise's family or phase shut. */
export function shutBy(exercise: NoteOf<'exercise'>, picture: Picture): Observation | undefined {
  return picture.shut.get(exercise.data.family) ?? picture.shut.get(exercise.data.phase);
}

/** The gate of the flexor ladder, in the weeks in which it holds: bike and plank wait (PB13). */
export function flexionGate(
  exercise: NoteOf<'exercise'>,
  picture: Picture,
  week: number,
): Observation | undefined {
  if (exercise.data.family !== 'hip-flexion' || week > flexionGateWeeks) return undefined;
  return provokesPinch(exercise, picture) ? undefined : shutBy(exercise, picture);
}

/** The gate of any other family or phase that a test of form or of the joint keeps shut (PB14). */
export function formGate(exercise: NoteOf<'exercise'>, picture: Picture): Observation | undefined {
  if (exercise.data.family === 'hip-flexion' || provokesPinch(exercise, picture)) return undefined;
  return shutBy(exercise, picture);
}

/** Thrusts on one leg wait until one on two legs was done: earlier, with success, or for a year by an advanced athlete (PB14). */
export function wantsTwoLegsFirst(
  exercise: NoteOf<'exercise'>,
  { athlete, knowledge }: Situation,
  earlier: readonly string[],
): boolean {
  if (exercise.data.family !== 'bridge-thrust' || exercise.data.phase !== 'strength') return false;
  if (exercise.data.side === 'both' || athlete.data.level === 'advanced') return false;
  const helped = athlete.data.tried.filter(({ result }) => result === 'helped').map(({ id }) => id);
  return ![...earlier, ...helped].some((id) => {
    const other = knowledge.whole('exercise', id);
    return (
      other?.data.family === 'bridge-thrust' &&
      (other.data.side === 'both' || foldId(id) === foldId(exercise.id))
    );
  });
}

/** Whether an effect or a cause is among what was found. */
export function isPresent(id: string, picture: Picture): boolean {
  const wanted = foldId(id);
  return (
    [...picture.effects].some((effect) => foldId(effect) === wanted) ||
    picture.causes.some((cause) => foldId(cause.id) === wanted)
  );
}

/** The precautions of an exercise that apply to what was found. */
export function precautionsFor(
  exercise: NoteOf<'exercise'>,
  picture: Picture,
): readonly NoteOf<'exercise'>['data']['precautions'][number][] {
  return exercise.data.precautions.filter((each) => isPresent(each.when, picture));
}

/** Those that ask for care, not for leaving the exercise out. */
export function cautionsFor(exercise: NoteOf<'exercise'>, picture: Picture): string[] {
  return precautionsFor(exercise, picture)
    .filter((each) => each.do !== 'avoid')
    .map((each) => each.say);
}

/** Why what was found forbids an exercise, as a clause; undefined when nothing does. */
export function forbiddenBy(
  exercise: NoteOf<'exercise'>,
  picture: Picture,
  knowledge: Knowledge,
): string | undefined {
  const avoid = precautionsFor(exercise, picture).find((each) => each.do === 'avoid');
  if (!avoid) return undefined;
  const finding = inSentence(knowledge.get(avoid.when)?.title ?? avoid.when);
  return `it is avoided with ${finding}: ${avoid.say.replace(/\.$/, '')}`;
}
