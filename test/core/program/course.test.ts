import assert from 'node:assert/strict';
import fc from 'fast-check';

import { withSets } from '../../../src/core/dose/change.ts';
import type { Dose } from '../../../src/core/dose/dose.ts';
import { formatDose } from '../../../src/core/dose/format.ts';
import type { NoteOf } from '../../../src/core/note/note.ts';
import { coversWeek } from '../../../src/core/program/build/candidates.ts';
import type { CourseFrame } from '../../../src/core/program/build/course.ts';
import { courseOf, doseAt, firstDose, stepsOfWeeks } from '../../../src/core/program/build/course.ts';
import { outsideRange } from '../../../src/core/program/doseRange.ts';
import { isBeforeRace } from '../../../src/core/program/race.ts';
import { easySets, isEasyWeek } from '../../../src/core/program/steps.ts';
import { lone } from '../../support/athletes.ts';
import { builtIn } from '../../support/builtIn.ts';
import { read } from '../dose/read.ts';

const frame: CourseFrame = {
  steps: 8,
  lead: 'both',
  sets: 'least',
  timesPerWeek: 2,
  harder: () => undefined,
};

function exercise(dose: string, fields: object = {}): NoteOf<'exercise'> {
  const { progress, ...rest } = fields as { progress?: object };
  return lone('exercise', 'squat', {
    dose,
    ...rest,
    progress: progress && { up: 'harder', down: 'easier', ...progress },
  });
}

/** The doses of a course step by step, with what is said there. */
function steps(dose: string, fields: object = {}, more: Partial<CourseFrame> = {}): string[] {
  const course = courseOf(exercise(dose, fields), read(dose), { ...frame, ...more });
  return course.map((position) => {
    const said = position.note === undefined ? '' : ` (${position.note})`;
    return `${formatDose(doseAt(position, false, more.lead ?? 'both'))}${said}`;
  });
}

describe('the course of an exercise', () => {
  it('moves repetitions through the range, one step at a time, and stays at the top', () => {
    assert.deepEqual(steps('2-3 x 8-12 each side', {}, { steps: 4 }), [
      '2 x 8 each side',
      '2 x 10 each side',
      '2 x 12 each side',
      '2 x 12 each side',
    ]);
  });

  it('takes the step that the exercise names, but no step of a load for one of repetitions', () => {
    const by = (progress: object): string[] => steps('2 x 8-12', { progress }, { steps: 3 });
    assert.deepEqual(by({ by: 'reps', step: 1 }), ['2 x 8', '2 x 9', '2 x 10']);
    assert.deepEqual(by({ by: 'ladder', step: 5 }), ['2 x 8', '2 x 10', '2 x 12']);
  });

  it('moves holds, times and distances in steps of their own', () => {
    const up = (dose: string): string[] => steps(dose, { phase: 'drill' }, { steps: 3 });
    assert.deepEqual(up('3 x hold 5-15 s'), ['3 x hold 5 s', '3 x hold 10 s', '3 x hold 15 s']);
    assert.deepEqual(up('2 x 50-60 s'), ['2 x 50 s', '2 x 55 s', '2 x 60 s']);
    assert.deepEqual(up('4 x 60-100 m'), ['4 x 60 m', '4 x 80 m', '4 x 100 m']);
    assert.deepEqual(up('1 x 3-4 min'), ['1 x 3 min', '1 x 3.5 min', '1 x 4 min']);
  });

  it('moves in sets what is counted by the set', () => {
    const drill = { phase: 'drill' };
    assert.deepEqual(steps('4-6 x 60 m', drill, { steps: 3 }), ['4 x 60 m', '5 x 60 m', '6 x 60 m']);
    assert.deepEqual(steps('4-5 x (1 min run, 1 min walk)', drill, { steps: 3 }), [
      '4 x (1 min run, 1 min walk)',
      '5 x (1 min run, 1 min walk)',
      '5 x (1 min run, 1 min walk)',
    ]);
    const dense = { ...drill, progress: { by: 'density' } };
    assert.deepEqual(steps('2-3 x 8-12', dense, { steps: 2 }), ['2 x 8', '3 x 8']);
  });

  it('gives strength its sets at once, a beginner in the second step, before anything else moves', () => {
    assert.deepEqual(steps('2-3 x 8-12', {}, { steps: 2, sets: 'most' }), ['3 x 8', '3 x 10']);
    assert.deepEqual(steps('2-3 x 8-12', {}, { steps: 3, sets: 'most-from-second-step' }), [
      '2 x 8',
      '3 x 8',
      '3 x 10',
    ]);
    assert.deepEqual(steps('2-3 x 8-12', { phase: 'activation' }, { steps: 2, sets: 'most' }), [
      '2 x 8',
      '2 x 10',
    ]);
  });

  it('climbs the ladder from the top of the range, and says on what condition', () => {
    const harder = lone('exercise', 'deep-squat', { dose: '2-3 x 6-10' });
    const course = steps(
      '2 x 8-10',
      { progress: { by: 'ladder' } },
      {
        steps: 4,
        harder: (from) => (from.id === 'squat' ? { exercise: harder, range: read('2-3 x 6-10') } : undefined),
      },
    );
    assert.deepEqual(course, [
      '2 x 8',
      '2 x 10',
      '2 x 6 (takes over from squat: only if that was clean at the top of its range in two sessions running, else stay with it)',
      '2 x 8',
    ]);
  });

  it('stays two steps on a rung that has nothing to move', () => {
    const asked: number[] = [];
    steps('3 x 12', {}, { steps: 4, harder: (_, step) => void asked.push(step) });
    assert.deepEqual(asked, [2]);
  });

  it('adds load in words, never in kilograms, and begins again from below', () => {
    const plate =
      'add the smallest plate, if every set reached the top with two good ones left in two sessions running';
    const byLoad = { progress: { by: 'load', step: 10 }, equipment: ['dumbbell'] };
    assert.deepEqual(steps('2 x 8-12', byLoad, { steps: 5 }), [
      '2 x 8',
      '2 x 10',
      '2 x 12',
      `2 x 8 (${plate})`,
      '2 x 10',
    ]);
  });

  it('takes flexor strength from 15 repetitions down to 8 while the band gets stronger', () => {
    const band = { family: 'hip-flexion', equipment: ['light-band'], progress: { by: 'load' } };
    assert.deepEqual(steps('2-3 x 8-15 each side', band, { steps: 5 }), [
      '2 x 15 each side (a band that allows 15 good ones and no more)',
      '2 x 12 each side (a stronger band: 12 good ones and no more)',
      '2 x 10 each side (a stronger band: 10 good ones and no more)',
      '2 x 8 each side (a stronger band: 8 good ones and no more)',
      '2 x 8 each side',
    ]);
  });

  it('lets a stretch grow to ten minutes a week and no further', () => {
    const stretch = { phase: 'mobility', family: 'static-stretch', progress: { by: 'hold', step: 5 } };
    assert.deepEqual(steps('2 x 30-60 s each side', stretch, { steps: 3, timesPerWeek: 7 }), [
      '2 x 30 s each side',
      '2 x 35 s each side',
      '2 x 40 s each side',
    ]);
    const daily = steps('2 x 30-60 s each side', stretch, { steps: 8, timesPerWeek: 7 });
    assert.equal(daily.at(-1), '2 x 45 s each side');
    const led = steps('2 x 30-60 s each side', stretch, { steps: 4, timesPerWeek: 7, lead: 'left' });
    assert.equal(led.at(-1), 'left 3 x 30 s, right 2 x 30 s');
  });
});

describe('the dose of a week', () => {
  const at = (
    dose: string,
    week: number,
    lead: 'left' | 'right' | 'both' = 'both',
    fields: object = {},
  ): string => {
    const [position] = courseOf(exercise(dose, fields), read(dose), { ...frame, sets: 'most' });
    assert.ok(position);
    return formatDose(doseAt(position, isEasyWeek(week), lead));
  };

  it('has 40 per cent fewer sets in every fourth week, the rest as before', () => {
    assert.deepEqual([1, 2, 3, 4, 5, 8, 12].map(isEasyWeek), [false, false, false, true, false, true, true]);
    assert.deepEqual([5, 4, 3, 2, 1].map(easySets), [3, 2, 2, 1, 1]);
    assert.equal(at('5 x 8-12, RIR 2', 4), '3 x 8, RIR 2');
    assert.equal(at('10-20 each side', 4), '10 each side');
  });

  it('leaves stretching and activation as they are in an easy week', () => {
    for (const phase of ['release', 'mobility', 'activation'])
      assert.equal(at('2 x 8-12', 4, 'both', { phase }), '2 x 8');
    for (const phase of ['strength', 'power', 'drill'])
      assert.equal(at('2 x 8-12', 4, 'both', { phase }), '1 x 8');
  });

  it('gives the side that leads one set more, where the exercise has sides and sets', () => {
    assert.equal(at('2 x 30-60 s each side', 1, 'left'), 'left 3 x 30 s, right 2 x 30 s');
    assert.equal(at('2 x 30-60 s each side', 4, 'right'), 'left 1 x 30 s, right 2 x 30 s');
    assert.equal(at('10-20 each side', 1, 'left'), '10 each side');
    assert.equal(at('2 x 8 each side', 1, 'left', { side: 'alternating' }), '2 x 8 each side');
  });

  it('moves on every two weeks, but not close before a race nor in an easy week', () => {
    assert.deepEqual(stepsOfWeeks(7, '2026-12-07'), [0, 0, 1, 1, 2, 2, 3]);
    // the race is the Monday of week 3: week 4 is easy, so the next step waits for week 5
    assert.deepEqual(stepsOfWeeks(7, '2026-12-07', '2026-12-21'), [0, 0, 0, 0, 1, 1, 2]);
  });

  it('knows the last ten days before a race', () => {
    // weeks from Monday 7 December; the race is the Sunday of week 6
    assert.deepEqual(
      [3, 4, 5, 6, 7].map((week) => isBeforeRace('2027-01-17', '2026-12-07', week)),
      [false, false, true, true, false],
    );
  });

  it('stays inside the range of every exercise of the knowledge, whatever the course', () => {
    const one = fc.constantFrom(...builtIn().ofKind('exercise'));
    const lead = fc.constantFrom('left', 'right', 'both');
    const sets = fc.constantFrom('least', 'most', 'most-from-second-step');
    fc.assert(
      fc.property(one, lead, sets, fc.integer({ min: 1, max: 12 }), (each, side, level, week) => {
        const range = read(each.data.dose);
        for (const position of courseOf(each, range, { ...frame, lead: side, sets: level })) {
          const dose = doseAt(position, isEasyWeek(week), side);
          const line = { kind: 'exercise' as const, id: each.id, dose, reasons: [], notes: [], keeps: [] };
          assert.equal(outsideRange(line, each, isEasyWeek(week)), undefined);
        }
        const first: Dose = firstDose(each, range, 'both');
        assert.deepEqual(withSets(first, 1).rir, range.rir);
      }),
    );
  });
});

describe('the weeks of a block', () => {
  it('are a week, a span, an open span, or all', () => {
    const covered = (weeks: string | undefined): number[] =>
      [1, 2, 3, 4, 5].filter((week) => coversWeek(weeks, week));
    assert.deepEqual(covered('3'), [3]);
    assert.deepEqual(covered('2-4'), [2, 3, 4]);
    assert.deepEqual(covered('4-'), [4, 5]);
    assert.deepEqual(covered(undefined), [1, 2, 3, 4, 5]);
  });
});
