import * as vscode from 'vscode';
import type { App } from '../app.ts';

/** Opens a note by id, at a line if one is given. Built-in notes open read-only. */
export async function openNote(
  { notebooks }: App,
  id?: string,
  line?: number,
): Promise<vscode.TextEditor | undefined> {
  const notebook = notebooks.current;
  const note = id === undefined ? undefined : notebook?.knowledge.get(id);
  if (!notebook || !note)
    throw new Error(`There is no note "${id ?? ''}" in this notebook: it may have been renamed.`);
  const uri = notebook.uriOf(note);
  let document = await vscode.workspace.openTextDocument(uri);
  if (document.languageId !== 'markdown')
    document = await vscode.languages.setTextDocumentLanguage(document, 'markdown');
  const selection = new vscode.Range(line ?? 0, 0, line ?? 0, 0);
  return vscode.window.showTextDocument(document, {
    ...(line === undefined ? {} : { selection }),
    preview: true,
  });
}
