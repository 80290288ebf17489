import assert from 'node:assert/strict';

import { composeSheets } from '../../../src/core/sheet/compose.ts';
import { selectSheets } from '../../../src/core/sheet/select.ts';
import type { ExportChoice } from '../../../src/core/sheet/select.ts';
import type { Sheet } from '../../../src/core/sheet/sheet.ts';
import { build, kim, sampleAthlete } from '../../support/athletes.ts';

const anna = build(sampleAthlete('anna'));

function select(choice: ExportChoice): readonly Sheet[] {
  const result = selectSheets(anna.program, anna.knowledge, choice);
  assert.ok('sheets' in result);
  return result.sheets;
}

function compose(week?: number): readonly Sheet[] {
  const result = composeSheets(anna.program, anna.knowledge, { week });
  assert.ok('sheets' in result);
  return result.sheets;
}

const titles = (sheets: readonly Sheet[]): string[] =>
  sheets.map(({ day, weeks }) => `${day.title} ${weeks.from}-${weeks.to}`);

describe('selectSheets', () => {
  it('takes all, one week and one day as they are composed', () => {
    assert.deepEqual(select({}), compose());
    assert.deepEqual(select({ weeks: { from: 2, to: 2 } }), compose(2));
    assert.deepEqual(titles(select({ weeks: { from: 2, to: 2 }, days: ['a'] })), ['Gym A 2-2']);
  });

  it('takes several days in the order of the program, however they are named', () => {
    const all = compose(1).filter((sheet) => ['Gym A', 'Before runs'].includes(sheet.day.title));
    assert.deepEqual(select({ weeks: { from: 1, to: 1 }, days: ['before-runs', 'A'] }), all);
  });

  it('gives weeks of one part one sheet, and cuts a part that the weeks cut', () => {
    const parts = anna.program.parts.map((part) => `${part.from}-${part.to}`);
    const [first = '', second = ''] = parts;
    assert.equal(first, '1-2');
    const to = Number(second.split('-')[0]);
    assert.deepEqual(titles(select({ weeks: { from: 2, to }, days: ['A'] })), [
      'Gym A 2-2',
      `Gym A ${to}-${to}`,
    ]);
    const [whole] = select({ weeks: { from: 1, to: 2 }, days: ['A'] });
    const composed = compose().find((sheet) => sheet.day.title === 'Gym A');
    assert.deepEqual(whole, composed);
  });

  it('gives nothing for weeks that are not there', () => {
    assert.deepEqual(select({ weeks: { from: 90, to: 99 } }), []);
    assert.deepEqual(select({ weeks: { from: 1, to: 1 }, days: ['Z'] }), []);
  });

  it('refuses with every choice while a red flag is open', () => {
    const knowledge = anna.knowledge.with({
      set: [{ ...kim({ screened: undefined }), path: 'athletes/kim.md' }],
    });
    const program = { ...anna.program, athlete: 'kim' };
    for (const choice of [{}, { weeks: { from: 1, to: 2 } }, { weeks: { from: 90, to: 99 } }])
      assert.ok('refusal' in selectSheets(program, knowledge, choice));
  });
});
