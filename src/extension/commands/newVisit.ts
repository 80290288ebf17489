import * as vscode from 'vscode';
import { newVisit as visitOf } from '../../core/index.ts';
import type { App } from '../app.ts';
import { applyToFile } from '../applyEdits.ts';
import { today } from '../newFile.ts';
import { chooseAthlete } from './chooseProgram.ts';
import type { From } from './chooseProgram.ts';
import { needWritableNotebook } from './needNotebook.ts';

/** Adds today's visit to an athlete's note and puts the cursor where what was said is written. */
export async function newVisit(app: App, from?: From): Promise<vscode.Uri | undefined> {
  const notebook = await needWritableNotebook(app);
  if (!notebook) return undefined;
  await notebook.flush();
  const athlete = await chooseAthlete(app, notebook, from, 'New Visit');
  if (!athlete) return undefined;
  const visit = visitOf(athlete, today(), notebook.knowledge);
  if ('problem' in visit) throw new Error(visit.problem);
  const uri = notebook.uriOf(athlete);
  const document = await applyToFile(uri, [visit.edit]);
  await notebook.take(uri);
  const editor = await vscode.window.showTextDocument(document);
  const at = document.positionAt(visit.cursor);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
  return uri;
}
