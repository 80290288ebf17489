import type { Dose, Side, Sides, Work } from './dose.ts';
import { volumesOf } from './dose.ts';
import { formatDose } from './format.ts';
import type { Modifiers } from './modifierReader.ts';
import { readModifier } from './modifierReader.ts';
import type { DoseProblem } from './reader.ts';
import { Reader, Unreadable } from './reader.ts';
import { readVolume, seesVolume } from './volumeReader.ts';

export type { DoseProblem } from './reader.ts';

/** `canonical` is whether the text is, letter for letter, what `formatDose` writes. */
export type DoseReading =
  { readonly dose: Dose; readonly canonical: boolean } | { readonly problem: DoseProblem };

/**
 * Reads one line of the dose notation, tolerantly: `3×12/side`, `2–3 Sets of 10 reps`, `@RPE 7`.
 * Never throws; a text that cannot be read, or says something impossible, gives a problem.
 */
export function parseDose(text: string): DoseReading {
  const reader = new Reader(text);
  try {
    const dose = readDose(reader);
    return { dose, canonical: formatDose(dose) === text };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.problem };
    throw error;
  }
}

function readDose(reader: Reader): Dose {
  if (reader.atEnd) {
    throw reader.problem('there is no dose; write for example "3 x 12 each side, rest 60 s".', {
      start: 0,
      end: reader.text.length,
    });
  }
  refuseDecimalComma(reader);
  let work = readWork(reader);
  const endOfAmount = reader.start;
  const modifiers: Modifiers = {};
  while (!reader.atEnd) {
    const separated = skipSeparators(reader);
    if (reader.atEnd) break;
    const start = reader.start;
    const sides = acceptSides(reader);
    if (sides) {
      const changed = withSides(work, sides);
      if (!changed) throw reader.problem(sidesTwice(sides), reader.since(start));
      work = changed;
    } else {
      readModifier(reader, modifiers, !separated && start === endOfAmount);
    }
  }
  const dose = { work, ...modifiers };
  throwIfContradictory(reader, dose);
  return dose;
}

/** `3 x 7,5 kg` would otherwise be seven repetitions with 5 kg. */
function refuseDecimalComma(reader: Reader): void {
  const found = /\d+,\d+/.exec(reader.text);
  if (!found) return;
  const [point, apart] = [found[0].replace(',', '.'), found[0].replace(',', ', ')];
  throw reader.problem(`write "${point}" for a fraction, or "${apart}" for two things.`, {
    start: found.index,
    end: found.index + found[0].length,
  });
}

/** Everything up to the sides that follow the amount. */
function readWork(reader: Reader): Work {
  const start = reader.start;
  const sides = acceptSides(reader);
  if (sides === 'left' || sides === 'right') return readSides(reader, sides);
  if (sides !== 'each' && sides !== undefined) {
    throw reader.problem(`write the amount first, "20 ${sides}".`, reader.since(start));
  }
  reader.accept(':');
  if (sides && !seesVolume(reader)) return { kind: 'once', sides };
  return { kind: 'same', volume: readVolume(reader), sides: sides ?? 'both' };
}

/** After `left`: `3 x 10, right 2 x 10`, `only 2 x 90 s`, or nothing. */
function readSides(reader: Reader, first: Side): Work {
  reader.accept(':');
  if (!seesVolume(reader)) return { kind: 'once', sides: first };
  const volumes = { [first]: readVolume(reader) };
  const other = first === 'left' ? 'right' : 'left';
  const ahead = reader.sees(',', '/', 'and') ? 1 : 0;
  if (sideWords[other].includes(reader.peek(ahead)?.text ?? '')) {
    if (ahead) reader.next();
    acceptSides(reader);
    reader.accept(':');
    volumes[other] = readVolume(reader);
  }
  return { kind: 'sides', ...volumes };
}

const sideWords = { left: ['left', 'l'], right: ['right', 'r'] } satisfies Record<Side, string[]>;
const limbs = ['side', 'sides', 'leg', 'arm', 'foot', 'hip', 'limb'] as const;

const eachSide = ['each', 'per', 'a', '/', 'both', 'on each'].flatMap((word) =>
  limbs.map((limb) => `${word} ${limb}`),
);

type SaidSides = Exclude<Sides, 'both'> | Side;

function acceptSides(reader: Reader): SaidSides | undefined {
  for (const side of ['left', 'right'] as const) {
    if (reader.accept(...sideWords[side])) {
      reader.accept(...limbs);
      reader.accept('only');
      return side;
    }
  }
  if (reader.accept(...eachSide, 'on both sides')) return 'each';
  if (reader.sees('each') && reader.peek(1)?.text !== 'day' && reader.accept('each')) return 'each';
  if (reader.accept('in total', 'total', 'altogether', 'in all')) return 'total';
  if (reader.accept('alternating', 'alternate', 'alternately')) {
    reader.accept(...limbs, 'legs', 'arms');
    return 'alternating';
  }
  return undefined;
}

/** `undefined` when the dose has said its sides already. */
function withSides(work: Work, sides: SaidSides): Work | undefined {
  if (work.kind !== 'same') return undefined;
  if (work.sides === 'both') {
    return sides === 'left' || sides === 'right'
      ? { kind: 'sides', [sides]: work.volume }
      : { ...work, sides };
  }
  const shared = [work.sides, sides].sort().join(' ') === 'alternating total';
  return shared ? { ...work, sides: 'alternating' } : undefined;
}

function sidesTwice(sides: SaidSides): string {
  if (sides === 'alternating')
    return 'write the repetitions of both sides together when they alternate, "20 total, alternating".';
  return 'the sides are said twice; for different work on the sides write "left 3 x 10, right 2 x 10".';
}

function skipSeparators(reader: Reader): boolean {
  let any = false;
  while (reader.accept(',', '@', '|', 'with', 'and')) any = true;
  return any;
}

function throwIfContradictory(reader: Reader, dose: Dose): void {
  const kinds = new Set(volumesOf(dose.work).map((volume) => volume.amount.kind));
  const whole = { start: 0, end: reader.text.length };
  if (dose.cap !== undefined && !kinds.has('max')) {
    throw reader.problem('a cap bounds "max"; write "2 x max, cap 20", or a range such as "10-20".', whole);
  }
  if (dose.holdSeconds && kinds.has('hold')) {
    throw reader.problem('the hold is said twice; keep one of the two.', whole);
  }
}
