import assert from 'node:assert/strict';

import { relatedNotes } from '../../../src/core/language/related.ts';
import { builtIn } from '../../support/builtIn.ts';
import { cause, effect, exercise, get, notebook, reference } from '../../support/notes.ts';

const knowledge = notebook({
  'tight.md': cause(
    {
      id: 'tight',
      leadsTo: ['stride'],
      claims: [{ id: 'c', says: 'x', certainty: 'low', for: ['mills'] }],
      references: ['mills'],
    },
    'See [[stride]], [[jump]], [[nowhere]], [[tight#c]] and [[jump|again]].',
  ),
  'stride.md': effect({ id: 'stride' }),
  'lunge.md': exercise({ id: 'lunge', addresses: ['tight', 'stride'], harder: ['jump', 'gone'] }),
  'jump.md': exercise({ id: 'jump', addresses: ['tight'] }),
  'mills.md': reference({ id: 'mills' }),
  'lame.md': cause({ id: 'lame', plane: undefined }, '[[stride]]'),
});

/** Groups as `title: ids`. */
function check(id: string, ...expected: readonly string[]): void {
  assert.deepEqual(
    relatedNotes(get(knowledge, id), knowledge).map(
      ({ title, notes }) => `${title}: ${notes.map((note) => note.id).join(' ')}`,
    ),
    expected,
  );
}

describe('relatedNotes', () => {
  it('groups by relation, from either end, in the order of the relations', () => {
    check('lunge', 'Answers: tight stride', 'Harder: jump');
    check('stride', 'Answered by: lunge', 'Comes from: tight');
  });

  it('names a note once in each group, and as mentioned only where nothing else joins the two', () => {
    check('tight', 'Answered by: jump lunge', 'Leads to: stride', 'Rests on: mills', 'Cites: mills');
    check('mills', 'Supports: tight', 'Cited by: tight');
  });

  it('finds mentions even of a broken note', () => check('lame', 'Mentions: stride'));

  it('finds what answers a cause and finds it among the built-in notes', () => {
    const titles = relatedNotes(get(builtIn(), 'tight-rectus-femoris'), builtIn()).map(({ title }) => title);
    for (const title of ['Answered by', 'Found by', 'Leads to', 'Concerns'])
      assert.ok(titles.includes(title), title);
  });
});
