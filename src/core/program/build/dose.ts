import type { Dose, Volume } from '../../dose/dose.ts';
import { volumesOf } from '../../dose/dose.ts';
import type { Extent } from '../../dose/extent.ts';
import { addSet, resolveDose, withSets } from '../../dose/change.ts';
import type { NoteOf } from '../../note/note.ts';
import type { FoundCause } from '../findings.ts';

/** Every fourth week is easy: 40 per cent fewer sets, the rest kept (PB20). */
export const easyEvery = 4;
const easyShare = 0.6;

/** A dose is held for two weeks before it moves on (PB18: two sessions running at the top). */
const weeksPerStep = 2;

/** A step of one variable when the exercise's `progress` names none (PB18). */
const defaultStep = { reps: 2, hold: 5, time: 15, minutes: 30, distance: 20 } as const;

export function isEasyWeek(week: number): boolean {
  return week % easyEvery === 0;
}

/**
 * The dose of a week, inside the exercise's range: repetitions, holds or time move up step by step,
 * then the sets; one variable at a time. The side of the heaviest cause gets one set more (PB17).
 */
export function doseForWeek(
  exercise: NoteOf<'exercise'>,
  range: Dose,
  week: number,
  causes: readonly FoundCause[],
): Dose {
  const { sets, amount } = positionAt(exercise, volumeOf(range), Math.floor((week - 1) / weeksPerStep));
  const full = resolveDose(range, { sets, amount });
  // an easy week may go below the range: that is what makes it easy
  const eased = isEasyWeek(week) && volumeOf(range)?.sets !== undefined;
  const dose = eased ? withSets(full, Math.max(1, Math.round(sets * easyShare))) : full;
  const side = causes[0]?.side ?? 'both';
  const sided = side !== 'both' && exercise.data.side === 'each' && volumeOf(range)?.sets !== undefined;
  return sided ? addSet(dose, side) : dose;
}

function volumeOf(dose: Dose): Volume | undefined {
  return volumesOf(dose.work)[0];
}

/** Where on its way through the range a dose stands after that many steps. */
function positionAt(
  exercise: NoteOf<'exercise'>,
  volume: Volume | undefined,
  steps: number,
): { sets: number; amount: number } {
  const sets = volume?.sets ?? { min: 1, max: 1 };
  const extent = volume ? extentOf(volume) : undefined;
  const { progress } = exercise.data;
  // the step of a load or a ladder is no number of repetitions
  const ownStep = progress?.by === 'reps' || progress?.by === 'hold' ? progress.step : undefined;
  const step = ownStep ?? (volume ? stepOf(volume) : 1);
  if (!extent) return { sets: Math.min(sets.min + steps, sets.max), amount: 1 };
  const perSet = Math.max(1, Math.ceil((extent.max - extent.min) / step) + 1);
  // from the top of the range it starts again from below, with a set more or, by load, with more weight
  const more = progress?.by === 'load' ? 0 : sets.max - sets.min;
  const moves = progress?.by === 'load' ? steps : Math.min(steps, perSet * (more + 1) - 1);
  return {
    sets: sets.min + Math.min(more, Math.floor(moves / perSet)),
    amount: Math.min(extent.max, extent.min + (moves % perSet) * step),
  };
}

function extentOf(volume: Volume): Extent | undefined {
  const { amount } = volume;
  switch (amount.kind) {
    case 'reps':
      return amount.reps;
    case 'hold':
    case 'time':
      return amount.seconds;
    case 'distance':
      return amount.metres;
    case 'max':
    case 'cycle':
      return undefined;
  }
}

function stepOf(volume: Volume): number {
  switch (volume.amount.kind) {
    case 'hold':
      return defaultStep.hold;
    case 'time':
      return volume.amount.unit === 'min' ? defaultStep.minutes : defaultStep.time;
    case 'distance':
      return defaultStep.distance;
    default:
      return defaultStep.reps;
  }
}
