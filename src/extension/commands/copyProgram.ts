import * as vscode from 'vscode';
import { copyProgram as copyOf, nextBlock as nextOf, nextMonday } from '../../core/index.ts';
import type { App } from '../app.ts';
import { freeName, today } from '../newFile.ts';
import type { Notebook } from '../notebook.ts';
import { pickOne } from '../steps.ts';
import { chooseProgram } from './chooseProgram.ts';
import type { From } from './chooseProgram.ts';
import { needWritableNotebook } from './needNotebook.ts';

/** Copies a program to another athlete, from next Monday, with that athlete's own reasons. */
export async function copyProgram(app: App, from?: From): Promise<vscode.Uri | undefined> {
  const notebook = await needWritableNotebook(app);
  if (!notebook) return undefined;
  await notebook.flush();
  const program = await chooseProgram(app, notebook, from, 'Copy Program');
  if (!program) return undefined;
  const others = notebook.knowledge.ofKind('athlete').filter((note) => note.id !== program.data.athlete);
  if (others.length === 0) throw new Error('There is no other athlete: run "Stridebook: New Athlete" first.');
  const athlete = await pickOne(
    { title: 'Copy Program', step: 1, total: 1 },
    { placeholder: 'To which athlete?', choices: others.map((note) => ({ label: note.title, value: note })) },
  );
  if (typeof athlete === 'symbol' || athlete === undefined) return undefined;
  const path = await freeName(
    notebook.folder,
    `programs/${athlete.id}-${program.data.template ?? 'program'}.md`,
  );
  const result = copyOf(
    program,
    athlete,
    { id: idOf(path), start: nextMonday(today()), by: app.builder },
    notebook.knowledge,
  );
  if ('refusal' in result) throw new Error(result.refusal.message);
  return openNew(notebook, path, result.text);
}

/** Makes the block that follows a program, adapted to its log, as a document of its own. */
export async function nextBlock(app: App, from?: From): Promise<vscode.Uri | undefined> {
  const notebook = await needWritableNotebook(app);
  if (!notebook) return undefined;
  await notebook.flush();
  const program = await chooseProgram(app, notebook, from, 'Next Block');
  if (!program) return undefined;
  const path = await freeName(notebook.folder, `programs/${program.id.replace(/-\d+$/, '')}-2.md`);
  const result = nextOf(program, notebook.knowledge, { id: idOf(path), by: app.builder });
  if (!('text' in result)) throw new Error('refusal' in result ? result.refusal.message : result.problem);
  return openNew(notebook, path, result.text);
}

function idOf(path: string): string {
  return path.replace(/^programs\//, '').replace(/\.md$/, '');
}

async function openNew(notebook: Notebook, path: string, text: string): Promise<vscode.Uri> {
  const uri = await notebook.write(path, text);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  return uri;
}
