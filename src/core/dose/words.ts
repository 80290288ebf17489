import type { Language } from '../text/language.ts';
import type { Amount, Dose, Frequency, Tempo, TempoPhase, TimeUnit, Volume, Weight } from './dose.ts';
import { volumesOf, writtenUnit } from './dose.ts';
import type { Extent } from './extent.ts';
import { isSingle } from './extent.ts';
import { doseWords } from './words/all.ts';
import type { DoseWords } from './words/doseWords.ts';

/**
 * A dose in plain sentences for the athlete: no signs, no abbreviations but units, and repetitions in
 * reserve as "good ones left". Says everything that the notation says.
 */
export function doseInWords(dose: Dose, language: Language = 'en'): string {
  const words = doseWords[language];
  const say = sayings(words);
  const sentences = [
    ...say.work(dose),
    dose.holdSeconds && words.holdEach(say.range(dose.holdSeconds)),
    dose.tempo && say.tempo(dose.tempo),
    dose.weight && say.weight(dose.weight),
    dose.band && words.band(words.names[dose.band] ?? dose.band),
    dose.heightCentimetres && words.height(say.range(dose.heightCentimetres)),
    dose.restSeconds && say.rest(dose.restSeconds, dose),
    dose.rir && say.reserve(dose.rir),
    dose.rpe && words.effort(say.range(dose.rpe)),
    dose.stretch && words.stretch[dose.stretch],
    dose.until && words.until[dose.until],
    dose.frequency && say.frequency(dose.frequency),
  ];
  return sentences
    .filter((sentence) => sentence !== undefined)
    .map((sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`)
    .join(' ');
}

interface Sayings {
  readonly range: (values: Extent) => string;
  readonly duration: (seconds: Extent, unit: TimeUnit) => string;
  readonly work: (dose: Dose) => readonly string[];
  readonly tempo: (tempo: Tempo) => string;
  readonly weight: (weight: Weight) => string;
  readonly rest: (rest: Extent, dose: Dose) => string;
  readonly reserve: (rir: Extent) => string;
  readonly frequency: (frequency: Frequency) => string;
}

const sayingsOf = new Map<DoseWords, Sayings>();

function sayings(words: DoseWords): Sayings {
  const known = sayingsOf.get(words);
  if (known) return known;
  const made = makeSayings(words);
  sayingsOf.set(words, made);
  return made;
}

function makeSayings(words: DoseWords): Sayings {
  const number = (value: number | string): string => String(value).replace('.', words.decimal);
  const range = (values: Extent): string =>
    isSingle(values) ? number(values.min) : `${number(values.min)}${words.to}${number(values.max)}`;
  const one = (count: Extent): boolean => count.max === 1;
  const duration = (seconds: Extent, unit: TimeUnit): string =>
    writtenUnit(seconds, unit) === 's'
      ? `${range(seconds)} s`
      : `${range({ min: seconds.min / 60, max: seconds.max / 60 })} min`;
  const often = (sets: Extent | undefined): string => {
    if (!sets) return '';
    return sets.max === 1 ? words.once : words.times(range(sets));
  };
  const setsOf = (sets: Extent, amount: string): string =>
    words.setsOf(words.sets(range(sets), one(sets)), amount);

  const amount = (each: Extract<Amount, { kind: 'time' | 'distance' }>): string => {
    if (each.kind === 'time') {
      const time = duration(each.seconds, each.unit);
      return each.work ? words.work(time) : time;
    }
    const kilometres = { min: each.metres.min / 1000, max: each.metres.max / 1000 };
    return each.unit === 'km' ? `${range(kilometres)} km` : `${range(each.metres)} m`;
  };
  const steps = (cycle: Extract<Amount, { kind: 'cycle' }>): string =>
    cycle.steps
      .map(({ name, seconds, unit, effortPercent }) => {
        const effort = effortPercent ? words.stepEffort(range(effortPercent)) : '';
        return words.step(words.names[name] ?? name, duration(seconds, unit)) + effort;
      })
      .join(words.andThen);
  const volume = (each: Volume, cap: number | undefined, sides = ''): string => {
    const { sets, amount: what } = each;
    switch (what.kind) {
      case 'reps':
        return sets
          ? `${setsOf(sets, range(what.reps))}${sides}`
          : `${words.repetitions(range(what.reps), one(what.reps))}${sides}`;
      case 'max':
        return `${sets ? setsOf(sets, words.asMany) : words.asMany}${sides}${cap === undefined ? '' : words.atMost(number(cap))}`;
      case 'hold':
        return `${words.hold(range(what.seconds))}${often(sets)}${sides}`;
      case 'cycle':
        return `${sets ? words.rounds(range(sets), one(sets)) : words.oneRound}${sides}: ${steps(what)}`;
      case 'time':
      case 'distance':
        return `${amount(what)}${often(sets)}${sides}`;
    }
  };
  const move = (phase: TempoPhase, fast: string, slow: (seconds: string) => string): string | undefined => {
    if (phase === 'X') return fast;
    return phase === 0 ? undefined : slow(number(phase));
  };

  return {
    range,
    duration,
    work: ({ work, cap }) => {
      switch (work.kind) {
        case 'same':
          return [volume(work.volume, cap, words.sides[work.sides])];
        case 'sides': {
          const { left, right } = work;
          if (left && right)
            return [words.side.left + volume(left, cap), words.side.right + volume(right, cap)];
          if (left) return [words.sideOnly.left + volume(left, cap)];
          return right ? [words.sideOnly.right + volume(right, cap)] : [];
        }
        case 'once':
          return [work.sides === 'each' ? words.onceEach : words.onceOnly[work.sides]];
      }
    },
    // parts of 0 s are left out; X is as fast as one can, or no pause at all
    tempo: ({ lowering, pause, lifting, top }) =>
      [
        move(lowering, words.tempo.lowerFast, words.tempo.lower),
        move(pause, words.tempo.noPause, words.tempo.pause),
        move(lifting, words.tempo.liftFast, words.tempo.lift),
        move(top, words.tempo.noPauseTop, words.tempo.pauseTop),
      ]
        .filter((part) => part !== undefined)
        .join(', '),
    weight: (weight) => {
      switch (weight.kind) {
        case 'mass':
          return weight.count === 1
            ? words.weight(range(weight.kilograms))
            : words.weights(String(weight.count), range(weight.kilograms));
        case 'bodyweight':
          return weight.addedKilograms ? words.bodyweightAnd(range(weight.addedKilograms)) : words.bodyweight;
        case 'oneRepMax':
          return words.oneRepMax(range(weight.percent));
      }
    },
    rest: (rest, { work }) => {
      const between = words.between[volumesOf(work)[0]?.amount.kind ?? 'time'];
      return rest.max === 0 ? words.noRest(between) : words.rest(range(rest), between);
    },
    reserve: (rir) => (rir.max === 0 ? words.noReserve : words.reserve(range(rir), one(rir))),
    frequency: ({ daysPerWeek, timesPerDay }) => {
      const days =
        daysPerWeek &&
        (daysPerWeek.min === 7 ? words.everyDay : words.days(range(daysPerWeek), one(daysPerWeek)));
      const times = timesPerDay && words.timesADay(range(timesPerDay), one(timesPerDay));
      return [days, times].filter((part) => part !== undefined).join(', ');
    },
  };
}
