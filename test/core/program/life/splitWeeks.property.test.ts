import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Knowledge } from '../../../../src/core/knowledge/knowledge.ts';
import { readProgram } from '../../../../src/core/program/document/read.ts';
import { writeProgram } from '../../../../src/core/program/document/write.ts';
import { isolateWeeks, splitBefore } from '../../../../src/core/program/life/splitWeeks.ts';
import type { Program } from '../../../../src/core/program/program.ts';
import { partOfWeek } from '../../../../src/core/program/program.ts';
import { build, note, programSource, sampleAthlete } from '../../../support/athletes.ts';
import { programs } from '../arbitrary.ts';

/** What a week asks for, without where it stands. */
function week(program: Program, number: number): unknown {
  const days = partOfWeek(program, number)?.days.filter(
    (day) => day.week === undefined || day.week === number,
  );
  return JSON.parse(
    JSON.stringify(days ?? [], (key, value: unknown) => (/span$/i.test(key) ? undefined : value)),
  );
}

function weeks(program: Program): unknown[] {
  return Array.from({ length: program.weeks }, (_, i) => week(program, i + 1));
}

function read(text: string) {
  const knowledge = Knowledge.of([{ path: 'programs/p.md', layer: 'notebook', text }]);
  const [first] = knowledge.ofKind('program');
  assert.ok(first);
  return first;
}

describe('splitting weeks', () => {
  it('keeps what each week asks for, and every line of the text', () => {
    fc.assert(
      fc.property(
        programs(),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        (program, from, more, crlf) => {
          const text = writeProgram(program);
          const before = read(crlf ? text.replaceAll('\n', '\r\n') : text);
          const after = isolateWeeks(before, from, from + more);
          const [was, is] = [readProgram(before).program, readProgram(after).program];
          assert.deepEqual(weeks(is), weeks(was));
          assert.deepEqual(is.leftOut, was.leftOut);
          assert.ok(
            is.parts.every(
              (part) =>
                part.to < from || part.from > from + more || (part.from >= from && part.to <= from + more),
            ),
          );
          assert.equal(after.text.includes('\r\n'), crlf);
          if (crlf) assert.doesNotMatch(after.text, /[^\r]\n/);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('splits the program of the sample, and a second time changes nothing', () => {
    const { note: built } = build(sampleAthlete('anna'));
    const once = splitBefore(built, 2);
    assert.match(once.text, /^## Week 1$[^]*^## Week 2$[^]*^## Week 3$/m);
    assert.equal(splitBefore(once, 2), once);
    assert.equal(splitBefore(built, 3), built);
    assert.equal(once.text.split('### Retest (week 2)').length, 2, 'the retest stays in its week');
    assert.ok(once.text.indexOf('## Week 2') < once.text.indexOf('### Retest (week 2)'));
  });

  it('keeps prose, comments and code of the part in both', () => {
    const source = programSource(
      '## Weeks 1-4 ##\n\nSlowly.\n\n### Gym A\n\n```\n## Week 9\n```\n\n- [[a]] 3 x 5\n- mine',
      { weeks: 4 },
    );
    const knowledge = Knowledge.of([source]);
    const after = splitBefore(note(knowledge, 'program', 'kim-plan'), 3);
    const part = 'Slowly.\n\n### Gym A\n\n```\n## Week 9\n```\n\n- [[a]] 3 x 5\n- mine';
    assert.ok(after.text.endsWith(`## Weeks 1-2 ##\n\n${part}\n\n## Weeks 3-4 ##\n\n${part}`));
  });
});
