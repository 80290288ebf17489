import assert from 'node:assert/strict';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Knowledge } from '../../src/core/index.ts';
import { Knowledge as Snapshot } from '../../src/core/index.ts';
import { IndexCache } from '../../src/node/cache.ts';
import { withFolder } from '../../src/node/folder.ts';
import { cause, effect, muscle } from '../support/notes.ts';
import { temporaryFolder } from '../support/temporary.ts';

const pause = (): Promise<void> => Promise.resolve();

function fail(path: string, error: Error): never {
  throw new Error(`${path}: ${error.message}`);
}

/** All that can be asked of a snapshot, texts and data with it. */
function picture(knowledge: Knowledge): unknown {
  return {
    files: [...knowledge.files].map(({ source, problems, names, stated, formerly, filled }) => ({
      source: [source.path, source.layer, source.stamp, source.text],
      lists: [problems, names, stated, formerly, filled],
    })),
    notes: knowledge.notes.map(({ id, kind, title, block, bodyStart, data }) => ({
      id,
      kind,
      title,
      block,
      bodyStart,
      data,
    })),
    relations: knowledge.notes.map(({ id }) => [
      knowledge.relationsFrom(id),
      knowledge.relationsTo(id),
      knowledge.get(id)?.id,
    ]),
    former: knowledge.get('short-psoas')?.id,
    namers: knowledge.namersOf('limp').map(({ source }) => source.path),
  };
}

describe('IndexCache', () => {
  const folder = temporaryFolder();
  const cacheOf = (version = '1'): IndexCache =>
    new IndexCache(join(folder.path, 'cache', 'n.index'), folder.path, version);

  async function write(): Promise<Knowledge> {
    folder.write(
      'a/tight.md',
      cause(
        { id: 'tight', leadsTo: ['Limp', 'nowhere'], formerly: ['short-psoas'] },
        'See [[limp]] → [b](../b/limp.md).',
      ),
    );
    folder.write('b/limp.md', effect({ id: 'limp', title: 'Größe 🏃' }));
    folder.write('b/psoas.md', muscle({ id: 'psoas' }));
    folder.write('b/weak.md', cause({ id: 'weak', muscles: ['psoas'], leadsTo: ['limp'] }));
    folder.write('README.md', '# Hello\n\n[[tight]]\n');
    const knowledge = await withFolder(Snapshot.empty, folder.path, 'notebook', fail);
    await cacheOf().save(knowledge, pause);
    return knowledge;
  }

  it('gives back all that was known', async () => {
    const knowledge = await write();
    const loaded = cacheOf().load();
    assert.ok(loaded);
    assert.deepEqual(picture(loaded), picture(knowledge));
  });

  for (const name of ['a', 'ab', 'abc', 'ä', 'ö→', '🏃'])
    it(`gives it back for a folder named ${name}`, async () => {
      const knowledge = await write();
      const cache = new IndexCache(join(folder.path, 'cache', 'n.index'), `${folder.path}/${name}`, '1');
      await cache.save(knowledge, pause);
      assert.deepEqual(
        cache.load()?.notes.map(({ id }) => id),
        knowledge.notes.map(({ id }) => id),
      );
    });

  it('goes on as if it had been read: any change gives what a rebuild gives', async () => {
    await write();
    const changed = [
      { path: 'b/limp.md', layer: 'notebook' as const, text: effect({ id: 'limp', title: 'Other' }) },
    ];
    const removed = [{ path: 'a/tight.md', layer: 'notebook' as const }];
    const loaded = cacheOf().load()?.with({ set: changed, removed });
    assert.ok(loaded);
    const rebuilt = (await withFolder(Snapshot.empty, folder.path, 'notebook', fail)).with({
      set: changed,
      removed,
    });
    assert.deepEqual(picture(loaded), picture(rebuilt));
  });

  it('leaves out a file with problems, which reading it again tells', async () => {
    folder.write('odd.md', cause({ id: 'odd', plane: 'sideways' }));
    await write();
    assert.equal(cacheOf().load()?.file('notebook', 'odd.md'), undefined);
  });

  it('is not trusted when it is of another version, of another folder, or not there', async () => {
    await write();
    assert.equal(cacheOf('2').load(), undefined);
    const file = join(folder.path, 'cache', 'n.index');
    assert.equal(new IndexCache(file, join(folder.path, 'a'), '1').load(), undefined);
    await cacheOf().remove();
    assert.equal(cacheOf().load(), undefined);
  });

  it('is not trusted when it was cut at any byte, or one byte of it changed', async () => {
    await write();
    const file = join(folder.path, 'cache', 'n.index');
    const whole = readFileSync(file);
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(file, whole.subarray(0, length));
      assert.equal(cacheOf().load(), undefined, `cut to ${length} bytes`);
    }
    for (let at = whole.indexOf(10) + 1; at < whole.length; at += 7) {
      const other = Buffer.from(whole);
      other[at] = (other[at] ?? 0) ^ 1;
      writeFileSync(file, other);
      assert.equal(cacheOf().load(), undefined, `another byte at ${at}`);
    }
  });

  it('knows a file by its stamp alone: a touched one is told apart', async () => {
    await write();
    const before = cacheOf().load()?.file('notebook', 'b/limp.md')?.source.stamp;
    utimesSync(join(folder.path, 'b/limp.md'), 1, 1);
    const after = (await withFolder(Snapshot.empty, folder.path, 'notebook', fail)).file(
      'notebook',
      'b/limp.md',
    );
    assert.notEqual(before, after?.source.stamp);
  });
});
