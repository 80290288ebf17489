import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kim, programSource } from '../support/athletes.ts';
import { stridebook } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const plan = 'programs/kim-plan.md';
const body = '## Week 1\n\n### Gym A (Mon, Thu)\n\n- [[hip-thrust]] 3 x 10, RIR 2\n\n## Log\n';

describe('log', () => {
  const folder = temporaryFolder();
  const read = (): string => readFileSync(join(folder.path, plan), 'utf8');
  beforeEach(() => {
    folder.write('stridebook.yaml', 'schema: 1\n');
    folder.write('athletes/kim.md', kim().text);
    folder.write(plan, programSource(body, { start: '2026-11-30' }).text);
  });

  it('adds a row for each set, on the day of today that has the exercise', async () => {
    const before = read();
    const { code, out, err } = await stridebook(
      folder.path,
      'log',
      plan,
      'hip-thrust 2x10 20kg RIR2 pain 1/1/0',
    );
    assert.deepEqual([code, out, err], [0, `${plan}: added 2 rows\n`, '']);
    assert.ok(read().startsWith(before));
    assert.ok(
      read().endsWith('| 2026-12-02 | Gym A | hip-thrust |  | 2 | 10 | 20 kg | 2 | 1 | 1 | 0 |  |\n'),
    );
    assert.equal((await stridebook(folder.path, 'check', plan)).out.includes(' log '), false);
  });

  it('adds nothing when a line is wrong, and says which', async () => {
    const before = read();
    const { code, err } = await stridebook(
      folder.path,
      'log',
      plan,
      'hip-thrust 2x10\nhopp 1x1',
      '--date',
      '2026-12-03',
    );
    assert.deepEqual([code, read()], [1, before]);
    assert.match(err, /^line 2: There is no exercise "hopp"/);
    assert.equal((await stridebook(folder.path, 'log', plan, 'hip-thrust 1x1', '--date', 'x')).code, 2);
    assert.equal((await stridebook(folder.path, 'log', plan)).code, 2);
  });

  it('reads a CSV file once', async () => {
    folder.write('done.csv', 'date,exercise,set,done\n2026-12-03,hip-thrust,1,10\n');
    assert.equal(
      (await stridebook(folder.path, 'log', plan, '--csv', 'done.csv')).out,
      `${plan}: added 1 row\n`,
    );
    const again = await stridebook(folder.path, 'log', plan, '--csv', 'done.csv');
    assert.deepEqual([again.code, again.out], [0, `${plan}: nothing to add; 1 are in the log already\n`]);
  });
});
