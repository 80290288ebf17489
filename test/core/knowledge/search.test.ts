import assert from 'node:assert/strict';

import type { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import type { SearchOptions } from '../../../src/core/knowledge/search.ts';
import { prepareSearch, search } from '../../../src/core/knowledge/search.ts';
import { builtIn } from '../../support/builtIn.ts';
import { cause, exercise, muscle, notebook } from '../../support/notes.ts';

const small = notebook({
  'lunge.md': exercise({ id: 'lunge', title: 'Split lunge', aliases: ['Ausfallschritt', 'fencer step'] }),
  'bridge.md': exercise({ id: 'bridge', title: 'Glute bridge', summary: 'A lunge is not needed for it.' }),
  'tight.md': cause({ id: 'tight', title: 'Tight psoas', tags: ['front'] }, '## What helps\n\nA long lunge.\n'),
  'psoas.md': muscle({ id: 'psoas', title: 'Iliopsoas' }),
});

function check(words: string, expected: readonly string[], options?: SearchOptions): void {
  assert.deepEqual(
    search(small, words, options).map(({ id }) => id),
    expected,
  );
}

describe('search', () => {
  it('puts a title before a summary, and that before the text', () => check('lunge', ['lunge', 'bridge', 'tight']));
  it('finds by another name', () => check('fencer', ['lunge']));
  it('finds by the first letters', () => check('ausf', ['lunge']));
  it('finds in any case', () => check('GLUTE', ['bridge']));
  it('finds by a tag', () => check('front', ['tight']));
  it('forgives a slip in a longer word', () => check('iliopsaos', ['psoas']));
  it('forgives none in a short word', () => check('lnge', []));
  it('wants every word', () => check('tight lunge', ['tight']));
  it('keeps to the kinds asked for', () => check('lunge', ['tight'], { kinds: ['cause'] }));
  it('stops at the limit, counted after the kinds', () => {
    check('lunge', ['lunge', 'bridge'], { limit: 2 });
    check('lunge', ['tight'], { kinds: ['cause'], limit: 1 });
  });
  it('finds nothing for nothing', () => {
    for (const words of ['', '  ', '!?', 'zebra']) check(words, []);
  });

  it('finds in a changed snapshot what changed', () => {
    const later = small.with({ removed: [{ layer: 'notebook', path: 'lunge.md' }] });
    assert.ok(search(later, 'fencer').length === 0);
    check('fencer', ['lunge']);
  });

  function many(): Knowledge {
    const files: Record<string, string> = {};
    for (let i = 0; i < 160; i++) files[`m-${i}.md`] = muscle({ id: `m-${i}` }, `Word${i}.`);
    return notebook(files);
  }

  it('lets others have their turn while it gets ready, and then finds the same', async () => {
    const knowledge = many();
    let turns = 0;
    await prepareSearch(knowledge, () => Promise.resolve(void turns++));
    assert.ok(turns >= 5);
    const ready = turns;
    await prepareSearch(knowledge, () => Promise.resolve(void turns++));
    assert.equal(turns, ready, 'what is ready is not made again');
    assert.equal(search(knowledge, 'word17')[0]?.id, 'm-17');
  });

  it('lets others have their turn too while it takes in many changes, and search meanwhile', async () => {
    const before = many();
    search(before, 'word17');
    const set = Array.from({ length: 70 }, (_, i) => ({
      path: `m-${i}.md`,
      layer: 'notebook' as const,
      text: muscle({ id: `m-${i}` }, `Other${i}.`),
    }));
    const after = before.with({ set });
    const found: unknown[] = [];
    await prepareSearch(after, () => Promise.resolve(void found.push(search(before, 'word17')[0]?.id)));
    assert.deepEqual(found, ['m-17', 'm-17']);
    assert.ok(search(after, 'word17').every(({ id }) => id !== 'm-17'));
    assert.equal(search(after, 'other17')[0]?.id, 'm-17');
  });

  it('gets ready once for all who ask meanwhile', async () => {
    const knowledge = many();
    let turns = 0;
    const ready = (): Promise<void> => prepareSearch(knowledge, () => Promise.resolve(void turns++));
    await Promise.all([ready(), ready(), ready()]);
    assert.equal(turns, 160 / 32);
  });

  for (const [words, id] of [
    ['thomas', 'modified-thomas-test'],
    ['couch stretch', 'rear-foot-elevated-hip-flexor-stretch'],
    ['hip thrust', 'hip-thrust'],
    ['bretzel', 'brettzel'],
    ['tight psoas', 'tight-psoas'],
    ['night pain', 'night-pain'],
  ] as const) {
    it(`finds ${id} first among the built-in notes for "${words}"`, () => {
      assert.equal(search(builtIn(), words)[0]?.id, id);
    });
  }
});
