import assert from 'node:assert/strict';

import { checkFile } from '../../../src/core/check/all.ts';
import { evidenceLine } from '../../../src/core/knowledge/evidence.ts';
import { parseDose } from '../../../src/core/dose/parse.ts';
import { doseInWords } from '../../../src/core/dose/words.ts';
import type { Fields } from '../../support/athletes.ts';
import { lone } from '../../support/athletes.ts';
import { assessment, athlete, notebook } from '../../support/notes.ts';

/** The messages of one rule about a file. */
function said(code: string, files: Record<string, string>, path: string): string[] {
  const knowledge = notebook(files);
  const file = knowledge.file('notebook', path);
  assert.ok(file);
  return checkFile(file, knowledge)
    .filter((problem) => problem.code === code)
    .map(({ severity, message }) => `${severity}: ${message}`);
}

const path = 'assessments/modified-thomas-test.md';
function test(fields: Fields): Record<string, string> {
  return { [path]: assessment({ id: 'modified-thomas-test', ...fields }) };
}
const hip = { id: 'hip', unit: 'deg' };

describe('rules with a number that judge no program', () => {
  it('PB23: the pelvis is held, and the reading has degrees or centimetres', () => {
    assert.deepEqual(said('PB23', test({ measures: [hip], control: 'Pelvis held' }), path), []);
    assert.match(
      said('PB23', test({ measures: [hip] }), path)[0] ?? '',
      /^error: .* write "control: pelvis held"/,
    );
    const yes = test({ measures: [{ id: 'short', unit: 'yes-no' }], control: 'Pelvis held' });
    assert.match(said('PB23', yes, path)[0] ?? '', /a yes or no repeats poorly/);
  });

  it('PB23: an athlete’s Thomas test has a reading', () => {
    const files = (finding: Fields): Record<string, string> => ({
      ...test({ measures: [hip], control: 'Pelvis held' }),
      'athletes/kim.md': athlete({
        id: 'kim',
        findings: [{ id: 'f1', on: '2026-12-01', of: 'modified-thomas-test', ...finding }],
      }),
    });
    assert.match(
      said('PB23', files({ outcome: 'found' }), 'athletes/kim.md')[0] ?? '',
      /^warning: Finding f1/,
    );
    assert.deepEqual(said('PB23', files({ left: { hip: -3 } }), 'athletes/kim.md'), []);
  });

  it('PB25: tilt alone is a hint', () => {
    const look = (weight: number): string[] =>
      said(
        'PB25',
        test({
          measures: [hip],
          outcomes: [{ name: 'tips', effects: ['anterior-pelvic-tilt'], causes: [{ id: 'x', weight }] }],
        }),
        path,
      );
    assert.match(look(2)[0] ?? '', /^warning: "tips" labels by tilt alone/);
    assert.deepEqual(look(1), []);
  });

  it('PB30: a disputed claim is one step less sure, and both sides are counted', () => {
    const claim = { id: 'a', says: 'It helps.', certainty: 'moderate', for: ['x', 'y'], against: ['z'] };
    assert.equal(
      evidenceLine(lone('exercise', 'squat', { claims: [claim] })),
      'Low certainty · 2 papers for, 1 against',
    );
  });

  it('PB32: at most five in reserve, said in plain words', () => {
    assert.ok('problem' in parseDose('3 x 10, RIR 6'));
    const reading = parseDose('3 x 10, RIR 2');
    assert.ok('dose' in reading);
    assert.match(doseInWords(reading.dose), /stop each set with 2 good ones left/i);
  });
});
