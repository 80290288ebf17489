import type { Page } from 'playwright-core';
import type { Server } from './server.ts';

interface RemoteUri {
  readonly scheme: 'vscode-remote';
  readonly authority: string;
  readonly path: string;
}

/** The part of the workbench's own configuration that a test page replaces. */
export interface WebConfiguration {
  readonly enableWorkspaceTrust?: boolean;
  readonly developmentOptions?: { readonly extensions: RemoteUri[]; readonly extensionTestsPath: RemoteUri };
}

export function remoteUri(server: Server, path: string): RemoteUri {
  return { scheme: 'vscode-remote', authority: server.authority, path };
}

/**
 * Changes the configuration that the server writes into the page, as the workbench reads it. To answer the page's own
 * request with other text is no way: Chromium then takes the page for a foreign one and shuts its socket to this machine.
 */
export async function configurePage(page: Page, configuration: WebConfiguration): Promise<void> {
  // No named function inside: the compiler would mark it by a helper that the page does not have.
  await page.addInitScript((given) => {
    const read: { readonly getAttribute: (name: string) => string | null } = Element.prototype;
    const { getAttribute } = read;
    Element.prototype.getAttribute = function (name) {
      const value = getAttribute.call(this, name);
      if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings' || !value)
        return value;
      return JSON.stringify({ ...JSON.parse(value), ...given });
    };
  }, configuration);
}

export function workbenchAddress(server: Server, folder: string | undefined, token?: string): string {
  const query = new URLSearchParams(folder === undefined ? { ew: 'true' } : { folder });
  if (token !== undefined) query.set('tkn', token);
  return `${server.origin}/?${query.toString()}`;
}
