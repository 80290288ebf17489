import { appendFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser, openContext } from '../chromium.ts';
import { ensureHost, hostVersions, isHostVersion, type Host } from '../host.ts';
import { profileIn, removeFolder, temporaryFolder } from '../profile.ts';
import { startServer } from '../server.ts';
import { eventFileVariable, eventMark } from '../testEvents.ts';
import { configurePage, remoteUri, workbenchAddress } from '../webConfiguration.ts';
import { parseCodeArguments, type CodeArguments } from './arguments.ts';

/** Errors of every run, good or bad. */
const noise = /^\[Service Worker\]|^Canceled/;

/** Which of the hosts to be, and for how long at most, in milliseconds. */
const version = process.env['STRIDEBOOK_HOST'] ?? hostVersions[0];
const limit = Number(process.env['STRIDEBOOK_TEST_LIMIT'] ?? 300_000);

async function main(args: CodeArguments): Promise<number> {
  if (!isHostVersion(version))
    throw new Error(`There is no host ${version}, only ${hostVersions.join(' and ')}.`);
  if (args.version) {
    console.log(version);
    return 0;
  }
  const { tests } = args;
  if (tests === undefined)
    throw new Error('The stand-in for VS Code only runs tests: give it --extensionTestsPath.');
  const root = temporaryFolder();
  try {
    return await runTests(await ensureHost(version), root, { ...args, tests });
  } finally {
    removeFolder(root);
  }
}

async function runTests(
  host: Host,
  root: string,
  args: CodeArguments & { readonly tests: string },
): Promise<number> {
  const user = resolve(args.userData ?? join(root, 'user'));
  const profile = profileIn(root, { user, extensions: resolve(args.extensions ?? join(root, 'extensions')) });
  const [server, browser] = await Promise.all([startServer(host, profile), launchBrowser()]);
  try {
    const page = await (await openContext(browser)).newPage();
    const exit = exitOf(page);
    await configurePage(page, {
      ...(args.trust ? {} : { enableWorkspaceTrust: false }),
      developmentOptions: {
        extensions: args.development.map((path) => remoteUri(server, resolve(path))),
        extensionTestsPath: remoteUri(server, resolve(args.tests)),
      },
    });
    await page.goto(workbenchAddress(server, args.folder === undefined ? undefined : resolve(args.folder)));
    const stopped = Promise.race([server.ended, interrupted()]);
    const first = await Promise.race([exit, stopped]);
    return typeof first === 'number' ? first : failed(first);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** The workbench calls these two itself, as it does for @vscode/test-web: a line of the console, the end of the run. */
async function exitOf(page: Page): Promise<number> {
  const lines: string[] = [];
  let over = false;
  const ended = new Promise<number>((finish) => {
    void page.exposeFunction('codeAutomationExit', (code: number) => {
      over = true; // what follows is the noise of the shutdown
      finish(code);
    });
    page.once('crash', () => finish(failed('the page crashed')));
    setTimeout(() => finish(failed(`the time limit of ${limit} ms is over`, 124)), limit).unref();
  });
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    if (!over) keepOrPrint(type, args, lines);
  });
  const code = await ended;
  if (code !== 0) console.error(lines.slice(-15).join('\n').slice(0, 4000));
  return code;
}

function keepOrPrint(type: string, args: unknown[], lines: string[]): void {
  const [first] = args;
  const file = process.env[eventFileVariable];
  if (typeof first === 'string' && first.startsWith(eventMark) && file !== undefined)
    appendFileSync(file, `${first.slice(eventMark.length)}\n`);
  else if (process.env['STRIDEBOOK_VERBOSE']) console.log(`[${type}] ${format(...args)}`);
  else if (type !== 'info' && !noise.test(format(first))) lines.push(`[${type}] ${format(...args)}`);
}

function interrupted(): Promise<string> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve(name));
  });
}

function failed(reason: string, code = 1): number {
  console.error(`VS Code stopped: ${reason}`);
  return code;
}

process.exitCode = await main(parseCodeArguments(process.argv.slice(2))).catch((error: unknown) => {
  console.error(error);
  return 1;
});
