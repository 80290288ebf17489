import type { NoteOf } from '../note/note.ts';
import { mapVolumes } from '../dose/dose.ts';
import type { Amount, Dose, Volume } from '../dose/dose.ts';
import { extent } from '../dose/extent.ts';
import type { Extent } from '../dose/extent.ts';

/** Every fourth week is easy: 40 per cent fewer sets, the rest kept. Clinical convention (PB20). */
export const easyEvery = 4;
const easyShare = 0.6;

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

/** A dose with the sets of an easy week, each side for itself. */
export function easeDose(dose: Dose): Dose {
  return mapVolumes(dose, ({ sets, amount }) => ({
    ...(sets && { sets: extent(easySets(sets.max)) }),
    amount,
  }));
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
