import assert from 'node:assert/strict';

import { composeSheets } from '../../../src/core/sheet/compose.ts';
import type { SheetChoice } from '../../../src/core/sheet/choice.ts';
import { matchesDay } from '../../../src/core/sheet/select.ts';
import type { Sheet } from '../../../src/core/sheet/sheet.ts';
import { build, kim, sampleAthlete } from '../../support/athletes.ts';

const anna = build(sampleAthlete('anna'));

function select(choice: SheetChoice): readonly Sheet[] {
  const result = composeSheets(anna.program, anna.knowledge, choice);
  assert.ok('sheets' in result);
  return result.sheets;
}

const titles = (sheets: readonly Sheet[]): string[] =>
  sheets.map(({ day, weeks }) => `${day.title} ${weeks.from}-${weeks.to}`);

describe('the choice of sheets', () => {
  it('takes several days in the order of the program, however they are named', () => {
    const all = select({ weeks: { from: 1, to: 1 } }).filter((sheet) =>
      ['Gym A', 'Before runs'].includes(sheet.day.title),
    );
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
    const composed = select({}).find((sheet) => sheet.day.title === 'Gym A');
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
      assert.ok('refusal' in composeSheets(program, knowledge, choice));
  });
});

describe('matchesDay', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['Gym A', 'A', true],
    ['Gym A', ' a ', true],
    ['Gym A', 'gym a', true],
    ['Gym A', 'gym-a', true],
    ['Gym A', 'gym', false],
    ['Gym A', 'B', false],
    ['Gym A', 'm A', false],
    ['Before runs', 'before-runs', true],
    ['Before runs', 'runs', true],
    ['Daily', 'DAILY', true],
    ['Daily', 'y', false],
    ['Daily', '', false],
  ];
  for (const [title, wanted, expected] of cases) {
    it(`${title} ${expected ? 'answers' : 'does not answer'} to ${wanted === undefined ? 'no name' : `"${wanted}"`}`, () => {
      assert.equal(matchesDay({ title }, wanted), expected);
    });
  }
});
