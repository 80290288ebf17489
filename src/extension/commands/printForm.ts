import * as vscode from 'vscode';
import { assessmentForm, formName, targetOf } from '../../core/index.ts';
import type { App } from '../app.ts';
import { writeFile } from '../newFile.ts';
import { currentText } from '../notebook.ts';
import { needWritableNotebook } from './needNotebook.ts';
import { openPage } from './openPage.ts';

/** Writes the empty assessment form into `sheets/` and opens it to be printed. */
export async function printForm(app: App): Promise<vscode.Uri | undefined> {
  const notebook = await needWritableNotebook(app);
  if (!notebook) return undefined;
  await notebook.flush();
  const uri = vscode.Uri.joinPath(notebook.folder, 'sheets', formName);
  const present = await currentText(uri);
  if (present !== undefined && !targetOf('html')?.isOwn(present))
    throw new Error(`sheets/${formName} is there and was not made by Stridebook: move it away first.`);
  await writeFile(uri, assessmentForm(notebook.knowledge));
  const open = 'Open';
  void vscode.window
    .showInformationMessage(`Wrote sheets/${formName}.`, open)
    .then((answer) => (answer === open ? openPage(uri) : undefined));
  return uri;
}
