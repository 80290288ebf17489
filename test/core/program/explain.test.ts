import assert from 'node:assert/strict';

import type { Decision } from '../../../src/core/program/decision.ts';
import { explain } from '../../../src/core/program/explain.ts';
import type { Program } from '../../../src/core/program/program.ts';
import { noteHash } from '../../../src/core/program/staleness.ts';
import { lone } from '../../support/athletes.ts';

const program: Program = {
  id: 'kim-plan',
  title: 'Six weeks',
  athlete: 'kim',
  start: '2026-12-07',
  weeks: 6,
  parts: [],
  leftOut: [],
};

describe('explain', () => {
  it('tells the decisions stage by stage, with mark, slot, rule and findings', () => {
    const decisions: Decision[] = [
      {
        stage: 'select',
        verdict: 'taken',
        about: 'squat',
        slot: 'Gym A',
        findings: ['f1', 'f2'],
        says: 'it answers tight-psoas (3)',
      },
      { stage: 'screen', verdict: 'noted', about: 'kim', rule: 'PB01', findings: [], says: 'screened' },
      { stage: 'select', verdict: 'left', about: 'hinge', slot: 'Gym A', findings: [], says: 'it is worse' },
    ];
    assert.equal(
      explain(program, decisions),
      `Six weeks for kim, from 2026-12-07

Screen for red flags
  · kim: screened (PB01)

What was chosen, and from what
  + squat [Gym A]: it answers tight-psoas (3) {f1, f2}
  - hinge [Gym A]: it is worse
`,
    );
  });

  it('needs no decisions', () => {
    assert.equal(explain(program, []), 'Six weeks for kim, from 2026-12-07\n');
  });
});

describe('noteHash', () => {
  it('is eight digits that change with the text and with nothing else', () => {
    const hash = (body: string): string => noteHash(lone('cause', 'tight-psoas', {}, body));
    assert.match(hash('words'), /^[0-9a-f]{8}$/);
    assert.equal(hash('words'), hash('words'));
    assert.notEqual(hash('words'), hash('Words'));
    assert.notEqual(hash('words'), hash('words '));
  });

  it('is FNV-1a, so that no release takes a note for a changed one', () => {
    const note = lone('cause', 'tight-psoas');
    assert.equal(noteHash({ ...note, text: '' }), '811c9dc5');
    assert.equal(noteHash({ ...note, text: 'a' }), 'e40c292c');
    assert.equal(noteHash({ ...note, text: 'foobar' }), 'bf9cf968');
  });
});
