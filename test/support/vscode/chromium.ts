import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { ensureBrowser } from '../browser.ts';

const args = [
  '--no-sandbox', // refused to root with it, and it opens nothing but our own server
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-features=Translate,OptimizationHints',
  '--no-first-run',
];

export async function launchBrowser(): Promise<Browser> {
  // Playwright would end the process on Ctrl+C at once, and nobody would stop the server and remove the profile.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return chromium.launch({ executablePath: await ensureBrowser(), args, ...signals });
}

/** A window for one workbench. VS Code 1.100 reads and writes the clipboard only if the page may. */
export async function openContext(browser: Browser): Promise<BrowserContext> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  return browser.newContext({ viewport: { width: 1280, height: 800 }, permissions });
}
