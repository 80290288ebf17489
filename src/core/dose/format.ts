import type { Amount, CycleStep, Dose, Frequency, Tempo, TimeUnit, Volume, Weight, Work } from './dose.ts';
import { writtenUnit } from './dose.ts';
import type { Extent } from './extent.ts';
import { formatExtent, isSingle } from './extent.ts';

/** The one canonical form of a dose: what comes first in it is always first, in one spelling. */
export function formatDose(dose: Dose): string {
  const parts = [
    formatWork(dose.work),
    dose.cap === undefined ? undefined : `cap ${dose.cap}`,
    dose.holdSeconds && `hold ${formatExtent(dose.holdSeconds)} s`,
    dose.tempo && `tempo ${formatTempo(dose.tempo)}`,
    dose.weight && formatWeight(dose.weight),
    dose.band && `band ${dose.band}`,
    dose.heightCentimetres && `height ${formatExtent(dose.heightCentimetres)} cm`,
    dose.restSeconds && `rest ${formatExtent(dose.restSeconds)} s`,
    dose.rir && `RIR ${formatExtent(dose.rir)}`,
    dose.rpe && `RPE ${formatExtent(dose.rpe)}`,
    dose.stretch && `stretch ${dose.stretch}`,
    dose.until && `until ${dose.until}`,
    ...(dose.frequency ? formatFrequency(dose.frequency) : []),
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function formatWork(work: Work): string {
  switch (work.kind) {
    case 'same':
      return (
        formatVolume(work.volume) +
        { both: '', each: ' each side', total: ' total', alternating: ' total, alternating' }[work.sides]
      );
    case 'sides': {
      const left = work.left && formatVolume(work.left);
      const right = work.right && formatVolume(work.right);
      if (left !== undefined && right !== undefined) return `left ${left}, right ${right}`;
      return left === undefined ? `right only ${right}` : `left only ${left}`;
    }
    case 'once':
      return work.sides === 'each' ? 'each side' : `${work.sides} only`;
  }
}

/** `3 x 12`, `10-20`, `2 x 60 s`: one side's part, without the sides. */
export function formatVolume(volume: Volume): string {
  const amount = formatAmount(volume.amount);
  return volume.sets ? `${formatExtent(volume.sets)} x ${amount}` : amount;
}

export function formatAmount(amount: Amount): string {
  switch (amount.kind) {
    case 'reps':
      return formatExtent(amount.reps);
    case 'hold':
      return `hold ${formatExtent(amount.seconds)} s`;
    case 'time':
      return formatDuration(amount.seconds, amount.unit) + (amount.work ? ' work' : '');
    case 'distance':
      return amount.unit === 'km'
        ? `${formatExtent({ min: amount.metres.min / 1000, max: amount.metres.max / 1000 })} km`
        : `${formatExtent(amount.metres)} m`;
    case 'max':
      return 'max';
    case 'cycle':
      return formatCycle(amount.steps);
  }
}

/** `90 s`, `1.5-2 min`. */
export function formatDuration(seconds: Extent, unit: TimeUnit): string {
  return writtenUnit(seconds, unit) === 'min'
    ? `${formatExtent({ min: seconds.min / 60, max: seconds.max / 60 })} min`
    : `${formatExtent(seconds)} s`;
}

/**
 * Names first, `(push 6 s at 50 %, stretch 15 s)`; but the time first as soon as one step is in
 * minutes, `(2 min run, 30 s walk)`, since that is how runs are written.
 */
function formatCycle(steps: readonly CycleStep[]): string {
  const timeFirst = steps.some((step) => writtenUnit(step.seconds, step.unit) === 'min');
  const written = steps.map((step) => {
    const time = formatDuration(step.seconds, step.unit);
    const effort = step.effortPercent ? ` at ${formatExtent(step.effortPercent)} %` : '';
    return (timeFirst ? `${time} ${step.name}` : `${step.name} ${time}`) + effort;
  });
  return `(${written.join(', ')})`;
}

function formatTempo(tempo: Tempo): string {
  return [tempo.lowering, tempo.pause, tempo.lifting, tempo.top].join('-');
}

function formatWeight(weight: Weight): string {
  switch (weight.kind) {
    case 'mass':
      return `${weight.count === 1 ? '' : `${weight.count} x `}${formatExtent(weight.kilograms)} kg`;
    case 'bodyweight':
      return weight.addedKilograms ? `bodyweight +${formatExtent(weight.addedKilograms)} kg` : 'bodyweight';
    case 'oneRepMax':
      return `${formatExtent(weight.percent)} % 1RM`;
  }
}

function formatFrequency({ daysPerWeek, timesPerDay }: Frequency): string[] {
  const parts: string[] = [];
  if (daysPerWeek) parts.push(formatDays(daysPerWeek));
  if (timesPerDay) parts.push(formatTimes(timesPerDay));
  return parts;
}

/** `daily`, `1 day a week`, `3-4 days a week`. */
export function formatDays(days: Extent): string {
  if (days.min === 7) return 'daily';
  return `${formatExtent(days)} ${days.max === 1 ? 'day' : 'days'} a week`;
}

/** `once a day`, `2-3 times a day`. */
export function formatTimes(times: Extent): string {
  return isSingle(times) && times.min === 1 ? 'once a day' : `${formatExtent(times)} times a day`;
}
