import assert from 'node:assert/strict';
import fc from 'fast-check';

import type { Choice } from '../../../src/core/dose/change.ts';
import { addSet, resolveDose, withExtentAt, withSets } from '../../../src/core/dose/change.ts';
import type { Side } from '../../../src/core/dose/dose.ts';
import { volumesOf } from '../../../src/core/dose/dose.ts';
import { isSingle } from '../../../src/core/dose/extent.ts';
import { formatDose } from '../../../src/core/dose/format.ts';
import { parseDose } from '../../../src/core/dose/parse.ts';
import { isWithin } from '../../../src/core/dose/within.ts';
import { doses } from './arbitrary.ts';
import { read } from './read.ts';

describe('resolveDose', () => {
  const cases: readonly (readonly [range: string, sets: Choice, amount: Choice, concrete: string])[] = [
    ['2-3 x 10-15 each side, hold 1-3 s', 'min', 'min', '2 x 10 each side, hold 1 s'],
    ['2-3 x 10-15 each side, RIR 2-3', 'max', 'max', '3 x 15 each side, RIR 2-3'],
    ['2-3 x 10-15, rest 60-90 s', 'min', 12, '2 x 12, rest 90 s'],
    ['2-3 x 10-15', 9, 40, '3 x 15'],
    ['2-3 x 10-15', 0, 11.4, '2 x 11'],
    ['1 x 3-5 min', 'min', { fraction: 0.5 }, '1 x 4 min'],
    ['1 x 3-5 min', 'min', 200, '1 x 3.5 min'],
    ['2-3 x 45-60 s', { fraction: 0.4 }, { fraction: 0.1 }, '2 x 45 s'],
    ['2-3 x 45-60 s', 'max', { fraction: 0.4 }, '3 x 50 s'],
    ['4-6 x 60-100 m', 5, { fraction: 0.5 }, '5 x 80 m'],
    ['left 2-3 x 8-12, right 1-2 x 8-12', 'max', 'min', 'left 3 x 8, right 2 x 8'],
    ['4-8 x (1-2 min run, 1 min walk)', 'min', 'max', '4 x (2 min run, 1 min walk)'],
    ['10-20 each side, until form fails', 'max', 'min', '10 each side, until form fails'],
    ['2-3 x max, cap 20', 'max', 'max', '3 x max, cap 20'],
    ['each side', 'max', 'max', 'each side'],
  ];
  for (const [range, sets, amount, concrete] of cases) {
    it(`takes ${concrete} out of ${range}`, () => {
      assert.equal(formatDose(resolveDose(read(range), { sets, amount })), concrete);
    });
  }

  it('chooses hold and rest when told to', () => {
    const dose = read('2 x 10, hold 1-3 s, rest 60-90 s');
    assert.equal(
      formatDose(resolveDose(dose, { sets: 'min', amount: 'min', hold: 'max', rest: 'min' })),
      '2 x 10, hold 3 s, rest 60 s',
    );
  });

  it('gives single numbers inside the range that the notation can say', () => {
    const choice = fc.oneof(
      fc.constantFrom<Choice>('min', 'max'),
      fc.double({ min: 0, max: 20_000, noNaN: true }),
      fc.record({ fraction: fc.double({ min: 0, max: 1, noNaN: true }) }),
    );
    fc.assert(
      fc.property(doses(), choice, choice, (range, sets, amount) => {
        const dose = resolveDose(range, { sets, amount, hold: amount, rest: sets });
        assert.deepEqual(isWithin(dose, range), { ok: true });
        assert.ok(volumesOf(dose.work).every((volume) => !volume.sets || isSingle(volume.sets)));
        assert.deepEqual(parseDose(formatDose(dose)), { dose, canonical: true });
      }),
    );
  });
});

describe('withExtentAt', () => {
  it('goes from the easiest to the hardest', () => {
    const range = read('2-4 x 8-12, hold 1-3 s, rest 60-90 s');
    assert.deepEqual(
      [0, 0.5, 1].map((fraction) => formatDose(withExtentAt(range, fraction))),
      ['2 x 8, hold 1 s, rest 90 s', '3 x 10, hold 2 s, rest 75 s', '4 x 12, hold 3 s, rest 60 s'],
    );
  });
});

describe('withSets', () => {
  it('sets the sets of each side', () => {
    assert.equal(formatDose(withSets(read('8 each side, RIR 2'), 3)), '3 x 8 each side, RIR 2');
    assert.equal(formatDose(withSets(read('left 3 x 10, right 2 x 8'), 1)), 'left 1 x 10, right 1 x 8');
    assert.equal(formatDose(withSets(read('each side'), 3)), 'each side');
  });
});

describe('addSet', () => {
  const cases: readonly (readonly [before: string, side: Side, after: string])[] = [
    ['2 x 60 s each side', 'left', 'left 3 x 60 s, right 2 x 60 s'],
    ['2 x 60 s each side, rest 30 s', 'right', 'left 2 x 60 s, right 3 x 60 s, rest 30 s'],
    ['2-3 x 10 each side', 'left', 'left 3-4 x 10, right 2-3 x 10'],
    ['12 each side', 'right', 'left 12, right 2 x 12'],
    ['left 3 x 10, right 2 x 10', 'right', 'left 3 x 10, right 3 x 10'],
    ['left only 2 x 90 s', 'left', 'left only 3 x 90 s'],
    ['left only 2 x 90 s', 'right', 'left 2 x 90 s, right 1 x 90 s'],
    ['3 x 12', 'left', '4 x 12'],
    ['2 x 20 total, alternating', 'left', '3 x 20 total, alternating'],
    ['each side', 'left', 'each side'],
  ];
  for (const [before, side, after] of cases) {
    it(`gives the ${side} one more of ${before}`, () => {
      assert.equal(formatDose(addSet(read(before), side)), after);
    });
  }
});
