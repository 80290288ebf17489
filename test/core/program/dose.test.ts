import assert from 'node:assert/strict';
import fc from 'fast-check';

import { withSets } from '../../../src/core/dose/change.ts';
import type { Dose, Volume } from '../../../src/core/dose/dose.ts';
import { volumeOn } from '../../../src/core/dose/dose.ts';
import { formatDose } from '../../../src/core/dose/format.ts';
import { isWithin } from '../../../src/core/dose/within.ts';
import type { NoteOf } from '../../../src/core/note/note.ts';
import { doseForWeek, isEasyWeek } from '../../../src/core/program/build/dose.ts';
import { coversWeek } from '../../../src/core/program/build/session.ts';
import type { FoundCause } from '../../../src/core/program/findings.ts';
import { lone } from '../../support/athletes.ts';
import { builtIn } from '../../support/builtIn.ts';
import { read } from '../dose/read.ts';

function cause(side: FoundCause['side']): FoundCause {
  return { id: 'tight-psoas', weight: 3, side, because: [] };
}

function exercise(dose: string, progress?: object, side = 'each'): NoteOf<'exercise'> {
  return lone('exercise', 'squat', {
    dose,
    side,
    progress: progress && { up: 'harder', down: 'easier', ...progress },
  });
}

/** The doses of weeks 1, 3, 5, 7, …: a step each. */
function steps(dose: string, progress: object | undefined, count: number): string[] {
  const one = exercise(dose, progress);
  return Array.from({ length: count }, (_, i) => formatDose(doseForWeek(one, read(dose), 2 * i + 1, [])));
}

describe('doseForWeek', () => {
  it('moves repetitions up by two every two weeks, then the sets', () => {
    assert.deepEqual(steps('2-3 x 8-12 each side', undefined, 8), [
      '2 x 8 each side',
      '2 x 10 each side',
      '2 x 12 each side',
      '3 x 8 each side',
      '3 x 10 each side',
      '3 x 12 each side',
      '3 x 12 each side',
      '3 x 12 each side',
    ]);
  });

  it('takes the step that the exercise names', () => {
    assert.deepEqual(steps('2 x 8-12', { by: 'reps', step: 1 }, 3), ['2 x 8', '2 x 9', '2 x 10']);
    assert.deepEqual(steps('2 x 30-60 s', { by: 'hold', step: 10 }, 3), ['2 x 30 s', '2 x 40 s', '2 x 50 s']);
  });

  it('does not take the step of a load or a ladder for one of repetitions', () => {
    assert.deepEqual(steps('2 x 8-12', { by: 'ladder', step: 5 }, 2), ['2 x 8', '2 x 10']);
  });

  it('starts again from below with more weight, not with more sets, by load', () => {
    assert.deepEqual(steps('2-3 x 8-12', { by: 'load' }, 4), ['2 x 8', '2 x 10', '2 x 12', '2 x 8']);
  });

  it('moves holds, times and distances in steps of their own', () => {
    assert.deepEqual(steps('3 x hold 5-15 s', undefined, 3), [
      '3 x hold 5 s',
      '3 x hold 10 s',
      '3 x hold 15 s',
    ]);
    assert.deepEqual(steps('2 x 45-60 s', undefined, 2), ['2 x 45 s', '2 x 60 s']);
    assert.deepEqual(steps('4 x 60-100 m', undefined, 3), ['4 x 60 m', '4 x 80 m', '4 x 100 m']);
    assert.deepEqual(steps('1 x 3-5 min', undefined, 4), [
      '1 x 3 min',
      '1 x 3.5 min',
      '1 x 4 min',
      '1 x 4.5 min',
    ]);
  });

  it('moves only the sets where nothing else can', () => {
    const rounds = [
      '4 x (1 min run, 1 min walk)',
      '5 x (1 min run, 1 min walk)',
      '6 x (1 min run, 1 min walk)',
    ];
    assert.deepEqual(steps('4-6 x (1 min run, 1 min walk)', undefined, 3), rounds);
    assert.deepEqual(steps('2-3 x max, cap 20', undefined, 3), [
      '2 x max, cap 20',
      '3 x max, cap 20',
      '3 x max, cap 20',
    ]);
    assert.deepEqual(steps('4-6 x 60 m', undefined, 3), ['4 x 60 m', '5 x 60 m', '6 x 60 m']);
    assert.deepEqual(steps('3 x 12', undefined, 3), ['3 x 12', '3 x 12', '3 x 12']);
  });

  it('does 40 per cent fewer sets in every fourth week, and the rest as before', () => {
    assert.deepEqual([1, 2, 3, 4, 5, 8, 12].map(isEasyWeek), [false, false, false, true, false, true, true]);
    const easy = (dose: string): string => formatDose(doseForWeek(exercise(dose), read(dose), 4, []));
    assert.equal(easy('5 x 8-12, RIR 2'), '3 x 10, RIR 2');
    assert.equal(easy('3 x 8-12'), '2 x 10');
    assert.equal(easy('2 x 8-12'), '1 x 10');
    assert.equal(easy('1 x 8-12'), '1 x 10');
    assert.equal(easy('10-20 each side'), '12 each side');
  });

  it('gives a side that alone was found short one set more', () => {
    const on = (side: FoundCause['side'], week: number, kind = 'each'): string =>
      formatDose(
        doseForWeek(exercise('2 x 30-60 s each side', undefined, kind), read('2 x 30-60 s each side'), week, [
          cause(side),
        ]),
      );
    assert.equal(on('left', 1), 'left 3 x 30 s, right 2 x 30 s');
    assert.equal(on('right', 1), 'left 2 x 30 s, right 3 x 30 s');
    assert.equal(on('left', 4), 'left 2 x 45 s, right 1 x 45 s');
    assert.equal(on('both', 1), '2 x 30 s each side');
    assert.equal(on('left', 1, 'alternating'), '2 x 30 s each side');
  });

  it('goes by the heaviest cause', () => {
    const range = read('2 x 8-12 each side');
    const of = (...sides: FoundCause['side'][]): string =>
      formatDose(doseForWeek(exercise('2 x 8-12 each side'), range, 1, sides.map(cause)));
    assert.equal(of('left', 'right'), 'left 3 x 8, right 2 x 8');
    assert.equal(of('both', 'left'), '2 x 8 each side');
  });

  it('adds no set to a dose that has none', () => {
    const dose = doseForWeek(exercise('10-20 each side'), read('10-20 each side'), 1, [cause('left')]);
    assert.equal(formatDose(dose), '10 each side');
  });

  describe('for every exercise of the knowledge, in any week', () => {
    const one = fc
      .constantFrom(...builtIn().ofKind('exercise'))
      .map((note) => ({ note, range: read(note.data.dose) }));
    const weeks = fc.integer({ min: 1, max: 40 });

    it('stays inside the range, but for the easy weeks', () => {
      fc.assert(
        fc.property(one, weeks, ({ note, range }, week) => {
          const dose = doseForWeek(note, range, week, []);
          const within = isWithin(dose, range);
          assert.ok(within.ok || isEasyWeek(week), within.ok ? '' : `${note.id}: ${within.message}`);
          assert.ok([...numbersOf(dose)].every((value) => value > 0));
        }),
      );
    });

    it('differs from the range in an easy week by the sets alone', () => {
      fc.assert(
        fc.property(one, fc.integer({ min: 1, max: 10 }), ({ note, range }, quarter) => {
          const easy = doseForWeek(note, range, quarter * 4, []);
          const full = doseForWeek(note, range, quarter * 4 - 1, []);
          const sets = volumeOn(full.work, 'left')?.sets?.min;
          const expected = sets === undefined ? full : withSets(full, Math.max(1, Math.round(sets * 0.6)));
          assert.equal(formatDose(easy), formatDose(expected));
        }),
      );
    });

    it('moves at most one variable up from step to step, and nothing within one', () => {
      fc.assert(
        fc.property(one, fc.integer({ min: 0, max: 12 }), ({ note, range }, step) => {
          const at = (n: number): Dose => undisturbed(note, range, n);
          const [before, after] = [numbersOf(at(step)), numbersOf(at(step + 1))];
          const up = after.filter((value, i) => value > (before[i] ?? 0)).length;
          assert.ok(up <= 1, `${note.id}: ${formatDose(at(step))} → ${formatDose(at(step + 1))}`);
          const week = 2 * step + 1;
          if (!isEasyWeek(week + 1)) {
            assert.equal(
              formatDose(doseForWeek(note, range, week + 1, [])),
              formatDose(doseForWeek(note, range, week, [])),
            );
          }
        }),
      );
    });

    it('gives the side at fault exactly one set more than the other', () => {
      const sided = one.filter(
        ({ note, range }) => note.data.side === 'each' && volumeOn(range.work, 'left')?.sets !== undefined,
      );
      fc.assert(
        fc.property(
          sided,
          weeks,
          fc.constantFrom('left' as const, 'right' as const),
          ({ note, range }, week, side) => {
            const dose = doseForWeek(note, range, week, [cause(side)]);
            const plain = doseForWeek(note, range, week, []);
            const other = side === 'left' ? 'right' : 'left';
            const setsOn = (of: Dose, which: 'left' | 'right'): number =>
              volumeOn(of.work, which)?.sets?.min ?? 0;
            assert.equal(setsOn(dose, side), setsOn(plain, side) + 1);
            assert.equal(setsOn(dose, other), setsOn(plain, other));
          },
        ),
      );
    });
  });
});

describe('coversWeek', () => {
  it('reads one week, some, and all from one on', () => {
    const weeks = [1, 2, 3, 4];
    const covered = (text?: string): number[] => weeks.filter((week) => coversWeek(text, week));
    assert.deepEqual(covered(), [1, 2, 3, 4]);
    assert.deepEqual(covered('3'), [3]);
    assert.deepEqual(covered('1-2'), [1, 2]);
    assert.deepEqual(covered('3-'), [3, 4]);
  });
});

/** The dose of a step; its first week is never an easy one. */
function undisturbed(note: NoteOf<'exercise'>, range: Dose, step: number): Dose {
  return doseForWeek(note, range, 2 * step + 1, []);
}

/** Sets, then repetitions, seconds or metres: what may move. */
function numbersOf(dose: Dose): number[] {
  const volume: Volume | undefined = volumeOn(dose.work, 'left');
  if (!volume) return [];
  const { amount, sets } = volume;
  const values =
    'reps' in amount
      ? amount.reps
      : 'seconds' in amount
        ? amount.seconds
        : 'metres' in amount
          ? amount.metres
          : undefined;
  return [sets?.min ?? 1, values?.min ?? 1];
}
