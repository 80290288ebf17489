import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { commandIds } from '../manifest.ts';
import { buildProgram } from './buildProgram.ts';
import { checkNotebook } from './checkNotebook.ts';
import { exportSheets } from './exportSheets.ts';
import { find } from './find.ts';
import { insertExercise } from './insertExercise.ts';
import { newAthlete } from './newAthlete.ts';
import { newNote } from './newNote.ts';
import { newNotebook } from './newNotebook.ts';
import { openNote } from './openNote.ts';
import { previewSheet } from './previewSheet.ts';

type Command = (app: App, ...args: never[]) => Promise<unknown>;

/** Every command but those that belong to a view. */
const commands: Readonly<Record<string, Command>> = {
  [commandIds.newNotebook]: newNotebook,
  [commandIds.newAthlete]: newAthlete,
  [commandIds.newNote]: newNote,
  [commandIds.buildProgram]: buildProgram,
  [commandIds.insertExercise]: insertExercise,
  [commandIds.find]: find,
  [commandIds.previewSheet]: previewSheet,
  [commandIds.exportSheets]: exportSheets,
  [commandIds.checkNotebook]: checkNotebook,
  [commandIds.openNote]: openNote,
  [commandIds.refresh]: ({ notebooks }) => notebooks.refresh(true),
};

export function registerCommands(app: App): vscode.Disposable[] {
  return Object.entries(commands).map(([id, run]) =>
    vscode.commands.registerCommand(id, async (...args: never[]) => {
      try {
        return await run(app, ...args);
      } catch (error) {
        // the user gets a sentence, the log the stack
        app.log.error(error instanceof Error ? error : String(error));
        void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
        return undefined;
      }
    }),
  );
}
