import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleAthlete } from '../support/athletes.ts';
import { stridebook } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('record', () => {
  const folder = temporaryFolder();
  const anna = 'athletes/anna.md';
  beforeEach(() => {
    folder.write('stridebook.yaml', 'schema: 1\n');
    folder.write(anna, sampleAthlete('anna').text);
  });

  it('adds what was found, and tells of a red flag', async () => {
    const { code, out, err } = await stridebook(folder.path, 'record', anna, 'thomas L -2 R 4', 'night-pain');
    assert.equal(code, 0);
    assert.match(out, /^Modified Thomas test: \{ id: f7, on: 2026-12-02, of: modified-thomas-test/);
    assert.match(err, /Anna has a red flag: Pain at night/);
    assert.match(
      readFileSync(join(folder.path, anna), 'utf8'),
      / {2}- \{ id: f8, on: 2026-12-02, of: night-pain, by: coach \}\n---/,
    );
  });

  it('adds nothing when a line is wrong', async () => {
    const { code, err } = await stridebook(folder.path, 'record', anna, 'thomas L -2', 'thomas 5');
    assert.equal(code, 1);
    assert.match(err, /^line 2: Modified Thomas test is taken on each side/);
    assert.equal(readFileSync(join(folder.path, anna), 'utf8'), sampleAthlete('anna').text);
  });
});
