import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { commands } from '../../src/cli/run.ts';
import { stridebook } from '../support/cli.ts';
import { repository } from '../support/paths.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('stridebook', () => {
  const folder = temporaryFolder();

  it('alone shows what it can do and counts as wrong usage', async () => {
    const { code, out, err } = await stridebook(folder.path);
    assert.deepEqual([code, err], [2, '']);
    for (const command of commands)
      assert.match(out, new RegExp(`^  ${command.name} .*${command.summary.slice(0, 20)}`, 'm'));
    assert.match(
      out,
      /Exit codes: 0 done or nothing wrong, 1 problems or refused, 2 wrong usage or unreadable input\./,
    );
  });

  it('--help and help show the same, as asked', async () => {
    const help = await stridebook(folder.path, '--help');
    assert.equal(help.code, 0);
    assert.deepEqual(await stridebook(folder.path, 'help'), help);
  });

  it('--version says its version', async () => {
    assert.deepEqual(await stridebook(folder.path, '--version'), { code: 0, out: '9.9.9\n', err: '' });
  });

  it('knows no other command', async () => {
    assert.deepEqual(await stridebook(folder.path, 'bild'), {
      code: 2,
      out: '',
      err: 'There is no command "bild". See "stridebook --help".\n',
    });
  });

  for (const { name, usage, example, options } of commands) {
    describe(name, () => {
      it('--help names its options, its exit codes and an example', async () => {
        const { code, out, err } = await stridebook(folder.path, name, '--help');
        assert.deepEqual([code, err], [0, '']);
        assert.ok(out.includes(`Usage: stridebook ${usage}\n`));
        for (const option of [...Object.keys(options), 'knowledge', 'help'])
          assert.match(out, new RegExp(`^  --${option}\\b`, 'm'));
        assert.match(
          out,
          /Exit codes:\n  0 {2}done\n  1 {2}\S.*\n  2 {2}wrong usage, or input that cannot be read\n/,
        );
        assert.ok(out.includes(`Example:\n  ${example}\n`));
        assert.ok(example.startsWith(`stridebook ${name}`));
      });

      it('refuses an option that it does not have', async () => {
        const { code, out, err } = await stridebook(folder.path, name, '--nonsense');
        assert.deepEqual([code, out], [2, '']);
        assert.equal(err, `Unknown option '--nonsense'. See "stridebook ${name} --help".\n`);
      });
    });
  }

  for (const [name, ...operands] of [
    ['new'],
    ['new', 'a', 'b'],
    ['show'],
    ['show', 'a', 'b'],
    ['find'],
    ['list', 'a'],
    ['build'],
    ['build', 'a.md', 'b.md'],
    ['export', '--to', 'html'],
  ] as const) {
    it(`${[name, ...operands].join(' ')} shows how it is used`, async () => {
      const { code, out, err } = await stridebook(folder.path, name, ...operands);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, new RegExp(`^Usage: stridebook ${name} .*See "stridebook ${name} --help"\\.\\n$`));
    });
  }

  it('says which option lacks its value', async () => {
    const { code, err } = await stridebook(folder.path, 'build', 'kim.md', '--start');
    assert.equal(code, 2);
    assert.match(err, /'--start <value>' argument missing/);
  });

  it('as a process says the version of the package', () => {
    const tsx = join(repository, 'node_modules', '.bin', 'tsx');
    const out = execFileSync(tsx, [join(repository, 'src', 'cli', 'main.ts'), '--version'], {
      encoding: 'utf8',
    });
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
      version: string;
    };
    assert.equal(out, `${version}\n`);
  }).timeout(30_000);
});
