import assert from 'node:assert/strict';

import { certChecklist } from '../../../src/core/sheet/certChecklist.ts';
import { readProgram } from '../../../src/core/program/document/read.ts';
import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { build, kim, note, programSource, sampleAthlete, source } from '../../support/athletes.ts';

const open = (items: ReturnType<typeof certChecklist>): string[] =>
  items.filter((item) => !item.answered).map((item) => item.number);

describe('the reporting checklist', () => {
  it('has the 19 boxes of CERT, each once, each with what would answer it', () => {
    const anna = build(sampleAthlete('anna'));
    const items = certChecklist(anna.note, anna.program, anna.knowledge, undefined);
    assert.equal(new Set(items.map((item) => item.number)).size, 19);
    for (const item of items) assert.ok(item.asks !== '' && item.missing !== '', item.number);
  });

  it('asks a built program for the clinic and for what only a log can say', () => {
    const anna = build(sampleAthlete('anna'));
    const items = certChecklist(anna.note, anna.program, anna.knowledge, undefined);
    assert.deepEqual(open(items), ['2', '5', '11', '16b']);
    const named = certChecklist(anna.note, anna.program, anna.knowledge, 'Practice at the Park');
    assert.deepEqual(open(named), ['5', '11', '16b']);
  });

  it('is answered by the log, and by no line without dose or reason', () => {
    const knowledge = Knowledge.of([
      kim({ slots: [{ id: 'gym', when: 'days', days: ['Mon'], minutes: 30, equipment: [] }] }),
      source('exercise', 'squat', { dose: '2 x 8 each side' }),
      programSource(
        '## Week 1\n### Gym A (Mon)\n- [[squat]] lots\n## Log\n\n| date | exercise | done | pain during |\n| --- | --- | --- | --- |\n| 2026-12-07 | squat | 8 | 2 |\n',
      ),
    ]);
    const plan = note(knowledge, 'program', 'kim-plan');
    const items = certChecklist(plan, readProgram(plan).program, knowledge, undefined);
    for (const number of ['5', '11', '16b']) assert.ok(!open(items).includes(number), number);
    for (const number of ['7b', '8', '12', '13', '14b', '16a'])
      assert.ok(open(items).includes(number), number);
  });
});
