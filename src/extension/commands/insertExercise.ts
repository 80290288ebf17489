import * as vscode from 'vscode';
import { insertExercise as editFor } from '../../core/index.ts';
import type { AnyNote } from '../../core/index.ts';
import type { App } from '../app.ts';
import { toTextEdit } from '../convert.ts';
import { searchNotes } from './find.ts';
import { needWritableNotebook } from './needNotebook.ts';

/** Puts an exercise with its dose where the cursor is, in the shape of the list around it. */
export async function insertExercise(app: App, from?: string | { readonly note: AnyNote }): Promise<boolean> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.document.languageId !== 'markdown') {
    throw new Error(
      'No Markdown file is in front: open the program and put the cursor where the exercise should go.',
    );
  }
  const notebook = await needWritableNotebook(app);
  if (!notebook) return false;
  const given = typeof from === 'string' ? notebook.knowledge.get(from) : from?.note;
  const chosen =
    given ??
    (
      await searchNotes(app, {
        title: 'Insert Exercise',
        placeholder: 'Search exercises by name or cause',
        kinds: ['exercise'],
      })
    )?.note;
  const exercise = chosen && notebook.knowledge.whole('exercise', chosen.id);
  if (!exercise) return false;
  const { document } = editor;
  const edit = editFor(document.getText(), document.offsetAt(editor.selection.active), exercise);
  const workspaceEdit = new vscode.WorkspaceEdit();
  workspaceEdit.set(document.uri, [toTextEdit(edit)]);
  const done = await vscode.workspace.applyEdit(workspaceEdit);
  if (!done) throw new Error('The exercise could not be inserted: the file cannot be written.');
  const shown = await vscode.window.showTextDocument(document);
  const end = document.positionAt(document.offsetAt(toTextEdit(edit).range.start) + edit.newText.length);
  shown.selection = new vscode.Selection(end, end);
  return true;
}
