import type { Amount, CycleStep, Dose, Side, Volume } from './dose.ts';
import { mapVolumes } from './dose.ts';
import type { Extent } from './extent.ts';
import { clamp, extent } from './extent.ts';

/**
 * Which number of a range to take: an end of it, the number itself (clamped into the range), or a
 * `fraction` of the way from the least to the most.
 */
export type Choice = 'min' | 'max' | number | { readonly fraction: number };

export interface Choices {
  readonly sets: Choice;
  /** Repetitions, seconds or metres; in a cycle it holds for each step. */
  readonly amount: Choice;
  /** The hold of each repetition; the least when not given, since holds are what grows later. */
  readonly hold?: Choice;
  /** The most when not given, since a short rest is the harder work. */
  readonly rest?: Choice;
}

/**
 * A concrete dose out of a range dose: single numbers for sets, amount, hold and rest, all within the
 * range. What guides the athlete (RIR, RPE), loads and the frequency stay as they are.
 */
export function resolveDose(dose: Dose, choices: Choices): Dose {
  const resolved = mapVolumes(dose, ({ sets, amount }) => ({
    ...(sets && { sets: choose(sets, choices.sets, [1]) }),
    amount: resolveAmount(amount, choices.amount),
  }));
  return {
    ...resolved,
    ...(dose.holdSeconds && { holdSeconds: choose(dose.holdSeconds, choices.hold ?? 'min', secondsSteps) }),
    ...(dose.restSeconds && { restSeconds: choose(dose.restSeconds, choices.rest ?? 'max', secondsSteps) }),
  };
}

/** Every range taken at the same `fraction`, from 0 (the easiest) to 1 (the hardest: the rest at its shortest). */
export function withExtentAt(dose: Dose, fraction: number): Dose {
  const at = { fraction };
  return resolveDose(dose, { sets: at, amount: at, hold: at, rest: { fraction: 1 - fraction } });
}

/** The same dose in `sets` sets on every side. */
export function withSets(dose: Dose, sets: number): Dose {
  return mapVolumes(dose, ({ amount }) => ({ sets: extent(sets), amount }));
}

/**
 * One set more on `side`: `2 x 60 s each side` becomes `left 3 x 60 s, right 2 x 60 s`. A side that
 * rested begins with one set of what the other does. Work that both sides share gets the set as a
 * whole; a dose done `once` stays as it is.
 */
export function addSet(dose: Dose, side: Side): Dose {
  const { work } = dose;
  if (work.kind === 'once') return dose;
  if (work.kind === 'same') {
    if (work.sides !== 'each') return { ...dose, work: { ...work, volume: oneMore(work.volume) } };
    const other = side === 'left' ? { right: work.volume } : { left: work.volume };
    return { ...dose, work: { kind: 'sides', ...other, [side]: oneMore(work.volume) } };
  }
  const present = work[side];
  if (present) return { ...dose, work: { ...work, [side]: oneMore(present) } };
  const other = work.left ?? work.right;
  return other ? { ...dose, work: { ...work, [side]: { sets: extent(1), amount: other.amount } } } : dose;
}

function oneMore({ sets = extent(1), amount }: Volume): Volume {
  return { sets: { min: sets.min + 1, max: sets.max + 1 }, amount };
}

function resolveAmount(amount: Amount, choice: Choice): Amount {
  switch (amount.kind) {
    case 'reps':
      return { kind: 'reps', reps: choose(amount.reps, choice, [1]) };
    case 'hold':
      return { kind: 'hold', seconds: choose(amount.seconds, choice, secondsSteps) };
    case 'time':
      return { ...amount, ...chooseTime(amount, choice) };
    case 'distance': {
      const metres = choose(amount.metres, choice, metresSteps);
      return { kind: 'distance', metres, unit: amount.unit };
    }
    case 'cycle':
      return {
        kind: 'cycle',
        steps: amount.steps.map((step): CycleStep => ({ ...step, ...chooseTime(step, choice) })),
      };
    case 'max':
      return amount;
  }
}

/** Times written in minutes stay in whole and half minutes. */
function chooseTime(
  { seconds, unit }: Pick<CycleStep, 'seconds' | 'unit'>,
  choice: Choice,
): { seconds: Extent } {
  return { seconds: choose(seconds, choice, unit === 'min' ? minuteSteps : secondsSteps) };
}

/** Numbers a coach would say: a tenth of the way from 45 s to 60 s is 45 s, not 46.5 s. */
const secondsSteps: readonly number[] = [5, 1, 0.5];
const minuteSteps: readonly number[] = [30];
const metresSteps: readonly number[] = [100, 10, 1];

/** `steps` from coarse to fine: a fraction takes the coarsest that fits the range, a number the finest. */
function choose(range: Extent, choice: Choice, steps: readonly number[]): Extent {
  if (choice === 'min') return extent(range.min);
  if (choice === 'max') return extent(range.max);
  const finest = steps.at(-1) ?? 1;
  if (typeof choice === 'number') return extent(clamp(Math.round(choice / finest) * finest, range));
  const step = steps.find((size) => range.min % size === 0 && range.max % size === 0) ?? finest;
  const exact = range.min + (range.max - range.min) * choice.fraction;
  return extent(clamp(Math.round(exact / step) * step, range));
}
