import assert from 'node:assert/strict';

import type { NoteOf } from '../../src/core/index.ts';
import { exerciseCounts } from '../../src/core/knowledge/exerciseCounts.ts';
import type { ExerciseCounts } from '../../src/core/knowledge/exerciseCounts.ts';
import { builtIn } from '../support/builtIn.ts';

type Exercise = NoteOf<'exercise'>;

describe('the exercises of the built-in knowledge', () => {
  const knowledge = builtIn();
  const exercises = knowledge.ofKind('exercise');
  /** Those that a program may hold: the others are known for what to do in their place. */
  const chosen = exercises.filter(({ data }) => data.instead.length === 0 && data.status !== 'retired');

  const assertEach = (
    of: readonly Exercise[],
    holds: (exercise: Exercise, counts: ExerciseCounts) => boolean,
  ): void => {
    const lacking = of.filter((exercise) => !holds(exercise, exerciseCounts(exercise, knowledge)));
    assert.deepEqual(
      lacking.map(({ id }) => id),
      [],
    );
  };

  it('are seventy or more', () => {
    assert.ok(exercises.length >= 70, `there are ${exercises.length}`);
  });

  it('each have a dose that reads', () => assertEach(exercises, (_, { doseReads }) => doseReads));

  it('each say where the dose comes from', () =>
    assertEach(exercises, ({ data: { doseSource } }) =>
      doseSource.from === 'reference' || doseSource.from === 'guideline'
        ? doseSource.reference !== undefined
        : doseSource.says !== undefined || doseSource.facts.length > 0,
    ));

  it('each have two cues or more', () => assertEach(exercises, (_, { cueCount }) => cueCount >= 2));

  it('each have a sign to stop', () => assertEach(exercises, (_, { stopSignCount }) => stopSignCount >= 1));

  it('each answer a cause or an effect, or train a principle', () =>
    assertEach(exercises, ({ data }) => data.addresses.length + data.trains.length > 0));

  it('each have a figure with a start and an end', () =>
    assertEach(exercises, ({ data }) => (data.figure?.poses.length ?? 0) >= 2));

  it('have an easier and a harder neighbour, where they are for strength', () =>
    assertEach(
      chosen.filter(({ data }) => data.phase === 'strength'),
      ({ data }, { easier }) => easier.length > 0 && data.harder.length > 0,
    ));
});
