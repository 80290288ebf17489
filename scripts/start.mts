// npm start [-- --extension folder]
//
// Opens the extension with a copy of the sample notebook: in the desktop VS Code when `code` is on the PATH, else in the
// served one of the tests, whose address it prints.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, packExtension } from '../test/support/extension.ts';
import { output, repository, sampleNotebook } from '../test/support/paths.ts';
import { findOnPath, wantsDesktop } from '../test/support/vscode/desktop.ts';
import { ensureHost, hostVersions } from '../test/support/vscode/host.ts';
import { makeProfile, removeFolder, temporaryFolder } from '../test/support/vscode/profile.ts';
import { installExtension, startServer } from '../test/support/vscode/server.ts';
import { workbenchAddress } from '../test/support/vscode/webConfiguration.ts';

// Another, built, extension in place of ours: to test the support code itself.
const { values } = parseArgs({ options: { extension: { type: 'string' } } });
if (values.extension === undefined) await buildExtension();
const extension = resolve(values.extension ?? repository);
const notebook = join(output, 'demo-notebook');
// What was written in it the last time stays.
if (!existsSync(notebook)) cpSync(sampleNotebook(extension), notebook, { recursive: true });
const code = findOnPath('code', process.env, process.platform);
if (code !== undefined) openDesktop(code);
else if (wantsDesktop(process.env)) throw new Error('Install VS Code with its command `code` on the PATH.');
else await serve();

function openDesktop(command: string): void {
  const windows = process.platform === 'win32';
  // Windows runs a .cmd by a shell only.
  const args = [`--extensionDevelopmentPath=${extension}`, notebook].map((text) =>
    windows ? `"${text}"` : text,
  );
  const child = spawn(windows ? `"${command}"` : command, args, { stdio: 'inherit', shell: windows });
  child.once('error', (error) => console.error(error.message));
  child.once('exit', (status) => (process.exitCode = status ?? 1));
}

async function serve(): Promise<void> {
  const vsix = await packExtension(extension);
  const host = await ensureHost(hostVersions[0]);
  const root = temporaryFolder();
  try {
    const profile = makeProfile(root);
    await installExtension(host, profile, vsix);
    // Other people of this machine could reach the port too.
    const token = randomBytes(16).toString('hex');
    const server = await startServer(host, profile, { token });
    console.log(`\nStridebook in VS Code ${host.version}: ${workbenchAddress(server, notebook, token)}`);
    console.log(`The notebook is ${notebook}. Ctrl+C ends it.`);
    const asked = new Promise<void>((resolve) => {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve());
    });
    const why = await Promise.race([asked, server.ended]);
    if (why !== undefined) console.error(`VS Code stopped: ${why}`);
    await server.stop();
  } finally {
    removeFolder(root);
  }
}
