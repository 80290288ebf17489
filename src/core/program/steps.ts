import { daysBetween, addDays } from './calendar.ts';
import type { NoteOf } from '../note/note.ts';
import type { Amount, Volume } from '../dose/dose.ts';
import type { Extent } from '../dose/extent.ts';

/** Every fourth week is easy: 40 per cent fewer sets, the rest kept. Clinical convention (PB20). */
export const easyEvery = 4;
const easyShare = 0.6;

/** Nothing goes up so close to a race, in days. Clinical convention (PB18). */
export const daysBeforeRace = 10;

/** A step of one variable where the exercise's `progress` names none: repetitions, seconds, metres (PB18, clinical convention). */
const defaultStep = { reps: 2, hold: 5, time: 5, minutes: 30, distance: 20 } as const;

export function isEasyWeek(week: number): boolean {
  return week % easyEvery === 0;
}

/** Whether an exercise does less in an easy week: stretching and activation cost little and go on. */
export function isEased(exercise: NoteOf<'exercise'>): boolean {
  return ['strength', 'power', 'drill'].includes(exercise.data.phase);
}

/** The sets of an easy week: the whole number nearest to 60 per cent, one at least; so two become one. */
export function easySets(sets: number): number {
  return Math.max(1, Math.round(sets * easyShare));
}

/** How much of one set can grow: repetitions, seconds or metres; undefined for a cycle or as many as possible. */
export function extentOf(volume: Volume | undefined): Extent | undefined {
  const amount = volume?.amount;
  switch (amount?.kind) {
    case 'reps':
      return amount.reps;
    case 'hold':
    case 'time':
      return amount.seconds;
    case 'distance':
      return amount.metres;
    default:
      return undefined;
  }
}

/** The step of an exercise's repetitions, seconds or metres (PB18). */
export function stepOf(exercise: NoteOf<'exercise'>, amount: Amount): number {
  const { progress } = exercise.data;
  const inReps = amount.kind === 'reps' && progress?.by === 'reps';
  const inTime = (amount.kind === 'hold' || amount.kind === 'time') && progress?.by === 'hold';
  // the step of a load or a ladder is no number of repetitions
  if (progress?.step !== undefined && (inReps || inTime)) return progress.step;
  if (amount.kind === 'hold') return defaultStep.hold;
  if (amount.kind === 'time') return amount.unit === 'min' ? defaultStep.minutes : defaultStep.time;
  return amount.kind === 'distance' ? defaultStep.distance : defaultStep.reps;
}

/** Whether a week of a program from `start` reaches into the last days before a race. */
export function isBeforeRace(athlete: NoteOf<'athlete'>, start: string, week: number): boolean {
  const race = athlete.data.race?.on;
  if (race === undefined) return false;
  const last = addDays(start, week * 7 - 1);
  return daysBetween(last, race) <= daysBeforeRace && daysBetween(addDays(start, (week - 1) * 7), race) >= 0;
}
