import type { Span } from '../text/position.ts';
import type { Extent } from './extent.ts';
import type { Reader } from './reader.ts';
import { quote } from './reader.ts';

/** What a number may be: from `min` to `max` in whole multiples of `step`. `rule` says it in words. */
export interface Quantity {
  readonly rule: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const seconds = (min: number, rule: string): Quantity => ({ rule, min, max: 10_000, step: 0.5 });

export const quantities = {
  sets: { rule: 'sets are whole numbers from 1 to 100', min: 1, max: 100, step: 1 },
  reps: { rule: 'repetitions are whole numbers from 1 to 10,000', min: 1, max: 10_000, step: 1 },
  cap: { rule: 'a cap is one whole number from 1 to 10,000', min: 1, max: 10_000, step: 1 },
  seconds: seconds(0.5, 'times go from 0.5 to 10,000 s in halves of a second'),
  /** Times written in minutes: a long run is longer than any hold. In seconds. */
  longSeconds: { rule: 'times go from half a minute to 600 min', min: 30, max: 36_000, step: 30 },
  rest: seconds(0, 'rests go from 0 to 10,000 s in halves of a second'),
  metres: { rule: 'distances in metres go from 1 to 10,000 m', min: 1, max: 10_000, step: 1 },
  /** Distances written in kilometres, in metres. */
  longMetres: { rule: 'distances go from 0.001 to 1,000 km', min: 1, max: 1_000_000, step: 1 },
  weights: { rule: 'the number of weights goes from 1 to 10', min: 1, max: 10, step: 1 },
  kilograms: {
    rule: 'loads go from 0.01 to 1,000 kg in at most two decimals',
    min: 0.01,
    max: 1000,
    step: 0.01,
  },
  oneRepMax: { rule: 'loads go from 1 to 150 % of the one-repetition maximum', min: 1, max: 150, step: 0.5 },
  effort: { rule: 'efforts go from 1 to 100 %', min: 1, max: 100, step: 1 },
  centimetres: { rule: 'heights go from 0.5 to 500 cm', min: 0.5, max: 500, step: 0.5 },
  rir: {
    rule: 'RIR goes from 0 to 5 in whole numbers; for an easier effort write RPE',
    min: 0,
    max: 5,
    step: 1,
  },
  rpe: { rule: 'RPE goes from 1 to 10 in halves', min: 1, max: 10, step: 0.5 },
  days: { rule: 'a week has 1 to 7 days', min: 1, max: 7, step: 1 },
  timesPerDay: { rule: 'times a day go from 1 to 24', min: 1, max: 24, step: 1 },
} as const satisfies Record<string, Quantity>;

/** Units as they are kept: durations in `s`, distances in `m`; `min` and `km` say how they were written. */
export type Unit = 's' | 'min' | 'm' | 'km' | 'kg' | 'cm' | 'reps';

interface UnitWord {
  readonly unit: Unit;
  readonly base: 's' | 'm' | 'kg' | 'cm' | 'reps';
  readonly factor: number;
}

const unitWords: ReadonlyMap<string, UnitWord> = new Map(
  (
    [
      ['s sec secs second seconds', { unit: 's', base: 's', factor: 1 }],
      ['min mins minute minutes', { unit: 'min', base: 's', factor: 60 }],
      ['h hr hrs hour hours', { unit: 'min', base: 's', factor: 3600 }],
      ['m metre metres meter meters', { unit: 'm', base: 'm', factor: 1 }],
      ['km kilometre kilometres kilometer kilometers', { unit: 'km', base: 'm', factor: 1000 }],
      ['kg kgs kilo kilos kilogram kilograms', { unit: 'kg', base: 'kg', factor: 1 }],
      ['cm centimetre centimetres centimeter centimeters', { unit: 'cm', base: 'cm', factor: 1 }],
      ['rep reps repetition repetitions', { unit: 'reps', base: 'reps', factor: 1 }],
    ] as const
  ).flatMap(([words, unit]) => words.split(' ').map((word) => [word, unit] as const)),
);

/** A number or a range with its unit, as read and not yet checked. */
export interface Measure {
  readonly values: Extent;
  readonly unit: Unit | undefined;
  readonly span: Span;
}

/** Reads `10`, `10-15`, `30s`, `1 min 30 s`, `30 s to 1 min`. */
export function readMeasure(reader: Reader, what: string): Measure {
  const start = reader.start;
  if (reader.sees('-') && reader.seesNumber(1))
    throw reader.problem('a dose has no negative numbers; take the minus sign away.');
  if (!reader.seesNumber()) throw reader.problem(`${reader.unexpected()}; write ${what}.`);
  const first = readValue(reader);
  let last = first;
  if (reader.sees('-', 'to') && reader.seesNumber(1)) {
    reader.next();
    last = readValue(reader);
  }
  const span = reader.since(start);
  const [from, to] = [first.word ?? last.word, last.word ?? first.word];
  if (from?.base !== to?.base) throw reader.problem('both ends of a range need the same unit.', span);
  const values = { min: inBase(first.value, from), max: inBase(last.value, to) };
  if (values.min > values.max) {
    throw reader.problem(
      `the range ${quote(reader.source(span))} runs backwards; write the smaller number first.`,
      span,
    );
  }
  return { values, unit: from?.unit === to?.unit ? to?.unit : to?.base, span };
}

interface Value {
  readonly value: number;
  readonly word: UnitWord | undefined;
}

function readValue(reader: Reader): Value {
  const value = Number(reader.next()?.text);
  const word = unitWords.get(reader.peek()?.text ?? '');
  if (word) reader.next();
  if (
    word?.unit !== 'min' ||
    !reader.seesNumber() ||
    unitWords.get(reader.peek(1)?.text ?? '')?.unit !== 's'
  ) {
    return { value, word };
  }
  const rest = Number(reader.next()?.text);
  reader.next();
  return { value: value + rest / word.factor, word };
}

/** Undoes what binary fractions do to `1.1 * 60`; a millionth is finer than any step. */
function inBase(value: number, word: UnitWord | undefined): number {
  return Math.round(value * (word?.factor ?? 1) * 1e6) / 1e6;
}

/** The values of a measure, once they are found to be possible. */
export function check(reader: Reader, measure: Measure, quantity: Quantity): Extent {
  const { values, span } = measure;
  const fits = [values.min, values.max].every((value) => {
    const steps = value / quantity.step;
    return value >= quantity.min && value <= quantity.max && Math.abs(steps - Math.round(steps)) < 1e-7;
  });
  if (!fits) throw reader.problem(`${quote(reader.source(span))} does not fit: ${quantity.rule}.`, span);
  return values;
}

/** Reads a number or range that has no unit. */
export function readPlain(reader: Reader, what: string, quantity: Quantity): Extent {
  const measure = readMeasure(reader, what);
  if (measure.unit !== undefined) throw reader.problem(`write ${what}, without a unit.`, measure.span);
  return check(reader, measure, quantity);
}

/** Reads a number or range in one of `units`. */
export function readIn(reader: Reader, what: string, units: readonly Unit[], quantity: Quantity): Extent {
  const measure = readMeasure(reader, what);
  if (measure.unit === undefined || !units.includes(measure.unit)) {
    throw reader.problem(
      `${quote(reader.source(measure.span))} needs its unit; write ${what}.`,
      measure.span,
    );
  }
  return check(reader, measure, quantity);
}
