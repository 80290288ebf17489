import assert from 'node:assert/strict';
import fc from 'fast-check';

import { isWithin } from '../../../src/core/dose/within.ts';
import { doses } from './arbitrary.ts';
import { read } from './read.ts';

describe('isWithin', () => {
  const inside: readonly (readonly [dose: string, range: string])[] = [
    ['3 x 12 each side, rest 60 s', '2-3 x 10-15 each side, rest 60-90 s'],
    ['8 each side, RIR 2', '2-3 x 6-10 each side, rest 90 s'],
    ['3 x 12, 20 kg, RPE 9', '3 x 12, RIR 2'],
    ['left 3 x 60 s, right 2 x 60 s', '2-3 x 45-60 s each side'],
    ['left only 2 x 60 s', '2-3 x 45-60 s each side'],
    ['20 total, alternating', '5-10 each side'],
    ['10 each side', '20 total, alternating'],
    ['20', '20 total'],
    ['2 x 60 s', '1-2 x 1 min'],
    ['2 x hold 60 s', '2 x 45-60 s'],
    ['2 x 15', '2 x max, cap 20'],
    ['2 x max', '2 x max, cap 20'],
    ['6 x (2 min run, 1 min walk)', '4-8 x (1-3 min run, 1 min walk)'],
    ['each side', '3 x 12 each side'],
  ];
  for (const [dose, range] of inside) {
    it(`finds ${dose} inside ${range}`, () =>
      assert.deepEqual(isWithin(read(dose), read(range)), { ok: true }));
  }

  const outside: readonly (readonly [dose: string, range: string, says: RegExp])[] = [
    [
      '4 x 12 each side',
      '2-3 x 10-15 each side',
      /^"4 x 12 each side": 4 sets, but the exercise allows 2-3\.$/,
    ],
    ['3 x 20', '3 x 10-15', /20 repetitions, but the exercise allows 10-15/],
    ['3 x 8-12', '3 x 10-15', /8-12 repetitions/],
    ['3 x 12', '3 x 10', /allows only 10/],
    ['2 x 90 s', '2 x 45-60 s', /90 s, but the exercise allows 45-60/],
    ['left 3 x 60 s, right 2 x 90 s', '2-3 x 60 s each side', /90 s/],
    ['3 x 12, hold 5 s', '3 x 12, hold 1-2 s', /hold of 5 s/],
    ['3 x 12, rest 30 s', '3 x 12, rest 60-90 s', /rest of 30 s/],
    ['3 x 12', '3 x 12 each side', /done on each side, so say which/],
    ['3 x 12 each side', '3 x 12', /leave the sides out/],
    ['3 x 60 s', '3 x 12', /measured in seconds, but the exercise in repetitions/],
    ['2 x 25', '2 x max, cap 20', /25 repetitions/],
    ['2 x 100 m', '2 x 60 m', /100 m/],
    ['4 x (5 min run, 1 min walk)', '4 x (1-3 min run, 1 min walk)', /run for 300 s/],
    ['4 x (5 min run)', '4 x (1-3 min run, 1 min walk)', /1 steps, but the exercise has 2/],
    ['30 total, alternating', '5-10 each side', /15 repetitions/],
  ];
  for (const [dose, range, says] of outside) {
    it(`finds ${dose} outside ${range}`, () => {
      const found = isWithin(read(dose), read(range));
      assert.ok(!found.ok);
      assert.match(found.message, says);
    });
  }

  it('finds every dose inside itself', () => {
    fc.assert(fc.property(doses(), (dose) => isWithin(dose, dose).ok));
  });
});
