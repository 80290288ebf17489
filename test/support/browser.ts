import { existsSync, readFileSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { run } from './process.ts';

/** What the finder looks at, so that a test can hand it another machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly exists: (path: string) => boolean;
  /** `/etc/os-release`, empty where there is none. */
  readonly release: string;
  readonly isRoot: boolean;
}

const wanted = 'Install Chromium, Chrome or Edge, or set CHROMIUM to its executable.';

/** The first Chromium, Chrome or Edge of the machine. `CHROMIUM` comes before all others. */
export function findBrowser(machine: Machine): string | undefined {
  const named = machine.env['CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (!machine.exists(named)) throw new Error(`CHROMIUM names ${named}, and there is no such file.`);
    return named;
  }
  return candidates(machine).find((path) => machine.exists(path));
}

function candidates({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const applications = ['/Applications', ...(env['HOME'] ? [posix.join(env['HOME'], 'Applications')] : [])];
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      applications.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].flatMap((product) =>
      roots.map((root) =>
        win32.join(root, product, 'Application', product.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
      ),
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return names.flatMap((name) =>
    [...folders, '/usr/bin', '/snap/bin'].map((folder) => posix.join(folder, name)),
  );
}

/** Debian and what is made of it have the package; of them Ubuntu's is a snap, which serves as well. */
export function canInstallByApt({ platform, release, isRoot, exists }: Machine): boolean {
  return (
    platform === 'linux' &&
    isRoot &&
    exists('/usr/bin/apt-get') &&
    /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release)
  );
}

/** Finds a browser; on Debian and Ubuntu, as root, installs one when there is none. */
export async function ensureBrowser(machine: Machine = thisMachine()): Promise<string> {
  const found = findBrowser(machine);
  if (found !== undefined) return found;
  if (!canInstallByApt(machine)) throw new Error(`The tests need a browser, and none was found. ${wanted}`);
  console.log('No Chromium, Chrome or Edge was found: installing the package chromium by apt-get.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
  const installed = findBrowser(machine);
  if (installed === undefined) throw new Error(`apt-get installed chromium, but it was not found. ${wanted}`);
  console.log(`Installed ${installed}.`);
  return installed;
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    exists: existsSync,
    release: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
    isRoot: process.getuid?.() === 0,
  };
}
