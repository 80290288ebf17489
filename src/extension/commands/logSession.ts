import * as vscode from 'vscode';
import {
  daysOnDate,
  isCalendarDay,
  logEdit,
  prescribedLines,
  readProgram,
  rowsOfCsv,
  rowsOfLines,
} from '../../core/index.ts';
import type { LogRow, NoteOf, RowsReading } from '../../core/index.ts';
import type { App } from '../app.ts';
import { applyToFile } from '../applyEdits.ts';
import { readText } from '../host/workspaceFiles.ts';
import { today } from '../newFile.ts';
import type { Notebook } from '../notebook.ts';
import { askSteps, askText, pickOne } from '../steps.ts';
import type { Step } from '../steps.ts';
import { chooseProgram } from './chooseProgram.ts';
import type { From } from './chooseProgram.ts';
import { needWritableNotebook } from './needNotebook.ts';

const title = 'Log Session';

/**
 * Adds what was done to a program's log. The lines of the day stand ready with what was prescribed;
 * Enter takes one, an emptied one is left out. Lines pasted into the clipboard, or a CSV file, go in whole.
 */
export async function logSession(app: App, from?: From): Promise<readonly LogRow[]> {
  const notebook = await needWritableNotebook(app);
  if (!notebook) return [];
  await notebook.flush();
  const program = await chooseProgram(app, notebook, from, title);
  if (!program) return [];
  const reading = await ask(program, notebook);
  if (!reading) return [];
  if ('problems' in reading) {
    throw new Error(reading.problems.map(({ line, message }) => `Line ${line}: ${message}`).join(' '));
  }
  if (reading.rows.length === 0) {
    void vscode.window.showInformationMessage('Nothing to add: all rows are in the log already.');
    return [];
  }
  const result = logEdit(program, reading.rows);
  if ('problem' in result) throw new Error(result.problem);
  const uri = notebook.uriOf(program);
  await applyToFile(uri, [result.edit]);
  await notebook.take(uri);
  const count = reading.rows.length;
  void vscode.window.showInformationMessage(
    `Added ${count} ${count === 1 ? 'row' : 'rows'} to the log of ${program.title}.`,
  );
  return reading.rows;
}

async function ask(program: NoteOf<'program'>, notebook: Notebook): Promise<RowsReading | undefined> {
  const pasted = (await vscode.env.clipboard.readText())
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
  const takes = rowsOfLines(program, pasted, { date: today() }, notebook.knowledge);
  const how = await pickOne(
    { title, step: 1, total: 1 },
    {
      placeholder: 'How do the sets come in?',
      choices: [
        {
          label: '$(edit) Line by line',
          detail: 'what was prescribed stands ready to be corrected',
          value: 'type' as const,
        },
        ...('rows' in takes
          ? [
              {
                label: `$(clippy) Take ${pasted.length} ${pasted.length === 1 ? 'line' : 'lines'} from the clipboard`,
                detail: pasted[0] ?? '',
                value: 'paste' as const,
              },
            ]
          : []),
        { label: '$(table) Read a CSV file…', detail: 'with the columns of the log', value: 'csv' as const },
      ],
    },
  );
  if (how === 'csv') return fromCsv(program, notebook);
  if (how === 'type') return typed(program, notebook);
  if (how !== 'paste') return undefined;
  const date = await askDate();
  return date === undefined ? undefined : rowsOfLines(program, pasted, { date }, notebook.knowledge);
}

async function fromCsv(program: NoteOf<'program'>, notebook: Notebook): Promise<RowsReading | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title,
      filters: { CSV: ['csv', 'txt'] },
      defaultUri: notebook.folder,
    })) ?? [];
  const text = file && (await readText(file));
  return text === undefined ? undefined : rowsOfCsv(program, text, notebook.knowledge);
}

async function askDate(): Promise<string | undefined> {
  const answer = await askText(
    { title, step: 1, total: 1 },
    { prompt: 'When was it? YYYY-MM-DD', value: today(), problem: dateProblem },
  );
  return typeof answer === 'string' ? answer : undefined;
}

interface Answers {
  readonly date: string;
  readonly day?: string;
  readonly lines: readonly string[];
}

async function typed(note: NoteOf<'program'>, notebook: Notebook): Promise<RowsReading | undefined> {
  const { program } = readProgram(note);
  const when = await askSteps<Answers>(title, { date: today(), lines: [] }, [
    async (state, at) => {
      const date = await askText(at, {
        prompt: 'When was it? YYYY-MM-DD',
        value: state.date,
        problem: dateProblem,
      });
      return typeof date === 'string' ? { ...state, date } : date;
    },
    async (state, at) => {
      const days = daysOnDate(program, state.date);
      const choices = days.map(({ day, planned }) => ({
        label: day.title,
        description: planned ? 'planned for this day' : '',
        value: day.title,
      }));
      if (choices.length === 0) return { ...state, lines: [] };
      const day = await pickOne(at, { placeholder: 'Which session?', choices });
      return typeof day === 'string' ? { ...state, day } : day;
    },
  ]);
  if (!when) return undefined;
  const day = daysOnDate(program, when.date).find((each) => each.day.title === when.day)?.day;
  const ready = day ? prescribedLines(day) : [''];
  const defaults = { date: when.date, day: when.day };
  const problem = (text: string): string | undefined => {
    if (text === '') return undefined;
    const reading = rowsOfLines(note, [text], defaults, notebook.knowledge);
    return 'problems' in reading ? reading.problems[0]?.message : undefined;
  };
  const steps = [...ready, ''].map((value, i): Step<Answers> => async (state, at) => {
    const line = await askText(at, {
      prompt:
        value === ''
          ? 'Anything else? Leave it empty to be done'
          : 'As it was done; empty it when it was not',
      value: state.lines[i] ?? value,
      problem,
    });
    return typeof line === 'string' ? { ...state, lines: [...state.lines.slice(0, i), line] } : line;
  });
  const answers = await askSteps<Answers>(when.day ?? title, { ...when, lines: [] }, steps);
  const lines = answers?.lines.filter((line) => line !== '') ?? [];
  return lines.length === 0 ? undefined : rowsOfLines(note, lines, defaults, notebook.knowledge);
}

function dateProblem(text: string): string | undefined {
  return isCalendarDay(text) ? undefined : 'Write a day of the calendar as YYYY-MM-DD, such as 2026-12-07.';
}
