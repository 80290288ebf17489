import assert from 'node:assert/strict';

import { coverage, leftOutFacts } from '../../../src/core/knowledge/coverage.ts';
import { cause, muscle, notebook } from '../../support/notes.ts';

const table = (rows: string): string =>
  `# Guide\n\n| fact | why |\n|---|---|\n| A01 | not here |\n\n## What is left out, and why\n\nSome rows.\n\n| fact | why |\n|---|---|\n${rows}\n\n## Style\n\n| A02 | nor here |\n`;

describe('leftOutFacts', () => {
  it('reads the table of its own section and no other', () => {
    assert.deepEqual([...leftOutFacts(table('| C01 | an advert |\n| C02 | a slip |'))], [
      ['C01', 'an advert'],
      ['C02', 'a slip'],
    ]);
  });

  it('takes several ids in one row, and code marks around them', () => {
    assert.deepEqual([...leftOutFacts(table('| `C01`, C02 | adverts · both |'))], [
      ['C01', 'adverts · both'],
      ['C02', 'adverts · both'],
    ]);
  });

  it('takes no row without an id or without a reason', () => {
    assert.equal(leftOutFacts(table('| C01 | |\n| some | reason |\n| c03 | small |')).size, 0);
    assert.equal(leftOutFacts('').size, 0);
  });
});

describe('coverage', () => {
  const knowledge = notebook({
    'b.md': cause({ id: 'b', facts: ['C01'] }),
    'a.md': muscle({
      id: 'a',
      facts: ['C01'],
      claims: [{ id: 'x', says: 'It pulls.', certainty: 'low', facts: ['C01', 'M01'] }],
    }),
    'half.md': cause({ id: 'half', plane: undefined, facts: ['C02'] }),
  });

  it('names each carrier once, by id, and none that is broken', () => {
    assert.deepEqual(coverage(knowledge, ['C01', 'M01', 'C02']), [
      { fact: 'C01', notes: ['a', 'b'] },
      { fact: 'M01', notes: ['a'] },
      { fact: 'C02', notes: [] },
    ]);
  });

  it('keeps a reason beside the carriers, so that a contradiction can be seen', () => {
    const leftOut = new Map([
      ['C01', 'an advert'],
      ['C09', 'a slip'],
    ]);
    assert.deepEqual(coverage(knowledge, ['C01', 'C09', 'C10'], leftOut), [
      { fact: 'C01', notes: ['a', 'b'], leftOut: 'an advert' },
      { fact: 'C09', notes: [], leftOut: 'a slip' },
      { fact: 'C10', notes: [] },
    ]);
  });
});
