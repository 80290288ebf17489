import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '../support/paths.ts';

/** The fingerprint of all layouts, made in a process of its own. */
function printed(env: Readonly<Record<string, string>>): string {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(repository, 'test', 'print', 'fingerprint.mts')],
    { cwd: repository, encoding: 'utf8', env: { ...process.env, ...env } },
  );
  assert.equal(status, 0, stderr);
  return stdout;
}

describe('sheets made elsewhere', function () {
  this.timeout(120_000);

  it('are the same bytes in another time zone and locale', () => {
    const here = printed({ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
    assert.match(here, /^[0-9a-f]{64}\n$/);
    assert.equal(printed({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }), here);
    assert.equal(printed({ TZ: 'America/Anchorage', LANG: 'de_AT.UTF-8', LC_ALL: 'de_AT.UTF-8' }), here);
  });
});
