import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kim, programSource, sampleAthlete } from '../support/athletes.ts';
import { stridebook } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('forget', () => {
  const folder = temporaryFolder();
  const files = ['athletes/kim.md', 'programs/kim-plan.md', 'sheets/kim-plan.html'];

  it('lists first, and removes when told to', async () => {
    folder.write('stridebook.yaml', 'schema: 1\n');
    folder.write('athletes/kim.md', kim().text);
    folder.write('athletes/anna.md', `${sampleAthlete('anna').text}\nRuns with [[kim]].\n`);
    folder.write('programs/kim-plan.md', programSource('## Week 1\n').text);
    folder.write('sheets/kim-plan.html', '<p>Kim</p>');
    const { code, out } = await stridebook(folder.path, 'forget', 'athletes/kim.md');
    assert.equal(code, 0);
    for (const file of files) assert.match(out, new RegExp(`^delete ${file}$`, 'm'));
    assert.match(out, /^athletes\/anna\.md:\d+ \[\[kim\]\] → someone$/m);
    assert.match(out, /Nothing was removed: add --yes to remove it\. What was committed to git/);
    assert.ok(files.every((file) => existsSync(join(folder.path, file))));
    await stridebook(folder.path, 'forget', 'athletes/kim.md', '--yes');
    assert.ok(files.every((file) => !existsSync(join(folder.path, file))));
    assert.match(readFileSync(join(folder.path, 'athletes/anna.md'), 'utf8'), /Runs with someone\.\n$/);
  });
});
