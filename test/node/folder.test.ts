import assert from 'node:assert/strict';
import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { Knowledge, indexBuiltIn } from '../../src/core/index.ts';
import { readBuiltIn } from '../../src/node/builtIn.ts';
import { findNotebook, isFolder, listMarkdown, readNotes, withFolder } from '../../src/node/folder.ts';
import { stampOf } from '../../src/node/diskNote.ts';
import { temporaryFolder } from '../support/temporary.ts';

function unexpected(path: string, error: Error): never {
  throw new Error(`${path}: ${error.message}`);
}

/** A name that no text can say, so that what bears it can be listed and not read: bytes that are no UTF-8. */
function unreadable(folder: string, end = ''): Buffer {
  return Buffer.concat([Buffer.from(`${folder}/bad-`), Buffer.from([0xff]), Buffer.from(end)]);
}

describe('listMarkdown', () => {
  const folder = temporaryFolder();

  it('finds the Markdown files, sorted, below folders too, and nothing else', async () => {
    for (const path of [
      'b.md',
      'athletes/kim.md',
      'athletes/deep/er/lee.MD',
      'a.md',
      'notes.txt',
      'md',
      'x.md.bak',
    ]) {
      folder.write(path, '');
    }
    mkdirSync(join(folder.path, 'folder.md'));
    assert.deepEqual(await listMarkdown(folder.path, unexpected), [
      'a.md',
      'athletes/deep/er/lee.MD',
      'athletes/kim.md',
      'b.md',
    ]);
  });

  it('leaves out dependencies, output, what a dot hides, and links', async () => {
    for (const path of [
      'node_modules/x/README.md',
      '.git/a.md',
      '.hidden.md',
      'dist/a.md',
      'out/a.md',
      'sheets/a.md',
    ]) {
      folder.write(path, '');
    }
    const kept = folder.write('kept/a.md', '');
    symlinkSync(kept, join(folder.path, 'link.md'));
    symlinkSync(dirname(kept), join(folder.path, 'linked'));
    symlinkSync(folder.path, join(folder.path, 'kept', 'round'));
    assert.deepEqual(await listMarkdown(folder.path, unexpected), ['kept/a.md']);
  });

  it('finds those of one folder only, and none where it is a file, a link or gone', async () => {
    const below = (path: string): Promise<string[]> => listMarkdown(folder.path, unexpected, path);
    for (const path of ['a.md', 'athletes/kim.md', 'athletes/deep/er/lee.MD', 'notes.txt']) {
      folder.write(path, '');
    }
    assert.deepEqual(await below('athletes'), ['athletes/deep/er/lee.MD', 'athletes/kim.md']);
    assert.deepEqual(await below('athletes/deep'), ['athletes/deep/er/lee.MD']);
    symlinkSync(join(folder.path, 'athletes'), join(folder.path, 'linked'));
    for (const path of ['notes.txt', 'linked', 'nowhere', 'notes.txt/in']) {
      assert.deepEqual(await below(path), [], path);
    }
  });

  it('fails for a folder that is not there', async () => {
    await assert.rejects(listMarkdown(join(folder.path, 'nowhere'), unexpected), { code: 'ENOENT' });
  });
});

describe('withFolder', () => {
  const folder = temporaryFolder();

  it('reads each file with its layer and its path, and its text again when it is asked for', async () => {
    folder.write('athletes/kim.md', '\uFEFFGröße\r\n');
    const knowledge = await withFolder(Knowledge.empty, folder.path, 'notebook', unexpected);
    assert.deepEqual(
      [...knowledge.files].map(({ source }) => [source.path, source.layer, source.text]),
      [['athletes/kim.md', 'notebook', '\uFEFFGröße\r\n']],
    );
  });

  it('tells of files and folders that cannot be read, and keeps the rest', async () => {
    folder.write('a.md', 'a');
    folder.write('z/z.md', 'z');
    writeFileSync(unreadable(folder.path, '.md'), 'lost');
    mkdirSync(unreadable(folder.path));
    const lost: string[] = [];
    const knowledge = await withFolder(Knowledge.empty, folder.path, 'added', (path, error) => {
      lost.push(path);
      assert.match(error.message, /ENOENT/);
    });
    assert.deepEqual(
      [...knowledge.files].map(({ source }) => source.path),
      ['a.md', 'z/z.md'],
    );
    assert.deepEqual(lost.sort(), ['bad-\uFFFD', 'bad-\uFFFD.md']);
  });
});

describe('readNotes', () => {
  const folder = temporaryFolder();

  async function read(paths: readonly string[], stampOf: (path: string) => string | undefined) {
    const arrived = { set: [] as string[], removed: [] as string[] };
    const options = { onError: unexpected, stampOf };
    for await (const { set, removed } of readNotes(folder.path, 'notebook', paths, options)) {
      arrived.set.push(...set.map(({ path }) => path));
      arrived.removed.push(...removed);
    }
    return arrived;
  }

  it('leaves a file unread that is in the state in which it is known, and says which are gone', async () => {
    const a = folder.write('a.md', 'a');
    folder.write('b.md', 'b');
    const known = new Map([
      ['a.md', stampOf(statSync(a))],
      ['b.md', '1:0'],
      ['c.md', '1:0'],
    ]);
    assert.deepEqual(await read(['a.md', 'b.md', 'c.md'], (path) => known.get(path)), {
      set: ['b.md'],
      removed: ['c.md'],
    });
    folder.write('a.md', 'longer');
    assert.deepEqual((await read(['a.md'], (path) => known.get(path))).set, ['a.md']);
  });
});

describe('findNotebook', () => {
  const folder = temporaryFolder();

  it('finds the nearest notebook upward, from a folder in it or from itself', () => {
    folder.write('outer/stridebook.yaml', 'schema: 1\n');
    folder.write('outer/inner/stridebook.yaml', 'schema: 1\n');
    folder.write('outer/inner/athletes/deep/kim.md', '');
    const at = (path: string): string | undefined => findNotebook(join(folder.path, path));
    assert.equal(at('outer/inner/athletes/deep'), join(folder.path, 'outer/inner'));
    assert.equal(at('outer/inner'), join(folder.path, 'outer/inner'));
    assert.equal(at('outer/not/there'), join(folder.path, 'outer'));
    assert.equal(at('.'), undefined);
  });
});

describe('isFolder', () => {
  const folder = temporaryFolder();

  it('tells a folder from a file, and fails for nothing', async () => {
    assert.equal(await isFolder(folder.path), true);
    assert.equal(await isFolder(folder.write('a.md', '')), false);
    await assert.rejects(isFolder(join(folder.path, 'nowhere')), { code: 'ENOENT' });
  });
});

describe('readBuiltIn', () => {
  const folder = temporaryFolder();

  it('reads the index that the build made', async () => {
    const texts = ['ü', 'words'].map((title) => `---\nid: ${title}\nkind: muscle\ntitle: ${title}\n---\n`);
    const made = indexBuiltIn(
      texts.map((text, i) => ({ path: `muscles/${i}.md`, text, layer: 'built-in' })),
      (text) => Buffer.byteLength(text),
    );
    folder.write('dist/knowledge.json', JSON.stringify(made.index));
    folder.write('dist/knowledge.txt', made.texts);
    const files = await readBuiltIn(folder.path);
    assert.deepEqual(
      files.map(({ source }) => source.text),
      texts,
    );
  });

  it('says what to do about a damaged one', async () => {
    folder.write('dist/knowledge.json', '{}');
    folder.write('dist/knowledge.txt', '');
    await assert.rejects(readBuiltIn(folder.path), {
      message: /^dist\/knowledge\.json is damaged: build or install/,
    });
  });
});
