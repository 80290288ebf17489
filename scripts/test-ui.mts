// npm run test:ui -- [--host 1.139] [--grep text] [--extension folder]
//
// Packs the extension, and runs test/ui against the package in a served VS Code in Chromium.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../test/support/browser.ts';
import { packExtension } from '../test/support/extension.ts';
import { output, repository } from '../test/support/paths.ts';
import { canServe, ensureHost, hostVersions, isHostVersion } from '../test/support/vscode/host.ts';
import { extensionVariable, hostVariable, vsixVariable } from '../test/support/vscode/startWorkbench.ts';

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: hostVersions[0] },
    grep: { type: 'string' },
    /** Another, built, extension in place of ours: to test the support code itself. */
    extension: { type: 'string' },
  },
});
if (!canServe) {
  console.log('The UI tests need Linux on x64: skipped.');
  process.exit(0);
}
if (!isHostVersion(values.host))
  throw new Error(`There is no host ${values.host}, only ${hostVersions.join(' and ')}.`);

const extension = resolve(values.extension ?? repository);
const vsix = await packExtension(extension); // packing ours builds it first
await ensureHost(values.host);
rmSync(join(output, 'screenshots'), { recursive: true, force: true });

const mocha = join(repository, 'node_modules', 'mocha', 'bin', 'mocha.js');
// No test at all is a failure: a glob that no longer matches must not pass.
const flags = ['--no-config', '--timeout', '90000', '--forbid-only', '--fail-zero'];
const chosen = values.grep === undefined ? [] : ['--grep', values.grep];
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', mocha, ...flags, ...chosen, 'test/ui/**/*.test.ts'],
  {
    cwd: repository,
    stdio: 'inherit',
    env: {
      ...process.env,
      CHROMIUM: await ensureBrowser(),
      [vsixVariable]: vsix,
      [extensionVariable]: extension,
      [hostVariable]: values.host,
    },
  },
);
process.exit(status ?? 1);
