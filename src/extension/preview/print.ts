import * as vscode from 'vscode';
import { exportSheets, targetOf } from '../../core/index.ts';
import type { NoteOf, SheetChoice } from '../../core/index.ts';
import { writeFile } from '../newFile.ts';
import { currentText } from '../notebook.ts';
import type { Notebook } from '../notebook.ts';
import { sheetSettings } from '../sheetSettings.ts';

/** Exports what a preview shows and opens it in the browser, which can print; a preview cannot. */
export async function printSheets(
  notebook: Notebook,
  program: NoteOf<'program'>,
  choice: SheetChoice,
): Promise<void> {
  if (notebook.readOnly !== undefined) throw new Error(notebook.readOnly);
  const target = targetOf('html');
  if (!target) return;
  const { settings, logo } = await sheetSettings(notebook);
  const result = exportSheets(program, notebook.knowledge, target, { ...choice, settings, logo });
  if ('refusal' in result)
    throw new Error([result.refusal, result.problems[0]?.message].filter(Boolean).join(' '));
  const uri = vscode.Uri.joinPath(notebook.folder, 'sheets', result.name);
  const present = await currentText(uri);
  if (present !== undefined && !target.isOwn(present))
    throw new Error(`sheets/${result.name} is there and was not exported by Stridebook: move it away first.`);
  for (const warning of result.warnings) void vscode.window.showWarningMessage(warning);
  await writeFile(uri, result.text);
  await vscode.env.openExternal(uri);
}
