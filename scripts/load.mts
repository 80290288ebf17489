// npm run load: a notebook of 10,000 notes in real VS Code, edited, renamed and switched between branches by git for
// two minutes; prints what each answer took, how long the extension host was blocked, and its memory.
// npm run load -- --notes 1000 --seconds 30
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchFile } from '../test/bench/notes.ts';
import { benchNotebook, place } from '../test/bench/notebook.ts';
import { bundleNodeTests } from '../test/support/bundle.ts';
import { ensureBrowser } from '../test/support/browser.ts';
import { buildExtension } from '../test/support/extension.ts';
import { output, repository } from '../test/support/paths.ts';
import { ensureHost } from '../test/support/vscode/host.ts';
import { runSuite } from '../test/support/vscode/runSuite.ts';

const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '120' },
  },
});
const notes = Number(values.notes);
const version = '1.139';
await buildExtension();
await ensureHost(version);
const result = join(place, 'load.json');
rmSync(result, { force: true });
const limit = Number(values.seconds) * 1000 + 480_000;
const summary = await runSuite({
  executable: join(repository, 'test', 'support', 'vscode', 'code'),
  extension: repository,
  tests: await bundleNodeTests(join(output, 'test', 'load'), join(repository, 'test', 'load')),
  notebook: withBranches(),
  settings: {},
  env: {
    STRIDEBOOK_HOST: version,
    CHROMIUM: await ensureBrowser(),
    STRIDEBOOK_TEST_LIMIT: String(limit),
    STRIDEBOOK_LOAD: JSON.stringify({ notes, seconds: Number(values.seconds), result }),
  },
  limit,
});
if (existsSync(result)) console.log(readFileSync(result, 'utf8'));
if (summary.problem !== undefined) console.log(summary.problem);
process.exit(summary.failed === 0 && summary.problem === undefined ? 0 : 1);

/** The notebook as a git repository with a second branch, on which a third of the notes differ; not yet marked as a notebook. */
function withBranches(): string {
  const folder = join(place, `branches-${notes}`);
  if (existsSync(join(folder, '.git', 'refs', 'heads', 'other'))) return folder;
  rmSync(folder, { recursive: true, force: true });
  cpSync(benchNotebook(notes), folder, { recursive: true });
  const git = (...args: string[]): void => {
    const who = ['-c', 'user.name=Load', '-c', 'user.email=load@example.org', '-c', 'gc.auto=0'];
    execFileSync('git', ['-C', folder, ...who, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  };
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'All notes');
  git('switch', '--quiet', '--create', 'other');
  for (let i = 0; i < notes; i += 3) {
    const { path, text } = benchFile(i, notes, 1);
    if (i % 30 === 0) rmSync(join(folder, path));
    else writeFileSync(join(folder, path), text);
  }
  git('add', '--all');
  git('commit', '--quiet', '--message', 'A third of them differs');
  git('switch', '--quiet', 'main');
  return folder;
}
