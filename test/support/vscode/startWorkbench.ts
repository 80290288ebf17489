import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { output, sampleNotebook } from '../paths.ts';
import { launchBrowser, openContext } from './chromium.ts';
import { ensureHost, hostVersions, isHostVersion, type HostVersion } from './host.ts';
import { makeProfile, removeFolder, temporaryFolder, webHostSettings, type Settings } from './profile.ts';
import { installExtension, startServer } from './server.ts';
import { workbenchAddress } from './webConfiguration.ts';
import { Workbench } from './workbench.ts';

/** The packed extension, the folder whose `media/` has the sample notebook, and the version: set by `npm run test:ui`. */
export const vsixVariable = 'STRIDEBOOK_VSIX';
export const extensionVariable = 'STRIDEBOOK_EXTENSION';
export const hostVariable = 'STRIDEBOOK_HOST';

export interface WorkbenchOptions {
  readonly version?: HostVersion;
  /** Runs the extension in the web worker host. */
  readonly web?: boolean;
  readonly settings?: Settings;
  /** Copied, so that tests may write into it. The sample notebook when absent. */
  readonly notebook?: string;
  readonly vsix?: string;
}

/** Opens a notebook in a fresh VS Code that has the packed extension. Resolves when the workbench stands. */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const {
    web = false,
    settings = {},
    vsix = process.env[vsixVariable] ?? join(output, 'stridebook.vsix'),
  } = options;
  const root = temporaryFolder();
  const closers: (() => Promise<void> | void)[] = [() => removeFolder(root)];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  // Ctrl+C would end mocha without its hooks and without what is done at an exit.
  const interrupted = () => process.exit(130);
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, interrupted);
    closers.push(() => void process.off(name, interrupted));
  }
  try {
    const host = await ensureHost(options.version ?? versionOf(process.env));
    const profile = makeProfile(root, web ? { ...webHostSettings, ...settings } : settings);
    const folder = join(root, 'notebook');
    cpSync(options.notebook ?? sampleNotebook(process.env[extensionVariable]), folder, { recursive: true });
    await installExtension(host, profile, vsix);
    const server = await startServer(host, profile);
    closers.push(server.stop);
    const browser = await launchBrowser();
    closers.push(() => browser.close());
    const page = await (await openContext(browser)).newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(workbenchAddress(server, folder));
    const workbench = new Workbench(page, folder, stop);
    await workbench.ready();
    return workbench;
  } catch (error) {
    await stop();
    throw error;
  }
}

function versionOf(env: NodeJS.ProcessEnv): HostVersion {
  const named = env[hostVariable] ?? hostVersions[0];
  if (isHostVersion(named)) return named;
  throw new Error(`There is no host ${named}, only ${hostVersions.join(' and ')}.`);
}
