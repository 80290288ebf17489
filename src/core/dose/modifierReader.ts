import type { Dose, Frequency } from './dose.ts';
import { extent, isSingle } from './extent.ts';
import type { Measure } from './quantity.ts';
import { check, quantities, readIn, readMeasure, readPlain } from './quantity.ts';
import type { Reader } from './reader.ts';
import { quote } from './reader.ts';
import { readTempo } from './tempoReader.ts';
import { readName } from './volumeReader.ts';

type Unchanging = Omit<Dose, 'work'>;
export type Modifiers = { -readonly [K in keyof Unchanging]: Unchanging[K] };

const modifierHelp =
  'known are hold, tempo, rest, RIR, RPE, a load ("20 kg", "bodyweight", "60 % 1RM", "band red", "height 20 cm"), stretch, until, cap, "daily" and "3 days a week"';

const perDay = ['a day', 'per day', '/ day', 'each day', 'daily'] as const;
const perWeek = ['a week', 'per week', '/ week', 'each week', 'weekly'] as const;
const strengths = {
  light: 'light',
  gentle: 'light',
  mild: 'light',
  moderate: 'moderate',
  medium: 'moderate',
  strong: 'strong',
} as const;
const strengthWords = Object.keys(strengths) as (keyof typeof strengths)[];

/**
 * Reads one modifier, the separator before it already read, into `modifiers`.
 * `afterAmount`: nothing stands between it and the amount, so that an unknown word is most likely meant for the sides.
 */
export function readModifier(reader: Reader, modifiers: Modifiers, afterAmount: boolean): void {
  const start = reader.start;
  const found = reader.seesNumber() ? numbered(reader) : worded(reader, afterAmount);
  const { frequency, ...others } = found;
  if (overlap(others, modifiers) || overlap(frequency, modifiers.frequency)) {
    const span = reader.since(start);
    throw reader.problem(
      `${quote(reader.source(span))} says again what was said before; keep one of the two.`,
      span,
    );
  }
  Object.assign(modifiers, others);
  if (frequency) modifiers.frequency = { ...modifiers.frequency, ...frequency };
}

function overlap(a: object = {}, b: object = {}): boolean {
  return Object.keys(a).some((key) => key in b);
}

function worded(reader: Reader, afterAmount: boolean): Partial<Dose> {
  const word = reader.accept(
    'cap',
    'hold',
    'tempo',
    'rest',
    'rir',
    'rpe',
    'stretch',
    'bodyweight',
    'body weight',
    'bw',
    'band',
    'height',
    'until',
    'till',
    'to',
  );
  reader.accept(':');
  switch (word) {
    case 'cap':
      return { cap: readCap(reader) };
    case 'hold':
      reader.accept('for');
      return { holdSeconds: readIn(reader, 'how long, "hold 2 s"', ['s', 'min'], quantities.seconds) };
    case 'tempo':
      return { tempo: readTempo(reader) };
    case 'rest':
      return { restSeconds: readIn(reader, 'how long, "rest 60 s"', ['s', 'min'], quantities.rest) };
    case 'rir':
      return { rir: readPlain(reader, 'the repetitions in reserve, "RIR 2"', quantities.rir) };
    case 'rpe':
      return { rpe: readPlain(reader, 'the effort, "RPE 7"', quantities.rpe) };
    case 'stretch':
      return readStretch(reader);
    case 'bodyweight':
    case 'body weight':
    case 'bw':
      if (!reader.accept('+', 'plus')) return { weight: { kind: 'bodyweight' } };
      return {
        weight: {
          kind: 'bodyweight',
          addedKilograms: readIn(reader, 'the added load, "+10 kg"', ['kg'], quantities.kilograms),
        },
      };
    case 'band': {
      const band = readName(reader, notInBandNames).toLowerCase();
      if (!band) throw reader.problem(`${reader.unexpected()}; write the colour of the band, "band red".`);
      return { band };
    }
    case 'height':
      return {
        heightCentimetres: readIn(reader, 'how high, "height 20 cm"', ['cm'], quantities.centimetres),
      };
    case 'until':
    case 'till':
    case 'to':
      return readUntil(reader);
    case undefined:
      return otherWords(reader, afterAmount);
  }
}

function readCap(reader: Reader): number {
  const { start } = reader;
  const cap = readPlain(reader, 'the most repetitions, "cap 20"', quantities.cap);
  if (!isSingle(cap))
    throw reader.problem(`${quantities.cap.rule}; write "cap ${cap.max}".`, reader.since(start));
  return cap.max;
}

function readStretch(reader: Reader): Partial<Dose> {
  const strength = reader.accept(...strengthWords);
  if (!strength)
    throw reader.problem(
      `${reader.unexpected()}; write "stretch light", "stretch moderate" or "stretch strong".`,
    );
  return { stretch: strengths[strength] };
}

function readUntil(reader: Reader): Partial<Dose> {
  reader.accept('the');
  if (reader.accept('form fails', 'form breaks', 'form is lost', 'form goes', 'loss of form'))
    return { until: 'form fails' };
  if (reader.accept('fatigue', 'tired', 'failure')) return { until: 'fatigue' };
  throw reader.problem(`${reader.unexpected()}; write "until form fails" or "until fatigue".`);
}

/** What does not begin with the modifier's own word: `daily`, `once a day`, `light stretch`, `red band`. */
function otherWords(reader: Reader, afterAmount: boolean): Partial<Dose> {
  if (reader.accept('daily', 'every day')) return { frequency: { daysPerWeek: extent(7) } };
  const { start } = reader;
  const count = reader.accept('once', 'twice');
  if (count) {
    const values = extent(count === 'once' ? 1 : 2);
    return { frequency: readFrequency(reader, { values, unit: undefined, span: reader.since(start) }) };
  }
  if (reader.peek(1)?.text === 'stretch' && reader.sees(...strengthWords)) {
    const found = readStretch(reader);
    reader.next();
    return found;
  }
  const next = reader.peek();
  if (next?.kind === 'word' && reader.peek(1)?.text === 'band' && !notInBandNames.has(next.text)) {
    reader.accept(`${next.text} band`);
    return { band: next.text };
  }
  if (afterAmount)
    throw reader.problem(
      `${reader.unexpected()}; after the repetitions say "each side", "total" or nothing.`,
    );
  throw reader.problem(`${reader.unexpected()}; ${modifierHelp}.`);
}

/** What begins with a number: loads, frequencies, and `20 s rest`. */
function numbered(reader: Reader): Partial<Dose> {
  const measure = readMeasure(reader, 'a number');
  const shown = quote(reader.source(measure.span));
  switch (measure.unit) {
    case 's':
    case 'min':
      if (reader.accept('of rest', 'rest')) return { restSeconds: check(reader, measure, quantities.rest) };
      if (reader.accept('hold')) return { holdSeconds: check(reader, measure, quantities.seconds) };
      throw reader.problem(`say what ${shown} is, "rest 60 s" or "hold 2 s".`, measure.span);
    case 'kg':
      return { weight: { kind: 'mass', count: 1, kilograms: check(reader, measure, quantities.kilograms) } };
    case 'cm':
      reader.accept('height', 'high', 'step', 'box');
      return { heightCentimetres: check(reader, measure, quantities.centimetres) };
    case undefined:
      return counted(reader, measure);
    default:
      throw reader.problem(`${shown} cannot stand after the repetitions; ${modifierHelp}.`, measure.span);
  }
}

function counted(reader: Reader, measure: Measure): Partial<Dose> {
  if (reader.accept('% 1 rm', '% of 1 rm'))
    return { weight: { kind: 'oneRepMax', percent: check(reader, measure, quantities.oneRepMax) } };
  if (reader.sees('%'))
    throw reader.problem('say of what; for the one-repetition maximum write "60 % 1RM".', measure.span);
  if (reader.accept('rir')) return { rir: check(reader, measure, quantities.rir) };
  if (reader.sees('x') && reader.seesNumber(1)) {
    reader.next();
    const count = check(reader, measure, quantities.weights);
    if (!isSingle(count)) throw reader.problem('say exactly how many weights, "2 x 8 kg".', measure.span);
    const kilograms = readIn(reader, 'the load of each, "2 x 8 kg"', ['kg'], quantities.kilograms);
    return { weight: { kind: 'mass', count: count.min, kilograms } };
  }
  return { frequency: readFrequency(reader, measure) };
}

/** After the number: `days a week`, `times a day`, `x/week`. */
function readFrequency(reader: Reader, measure: Measure): Frequency {
  if (reader.accept('days', 'day')) {
    if (reader.accept(...perWeek)) return { daysPerWeek: check(reader, measure, quantities.days) };
  } else {
    reader.accept('times', 'time', 'x');
    if (reader.accept(...perDay)) return { timesPerDay: check(reader, measure, quantities.timesPerDay) };
    if (reader.accept(...perWeek)) return { daysPerWeek: check(reader, measure, quantities.days) };
  }
  const shown = quote(reader.source(measure.span));
  throw reader.problem(
    `say what ${shown} is: "20 kg", "rest 60 s", "3 days a week" or "2 times a day".`,
    measure.span,
  );
}

/** Words that end the name of a band, since another part of the dose begins with them. */
const notInBandNames: ReadonlySet<string> = new Set(
  'cap hold tempo rest rir rpe stretch bodyweight body bw band height until till to daily every once twice each per a both left right total in alternating alternate with and'.split(
    ' ',
  ),
);
