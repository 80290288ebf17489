import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, chmodSync } from 'node:fs';
import { join } from 'node:path';

import { writeAtomically } from '../../src/node/write.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('writeAtomically', () => {
  const folder = temporaryFolder();

  it('writes a new file and the folders it needs, and leaves nothing else', async () => {
    const file = join(folder.path, 'programs', 'deep', 'kim.md');
    await writeAtomically(file, 'Größe\r\n');
    assert.equal(readFileSync(file, 'utf8'), 'Größe\r\n');
    assert.deepEqual(readdirSync(join(folder.path, 'programs', 'deep')), ['kim.md']);
  });

  it('replaces a file as a whole', async () => {
    const file = folder.write('kim.md', 'a much longer text than before');
    await writeAtomically(file, 'short');
    assert.equal(readFileSync(file, 'utf8'), 'short');
    assert.deepEqual(readdirSync(folder.path), ['kim.md']);
  });

  it('replaces what a link points to, and keeps the link', async () => {
    const target = folder.write('real/kim.md', 'old');
    const link = join(folder.path, 'kim.md');
    symlinkSync(target, link);
    await writeAtomically(link, 'new');
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.equal(readFileSync(target, 'utf8'), 'new');
    assert.deepEqual(readdirSync(join(folder.path, 'real')), ['kim.md']);
  });

  it('keeps a file as private as it was', async () => {
    const file = folder.write('kim.md', 'old');
    chmodSync(file, 0o600);
    await writeAtomically(file, 'new');
    assert.equal(statSync(file).mode & 0o777, 0o600);
  });

  it('leaves no temporary file behind when it fails', async () => {
    const taken = join(folder.path, 'taken.md');
    mkdirSync(taken);
    await assert.rejects(writeAtomically(taken, 'text'));
    assert.deepEqual(readdirSync(folder.path), ['taken.md']);
    assert.deepEqual(readdirSync(taken), []);
  });
});
