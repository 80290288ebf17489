import * as vscode from 'vscode';
import type { TextEdit } from '../core/index.ts';
import { toTextEdit } from './convert.ts';

/**
 * Applies edits to one file through the editor, so that one undo takes them back. A file that had no
 * unsaved changes is saved.
 */
export async function applyToFile(uri: vscode.Uri, edits: readonly TextEdit[]): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  const wasDirty = document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, edits.map(toTextEdit));
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(`${uri.path.split('/').at(-1) ?? ''} could not be changed: it cannot be written.`);
  if (!wasDirty) await document.save();
  return document;
}
