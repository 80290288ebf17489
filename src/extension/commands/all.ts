import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { commandIds } from '../manifest.ts';
import { adaptProgram } from './adaptProgram.ts';
import { buildProgram } from './buildProgram.ts';
import { changeDose } from './changeDose.ts';
import { checkNotebook } from './checkNotebook.ts';
import { copyProgram, nextBlock } from './copyProgram.ts';
import { exportSheets } from './exportSheets.ts';
import { find } from './find.ts';
import { forgetAthlete } from './forgetAthlete.ts';
import { insertExercise } from './insertExercise.ts';
import { logSession } from './logSession.ts';
import { moveProgram } from './moveProgram.ts';
import { newAthlete } from './newAthlete.ts';
import { newNote } from './newNote.ts';
import { newNotebook } from './newNotebook.ts';
import { newVisit } from './newVisit.ts';
import { openNote } from './openNote.ts';
import { previewSheet } from './previewSheet.ts';
import { printForm } from './printForm.ts';
import { recordFinding } from './recordFinding.ts';
import { showAthleteCharts, showProgramCharts } from './showCharts.ts';
import { whyProgram } from './whyProgram.ts';

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
  [commandIds.logSession]: logSession,
  [commandIds.adaptProgram]: adaptProgram,
  [commandIds.newVisit]: newVisit,
  [commandIds.recordFinding]: recordFinding,
  [commandIds.printForm]: printForm,
  [commandIds.changeDose]: changeDose,
  [commandIds.moveProgram]: moveProgram,
  [commandIds.copyProgram]: copyProgram,
  [commandIds.nextBlock]: nextBlock,
  [commandIds.forgetAthlete]: forgetAthlete,
  [commandIds.showProgramCharts]: showProgramCharts,
  [commandIds.showAthleteCharts]: showAthleteCharts,
  [commandIds.whyProgram]: whyProgram,
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
