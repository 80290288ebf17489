import * as vscode from 'vscode';
import { checkAll } from '../../core/index.ts';
import type { App } from '../app.ts';
import { needNotebook } from './needNotebook.ts';

/** Checks every file of the notebook and shows what is wrong in the Problems panel. */
export async function checkNotebook(app: App): Promise<number | undefined> {
  const notebook = await needNotebook(app);
  if (!notebook) return undefined;
  await notebook.flush();
  const count = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'Checking the notebook' },
    async () => checkAll(notebook.knowledge, 'notebook').length,
  );
  if (count === 0) {
    void vscode.window.showInformationMessage('Nothing to say: the notebook is in order.');
  } else {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    void vscode.window.showWarningMessage(
      `${count} ${count === 1 ? 'problem' : 'problems'} in the notebook.`,
    );
  }
  return count;
}
