import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { commandIds } from '../manifest.ts';
import type { Notebook } from '../notebook.ts';

/** The notebook of a folder, or the one in front; where there is none the coach is told how to get one. */
export async function needNotebook({ notebooks }: App, folder?: string): Promise<Notebook | undefined> {
  const notebook = folder === undefined ? notebooks.current : notebooks.at(folder);
  if (notebook) return notebook;
  const make = 'New Notebook';
  const answer = await vscode.window.showInformationMessage(
    'No notebook is open: a notebook is a folder with a stridebook.yaml in it.',
    make,
  );
  if (answer === make) await vscode.commands.executeCommand(commandIds.newNotebook);
  return undefined;
}

/** The same, for a command that writes into it. */
export async function needWritableNotebook(app: App, folder?: string): Promise<Notebook | undefined> {
  const notebook = await needNotebook(app, folder);
  if (notebook?.readOnly !== undefined) throw new Error(notebook.readOnly);
  return notebook;
}
