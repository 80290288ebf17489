import * as vscode from 'vscode';
import { targetOf } from '../../core/index.ts';
import type { NoteOf, SheetChoice } from '../../core/index.ts';
import type { App } from '../app.ts';
import { isOnThisMachine } from '../newFile.ts';
import type { Notebook } from '../notebook.ts';
import { sheetFile } from '../sheetFile.ts';

/** Exports what a preview shows and opens it in the browser, which can print; a preview cannot. */
export async function printSheets(
  app: App,
  notebook: Notebook,
  program: NoteOf<'program'>,
  choice: SheetChoice,
): Promise<void> {
  if (notebook.readOnly !== undefined) throw new Error(notebook.readOnly);
  const html = targetOf('html');
  if (!html) throw new Error('There is no export as HTML.');
  const file = await sheetFile(app, notebook, [program], html, choice);
  for (const warning of file.warnings) void vscode.window.showWarningMessage(warning);
  await file.write();
  if (isOnThisMachine(file.uri) && (await vscode.env.openExternal(file.uri))) return;
  void vscode.window.showInformationMessage(
    `Exported ${file.uri.path.split('/').at(-1) ?? ''} into sheets: download it, open it in a browser and print it there.`,
  );
}
