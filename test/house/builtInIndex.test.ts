import assert from 'node:assert/strict';

import { Knowledge, indexBuiltIn, readBuiltInIndex } from '../../src/core/index.ts';
import type { NoteSource } from '../../src/core/index.ts';
import { builtIn, builtInSources, textsOf, throughIndex } from '../support/builtIn.ts';
import { sources } from '../support/notes.ts';

/** The knowledge as a start has it, and how many of its notes it read for that. */
function reread(notes: readonly NoteSource[]): { readonly knowledge: Knowledge; readonly read: number } {
  const { rest } = indexBuiltIn(notes, (text) => Buffer.byteLength(text)).index;
  return { knowledge: Knowledge.empty.withRead(throughIndex(notes)), read: rest.length };
}

/** All that can be asked of a snapshot. */
function picture(knowledge: Knowledge): unknown {
  return {
    files: [...knowledge.files].map(({ source: { path, layer, text }, problems, names, stated, filled }) => [
      [path, layer, text],
      [problems, names, stated, filled],
    ]),
    notes: knowledge.notes.map(({ id, kind, title, block, bodyStart, data }) => [
      [id, kind, title, block, bodyStart],
      data,
    ]),
    former: [...knowledge.files].map(({ formerly }) => formerly.map((id) => knowledge.get(id)?.id)),
  };
}

describe('the index of the built-in knowledge', () => {
  it('gives back all that reading the notes gives, and leaves none of them to be read at the start', () => {
    const { knowledge, read } = reread(builtInSources());
    assert.deepEqual(picture(knowledge), picture(builtIn()));
    assert.equal(read, 0);
  });

  it('keeps a note that something is wrong with, and what it is', () => {
    const notes = sources(
      { 'causes/a.md': '---\nkind: cause\nid: a\n---\n', 'muscles/b.md': '---\nkind: muscle\nid: c\n---\n' },
      'built-in',
    );
    const { knowledge, read } = reread(notes);
    assert.deepEqual(picture(knowledge), picture(Knowledge.of(notes)));
    assert.equal(read, 2);
  });

  it('is not read when it is something else, of another build, or of other texts', () => {
    const { index } = indexBuiltIn([], (text) => Buffer.byteLength(text));
    assert.deepEqual(readBuiltInIndex(index, textsOf('')), []);
    for (const other of [undefined, [], {}, { ...index, form: 0 }])
      assert.equal(readBuiltInIndex(other, textsOf('')), undefined);
    assert.equal(readBuiltInIndex(index, textsOf('words')), undefined);
  });
});
