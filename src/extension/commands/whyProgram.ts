import * as vscode from 'vscode';
import type { AnyNote, NoteOf } from '../../core/index.ts';
import type { App } from '../app.ts';
import { whyScheme } from '../manifest.ts';
import { pickOne } from '../steps.ts';
import type { Notebook } from '../notebook.ts';

/** Opens the reasoning behind a program beside it, to read. */
export async function whyProgram(
  { notebooks }: App,
  from?: string | { readonly note: AnyNote },
): Promise<vscode.TextEditor | undefined> {
  const notebook = notebooks.current;
  if (!notebook) throw new Error('There is no notebook: open a folder with a stridebook.yaml first.');
  await notebook.flush();
  const given =
    typeof from === 'string' ? notebook.knowledge.get(from) : (from?.note ?? notebooks.front?.note);
  const program = (given && notebook.knowledge.whole('program', given.id)) ?? (await ask(notebook));
  if (!program) return undefined;
  const uri = vscode.Uri.from({
    scheme: whyScheme,
    path: `/${program.id}/Why This Program.md`,
    query: notebook.folder.toString(),
  });
  const document = await vscode.workspace.openTextDocument(uri);
  return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

async function ask({ knowledge }: Notebook): Promise<NoteOf<'program'> | undefined> {
  const programs = knowledge.ofKind('program');
  if (programs.length === 0)
    throw new Error('There is no program yet: run "Stridebook: Build Program" first.');
  const choices = programs.map((note) => ({
    label: note.title,
    description: note.data.athlete,
    value: note,
  }));
  const picked = await pickOne(
    { title: 'Why This Program', step: 1, total: 1 },
    { placeholder: 'Which program?', choices },
  );
  return typeof picked === 'symbol' ? undefined : picked;
}
