import type { Amount, Dose, Side, Tempo, TempoPhase, Volume, Work } from './dose.ts';
import { volumeOn, volumesOf } from './dose.ts';
import type { Extent } from './extent.ts';
import { extent, nothing, product, sum } from './extent.ts';

/** One repetition where the dose gives no tempo, without what it says of holds. */
export const defaultRepetitionSeconds = 3;
/** A phase of a tempo that is done as fast as possible (`X`). */
export const explosivePhaseSeconds = 1;
/** From one side to the other: lying down again, moving the strap. */
export const changeoverSeconds = 5;
/** Letting go and taking up again, between holds that have no rest of their own. */
export const betweenHoldsSeconds = 3;
/** An easy run (5 min 33 s a kilometre), for distances. */
export const defaultMetresPerSecond = 3;
/** What `max` is taken to be where the dose has no cap. */
export const defaultMaxRepetitions = 15;

/** One set on one side. Without `side`, that of the left, or of the right where the left rests. 0 s for a side at rest. */
export function secondsPerSet(dose: Dose, side?: Side): Extent {
  const volume = side ? volumeOn(dose.work, side) : volumesOf(dose.work)[0];
  return volume ? volumeSeconds(dose, volume) : nothing;
}

/** Time under work on one side in one session: sets times seconds per set, no rests or changeovers. */
export function workSeconds(dose: Dose, side?: Side): Extent {
  return product(setsOf(dose, side), secondsPerSet(dose, side));
}

/**
 * The sets of `side`, or those of the side with more; a dose that does not say counts as one set, a
 * side at rest as none. Of holds it is the number of holds.
 */
export function setsOf(dose: Dose, side?: Side): Extent {
  if (dose.work.kind === 'once') return extent(1);
  if (!side) return most(volumesOf(dose.work).map(setsIn));
  const volume = volumeOn(dose.work, side);
  return volume ? setsIn(volume) : nothing;
}

/**
 * Repetitions in one session over both sides. A hold is one repetition, `max` counts as its cap;
 * times, distances and cycles are not counted in repetitions and give 0.
 */
export function repetitions(dose: Dose): Extent {
  return sum(
    volumesOf(dose.work).map((volume) => product(setsIn(volume), repetitionsPerSet(dose, volume.amount))),
  );
}

/**
 * The whole time of one session: work, rests and changeovers, from the first repetition to the last.
 *
 * Sides take turns set by set: left, changeover, right, rest, left … So the rest is counted once for
 * each pair, and never after the last; the other side's turn is no rest. Without a rest a change of
 * side still takes its changeover. A dose done `once` (a test) has no time of its own: 0.
 */
export function doseSeconds(dose: Dose): Extent {
  return { min: sessionSeconds(dose, 'min'), max: sessionSeconds(dose, 'max') };
}

/**
 * In one week of `sessionsPerWeek` sessions, each done as often as the dose says `times a day`.
 * Without a number the dose's own days a week count, and a dose that gives none is done once.
 */
export function weeklySeconds(dose: Dose, sessionsPerWeek?: number): Extent {
  const { daysPerWeek = extent(1), timesPerDay = extent(1) } = dose.frequency ?? {};
  const sessions = sessionsPerWeek === undefined ? daysPerWeek : extent(sessionsPerWeek);
  return product(product(doseSeconds(dose), timesPerDay), sessions);
}

/** Seconds of one repetition with its hold. */
export function secondsPerRepetition(dose: Dose): Extent {
  const moving = dose.tempo ? tempoSeconds(dose.tempo) : defaultRepetitionSeconds;
  return sum([extent(moving), dose.holdSeconds ?? nothing]);
}

function sessionSeconds(dose: Dose, end: keyof Extent): number {
  const volumes = volumesOf(dose.work);
  const counts = volumes.map((volume) => setsIn(volume)[end]);
  const turns = counts.reduce((a, b) => a + b, 0);
  const rounds = Math.max(0, ...counts);
  const work = volumes.reduce(
    (total, volume) => total + setsIn(volume)[end] * volumeSeconds(dose, volume)[end],
    0,
  );
  const changesWithinRounds = turns - rounds;
  return work + changesWithinRounds * changeoverSeconds + betweenRounds(dose, end, rounds, counts);
}

function betweenRounds(dose: Dose, end: keyof Extent, rounds: number, counts: readonly number[]): number {
  const gaps = Math.max(0, rounds - 1);
  if (dose.restSeconds) return gaps * dose.restSeconds[end];
  // A side with more sets than the other does its last ones without a change in between.
  const changes = counts.length > 1 ? Math.min(gaps, ...counts) : 0;
  const sameSide = isHolds(dose.work) ? betweenHoldsSeconds : 0;
  return changes * changeoverSeconds + (gaps - changes) * sameSide;
}

function isHolds(work: Work): boolean {
  return volumesOf(work).every((volume) => volume.amount.kind === 'hold');
}

function volumeSeconds(dose: Dose, { amount }: Volume): Extent {
  switch (amount.kind) {
    case 'reps':
    case 'max':
      return product(repetitionsPerSet(dose, amount), secondsPerRepetition(dose));
    case 'hold':
    case 'time':
      return amount.seconds;
    case 'distance':
      return { min: runSeconds(amount.metres.min), max: runSeconds(amount.metres.max) };
    case 'cycle':
      return sum(amount.steps.map((step) => step.seconds));
  }
}

function runSeconds(metres: number): number {
  return Math.round(metres / defaultMetresPerSecond);
}

function repetitionsPerSet(dose: Dose, amount: Amount): Extent {
  if (amount.kind === 'reps') return amount.reps;
  if (amount.kind === 'max') return extent(dose.cap ?? defaultMaxRepetitions);
  return amount.kind === 'hold' ? extent(1) : nothing;
}

function tempoSeconds(tempo: Tempo): number {
  const phases: readonly TempoPhase[] = [tempo.lowering, tempo.pause, tempo.lifting, tempo.top];
  return phases.reduce<number>((total, phase) => total + (phase === 'X' ? explosivePhaseSeconds : phase), 0);
}

function setsIn(volume: Volume): Extent {
  return volume.sets ?? extent(1);
}

function most(ranges: readonly Extent[]): Extent {
  return {
    min: Math.max(0, ...ranges.map((range) => range.min)),
    max: Math.max(0, ...ranges.map((range) => range.max)),
  };
}
