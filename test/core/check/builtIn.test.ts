import assert from 'node:assert/strict';

import { checkAll } from '../../../src/core/check/all.ts';
import { readNote } from '../../../src/core/note/note.ts';
import { builtIn, builtInSources } from '../../support/builtIn.ts';
import { assertSound } from '../../support/notes.ts';

describe('the built-in knowledge', () => {
  it('has nothing wrong with it', () => {
    assert.deepEqual(
      checkAll(builtIn()).map(({ path, message }) => `${path}: ${message}`),
      [],
    );
  });

  it('is all notes, each in its place', () => {
    assert.ok(builtIn().notes.length > 200);
    assert.equal(builtIn().notes.length, builtInSources().length);
  });

  it('has sound problems wherever a character of it is lost', () => {
    for (const [i, source] of builtInSources().entries()) {
      const at = (i * 37) % Math.min(source.text.length, 900);
      const text = source.text.slice(0, at) + source.text.slice(at + 1);
      assertSound(text, readNote({ ...source, text }).problems);
    }
  });
});
