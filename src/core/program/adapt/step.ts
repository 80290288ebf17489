import type { Amount, Dose, Volume } from '../../dose/dose.ts';
import { mapVolumes, volumesOf } from '../../dose/dose.ts';
import { extent } from '../../dose/extent.ts';
import type { Extent } from '../../dose/extent.ts';
import { resolveDose } from '../../dose/change.ts';
import type { NoteOf } from '../../note/note.ts';
import { extentOf } from '../steps.ts';

/**
 * PB18's steps, one at a time: repetitions +1–2, hold +5 s, height +5 cm. Half a minute for what is
 * written in minutes and 20 m for distances are our own.
 */
const steps = { reps: 2, seconds: 5, halfMinute: 30, metres: 20, centimetres: 5 } as const;

/** The smallest steps of load in kilograms that a gym has: a dumbbell's, and two plates of a barbell. Our own. */
const smallest = { dumbbell: 1, barbell: 2.5 } as const;

export interface Step {
  readonly dose: Dose;
  /** "2 repetitions more". */
  readonly says: string;
}

/** One step within the range of the exercise: amount, then hold, then height; undefined at the top of all. */
export function stepWithin(dose: Dose, range: Dose, exercise: NoteOf<'exercise'>): Step | undefined {
  const top = volumesOf(range.work)[0]?.amount;
  const now = volumesOf(dose.work)[0]?.amount;
  const own = exercise.data.progress?.by === 'reps' ? exercise.data.progress.step : undefined;
  const more = top && now ? moreOf(now, top, Math.min(own ?? steps.reps, steps.reps)) : undefined;
  if (more)
    return {
      dose: mapVolumes(dose, (volume) => ({ ...volume, amount: more.raise(volume.amount) })),
      says: more.says,
    };

  const hold =
    dose.holdSeconds && range.holdSeconds ? room(dose.holdSeconds, range.holdSeconds, steps.seconds) : 0;
  if (dose.holdSeconds && hold > 0)
    return {
      dose: { ...dose, holdSeconds: extent(dose.holdSeconds.max + hold) },
      says: `hold ${hold} s longer`,
    };

  const { heightCentimetres } = dose;
  const height =
    heightCentimetres && range.heightCentimetres
      ? room(heightCentimetres, range.heightCentimetres, steps.centimetres)
      : 0;
  if (heightCentimetres && height > 0)
    return {
      dose: { ...dose, heightCentimetres: extent(heightCentimetres.max + height) },
      says: `${height} cm higher`,
    };
  return undefined;
}

/** More load: the smallest plate or 10 per cent, whichever is more, and repetitions from the bottom of the range again. */
export function stepLoad(
  dose: Dose,
  range: Dose,
  exercise: NoteOf<'exercise'>,
  logged: number | undefined,
): Step | undefined {
  const { weight } = dose;
  const now =
    weight?.kind === 'mass'
      ? weight.kilograms.max
      : weight?.kind === 'bodyweight'
        ? (weight.addedKilograms?.max ?? logged)
        : weight
          ? undefined
          : logged;
  if (now === undefined || now <= 0) return undefined;
  const plate = exercise.data.equipment.includes('barbell') ? smallest.barbell : smallest.dumbbell;
  const step = Math.max(plate, Math.round((now * 0.1) / 0.5) * 0.5);
  const kilograms = extent(now + step);
  const heavier: Dose = {
    ...dose,
    weight:
      weight?.kind === 'bodyweight'
        ? { kind: 'bodyweight', addedKilograms: kilograms }
        : { kind: 'mass', count: weight?.kind === 'mass' ? weight.count : 1, kilograms },
  };
  return {
    dose: withAmountOf(heavier, startDose(range)),
    says: `${step} kg more, from the bottom of the range again`,
  };
}

/** A set more, from the bottom of the range again. */
export function stepSets(dose: Dose, range: Dose): Step | undefined {
  const most = volumesOf(range.work)[0]?.sets?.max;
  const now = Math.max(0, ...volumesOf(dose.work).map((volume) => volume.sets?.max ?? 0));
  if (most === undefined || now === 0 || now >= most) return undefined;
  const more = mapVolumes(dose, ({ sets, amount }) => ({ sets: extent((sets?.max ?? 1) + 1), amount }));
  return {
    dose: withAmountOf(more, startDose(range)),
    says: 'a set more, from the bottom of the range again',
  };
}

/** The dose an exercise is begun with: all at the bottom of its range. */
export function startDose(range: Dose): Dose {
  return resolveDose(range, { sets: 'min', amount: 'min' });
}

/** A step back within the exercise: the amount at the bottom of its range, or a set less. */
export function stepBack(dose: Dose, range: Dose): Step | undefined {
  const start = startDose(range);
  const least = withAmountOf(dose, start);
  if (JSON.stringify(least) !== JSON.stringify(dose))
    return { dose: least, says: 'back to the bottom of its range' };
  const sets = Math.max(0, ...volumesOf(dose.work).map((volume) => volume.sets?.max ?? 0));
  if (sets <= 1) return undefined;
  const fewer = mapVolumes(dose, (volume) => ({
    ...volume,
    ...(volume.sets && { sets: extent(Math.max(1, volume.sets.max - 1)) }),
  }));
  return { dose: fewer, says: 'a set less' };
}

/** Whether any part of a dose asks for more than another does. */
export function isHarder(dose: Dose, than: Dose): boolean {
  const volumes = volumesOf(than.work);
  const byVolume = volumesOf(dose.work).some((volume, i) => {
    const other = volumes[i] ?? volumes[0];
    return (
      other !== undefined &&
      ((volume.sets?.max ?? 0) > (other.sets?.max ?? 0) || amountTop(volume) > amountTop(other))
    );
  });
  const more = (a: Extent | undefined, b: Extent | undefined): boolean =>
    a !== undefined && a.max > (b?.max ?? 0);
  return (
    byVolume ||
    more(dose.holdSeconds, than.holdSeconds) ||
    more(dose.heightCentimetres, than.heightCentimetres)
  );
}

/** The same sets with the amount of another dose. */
export function withAmountOf(dose: Dose, other: Dose): Dose {
  const amount = volumesOf(other.work)[0]?.amount;
  return amount ? mapVolumes(dose, (volume) => ({ ...volume, amount })) : dose;
}

function amountTop({ amount }: Volume): number {
  if (amount.kind === 'cycle') return amount.steps.reduce((sum, step) => sum + step.seconds.max, 0);
  return extentOf({ amount })?.max ?? 0;
}

function room(now: Extent, range: Extent, step: number): number {
  return Math.max(0, Math.min(step, range.max - now.max));
}

function moreOf(
  now: Amount,
  top: Amount,
  reps: number,
): { says: string; raise(amount: Amount): Amount } | undefined {
  if (now.kind === 'reps' && top.kind === 'reps') {
    const by = room(now.reps, top.reps, reps);
    return by > 0
      ? {
          says: `${by} ${by === 1 ? 'repetition' : 'repetitions'} more`,
          raise: (amount) =>
            amount.kind === 'reps' ? { ...amount, reps: extent(amount.reps.max + by) } : amount,
        }
      : undefined;
  }
  const timed = (amount: Amount): amount is Extract<Amount, { kind: 'hold' | 'time' }> =>
    amount.kind === 'hold' || amount.kind === 'time';
  if (timed(now) && timed(top)) {
    const by = room(
      now.seconds,
      top.seconds,
      now.kind === 'time' && now.unit === 'min' ? steps.halfMinute : steps.seconds,
    );
    return by > 0
      ? {
          says: `${by} s longer`,
          raise: (amount) =>
            timed(amount) ? { ...amount, seconds: extent(amount.seconds.max + by) } : amount,
        }
      : undefined;
  }
  if (now.kind === 'distance' && top.kind === 'distance') {
    const by = room(now.metres, top.metres, steps.metres);
    return by > 0
      ? {
          says: `${by} m more`,
          raise: (amount) =>
            amount.kind === 'distance' ? { ...amount, metres: extent(amount.metres.max + by) } : amount,
        }
      : undefined;
  }
  return undefined;
}
