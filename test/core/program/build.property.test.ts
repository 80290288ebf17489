import assert from 'node:assert/strict';
import fc from 'fast-check';

import { buildProgram } from '../../../src/core/program/build/build.ts';
import { checkProgram } from '../../../src/core/program/check.ts';
import { readProgram } from '../../../src/core/program/document/read.ts';
import { writeProgram } from '../../../src/core/program/document/write.ts';
import { explain } from '../../../src/core/program/explain.ts';
import { linesOf } from '../../../src/core/program/program.ts';
import { sessionSlots, slotOfDay } from '../../../src/core/program/slots.ts';
import { blockSeconds } from '../../../src/core/program/time.ts';
import { composeSheets } from '../../../src/core/sheet/compose.ts';
import type { Built } from '../../support/athletes.ts';
import { athletes, build, builder, note } from '../../support/athletes.ts';

describe('buildProgram, for any athlete', () => {
  it('makes a program that breaks no blocking rule, fits the minutes and gives reasons that exist', () => {
    fc.assert(
      fc.property(athletes(), (athlete) => {
        const built = build(athlete);
        const errors = checkProgram(built.note, built.knowledge).filter(
          (problem) => problem.severity === 'error',
        );
        assert.deepEqual(errors, []);
        fitsMinutes(built);
        hasReasons(built);
        repeatsNothing(built);
        explainsItself(built);
      }),
      { numRuns: 150 },
    );
  });

  it('makes the same bytes from the same input, and reads back what it wrote', () => {
    fc.assert(
      fc.property(athletes(), (athlete) => {
        const built = build(athlete);
        const template = note(built.knowledge, 'template', 'hip-extension-rebuild');
        const again = buildProgram(built.athlete, template, built.knowledge, {
          start: '2026-12-07',
          by: builder,
        });
        assert.ok('program' in again);
        assert.equal(writeProgram(again.program), built.text);
        assert.deepEqual(again.decisions, built.decisions);
        assert.equal(writeProgram(readProgram(built.note).program), built.text);
      }),
      { numRuns: 50 },
    );
  });

  it('makes sheets of it, one a session and part', () => {
    fc.assert(
      fc.property(athletes(), (athlete) => {
        const { program, knowledge } = build(athlete);
        const result = composeSheets(program, knowledge);
        assert.ok('sheets' in result);
        const sessions = program.parts.flatMap((part) =>
          part.days.filter((day) => day.kind === 'slot' || day.kind === 'run'),
        );
        assert.deepEqual(
          result.sheets.map((sheet) => sheet.day.title),
          sessions.map((day) => day.title),
        );
      }),
      { numRuns: 25 },
    );
  });
});

function fitsMinutes({ program, athlete }: Built): void {
  const titles = sessionSlots(athlete).map((slot) => slot.title);
  for (const day of program.parts.flatMap((part) => part.days)) {
    if (day.kind === 'clinic' || day.kind === 'retest') continue;
    assert.ok(titles.includes(day.title), day.title);
    const slot = slotOfDay(athlete, day);
    const seconds = day.blocks.reduce((sum, block) => sum + blockSeconds(block), 0);
    assert.ok(
      slot && seconds <= slot.minutes * 60,
      `${day.title} takes ${seconds} s of ${slot?.minutes} min`,
    );
  }
}

function hasReasons({ program, knowledge, athlete }: Built): void {
  const findings = new Set(athlete.data.findings.map((finding) => finding.id));
  for (const line of program.parts.flatMap((part) => part.days.flatMap(linesOf))) {
    if (line.kind === 'exercise') assert.ok(line.reasons.length > 0 && line.dose, line.id);
    for (const reason of line.reasons) {
      assert.ok(['cause', 'effect', 'principle'].includes(knowledge.get(reason.of)?.kind ?? ''), reason.of);
      assert.ok(reason.findings.every((id) => findings.has(id)));
      assert.notEqual(reason.says, '');
    }
  }
  for (const { id, says } of program.leftOut) {
    assert.ok(knowledge.get(id), id);
    assert.notEqual(says, '');
  }
}

/** No exercise stands twice in one session, and none that is left out stands in the program. */
function repeatsNothing({ program }: Built): void {
  const days = program.parts.flatMap((part) => part.days);
  for (const day of days) {
    const ids = linesOf(day).flatMap((line) => (line.kind === 'test' ? [] : (line.id ?? [])));
    assert.equal(new Set(ids).size, ids.length, `${day.title}: ${ids.join(', ')}`);
  }
  const used = new Set(days.flatMap(linesOf).map((line) => line.id));
  for (const { id } of program.leftOut) assert.ok(!used.has(id), id);
}

/** Every exercise in the program was decided for, and the trace names each decision once. */
function explainsItself({ program, decisions, knowledge }: Built): void {
  const taken = new Set(decisions.filter((each) => each.verdict === 'taken').map((each) => each.about));
  for (const line of program.parts.flatMap((part) => part.days.flatMap(linesOf))) {
    if (line.kind !== 'exercise' || line.reasons[0]?.of === 'lock-in-gains') continue;
    assert.ok(taken.has(line.id ?? ''), line.id);
  }
  for (const { about } of decisions) assert.ok(knowledge.get(about), about);
  const trace = explain(program, decisions)
    .split('\n')
    .filter((line) => line.startsWith('  '));
  assert.equal(trace.length, decisions.length);
}
