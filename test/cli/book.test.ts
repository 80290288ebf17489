import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { source } from '../support/athletes.ts';
import { stridebook } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('book', () => {
  const folder = temporaryFolder();
  const written = (path = 'out/knowledge.html'): string => readFileSync(join(folder.path, path), 'utf8');

  it('writes out/knowledge.html, and writes it again', async () => {
    const done = { code: 0, out: 'out/knowledge.html\n', err: '' };
    assert.deepEqual(await stridebook(folder.path, 'book'), done);
    const first = written();
    assert.match(first, /^<!doctype html>/);
    assert.match(first, /id="hip-thrust"/);
    assert.deepEqual(await stridebook(folder.path, 'book'), done);
    assert.equal(written(), first);
  });

  it('holds the notebook’s own notes, and no athlete', async () => {
    folder.write('stridebook.yaml', 'schema: 1\n');
    const cause = source('cause', 'cold-weather');
    folder.write(cause.path, cause.text);
    const athlete = source('athlete', 'kim', { title: 'Kim of the hill club' });
    folder.write(athlete.path, athlete.text);
    assert.equal((await stridebook(folder.path, 'book', '--out', 'mine.html')).out, 'mine.html\n');
    assert.match(written('mine.html'), /id="cold-weather"/);
    assert.doesNotMatch(written('mine.html'), /hill club/);
    assert.ok(!existsSync(join(folder.path, 'out')));
  });

  it('leaves a file of another maker alone, unless it is told to', async () => {
    folder.write('page.html', '<!doctype html>');
    const refused = await stridebook(folder.path, 'book', '--out', 'page.html');
    assert.equal(refused.code, 1);
    assert.match(refused.err, /^page\.html is no book of Stridebook: .*--force/);
    assert.equal(written('page.html'), '<!doctype html>');
    assert.equal((await stridebook(folder.path, 'book', '--out', 'page.html', '--force')).code, 0);
    assert.match(written('page.html'), /id="hip-thrust"/);
  });
});
