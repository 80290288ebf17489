import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder, temporaryFolder, writeSettings, type Settings } from './profile.ts';
import { describeEvent, eventFileVariable, readEvents, summarize, type Summary } from './testEvents.ts';

export interface Suite {
  /** The VS Code to start: of the desktop, or the stand-in. */
  readonly executable: string;
  readonly extension: string;
  /** The bundle that exports `run`. */
  readonly tests: string;
  /** Copied, so that tests may write into it. */
  readonly notebook: string;
  readonly settings: Settings;
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds, when it needs more than the usual. */
  readonly limit?: number;
}

/** More than the stand-in gives itself, which can say why it stopped. The desktop has only this one. */
const usualLimit = 330_000;

/** Runs a suite in a fresh VS Code and prints its results as they come. */
export async function runSuite(suite: Suite): Promise<Summary> {
  const root = temporaryFolder();
  const events = join(root, 'events');
  writeFileSync(events, '');
  const notebook = join(root, 'notebook');
  cpSync(suite.notebook, notebook, { recursive: true });
  const user = join(root, 'user');
  writeSettings(user, suite.settings);
  const print = printer(events);
  const follow = setInterval(print, 100);
  try {
    const exit = await Promise.race([
      timeOut(suite.limit ?? usualLimit),
      exitOf(suite, events, [notebook, ...folders(root, user)]),
    ]);
    print();
    return summarize(readEvents(readFileSync(events, 'utf8')), exit);
  } finally {
    clearInterval(follow);
    removeFolder(root);
  }
}

function folders(root: string, user: string): string[] {
  return [`--user-data-dir=${user}`, `--extensions-dir=${join(root, 'extensions')}`];
}

async function exitOf(suite: Suite, events: string, launchArgs: string[]): Promise<number | string> {
  try {
    return await runTests({
      vscodeExecutablePath: suite.executable,
      extensionDevelopmentPath: suite.extension,
      extensionTestsPath: suite.tests,
      extensionTestsEnv: { ...suite.env, [eventFileVariable]: events },
      launchArgs,
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? error.signal ?? 'no code';
    throw error;
  }
}

function timeOut(limit: number): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(resolve, limit, `no end within ${limit / 1000} s`).unref();
  });
}

/** Prints those events of the file that it has not printed yet. */
function printer(file: string): () => void {
  let printed = 0;
  let suites: readonly string[] = [];
  return () => {
    if (!existsSync(file)) return;
    const events = readEvents(readFileSync(file, 'utf8'));
    for (const event of events.slice(printed)) {
      for (const line of describeEvent(event, suites)) console.log(line);
      if (event.event === 'pass' || event.event === 'fail' || event.event === 'skip')
        suites = event.path.slice(0, -1);
    }
    printed = events.length;
  };
}
