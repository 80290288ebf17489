import * as vscode from 'vscode';
import { forgetting, whatStays } from '../../core/index.ts';
import type { OtherFile } from '../../core/index.ts';
import type { App } from '../app.ts';
import { toTextEdit } from '../convert.ts';
import { readText } from '../host/workspaceFiles.ts';
import type { Notebook } from '../notebook.ts';
import { chooseAthlete } from './chooseProgram.ts';
import type { From } from './chooseProgram.ts';
import { needWritableNotebook } from './needNotebook.ts';

const shownLines = 20;

/** Removes all that the notebook holds of an athlete, after one question that lists it. */
export async function forgetAthlete(app: App, from?: From): Promise<boolean> {
  const notebook = await needWritableNotebook(app);
  if (!notebook) return false;
  await notebook.flush();
  const athlete = await chooseAthlete(app, notebook, from, 'Forget Athlete');
  if (!athlete) return false;
  const { files, mentions } = forgetting(athlete, notebook.knowledge, await sheetsOf(notebook));
  const lines = [
    ...files.map((path) => `delete ${path}`),
    ...mentions.map(({ path, line, words }) => `${path}:${line} ${words} → someone`),
  ];
  const more = lines.length > shownLines ? [`and ${lines.length - shownLines} more`] : [];
  const forget = 'Forget';
  const answer = await vscode.window.showWarningMessage(
    `Forget ${athlete.title}? This cannot be undone.`,
    { modal: true, detail: [...lines.slice(0, shownLines), ...more, '', whatStays].join('\n') },
    forget,
  );
  if (answer !== forget) return false;

  const edit = new vscode.WorkspaceEdit();
  const uriOf = (path: string): vscode.Uri => vscode.Uri.joinPath(notebook.folder, ...path.split('/'));
  const changed = new Set(mentions.map((mention) => mention.path));
  for (const path of changed) {
    const own = mentions.filter((mention) => mention.path === path);
    edit.set(
      uriOf(path),
      own.map((mention) => toTextEdit(mention.edit)),
    );
  }
  for (const path of files) edit.deleteFile(uriOf(path), { ignoreIfNotExists: true });
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(`${athlete.title} could not be forgotten: a file cannot be changed.`);
  for (const path of changed) await (await vscode.workspace.openTextDocument(uriOf(path))).save();
  for (const path of [...files, ...changed]) await notebook.take(uriOf(path));
  await notebook.dropCache();
  void vscode.window.showInformationMessage(
    `Forgot ${files.length} files and ${mentions.length} mentions. ${whatStays}`,
  );
  return true;
}

/** The exported sheets, which are no notes. */
async function sheetsOf(notebook: Notebook): Promise<OtherFile[]> {
  const uris = await vscode.workspace.findFiles(new vscode.RelativePattern(notebook.folder, 'sheets/**'));
  const files = uris.map(async (uri): Promise<OtherFile[]> => {
    const text = await readText(uri);
    return text === undefined ? [] : [{ path: uri.path.slice(notebook.folder.path.length + 1), text }];
  });
  return (await Promise.all(files)).flat();
}
