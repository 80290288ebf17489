import * as vscode from 'vscode';
import type { App } from './app.ts';
import { registerCommands } from './commands/all.ts';
import { registerFeatures } from './features/all.ts';
import type { Host } from './host/host.ts';
import { Notebooks } from './notebooks.ts';
import { registerSheetPreview } from './preview/sheetPreview.ts';
import { registerViews } from './views/all.ts';
import type { Trees } from './views/all.ts';

/** What `activate` gives back; tests wait on it. */
export interface Api {
  /** Resolved once the notebooks of the workspace have been read. */
  readonly ready: Promise<void>;
  readonly notebooks: Notebooks;
  /** What the views show. */
  readonly trees: Trees;
}

/** The whole extension, the same on every host. */
export function activate(context: vscode.ExtensionContext, host: Host): Api {
  const log = vscode.window.createOutputChannel('Stridebook', { log: true });
  const notebooks = new Notebooks(context.extensionUri, host, log);
  const { version } = context.extension.packageJSON as { version: string };
  const app: App = { context, notebooks, log, builder: `stridebook ${version}` };
  const views = registerViews(app);
  context.subscriptions.push(
    log,
    notebooks,
    views.disposable,
    registerSheetPreview(app),
    ...registerFeatures(app),
    ...registerCommands(app),
  );
  return { ready: notebooks.refresh(), notebooks, trees: views.trees };
}
