// npm run test:editor -- [--host 1.139] [--grep text] [--web] [--extension folder]
//
// Runs test/editor in real VS Code: on Linux in the two served versions of test/support/vscode/hosts, elsewhere and with
// STRIDEBOOK_VSCODE=desktop in the desktop's. --web runs test/editor/web in the web worker host instead.
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleNodeTests, bundleWebTests } from '../test/support/bundle.ts';
import { ensureBrowser } from '../test/support/browser.ts';
import { buildExtension } from '../test/support/extension.ts';
import { repository, sampleNotebook } from '../test/support/paths.ts';
import {
  desktopExecutable,
  existingExecutable,
  findOnPath,
  wantsDesktop,
} from '../test/support/vscode/desktop.ts';
import { ensureHost, hostVersions, isHostVersion, type HostVersion } from '../test/support/vscode/host.ts';
import { unwatchedSettings, webHostSettings } from '../test/support/vscode/profile.ts';
import { runSuite } from '../test/support/vscode/runSuite.ts';
import { grepVariable, type Summary } from '../test/support/vscode/testEvents.ts';

interface Editor {
  readonly name: string;
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The last release of each version, as the desktop's download names it. */
const releases: Readonly<Record<HostVersion, string>> = { '1.139': '1.139.1', '1.100': '1.100.3' };

const { values } = parseArgs({
  options: {
    host: { type: 'string', multiple: true },
    grep: { type: 'string' },
    web: { type: 'boolean', default: false },
    /** Another, built, extension in place of ours: to test the support code itself. */
    extension: { type: 'string' },
  },
});
const versions = (values.host ?? hostVersions).map((text) => {
  if (isHostVersion(text)) return text;
  throw new Error(`There is no host ${text}, only ${hostVersions.join(' and ')}.`);
});
if (values.web && values.grep !== undefined) throw new Error('--web runs all of its tests.');

if (values.web && wantsDesktop(process.env)) {
  console.log('The web worker host is in the served VS Code only: skipped.');
  process.exit(0);
}
if (values.extension === undefined) await buildExtension();
const extension = resolve(values.extension ?? repository);
const tests = values.web
  ? await bundleWebTests(join(extension, 'out', 'test', 'editor-web'))
  : await bundleNodeTests();

const summaries: Summary[] = [];
for await (const { name, executable, env } of editors(versions)) {
  const began = Date.now();
  console.log(`\nVS Code ${name}${values.web ? ', web worker host' : ''}`);
  const summary = await runSuite({
    executable,
    extension,
    tests,
    notebook: sampleNotebook(extension),
    settings: values.web ? webHostSettings : unwatchedSettings,
    env: { ...env, ...(values.grep === undefined ? {} : { [grepVariable]: values.grep }) },
  });
  if (summary.problem !== undefined) console.log(`  ✗ ${summary.problem}`);
  if (summary.skipped > 0) console.log(`  ${summary.skipped} skipped`);
  console.log(`  ${((Date.now() - began) / 1000).toFixed(1)} s`);
  summaries.push(summary);
}
const sum = (count: (summary: Summary) => number) => summaries.reduce((total, one) => total + count(one), 0);
const failed = sum((summary) => summary.failed);
console.log(`\n${sum((summary) => summary.passed)} passed, ${failed} failed`);
process.exit(failed === 0 && summaries.length > 0 ? 0 : 1);

async function* editors(wanted: readonly HostVersion[]): AsyncGenerator<Editor> {
  if (wantsDesktop(process.env)) {
    const script = findOnPath('code', process.env, process.platform);
    const installed = script && desktopExecutable(realpathSync(script), process.platform);
    const executable = installed && existingExecutable(installed);
    if (executable !== undefined) yield { name: 'of this machine', executable, env: {} };
    else for (const version of wanted) yield await download(version);
    return;
  }
  const executable = join(import.meta.dirname, '..', 'test', 'support', 'vscode', 'code');
  for (const version of wanted) {
    await ensureHost(version); // here, so that the time and the messages of an installation are not the suite's
    yield { name: version, executable, env: { STRIDEBOOK_HOST: version, CHROMIUM: await ensureBrowser() } };
  }
}

async function download(version: HostVersion): Promise<Editor> {
  const downloaded = await downloadAndUnzipVSCode(releases[version]);
  return { name: `${version}, desktop`, executable: existingExecutable(downloaded) ?? downloaded, env: {} };
}
