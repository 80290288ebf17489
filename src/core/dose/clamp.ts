import type { Amount, Dose, Volume } from './dose.ts';
import { mapVolumes, volumesOf } from './dose.ts';
import type { Extent } from './extent.ts';
import { clamp } from './extent.ts';

/** The dose that is nearest to `dose` within a range dose: sets, amount, hold and rest. What they say of different things stays. */
export function clampDose(dose: Dose, range: Dose): Dose {
  const [allowed] = volumesOf(range.work);
  if (!allowed) return dose;
  const changed = mapVolumes(dose, ({ sets, amount }): Volume => ({
    ...(sets && { sets: allowed.sets ? into(sets, allowed.sets) : sets }),
    amount: clampAmount(amount, allowed.amount),
  }));
  return {
    ...changed,
    ...(dose.holdSeconds && range.holdSeconds && { holdSeconds: into(dose.holdSeconds, range.holdSeconds) }),
    ...(dose.restSeconds && range.restSeconds && { restSeconds: into(dose.restSeconds, range.restSeconds) }),
  };
}

function clampAmount(amount: Amount, allowed: Amount): Amount {
  if (amount.kind === 'reps' && allowed.kind === 'reps')
    return { ...amount, reps: into(amount.reps, allowed.reps) };
  if (
    (amount.kind === 'hold' || amount.kind === 'time') &&
    (allowed.kind === 'hold' || allowed.kind === 'time')
  )
    return { ...amount, seconds: into(amount.seconds, allowed.seconds) };
  if (amount.kind === 'distance' && allowed.kind === 'distance')
    return { ...amount, metres: into(amount.metres, allowed.metres) };
  return amount;
}

function into(value: Extent, range: Extent): Extent {
  return { min: clamp(value.min, range), max: clamp(value.max, range) };
}
