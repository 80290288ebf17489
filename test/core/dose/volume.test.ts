import assert from 'node:assert/strict';
import fc from 'fast-check';

import {
  doseSeconds,
  repetitions,
  secondsPerRepetition,
  secondsPerSet,
  setsOf,
  weeklySeconds,
  workSeconds,
} from '../../../src/core/dose/volume.ts';
import { extent } from '../../../src/core/dose/extent.ts';
import { doses } from './arbitrary.ts';
import { read } from './read.ts';

/** Shorthand for ranges: one number, or the two ends. */
type Expected = number | readonly [number, number];

function range(expected: Expected): { min: number; max: number } {
  return typeof expected === 'number' ? extent(expected) : extent(expected[0], expected[1]);
}

describe('secondsPerSet', () => {
  const cases: readonly (readonly [string, Expected])[] = [
    ['3 x 12', 36],
    ['3 x 12, tempo 3-1-1-0', 60],
    ['3 x 12, tempo 3-1-X-0', 60],
    ['10-15, hold 1 s', [40, 60]],
    ['2 x max', 45],
    ['2 x max, cap 20', 60],
    ['5 x hold 10 s', 10],
    ['3-5 min', [180, 300]],
    ['4 x 60 m', 20],
    ['8 x (2 min run, 1 min walk)', 180],
    ['left 3 x 10, right 2 x 8', 30],
    ['right only 2 x 8', 24],
    ['each side', 0],
  ];
  for (const [text, seconds] of cases) {
    it(`of ${text}`, () => assert.deepEqual(secondsPerSet(read(text)), range(seconds)));
  }

  it('tells the sides apart', () => {
    const dose = read('left only 3 x 10');
    assert.deepEqual(secondsPerSet(dose, 'left'), extent(30));
    assert.deepEqual(secondsPerSet(dose, 'right'), extent(0));
    assert.deepEqual(workSeconds(dose, 'left'), extent(90));
    assert.deepEqual(workSeconds(dose, 'right'), extent(0));
  });

  it('adds the hold to the tempo of a repetition', () => {
    assert.deepEqual(secondsPerRepetition(read('5, hold 2-3 s, tempo 3-0-1-0')), extent(6, 7));
  });
});

describe('doseSeconds', () => {
  const cases: readonly (readonly [text: string, seconds: Expected, because: string])[] = [
    ['3 x 12, rest 60 s', 3 * 36 + 2 * 60, 'no rest follows the last set'],
    ['3 x 12', 3 * 36, 'a dose without a rest counts none'],
    ['1 x 12, rest 60 s', 36, 'one set has no rest'],
    ['3 x 12 each side, rest 60 s', 6 * 36 + 3 * 5 + 2 * 60, 'a pair of sides shares one rest'],
    ['2 x 60 s each side', 4 * 60 + 3 * 5, 'each change of side takes its time'],
    ['left 3 x 60 s, right 2 x 60 s', 5 * 60 + 4 * 5, 'the third set of the left changes sides once more'],
    ['left 4 x 60 s, right 2 x 60 s', 6 * 60 + 4 * 5, 'its fourth stays on the left'],
    ['left 3 x 60 s, right 2 x 60 s, rest 30 s', 5 * 60 + 2 * 5 + 2 * 30, 'three rounds have two rests'],
    ['left only 2 x 90 s, rest 30 s', 2 * 90 + 30, 'one side alone never changes'],
    ['20 total, alternating', 60, 'the total is over both sides'],
    ['5 x hold 10 s', 5 * 10 + 4 * 3, 'one lets go between holds'],
    ['5 x hold 10 s, rest 10 s', 5 * 10 + 4 * 10, 'a rest takes the place of letting go'],
    ['5-10 x hold 5-10 s', [5 * 5 + 4 * 3, 10 * 10 + 9 * 3], 'least with least, most with most'],
    ['2-3 x 10-15, rest 60-90 s', [2 * 30 + 60, 3 * 45 + 2 * 90], 'rests have ranges too'],
    ['3 x 40 s work, rest 20 s', 3 * 40 + 2 * 20, 'timed work'],
    ['8 x (2 min run, 1 min walk)', 24 * 60, 'a run'],
    ['5 km', Math.round(5000 / 3), 'a distance at an easy pace'],
    ['each side', 0, 'a test has a time of its own'],
  ];
  for (const [text, seconds, because] of cases) {
    it(`of ${text}: ${because}`, () => assert.deepEqual(doseSeconds(read(text)), range(seconds)));
  }

  it('is a range of whole sense for every dose, and no shorter than the work of a side', () => {
    fc.assert(
      fc.property(doses(), fc.constantFrom('left' as const, 'right' as const), (dose, side) => {
        const { min, max } = doseSeconds(dose);
        assert.ok(0 <= min && min <= max && Number.isFinite(max));
        assert.ok(workSeconds(dose, side).min <= min && workSeconds(dose, side).max <= max);
      }),
    );
  });
});

describe('counting', () => {
  const counted: readonly (readonly [text: string, repetitions: Expected, sets: Expected])[] = [
    ['3 x 12', 36, 3],
    ['3 x 12 each side', 72, 3],
    ['2-3 x 10-15 each side', [40, 90], [2, 3]],
    ['20 total, alternating', 20, 1],
    ['left 3 x 10, right 2 x 10', 50, 3],
    ['2 x max', 30, 2],
    ['2 x max, cap 20', 40, 2],
    ['5-10 x hold 5-10 s each side', [10, 20], [5, 10]],
    ['3 x 60 s', 0, 3],
    ['4 x 60 m', 0, 4],
    ['each side', 0, 1],
  ];
  for (const [text, total, sets] of counted) {
    it(`counts ${text}`, () => {
      assert.deepEqual(repetitions(read(text)), range(total));
      assert.deepEqual(setsOf(read(text)), range(sets));
    });
  }

  it('counts the sets of one side', () => {
    const dose = read('left 3 x 10, right 2 x 10');
    assert.deepEqual(setsOf(dose, 'right'), extent(2));
    assert.deepEqual(setsOf(read('left only 3 x 10'), 'right'), extent(0));
  });

  it('adds up the week', () => {
    assert.deepEqual(weeklySeconds(read('1 x 3-5 min'), 7), extent(21 * 60, 35 * 60));
    assert.deepEqual(weeklySeconds(read('1 x 60 s, 3 days a week')), extent(180));
    assert.deepEqual(weeklySeconds(read('1 x 60 s, 2 times a day'), 5), extent(600));
    assert.deepEqual(weeklySeconds(read('1 x 60 s')), extent(60));
    assert.deepEqual(weeklySeconds(read('1 x 60 s, 3-5 days a week')), extent(180, 300));
  });
});
