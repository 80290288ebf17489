import type { Amount, AmountKind, Dose, Frequency, Tempo, TempoPhase, Volume, Weight, Work } from './dose.ts';
import { volumesOf, writtenUnit } from './dose.ts';
import type { Extent } from './extent.ts';
import { isSingle } from './extent.ts';

/**
 * A dose in plain sentences for the athlete: no signs, no abbreviations but units, and repetitions in
 * reserve as "good ones left". Says everything that the notation says.
 */
export function doseInWords(dose: Dose): string {
  const sentences = [
    ...workInWords(dose),
    dose.holdSeconds && `hold each one for ${range(dose.holdSeconds)} s`,
    dose.tempo && tempoInWords(dose.tempo),
    dose.weight && weightInWords(dose.weight),
    dose.band && `use the ${dose.band} band`,
    dose.heightCentimetres && `use a height of ${range(dose.heightCentimetres)} cm`,
    dose.restSeconds && restInWords(dose.restSeconds, dose.work),
    dose.rir && reserveInWords(dose.rir),
    dose.rpe && `effort ${range(dose.rpe)} out of 10`,
    dose.stretch && stretches[dose.stretch],
    dose.until && endings[dose.until],
    dose.frequency && frequencyInWords(dose.frequency),
  ];
  return sentences
    .filter((sentence) => sentence !== undefined)
    .map((sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`)
    .join(' ');
}

const stretches = {
  light: 'go to a light stretch, no further',
  moderate: 'go to a clear stretch that is still comfortable',
  strong: 'go to a strong stretch, short of pain',
} as const;

const endings = {
  'form fails': 'stop as soon as you cannot keep good form',
  fatigue: 'stop when you are tired',
} as const;

function workInWords({ work, cap }: Dose): readonly string[] {
  switch (work.kind) {
    case 'same':
      return [volumeInWords(work.volume, cap, sidesInWords[work.sides])];
    case 'sides': {
      const { left, right } = work;
      if (left && right) return [`left: ${volumeInWords(left, cap)}`, `right: ${volumeInWords(right, cap)}`];
      if (left) return [`left side only: ${volumeInWords(left, cap)}`];
      return right ? [`right side only: ${volumeInWords(right, cap)}`] : [];
    }
    case 'once':
      return [work.sides === 'each' ? 'once on each side' : `once, ${work.sides} side only`];
  }
}

const sidesInWords = {
  both: '',
  each: ' on each side',
  total: ' in all',
  alternating: ' in all, changing sides each time',
} as const;

function volumeInWords({ sets, amount }: Volume, cap: number | undefined, sides = ''): string {
  const most = cap === undefined ? '' : `, ${cap} at most`;
  switch (amount.kind) {
    case 'reps':
      return sets
        ? `${setsInWords(sets)} of ${range(amount.reps)}${sides}`
        : `${range(amount.reps)} ${plural(amount.reps, 'repetition')}${sides}`;
    case 'max':
      return `${sets ? `${setsInWords(sets)} of ` : ''}as many as you can${sides}${most}`;
    case 'hold':
      return `hold for ${range(amount.seconds)} s${often(sets)}${sides}`;
    case 'cycle':
      return `${sets ? `${range(sets)} ${plural(sets, 'round')}` : 'one round'}${sides}: ${stepsInWords(amount)}`;
    case 'time':
    case 'distance':
      return `${amountInWords(amount)}${often(sets)}${sides}`;
  }
}

function amountInWords(amount: Extract<Amount, { kind: 'time' | 'distance' }>): string {
  if (amount.kind === 'time') return duration(amount.seconds, amount.unit) + (amount.work ? ' of work' : '');
  const kilometres = { min: amount.metres.min / 1000, max: amount.metres.max / 1000 };
  return amount.unit === 'km' ? `${range(kilometres)} km` : `${range(amount.metres)} m`;
}

function stepsInWords(cycle: Extract<Amount, { kind: 'cycle' }>): string {
  const steps = cycle.steps.map(({ name, seconds, unit, effortPercent }) => {
    const effort = effortPercent ? ` with ${range(effortPercent)} % of your strength or speed` : '';
    return `${name} for ${duration(seconds, unit)}${effort}`;
  });
  return steps.join(', then ');
}

function setsInWords(sets: Extent): string {
  return `${range(sets)} ${plural(sets, 'set')}`;
}

function often(sets: Extent | undefined): string {
  if (!sets) return '';
  return sets.max === 1 ? ', once' : `, ${range(sets)} times`;
}

/** Parts of 0 s are left out; X is as fast as one can, or no pause at all. */
function tempoInWords({ lowering, pause, lifting, top }: Tempo): string {
  return [
    moveInWords('lower', lowering, 'for'),
    pause === 'X' ? 'do not pause at the bottom' : pause > 0 ? `pause ${pause} s` : undefined,
    moveInWords('lift', lifting, 'in'),
    top === 'X' ? 'do not pause at the top' : top > 0 ? `pause ${top} s at the top` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

function moveInWords(verb: string, phase: TempoPhase, how: 'for' | 'in'): string | undefined {
  if (phase === 'X') return `${verb} as fast as you can`;
  return phase === 0 ? undefined : `${verb} ${how} ${phase} s`;
}

function weightInWords(weight: Weight): string {
  switch (weight.kind) {
    case 'mass':
      return weight.count === 1
        ? `use ${range(weight.kilograms)} kg`
        : `use ${weight.count} weights of ${range(weight.kilograms)} kg each`;
    case 'bodyweight':
      return `use your body weight ${weight.addedKilograms ? `and ${range(weight.addedKilograms)} kg more` : 'alone'}`;
    case 'oneRepMax':
      return `use ${range(weight.percent)} % of the most you can lift once`;
  }
}

function restInWords(rest: Extent, work: Work): string {
  const kind = volumesOf(work)[0]?.amount.kind ?? 'time';
  return rest.max === 0 ? `no rest ${restsAre[kind]}` : `rest ${range(rest)} s ${restsAre[kind]}`;
}

const restsAre = {
  reps: 'between sets',
  max: 'between sets',
  hold: 'between holds',
  cycle: 'between rounds',
  time: 'in between',
  distance: 'in between',
} as const satisfies Record<AmountKind, string>;

function reserveInWords(rir: Extent): string {
  if (rir.max === 0) return 'go on until you could not do one more good one';
  return `stop each set with ${range(rir)} good ${rir.max === 1 ? 'one' : 'ones'} left`;
}

function frequencyInWords({ daysPerWeek, timesPerDay }: Frequency): string {
  const days =
    daysPerWeek &&
    (daysPerWeek.min === 7 ? 'every day' : `${range(daysPerWeek)} ${plural(daysPerWeek, 'day')} a week`);
  const times = timesPerDay && (timesPerDay.max === 1 ? 'once a day' : `${range(timesPerDay)} times a day`);
  return [days, times].filter((part) => part !== undefined).join(', ');
}

function duration(seconds: Extent, unit: 's' | 'min'): string {
  if (writtenUnit(seconds, unit) === 's') return `${range(seconds)} s`;
  return `${range({ min: seconds.min / 60, max: seconds.max / 60 })} min`;
}

function range(values: Extent): string {
  return isSingle(values) ? `${values.min}` : `${values.min} to ${values.max}`;
}

function plural(count: Extent, noun: string): string {
  return count.max === 1 ? noun : `${noun}s`;
}
