import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Settings = Readonly<Record<string, unknown>>;

/** Without these the workbench opens a welcome tab, a chat and hints, asks for trust, and looks up updates. */
export const quietSettings: Settings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.feedback.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'classic',
  'window.restoreWindows': 'none',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.editor.useModal': 'off',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** Runs the extension in the web worker host although it could run on node. */
export const webHostSettings: Settings = { 'remote.extensionKind': { 'stridebook.stridebook': ['web'] } };

/** Of what happens in folders of this name the editor tells nothing, as when an event is lost. */
export const unwatchedSettings: Settings = { 'files.watcherExclude': { '**/unwatched/**': true } };

export interface Profile {
  readonly root: string;
  /** `--server-data-dir` */
  readonly data: string;
  /** `--user-data-dir` */
  readonly user: string;
  readonly extensions: string;
  readonly home: string;
  readonly tmp: string;
}

/** The folders of a profile below `root`. All are made at once: VS Code 1.100 makes none whose parent is missing. */
export function makeProfile(root: string, settings: Settings = {}): Profile {
  const profile = profileIn(root, { user: join(root, 'user'), extensions: join(root, 'extensions') });
  writeSettings(profile.user, settings);
  return profile;
}

export function profileIn(root: string, given: Pick<Profile, 'user' | 'extensions'>): Profile {
  const profile = {
    root,
    data: join(root, 'server'),
    home: join(root, 'home'),
    tmp: join(root, 'tmp'),
    ...given,
  };
  for (const folder of Object.values(profile)) mkdirSync(folder, { recursive: true });
  return profile;
}

/** Writes the user settings of a `--user-data-dir`, which desktop and server read from the same place. */
export function writeSettings(userData: string, settings: Settings): void {
  mkdirSync(join(userData, 'User'), { recursive: true });
  const text = JSON.stringify({ ...quietSettings, ...settings }, undefined, 2);
  writeFileSync(join(userData, 'User', 'settings.json'), text);
}

/** Short, as the sockets of VS Code lie below it and their paths may not exceed about 100 bytes. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sb-'));
  process.once('exit', () => removeFolder(folder)); // where Ctrl+C came first
  return folder;
}

/** The server may still be writing its last log line. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
