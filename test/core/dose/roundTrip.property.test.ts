import assert from 'node:assert/strict';
import fc from 'fast-check';

import { formatDose } from '../../../src/core/dose/format.ts';
import { grammar } from '../../../src/core/dose/grammar.ts';
import { parseDose } from '../../../src/core/dose/parse.ts';
import { doses } from './arbitrary.ts';
import { canonicalExamples } from './examples.ts';
import { read } from './read.ts';

describe('dose notation, there and back', () => {
  for (const text of canonicalExamples) {
    it(`keeps ${text}`, () => {
      const reading = parseDose(text);
      assert.ok('dose' in reading, 'problem' in reading ? reading.problem.message : '');
      assert.equal(formatDose(reading.dose), text);
      assert.equal(reading.canonical, true);
    });
  }

  it('reads back every dose that it writes', () => {
    fc.assert(
      fc.property(doses(), (dose) => {
        assert.deepEqual(parseDose(formatDose(dose)), { dose, canonical: true });
      }),
      { numRuns: 2000 },
    );
  });

  it('writes only what the printed grammar says', () => {
    const pattern = new RegExp(`^(?:${expression('dose')})$`, 'u');
    for (const text of canonicalExamples) assert.match(text, pattern);
    fc.assert(fc.property(doses(), (dose) => pattern.test(formatDose(dose))));
    assert.doesNotMatch('3 x 12 each  side', pattern);
  });
});

describe('dose notation, any text', () => {
  it('never throws, points into the text, and settles on one form', () => {
    fc.assert(
      fc.property(texts(), (text) => {
        const reading = parseDose(text);
        if ('problem' in reading) {
          const { start, end, message } = reading.problem;
          assert.ok(0 <= start && start <= end && end <= text.length, message);
          assert.ok(message.length > 10);
        } else {
          const settled = formatDose(reading.dose);
          assert.equal(reading.canonical, settled === text);
          assert.deepEqual(parseDose(settled), { dose: reading.dose, canonical: true });
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('reads a canonical dose in other case and spacing alike', () => {
    fc.assert(
      fc.property(doses().filter(hasNoName), (dose) => {
        const loud = formatDose(dose).toUpperCase().replaceAll(' ', '\u00A0 ').replaceAll('-', '–');
        assert.deepEqual(read(loud), dose);
      }),
    );
  });
});

/** Step names keep the letters in which they were written. */
function hasNoName(dose: Parameters<typeof formatDose>[0]): boolean {
  return !formatDose(dose).includes('(');
}

/** Nonsense of all kinds: any characters, words of the notation in any order, doses with one place damaged. */
function texts(): fc.Arbitrary<string> {
  const pieces =
    '3 x 12 each side , left right only total alternating hold 5 s min ( ) push at 50 % 1RM - 0.5 rest RIR 2 RPE band red kg + bodyweight tempo 3-1-1-0 X max cap until fatigue daily times a day to / @ : . × İ ß ́'.split(
      ' ',
    );
  const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((words) => words.join(' '));
  const tight = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((words) => words.join(''));
  const damaged = fc
    .tuple(doses().map(formatDose), fc.nat(80), fc.nat(3), fc.constantFrom('', ...pieces))
    .map(([text, at, removed, added]) => text.slice(0, at) + added + text.slice(at + removed));
  return fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), soup, tight, damaged);
}

/** The grammar has no recursion, so each of its rules is a regular expression. */
function expression(rule: string): string {
  if (rule === 'digit') return '[0-9]';
  if (rule === 'letter') return String.raw`[\p{L}\p{M}]`;
  const body = new RegExp(`^${rule} +=([^;]+);$`, 'm').exec(grammar)?.[1];
  assert.ok(body, `the grammar has no rule ${rule}`);
  return `(?:${body.replaceAll(
    /"([^"]*)"|(\w+)|\s+|([[{(])|([\]})])|\|/g,
    (whole, literal?: string, name?: string, open?: string) => {
      if (literal !== undefined) return literal.replaceAll(/[().+]/g, String.raw`\$&`);
      if (name !== undefined) return expression(name);
      if (open !== undefined) return '(?:';
      return { ']': ')?', '}': ')*', ')': ')', '|': '|' }[whole] ?? '';
    },
  )})`;
}
