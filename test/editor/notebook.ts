import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension/activate.ts';

/** The running extension, its notebooks read. */
export async function stridebook(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('stridebook.stridebook');
  assert.ok(extension);
  const api = await extension.activate();
  await api.ready;
  return api;
}

export function inNotebook(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, ...path.split('/'));
}

/** Writes a file of the notebook and opens it. */
export async function open(path: string, text?: string): Promise<vscode.TextEditor> {
  const uri = inNotebook(path);
  if (text !== undefined) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function remove(path: string): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.workspace.fs.delete(inNotebook(path), { recursive: true });
}

/** The place just behind the first `words` of a document. */
export function after(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `no "${words}" in ${document.uri.path}`);
  return document.positionAt(at + words.length);
}
