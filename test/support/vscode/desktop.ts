import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { canServe } from './host.ts';

/**
 * The executable behind the `code` of the PATH, which itself is a script that starts it and does not wait. Undefined
 * where the script does not lie inside the application, as that of a snap.
 */
export function desktopExecutable(script: string, platform: NodeJS.Platform): string | undefined {
  if (platform === 'win32') {
    const folder = win32.dirname(script);
    return win32.basename(folder) === 'bin' ? win32.join(folder, '..', 'Code.exe') : undefined;
  }
  const folder = posix.dirname(script);
  if (posix.basename(folder) !== 'bin') return undefined;
  if (platform === 'darwin') return posix.join(folder, '..', '..', '..', 'MacOS', 'Code');
  return posix.join(folder, '..', 'code');
}

/**
 * The executable under the name it has. On macOS that was Electron up to VS Code 1.109 and is Code since; our
 * @vscode/test-electron, the last that runs on Node 20, knows the old name only.
 */
export function existingExecutable(
  executable: string,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  const folder = posix.dirname(executable);
  const names = folder.endsWith('/Contents/MacOS')
    ? ['Code', 'Electron'].map((name) => posix.join(folder, name))
    : [];
  return [executable, ...names].find((path) => exists(path));
}

/** The served VS Code runs on Linux only. */
export function wantsDesktop(env: NodeJS.ProcessEnv): boolean {
  return env['STRIDEBOOK_VSCODE'] === 'desktop' || !canServe;
}

/** A command of the PATH. */
export function findOnPath(
  name: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  const windows = platform === 'win32';
  const path = windows ? win32 : posix;
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders
    .map((folder) => path.join(folder, windows ? `${name}.cmd` : name))
    .find((file) => exists(file));
}
