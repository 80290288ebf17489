import assert from 'node:assert/strict';

import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import type { NoteSource } from '../../../src/core/note/note.ts';
import { source } from '../../support/athletes.ts';
import { cause, effect, exercise, muscle, notebook, sources } from '../../support/notes.ts';

describe('Knowledge', () => {
  it('knows every note by its id, in any case and form', () => {
    const knowledge = notebook({ 'muscles/überlauf.md': muscle({ id: 'überlauf' }) });
    for (const id of ['überlauf', 'ÜBERLAUF', 'u\u0308berlauf']) {
      assert.equal(knowledge.get(id)?.id, 'überlauf');
    }
    assert.equal(knowledge.get('uberlauf'), undefined);
  });

  it('knows nothing when it is empty', () => {
    assert.deepEqual(
      [Knowledge.empty.notes, Knowledge.empty.get(''), [...Knowledge.empty.files], Knowledge.empty.relationsTo('a')],
      [[], undefined, [], []],
    );
  });

  it('sorts its notes by id, and those of a kind too', () => {
    const knowledge = notebook({ 'b.md': cause({ id: 'b' }), 'c.md': effect({ id: 'c' }), 'a.md': cause({ id: 'a' }) });
    assert.deepEqual(
      [knowledge.notes, knowledge.ofKind('cause'), knowledge.ofKind('muscle')].map((notes) => notes.map(({ id }) => id)),
      [['a', 'b', 'c'], ['a', 'b'], []],
    );
  });

  it('gives a note whole only if it is, and of the kind asked for', () => {
    const knowledge = notebook({ 'a.md': cause({ id: 'a' }), 'b.md': cause({ id: 'b', plane: 'sideways' }) });
    assert.equal(knowledge.whole('cause', 'a')?.data.plane, 'extension');
    assert.equal(knowledge.whole('effect', 'a'), undefined);
    assert.equal(knowledge.whole('cause', 'b'), undefined);
    assert.equal(knowledge.get('b')?.data, undefined);
    assert.deepEqual(
      knowledge.ofKind('cause').map(({ id }) => id),
      ['a'],
    );
  });

  it('keeps files that are no notes, with what is wrong with them', () => {
    const knowledge = notebook({ 'README.md': '# Hello', 'x.md': '---\nid: x\n' });
    assert.equal(knowledge.notes.length, 0);
    assert.deepEqual(
      [...knowledge.files].map(({ source, note, problems }) => [source.path, note, problems.length]),
      [
        ['README.md', undefined, 0],
        ['x.md', undefined, 1],
      ],
    );
    assert.equal(knowledge.file('notebook', 'README.md')?.source.text, '# Hello');
    assert.equal(knowledge.file('built-in', 'README.md'), undefined);
  });

  it('takes a translation as no note of its own', () => {
    const knowledge = notebook({ 'a.md': muscle({ id: 'a' }), 'a.de.md': muscle({ id: 'a', title: 'Ah' }) });
    assert.equal(knowledge.get('a')?.title, 'A');
    assert.deepEqual(knowledge.file('notebook', 'a.de.md')?.note, undefined);
    assert.deepEqual(knowledge.file('notebook', 'a.de.md')?.problems, []);
  });

  it('lets the notebook replace added notes, and those the built-in ones, each as a whole', () => {
    const at = (layer: NoteSource['layer']) => ({
      ...source('muscle', 'a', { title: layer, ...(layer === 'built-in' ? { aliases: ['old'] } : {}) }),
      layer,
    });
    const knowledge = Knowledge.of([at('notebook'), at('built-in'), at('added')]);
    assert.deepEqual([knowledge.get('a')?.title, knowledge.get('a')?.data?.aliases], ['notebook', []]);
    assert.equal(knowledge.notes.length, 1);

    const removed = knowledge.with({ removed: [{ layer: 'notebook', path: 'muscles/a.md' }] });
    assert.equal(removed.get('a')?.title, 'added');
    assert.equal(knowledge.get('a')?.title, 'notebook', 'a snapshot never changes');
  });

  it('lets the first by path stand of two in one layer', () => {
    const files = { 'y/a.md': muscle({ id: 'a', title: 'Second' }), 'x/a.md': muscle({ id: 'a', title: 'First' }) };
    assert.equal(notebook(files).get('a')?.title, 'First');
  });

  it('finds a note by the ids it had, unless another note has one of them now', () => {
    const renamed = { 'new.md': cause({ id: 'new', formerly: ['old', 'Older'] }) };
    assert.equal(notebook(renamed).get('OLD')?.id, 'new');
    assert.equal(notebook(renamed).whole('cause', 'older')?.id, 'new');
    assert.equal(notebook({ ...renamed, 'old.md': cause({ id: 'old' }) }).get('old')?.id, 'old');
  });

  it('reads a file again only when its text changed', () => {
    const text = muscle({ id: 'a' });
    const before = notebook({ 'a.md': text });
    const after = before.with({ set: sources({ 'a.md': text, 'b.md': muscle({ id: 'b' }) }) });
    assert.equal(after.get('a'), before.get('a'));
    assert.notEqual(after.with({ set: sources({ 'a.md': `${text}\n` }) }).get('a'), before.get('a'));
  });
});

describe('relations', () => {
  const knowledge = notebook({
    'tight.md': cause({ id: 'tight', leadsTo: ['short-stride'] }),
    'weak.md': cause({ id: 'weak', leadsTo: ['Short-Stride', 'nowhere'] }),
    'short-stride.md': effect({ id: 'short-stride', formerly: ['little-steps'] }),
    'lunge.md': exercise({ id: 'lunge', addresses: ['tight', 'little-steps'] }),
  });
  const shown = (id: string) => [
    knowledge.relationsFrom(id).map(({ name, to }) => `${name} ${to}`),
    knowledge.relationsTo(id).map(({ name, from }) => `${name} from ${from}`),
  ];

  it('are known from both ends', () => {
    assert.deepEqual(shown('tight'), [['leadsTo short-stride'], ['addresses from lunge']]);
    assert.deepEqual(shown('SHORT-stride'), [[], ['addresses from lunge', 'leadsTo from tight', 'leadsTo from weak']]);
  });

  it('follow a note to its new id, and are asked for by its old one', () => {
    assert.deepEqual(shown('little-steps'), shown('short-stride'));
  });

  it('are known where they lead nowhere', () => {
    assert.deepEqual(shown('nowhere'), [[], ['leadsTo from weak']]);
  });

  it('of a replaced note are gone with it', () => {
    const over = notebook({ 'n/tight.md': cause({ id: 'tight' }) }, { 'tight.md': cause({ id: 'tight', leadsTo: ['x'] }) });
    assert.deepEqual([over.relationsFrom('tight'), over.relationsTo('x')], [[], []]);
  });
});
