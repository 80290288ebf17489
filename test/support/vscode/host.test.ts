import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, hostFolderName, hostVersions } from './host.ts';

describe('the test hosts', () => {
  it('have a folder of their own for each state of the lock file', () => {
    const name = hostFolderName('1.139', ['lock', 'shim']);
    assert.match(name, /^1\.139-[0-9a-f]{12}$/);
    assert.equal(name, hostFolderName('1.139', ['lock', 'shim']));
    assert.notEqual(name, hostFolderName('1.139', ['lock', 'shim 2']));
    assert.notEqual(name, hostFolderName('1.139', ['locks', 'him']));
  });

  it('lie where STRIDEBOOK_CACHE says', () => {
    assert.equal(cacheFolder({ STRIDEBOOK_CACHE: '/mnt/cache' }), '/mnt/cache');
    assert.match(cacheFolder({}), /stridebook-test$/);
  });

  for (const version of hostVersions)
    it(`lock every package of ${version} by its hash, and no place to get it from`, () => {
      const text = readFileSync(join(import.meta.dirname, 'hosts', version, 'package-lock.json'), 'utf8');
      const { packages } = JSON.parse(text) as {
        packages: Record<string, { integrity?: string; resolved?: string; inBundle?: boolean }>;
      };
      for (const [name, entry] of Object.entries(packages).filter(([name]) => name !== '')) {
        assert.equal(entry.resolved, undefined, name);
        assert.ok(entry.integrity !== undefined || entry.inBundle === true, name);
      }
    });
});
