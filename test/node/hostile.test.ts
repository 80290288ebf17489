import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

import { Knowledge } from '../../src/core/index.ts';
import { readNoteFile } from '../../src/node/diskNote.ts';
import { listMarkdown, readNotes, withFolder } from '../../src/node/folder.ts';
import { muscle } from '../support/notes.ts';
import { repository } from '../support/paths.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('a folder that can hold anything', () => {
  const folder = temporaryFolder();

  /** Reads the folder with a good note in it; what was told of, by path. */
  async function read(): Promise<readonly string[]> {
    folder.write('good.md', muscle({ id: 'good' }));
    const told: string[] = [];
    const knowledge = await withFolder(Knowledge.empty, folder.path, 'notebook', (path, error) => {
      assert.ok(error.message.length > 0);
      told.push(path);
    });
    assert.ok(knowledge.whole('muscle', 'good'), 'the other notes stay');
    return told;
  }

  it('such as pipes, folders with the name of a note, and links in circles, is read without waiting', async () => {
    execFileSync('mkfifo', [join(folder.path, 'pipe.md')]);
    mkdirSync(join(folder.path, 'folder.md'));
    symlinkSync(folder.path, join(folder.path, 'circle'));
    symlinkSync('nowhere.md', join(folder.path, 'dangling.md'));
    symlinkSync('/etc/hostname', join(folder.path, 'outside.md'));
    assert.deepEqual(await read(), []);
    assert.throws(() => readNoteFile(join(folder.path, 'pipe.md')), /it is no file/);
  });

  it('such as a note of 50 MB, costs only that note, and it is told of', async () => {
    truncateSync(folder.write('huge.md', '---\nid: huge\n---\n'), 50_000_000);
    assert.deepEqual(await read(), ['huge.md']);
  });

  it('such as a note that goes while it is read, says that it went', async () => {
    folder.write('a.md', 'a');
    const paths = await listMarkdown(folder.path, () => assert.fail());
    rmSync(join(folder.path, 'a.md'));
    for await (const { set, removed } of readNotes(folder.path, 'notebook', paths, {
      onError: () => assert.fail(),
    }))
      assert.deepEqual([set, removed], [[], ['a.md']]);
  });

  it('such as a text that goes once it is known, has no text and breaks nothing', async () => {
    folder.write('a.md', muscle({ id: 'a' }));
    const knowledge = await withFolder(Knowledge.empty, folder.path, 'notebook', () => assert.fail());
    rmSync(join(folder.path, 'a.md'));
    assert.equal(knowledge.get('a')?.text, '');
    assert.equal(knowledge.get('a')?.title, 'A');
  });

  it('such as names that a system may refuse to say, keeps the rest', async () => {
    for (const name of ['a b', 'a#b', '100%', '🏃', 'ü'.repeat(126), '__proto__'])
      folder.write(`${name}.md`, '# Page\n');
    assert.deepEqual(await read(), []);
  });
});

describe('a process killed while it writes', () => {
  const folder = temporaryFolder();

  it('leaves the file whole, old or new, and never half', async function () {
    const kills = Number(process.env['STRIDEBOOK_KILLS'] ?? 8);
    this.timeout(kills * 5000);
    const file = folder.write('note.md', 'a'.repeat(3_000_000));
    const script = `
      import { writeAtomically } from ${JSON.stringify(join(repository, 'src/node/write.ts'))};
      for (let i = 0; ; i++) {
        await writeAtomically(${JSON.stringify(file)}, (i % 2 ? 'a' : 'b').repeat(3_000_000));
        process.stdout.write('.');
      }`;
    for (let i = 0; i < kills; i++) {
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        cwd: repository,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, (i * 7) % 40));
      const closed = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGKILL');
      await closed;
      const text = readFileSync(file, 'utf8');
      assert.ok(
        text === 'a'.repeat(3_000_000) || text === 'b'.repeat(3_000_000),
        `half a file after ${i + 1} kills`,
      );
      for (const name of readdirSync(folder.path)) if (name.endsWith('.tmp')) rmSync(join(folder.path, name));
    }
  });
});
