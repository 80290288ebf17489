import * as vscode from 'vscode';
import { proposalScheme } from '../manifest.ts';

const texts = new Map<string, string>();
const changed = new vscode.EventEmitter<vscode.Uri>();

/** Shows texts that are proposed and not written yet, for the right side of a diff. */
export function registerProposedDocuments(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(proposalScheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.path) ?? '',
  });
}

/** Opens a file beside what it would become. */
export async function showProposal(uri: vscode.Uri, text: string, title: string): Promise<void> {
  const proposed = vscode.Uri.from({ scheme: proposalScheme, path: uri.path });
  texts.set(proposed.path, text);
  changed.fire(proposed);
  await vscode.commands.executeCommand('vscode.diff', uri, proposed, title);
}

/** Closes the diff of a file again; the text is forgotten with it. */
export async function closeProposal(uri: vscode.Uri): Promise<void> {
  texts.delete(uri.path);
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.filter(
    ({ input }) =>
      input instanceof vscode.TabInputTextDiff &&
      input.modified.scheme === proposalScheme &&
      input.modified.path === uri.path,
  );
  await vscode.window.tabGroups.close(shown);
}
