import assert from 'node:assert/strict';
import fc from 'fast-check';

import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { search } from '../../../src/core/knowledge/search.ts';
import { layers } from '../../../src/core/note/note.ts';
import { muscle } from '../../support/notes.ts';

describe('search after any change', () => {
  it('finds what it finds in a rebuild', () => {
    const step = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'A'),
      layer: fc.constantFrom(...layers),
      title: fc.constantFrom('hip', 'hop', 'knee'),
      gone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let knowledge = Knowledge.empty;
        for (const { id, layer, title, gone } of steps) {
          const source = { path: `${id}.md`, layer, text: muscle({ id, title }) };
          knowledge = knowledge.with(gone ? { removed: [source] } : { set: [source] });
          search(knowledge, 'hip');
        }
        const rebuilt = Knowledge.of([...knowledge.files].map(({ source }) => source));
        for (const word of ['hip', 'hop', 'knee']) assert.deepEqual(found(knowledge, word), found(rebuilt, word));
      }),
    );
  });
});

/** What is found, in the order of ids: equal scores come in the order of arrival. */
function found(knowledge: Knowledge, word: string): readonly string[] {
  return search(knowledge, word)
    .map(({ id, layer }) => `${layer} ${id}`)
    .sort();
}
