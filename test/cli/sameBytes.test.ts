import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { targets } from '../../src/core/index.ts';
import { repository } from '../support/paths.ts';
import { temporaryFolder } from '../support/temporary.ts';

const main = join(repository, 'dist', 'cli', 'main.js');

describe('an export', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  before(() => {
    if (!existsSync(main))
      execFileSync(process.execPath, ['--import', 'tsx', join(repository, 'scripts', 'build.mts')]);
  });

  it('is the same bytes in every format, in any time zone and language, whatever the clock says', () => {
    const notebook = join(folder.path, 'notebook');
    const stridebook = (env: NodeJS.ProcessEnv, ...args: string[]): string =>
      execFileSync(process.execPath, [main, ...args], {
        cwd: folder.path,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
    stridebook({}, 'new', notebook);
    const program = join(notebook, 'programs', 'anna-plan.md');
    stridebook({}, 'build', join(notebook, 'athletes', 'anna.md'), '--out', program);
    const formats = targets.map((target) => target.id).join(',');
    const sums = [
      { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
      { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    ].map((env, i) => {
      const out = join(folder.path, `out-${i}`);
      stridebook(
        env,
        'export',
        program,
        '--to',
        formats,
        '--week',
        '1-2',
        '--at',
        '07:00',
        '--out',
        `${out}/`,
      );
      return readdirSync(out).map(
        (name) =>
          `${name} ${createHash('sha256')
            .update(readFileSync(join(out, name)))
            .digest('hex')}`,
      );
    });
    assert.equal(sums[0]?.length, targets.length);
    assert.deepEqual(sums[1], sums[0]);
    assert.deepEqual(sums[2], sums[0]);
  });
});
