import type { Amount, Dose, Side, Work } from './dose.ts';
import { volumeOn } from './dose.ts';
import type { Extent } from './extent.ts';
import { formatExtent, isInside, isSingle, scale } from './extent.ts';
import { formatDose } from './format.ts';

export type Containment = { readonly ok: true } | { readonly ok: false; readonly message: string };

/**
 * Whether a dose stays inside the range dose of its exercise: sides, sets, amount, hold and rest.
 * Loads and efforts are not compared. What one of the two does not say cannot be broken: a line in
 * a superset has neither sets nor rest of its own.
 */
export function isWithin(dose: Dose, range: Dose): Containment {
  const reason =
    sidesReason(dose.work, range.work) ??
    sideReason(dose, range, 'left') ??
    sideReason(dose, range, 'right') ??
    outside(dose.holdSeconds, range.holdSeconds, 'hold of', 's') ??
    outside(dose.restSeconds, range.restSeconds, 'rest of', 's');
  return reason === undefined ? { ok: true } : { ok: false, message: `"${formatDose(dose)}": ${reason}.` };
}

/** `total` leaves open how the sides share it, so it agrees with either. `once` says nothing of how much. */
function sidesReason(dose: Work, range: Work): string | undefined {
  const [done, allowed] = [sidedness(dose), sidedness(range)];
  if (done === 'open' || allowed === 'open' || done === allowed) return undefined;
  return allowed === 'sided'
    ? `the exercise is done on each side, so say which: "each side", "left 3 x 10, right 2 x 10" or "20 total, alternating"`
    : 'the exercise is done with both sides at once, so leave the sides out';
}

function sidedness(work: Work): 'sided' | 'whole' | 'open' {
  if (work.kind === 'once' || (work.kind === 'same' && work.sides === 'total')) return 'open';
  return work.kind === 'same' && work.sides === 'both' ? 'whole' : 'sided';
}

function sideReason(dose: Dose, range: Dose, side: Side): string | undefined {
  const done = volumeOn(dose.work, side);
  const allowed = volumeOn(range.work, side);
  if (!done || !allowed) return undefined;
  const [doneIsShared, allowedIsShared] = [isShared(dose.work), isShared(range.work)];
  return (
    outside(done.sets, allowed.sets, '', 'sets') ??
    amountReason(
      doneIsShared && !allowedIsShared ? half(done.amount) : done.amount,
      allowedIsShared && !doneIsShared ? half(allowed.amount) : allowed.amount,
      range.cap,
    )
  );
}

/** Whether the amount is for the two sides together. */
function isShared(work: Work): boolean {
  return work.kind === 'same' && work.sides !== 'each';
}

/** What an amount shared by two sides comes to on one of them. */
function half(amount: Amount): Amount {
  if (amount.kind === 'reps') return { ...amount, reps: scale(amount.reps, 0.5) };
  return amount.kind === 'time' ? { ...amount, seconds: scale(amount.seconds, 0.5) } : amount;
}

function amountReason(done: Amount, allowed: Amount, cap: number | undefined): string | undefined {
  if (allowed.kind === 'max') {
    const most = cap === undefined ? undefined : { min: 0, max: cap };
    return done.kind === 'reps' && most
      ? outside(done.reps, most, '', 'repetitions')
      : differentKind(done, allowed);
  }
  if (done.kind === 'reps' && allowed.kind === 'reps')
    return outside(done.reps, allowed.reps, '', 'repetitions');
  if (done.kind === 'distance' && allowed.kind === 'distance')
    return outside(done.metres, allowed.metres, '', 'm');
  if (isTimed(done) && isTimed(allowed)) return outside(done.seconds, allowed.seconds, '', 's');
  if (done.kind === 'cycle' && allowed.kind === 'cycle') {
    if (done.steps.length !== allowed.steps.length)
      return `${done.steps.length} steps, but the exercise has ${allowed.steps.length}`;
    return first(done.steps, (step, i) =>
      outside(step.seconds, allowed.steps[i]?.seconds, `${step.name} for`, 's'),
    );
  }
  return differentKind(done, allowed);
}

/** Holding 60 s and 60 s are the same work in other words. */
function isTimed(amount: Amount): amount is Extract<Amount, { kind: 'hold' | 'time' }> {
  return amount.kind === 'hold' || amount.kind === 'time';
}

const measuredIn = {
  reps: 'repetitions',
  hold: 'seconds',
  time: 'seconds',
  distance: 'metres',
  max: 'as many as possible',
  cycle: 'steps in brackets',
} as const satisfies Record<Amount['kind'], string>;

function differentKind(done: Amount, allowed: Amount): string | undefined {
  const [is, shouldBe] = [measuredIn[done.kind], measuredIn[allowed.kind]];
  return is === shouldBe ? undefined : `it is measured in ${is}, but the exercise in ${shouldBe}`;
}

function outside(
  done: Extent | undefined,
  allowed: Extent | undefined,
  before: string,
  unit: string,
): string | undefined {
  if (!done || !allowed || isInside(done, allowed)) return undefined;
  const what = `${before} ${formatExtent(done)} ${unit}`.trim();
  return `${what}, but the exercise allows ${isSingle(allowed) ? 'only ' : ''}${formatExtent(allowed)}`;
}

function first<T>(
  items: readonly T[],
  find: (item: T, index: number) => string | undefined,
): string | undefined {
  for (const [i, item] of items.entries()) {
    const found = find(item, i);
    if (found !== undefined) return found;
  }
  return undefined;
}
