import type { Amount, CycleStep, Volume } from './dose.ts';
import { writtenUnit } from './dose.ts';
import type { Extent } from './extent.ts';
import type { Measure } from './quantity.ts';
import { check, quantities, readIn, readMeasure } from './quantity.ts';
import type { Reader } from './reader.ts';
import { quote } from './reader.ts';
import type { Token } from './tokens.ts';

const what = 'the repetitions or the time, for example "3 x 12" or "2 x 60 s"';

export function seesVolume(reader: Reader): boolean {
  return reader.seesNumber() || reader.sees('(', 'max', 'amrap', 'maximum', 'hold', 'as many');
}

/** `[sets x] amount`; also `60 s x 3`, where the unit tells which of the two are the sets. */
export function readVolume(reader: Reader): Volume {
  if (!reader.seesNumber()) return readSetsAfter(reader, readAmount(reader));
  const measure = readMeasure(reader, what);
  if (measure.unit !== undefined) return readSetsAfter(reader, readRest(reader, measure));
  if (!acceptTimes(reader)) return { amount: readRest(reader, measure) };
  const sets = check(reader, measure, quantities.sets);
  const amount = readAmount(reader);
  if (reader.sees('x')) {
    throw reader.problem('there is one "x" too many; for holds inside a set write "3 x 5, hold 10 s".');
  }
  return { sets, amount };
}

function readSetsAfter(reader: Reader, amount: Amount): Volume {
  if (!reader.sees('x') || !reader.seesNumber(1)) return { amount };
  reader.next();
  const sets = check(reader, readMeasure(reader, 'how many sets'), quantities.sets);
  reader.accept('sets', 'times');
  return { sets, amount };
}

function acceptTimes(reader: Reader): boolean {
  if (reader.accept('x')) return true;
  if (!reader.accept('sets', 'set', 'rounds', 'round', 'times')) return false;
  reader.accept('of', 'x');
  return true;
}

function readAmount(reader: Reader): Amount {
  if (reader.sees('(')) return { kind: 'cycle', steps: readSteps(reader) };
  if (reader.accept('as many as possible', 'max reps', 'max repetitions', 'max', 'maximum', 'amrap'))
    return { kind: 'max' };
  if (reader.accept('hold')) {
    reader.accept(':', 'for');
    return {
      kind: 'hold',
      seconds: readIn(reader, 'how long to hold, "hold 10 s"', ['s', 'min'], quantities.seconds),
    };
  }
  return readRest(reader, readMeasure(reader, what));
}

/** What follows the number of an amount. */
function readRest(reader: Reader, measure: Measure): Amount {
  switch (measure.unit) {
    case 's':
    case 'min':
      return readTime(reader, measure);
    case 'm':
      return { kind: 'distance', metres: check(reader, measure, quantities.metres), unit: 'm' };
    case 'km':
      return { kind: 'distance', metres: check(reader, measure, quantities.longMetres), unit: 'km' };
    case 'kg':
    case 'cm':
      throw reader.problem(
        `${quote(reader.source(measure.span))} is a load or a height; write the repetitions first, "3 x 12, 20 kg".`,
        measure.span,
      );
    case 'reps':
    case undefined:
      if (reader.sees('%')) throw reader.problem('write the repetitions first, "3 x 5, 80 % 1RM".');
      return { kind: 'reps', reps: check(reader, measure, quantities.reps) };
  }
}

function readTime(reader: Reader, measure: Measure): Amount {
  if (reader.accept('hold')) return { kind: 'hold', seconds: check(reader, measure, quantities.seconds) };
  const { seconds, unit } = duration(reader, measure);
  return { kind: 'time', seconds, unit, work: reader.accept('of work', 'work') !== undefined };
}

function duration(reader: Reader, measure: Measure): { seconds: Extent; unit: 's' | 'min' } {
  const unit = writtenUnit(measure.values, measure.unit === 'min' ? 'min' : 's');
  return {
    seconds: check(reader, measure, unit === 'min' ? quantities.longSeconds : quantities.seconds),
    unit,
  };
}

function readSteps(reader: Reader): readonly CycleStep[] {
  const open = reader.start;
  reader.next();
  const steps = [readStep(reader)];
  while (reader.accept(',', '+', '/', 'then')) {
    reader.accept('then');
    steps.push(readStep(reader));
  }
  if (reader.atEnd)
    throw reader.problem('the bracket is not closed; write ")" after the last step.', reader.since(open));
  if (!reader.accept(')')) {
    throw reader.problem(`${reader.unexpected()}; after a step write ",", ")" or an effort as in "at 50 %".`);
  }
  return steps;
}

/** `push 6 s at 50 %` or `2 min run`. */
function readStep(reader: Reader): CycleStep {
  const start = reader.start;
  const named = readName(reader, notInStepNames);
  if (named) reader.accept('for');
  const measure = readMeasure(reader, 'the step as a name and a time, "push 6 s" or "2 min run"');
  if (measure.unit !== 's' && measure.unit !== 'min') {
    throw reader.problem(
      `${quote(reader.source(measure.span))} needs its unit; write "s" or "min".`,
      measure.span,
    );
  }
  const time = duration(reader, measure);
  if (!named) reader.accept('of');
  const name = named || readName(reader, notInStepNames);
  if (!name)
    throw reader.problem(
      'a step needs a name; write for example "push 6 s" or "2 min run".',
      reader.since(start),
    );
  if (!reader.accept('at', '@')) return { name, ...time };
  const effort = check(reader, readMeasure(reader, 'the effort, "at 50 %"'), quantities.effort);
  reader.accept('%', 'percent');
  return { name, ...time, effortPercent: effort };
}

/** Words with a meaning of their own between the steps of a cycle. */
const notInStepNames: ReadonlySet<string> = new Set(['at', 'for', 'of', 'then']);

/** Words joined by single spaces or hyphens, in the letters in which they were written; empty when there are none. */
export function readName(reader: Reader, reserved: ReadonlySet<string>): string {
  const isNameWord = (token: Token | undefined): boolean =>
    token?.kind === 'word' && !reserved.has(token.text);
  let name = '';
  for (let token = reader.peek(); token && isNameWord(token); token = reader.peek()) {
    reader.next();
    const hyphen = isNameWord(reader.peek(1)) && reader.accept('-');
    name += reader.source(token) + (hyphen ? '-' : ' ');
  }
  return name.trim();
}
