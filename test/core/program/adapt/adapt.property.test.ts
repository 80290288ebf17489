import assert from 'node:assert/strict';
import fc from 'fast-check';
import { adapt } from '../../../../src/core/program/adapt/adapt.ts';
import { checkProgram } from '../../../../src/core/program/check.ts';
import { readProgram } from '../../../../src/core/program/document/read.ts';
import { reread } from '../../../../src/core/program/document/reread.ts';
import { appendRows } from '../../../../src/core/program/log/appendRows.ts';
import type { LogRow } from '../../../../src/core/program/log/logRow.ts';
import type { Program } from '../../../../src/core/program/program.ts';
import { linesOf, partOfWeek } from '../../../../src/core/program/program.ts';
import { addDays } from '../../../../src/core/program/calendar.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';
import { build, sampleAthlete } from '../../../support/athletes.ts';

const built = [build(sampleAthlete('anna')), build(sampleAthlete('ben'))];

function rows(program: Program): fc.Arbitrary<LogRow[]> {
  const ids = [
    ...new Set(
      program.parts
        .flatMap((part) => part.days.flatMap(linesOf))
        .flatMap((line) => (line.kind === 'exercise' ? (line.id ?? []) : [])),
    ),
  ];
  const row = fc
    .record(
      {
        days: fc.integer({ min: 0, max: 30 }),
        exercise: fc.constantFrom(...ids),
        count: fc.constantFrom(8, 12, 15, 30, 60),
        rir: fc.integer({ min: 0, max: 4 }),
        morning: fc.integer({ min: 0, max: 3 }),
        during: fc.integer({ min: 0, max: 6 }),
        stop: fc.boolean(),
      },
      { requiredKeys: ['days', 'exercise', 'count'] },
    )
    .map(({ days, exercise, count, rir, morning, during, stop }): LogRow => ({
      date: addDays(program.start, days),
      exercise,
      done: { kind: 'count', count, unit: 'reps' },
      ...(rir === undefined ? {} : { rir }),
      pain: { ...(morning === undefined ? {} : { morning }), ...(during === undefined ? {} : { during }) },
      ...(stop ? { note: 'stop' } : {}),
    }));
  return fc.array(row, { maxLength: 40 });
}

describe('adapting, for any log', () => {
  it('breaks no rule that was kept, changes no week that is over, and says the same twice', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...built)
          .chain((each) => fc.tuple(fc.constant(each), rows(each.program), fc.integer({ min: 0, max: 50 }))),
        ([{ note, knowledge, program }, logged, days]) => {
          const result = appendRows(note.text, note.bodyStart, logged);
          assert.ok('edit' in result);
          const before = reread(note, logged.length === 0 ? note.text : applyEdits(note.text, [result.edit]));
          const today = addDays(program.start, days);
          const adapted = adapt(before, knowledge, { today });
          assert.ok('proposals' in adapted);
          assert.deepEqual(adapt(before, knowledge, { today }), adapted);
          const after = reread(before, adapted.text);
          const errors = (of: typeof before): string[] =>
            checkProgram(of, knowledge)
              .filter((problem) => problem.severity === 'error')
              .map((problem) => problem.message);
          assert.deepEqual(errors(after), errors(before));
          const week = (of: typeof before, number: number): string =>
            JSON.stringify(
              partOfWeek(readProgram(of).program, number)?.days.filter(
                (day) => day.week === undefined || day.week === number,
              ),
              (key, value: unknown) => (/span$/i.test(key) ? undefined : value),
            );
          for (let number = 1; number < (adapted.fromWeek ?? program.weeks + 1); number++)
            assert.equal(week(after, number), week(before, number));
          for (const proposal of adapted.proposals)
            assert.doesNotMatch(JSON.stringify(proposal), /undefined|NaN/);
        },
      ),
      { numRuns: 10 },
    );
  });
});
