import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { repository } from '../support/paths.ts';
import { temporaryFolder } from '../support/temporary.ts';

const main = join(repository, 'dist', 'cli', 'main.js');

describe('an export onto a disk that is full', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  let notebook = '';
  let program = '';
  let sheets = '';

  /** Runs a command line in a shell that may first say how large a file may grow. */
  function stridebook(args: readonly string[], before = ''): { code: number | null; err: string } {
    const words = [process.execPath, main, ...args].map((word) => `'${word}'`).join(' ');
    const done = spawnSync('sh', ['-c', `${before} exec ${words}`], { encoding: 'utf8' });
    return { code: done.status, err: done.stderr };
  }
  const exported = (before = '', out = sheets): { code: number | null; err: string } =>
    stridebook(['export', program, '--to', 'md,html,json', '--week', '1-2', '--out', `${out}/`], before);
  const contents = (place: string): Map<string, string> =>
    new Map(readdirSync(place).map((name) => [name, readFileSync(join(place, name), 'latin1')]));

  beforeEach(() => {
    if (!existsSync(main))
      execFileSync(process.execPath, ['--import', 'tsx', join(repository, 'scripts', 'build.mts')]);
    notebook = join(folder.path, 'notebook');
    program = join(notebook, 'programs', 'anna-plan.md');
    sheets = join(notebook, 'sheets');
    assert.deepEqual(stridebook(['new', notebook]), { code: 0, err: '' });
    assert.equal(stridebook(['build', join(notebook, 'athletes', 'anna.md'), '--out', program]).code, 0);
  });

  it('says so, and leaves each file whole, old or new, whichever write it is that fails', () => {
    const elsewhere = join(folder.path, 'elsewhere');
    assert.equal(exported().code, 0);
    const old = contents(sheets);
    writeFileSync(program, readFileSync(program, 'utf8').replace(/^title: .*$/m, 'title: Another title'));
    assert.equal(exported('', elsewhere).code, 0);
    const next = contents(elsewhere);
    const biggest = Math.max(...[...next.values()].map(({ length }) => length));
    let replaced = 0;
    for (const size of [0, biggest / 4, biggest - 512]) {
      const { code, err } = exported(`ulimit -f ${Math.floor(size / 512)};`);
      assert.equal(code, 2, err);
      assert.match(err, / cannot be written, and nothing there has changed: EFBIG/);
      for (const [name, text] of contents(sheets)) {
        assert.ok(text === old.get(name) || text === next.get(name), `${name} is neither old nor new`);
        if (text !== old.get(name)) replaced++;
      }
    }
    assert.ok(replaced > 0, 'what still had room was written');
  });

  it('leaves nothing half on a small disk of its own, where one can be mounted', function () {
    mkdirSync(sheets);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', sheets]).status !== 0) this.skip();
    try {
      const { code, err } = exported();
      assert.equal(code, 2, err);
      assert.match(err, / cannot be written, and nothing there has changed: ENOSPC/);
      const elsewhere = join(folder.path, 'elsewhere');
      assert.equal(exported('', elsewhere).code, 0);
      const whole = contents(elsewhere);
      for (const [name, text] of contents(sheets)) assert.equal(text, whole.get(name), name);
    } finally {
      spawnSync('umount', [sheets]);
    }
  });
});
