import assert from 'node:assert/strict';
import fc from 'fast-check';

import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { layers } from '../../../src/core/note/note.ts';
import type { NoteSource } from '../../../src/core/note/note.ts';
import { source } from '../../support/athletes.ts';
import { builtIn, builtInSources } from '../../support/builtIn.ts';
import { get, muscle, sources } from '../../support/notes.ts';

describe('any sequence of changes', () => {
  it('equals a rebuild from the files that are left, in any order of arrival', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: noteSources() }, removals()), { maxLength: 12 }), (steps) => {
        const left = new Map<string, NoteSource>();
        let knowledge = Knowledge.empty;
        for (const step of steps) {
          const key = `${step.layer}:${step.path}`;
          if ('text' in step) left.set(key, step);
          else left.delete(key);
          knowledge = knowledge.with('text' in step ? { set: [step] } : { removed: [step] });
        }
        const final = [...left.values()];
        assert.deepEqual(picture(knowledge), picture(Knowledge.of(final)));
        assert.deepEqual(picture(knowledge), picture(Knowledge.of(final.toReversed())));
      }),
    );
  });

  it('equals a rebuild for the built-in knowledge, taken apart and put together', () => {
    const all = builtInSources();
    const half = all.filter((_, i) => i % 2 === 0);
    const rebuilt = builtIn()
      .with({ removed: half })
      .with({ set: half.toReversed() });
    assert.deepEqual(picture(rebuilt), picture(builtIn()));
    assert.equal(rebuilt.get('tight-psoas')?.text, get(builtIn(), 'tight-psoas').text);
  });

  it('applies removals before what is set, so a renamed file is never lost', () => {
    const [a] = sources({ 'a.md': muscle({ id: 'a' }) });
    assert.ok(a);
    assert.ok(Knowledge.empty.with({ set: [a], removed: [a] }).get('a'));
  });
});

/** All that can be asked of a snapshot. */
function picture(knowledge: Knowledge): unknown {
  const ids = [...names, 'old-a', 'old-b', ...knowledge.notes.map(({ id }) => id)];
  return {
    files: [...knowledge.files],
    notes: knowledge.notes,
    ids: knowledge.ids,
    count: knowledge.noteCount,
    byId: ids.map((id) => [id, knowledge.get(id)?.path]),
    causes: knowledge.ofKind('cause').map(({ path }) => path),
    relations: ids.map((id) => [id, knowledge.relationsFrom(id), knowledge.relationsTo(id)]),
  };
}

const names = ['a', 'b', 'c', 'é', 'e\u0301'];

/** Notes of few ids in few places, so that they overlay, duplicate and rename one another. */
function noteSources(): fc.Arbitrary<NoteSource> {
  const id = fc.constantFrom(...names, 'A');
  return fc
    .record({
      id,
      folder: fc.constantFrom('x', 'y'),
      layer: fc.constantFrom(...layers),
      kind: fc.constantFrom('cause', 'effect', 'muscle'),
      leadsTo: fc.uniqueArray(id, { maxLength: 2 }),
      formerly: fc.subarray(['old-a', 'old-b', 'c']),
      broken: fc.boolean(),
    })
    .map(({ id, folder, layer, kind, leadsTo, formerly, broken }) => {
      const fields = { formerly, ...(kind === 'cause' ? { leadsTo: [...leadsTo, ...formerly] } : {}) };
      const { text } = source(kind, id, broken ? { kind: broken } : fields);
      return { path: `${folder}/${id}.md`, layer, text };
    });
}

function removals(): fc.Arbitrary<{ readonly layer: NoteSource['layer']; readonly path: string }> {
  return noteSources().map(({ layer, path }) => ({ layer, path }));
}
