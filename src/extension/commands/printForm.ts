import * as vscode from 'vscode';
import { assessmentForm, formName, targetOf } from '../../core/index.ts';
import type { App } from '../app.ts';
import { currentText } from '../notebook.ts';
import { needWritableNotebook } from './needNotebook.ts';
import { openPage } from './openPage.ts';

/** Writes the empty assessment form into `sheets/` and opens it to be printed. */
export async function printForm(app: App): Promise<vscode.Uri | undefined> {
  const notebook = await needWritableNotebook(app);
  if (!notebook) return undefined;
  await notebook.flush();
  const path = `sheets/${formName}`;
  const present = await currentText(vscode.Uri.joinPath(notebook.folder, path));
  if (present !== undefined && !targetOf('html')?.isOwn(present))
    throw new Error(`${path} is there and was not made by Stridebook: move it away first.`);
  const uri = await notebook.write(path, assessmentForm(notebook.knowledge));
  const open = 'Open';
  void vscode.window
    .showInformationMessage(`Wrote ${path}.`, open)
    .then((answer) => (answer === open ? openPage(uri) : undefined));
  return uri;
}
