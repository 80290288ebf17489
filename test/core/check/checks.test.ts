import assert from 'node:assert/strict';
import { Checks } from '../../../src/core/check/checks.ts';
import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import type { NoteSource } from '../../../src/core/note/note.ts';
import { cause, muscle } from '../../support/notes.ts';

function file(path: string, text: string): NoteSource {
  return { path, text, layer: 'notebook' };
}

describe('what is checked again', () => {
  const checks = new Checks('notebook');
  const linking = (body: string): NoteSource => file('a.md', cause({ id: 'a' }, body));
  let knowledge = Knowledge.of([linking(''), file('b.md', muscle({ id: 'b' }))]);
  /** The files that were checked for a snapshot, and what was said of each. */
  const run = (): Record<string, string[]> => {
    checks.see(knowledge);
    return Object.fromEntries(
      checks.run().map(({ path, problems }) => [path, problems.map(({ code }) => code)]),
    );
  };
  const ofCause = ['unanswered-cause', 'unfound-cause'];

  it('is all, at first', () => assert.deepEqual(run(), { 'a.md': ofCause, 'b.md': ['orphan-note'] }));

  it('is the note that a body names now', () => {
    knowledge = knowledge.with({ set: [linking('See [[b]].')] });
    assert.deepEqual(run(), { 'a.md': ofCause, 'b.md': [] });
  });

  it('is nothing else, when a body says other words', () => {
    knowledge = knowledge.with({ set: [linking('Look at [[b]].')] });
    assert.deepEqual(run(), { 'a.md': ofCause });
  });

  it('is the note that a body names no longer', () => {
    knowledge = knowledge.with({ set: [linking('')] });
    assert.deepEqual(run(), { 'a.md': ofCause, 'b.md': ['orphan-note'] });
  });

  it('is the note whose file a body links to', () => {
    knowledge = knowledge.with({ set: [linking('See [b](b.md).')] });
    assert.deepEqual(run(), { 'a.md': ofCause, 'b.md': [] });
  });
});
