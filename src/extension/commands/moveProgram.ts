import * as vscode from 'vscode';
import {
  aroundOwnRace,
  aroundRace,
  editsBetween,
  isCalendarDay,
  missWeek,
  pause,
  raceEdit,
  shiftStart,
  weekOf,
} from '../../core/index.ts';
import type { Knowledge, NoteOf } from '../../core/index.ts';
import type { App } from '../app.ts';
import { applyToFile } from '../applyEdits.ts';
import { today } from '../newFile.ts';
import { askSteps, askText, pickOne } from '../steps.ts';
import type { Step } from '../steps.ts';
import { chooseProgram } from './chooseProgram.ts';
import type { From } from './chooseProgram.ts';
import { needWritableNotebook } from './needNotebook.ts';

type How = 'pause' | 'miss' | 'shift' | 'race';

interface Answers {
  readonly how?: How;
  readonly value?: string;
  readonly weeks?: number;
}

/** Pauses a program, takes a missed week again, shifts its start or bends it around a race: one edit, one undo. */
export async function moveProgram(app: App, from?: From): Promise<boolean> {
  const notebook = await needWritableNotebook(app);
  if (!notebook) return false;
  await notebook.flush();
  const program = await chooseProgram(app, notebook, from, 'Move Program');
  if (!program) return false;
  const now = weekOf(program.data, today()) ?? 1;
  const answers = await askSteps<Answers>('Move Program', {}, [
    async (state, at) => {
      const how = await pickOne<How>(at, {
        placeholder: 'What happened?',
        choices: [
          { label: 'Pause', detail: 'some weeks of rest; the rest comes later', value: 'pause' },
          { label: 'A week was missed', detail: 'it comes again, a week later', value: 'miss' },
          { label: 'Shift the start', detail: 'before anything is logged', value: 'shift' },
          {
            label: 'Set a race date',
            detail: 'no dose goes up within ten days of it, and its week is easier',
            value: 'race',
          },
        ],
        active: state.how,
      });
      return typeof how === 'symbol' || how === undefined ? how : { ...state, how };
    },
    async (state, at) => {
      const byWeek = state.how === 'pause' || state.how === 'miss';
      const value = await askText(at, {
        prompt: byWeek
          ? state.how === 'pause'
            ? 'Before which week?'
            : 'Which week?'
          : 'Which day? YYYY-MM-DD',
        value: state.value ?? (byWeek ? String(now) : state.how === 'shift' ? program.data.start : ''),
        problem: (text) => {
          if (!byWeek) return isCalendarDay(text) ? undefined : 'Write a day of the calendar as YYYY-MM-DD.';
          const week = Number(text);
          return Number.isInteger(week) && week >= 1 && week <= program.data.weeks
            ? undefined
            : `Write a week from 1 to ${program.data.weeks}.`;
        },
      });
      return typeof value === 'string' ? { ...state, value } : value;
    },
    howLong,
  ]);
  if (!answers?.how || answers.value === undefined) return false;
  const { knowledge } = notebook;
  const result = movedBy(program, answers.how, answers.value, answers.weeks ?? 1, knowledge);
  if ('problem' in result) throw new Error(result.problem);
  const moved = answers.how === 'race' ? result.note : aroundOwnRace(result.note, knowledge);
  if (answers.how === 'race') {
    const athlete = notebook.knowledge.whole('athlete', program.data.athlete);
    if (athlete) await applyToFile(notebook.uriOf(athlete), [raceEdit(athlete, answers.value)]);
  }
  const uri = notebook.uriOf(program);
  const edits = editsBetween(program.text, moved.text);
  if (edits.length > 0) await vscode.window.showTextDocument(await applyToFile(uri, edits));
  await notebook.take(uri);
  void vscode.window.showInformationMessage(
    edits.length === 0
      ? `${program.title} stays as it is.`
      : `${program.title} was moved. Undo takes it back.`,
  );
  return edits.length > 0;
}

const howLong: Step<Answers> = async (state, at) => {
  if (state.how !== 'pause') return state;
  const weeks = await pickOne(at, {
    placeholder: 'For how long?',
    choices: [1, 2, 3, 4].map((value) => ({ label: value === 1 ? '1 week' : `${value} weeks`, value })),
    active: state.weeks,
  });
  return typeof weeks === 'number' ? { ...state, weeks } : weeks;
};

function movedBy(
  program: NoteOf<'program'>,
  how: How,
  value: string,
  weeks: number,
  knowledge: Knowledge,
): { note: NoteOf<'program'> } | { problem: string } {
  switch (how) {
    case 'pause':
      return pause(program, Number(value), weeks);
    case 'miss':
      return missWeek(program, Number(value));
    case 'shift':
      return shiftStart(program, value);
    case 'race':
      return { note: aroundRace(program, value, knowledge) };
  }
}
