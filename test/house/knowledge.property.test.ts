import { readNote } from '../../src/core/note/note.ts';
import { builtInSources } from '../support/builtIn.ts';
import { assertSound } from '../support/notes.ts';

describe('the built-in knowledge, damaged', () => {
  it('has sound problems wherever a character of it is lost', () => {
    for (const [i, source] of builtInSources().entries()) {
      const at = (i * 37) % Math.min(source.text.length, 900);
      const text = source.text.slice(0, at) + source.text.slice(at + 1);
      assertSound(text, readNote({ ...source, text }).problems);
    }
  });
});
