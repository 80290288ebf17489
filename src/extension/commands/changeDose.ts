import * as vscode from 'vscode';
import {
  changeDose as change,
  editsBetween,
  formatDose,
  lineAt,
  parseDose,
  readProgram,
  weekOf,
} from '../../core/index.ts';
import type { Reach } from '../../core/index.ts';
import type { App } from '../app.ts';
import { applyToFile } from '../applyEdits.ts';
import { today } from '../newFile.ts';
import { askSteps, askText, pickOne } from '../steps.ts';
import { needWritableNotebook } from './needNotebook.ts';

interface Answers {
  readonly dose?: string;
  readonly reach?: Reach;
}

/** Changes the dose of the line under the cursor for one week, from it on, or in all weeks of its session. */
export async function changeDose(app: App): Promise<boolean> {
  const notebook = await needWritableNotebook(app);
  const editor = vscode.window.activeTextEditor;
  if (!notebook) return false;
  await notebook.flush();
  const front = app.notebooks.front?.note;
  const note = front && notebook.knowledge.whole('program', front.id);
  const { program } = note ? readProgram(note) : { program: undefined };
  const place =
    note &&
    program &&
    editor &&
    lineAt(program, note.text, editor.document.offsetAt(editor.selection.active));
  if (!note || !program || !place || place.line.id === undefined || !place.line.dose)
    throw new Error('Put the cursor on a line of a program with an exercise and its dose, then change it.');
  const { part, day, line } = place;
  const now = weekOf(program, today()) ?? part.from;
  const week = part.from <= now && now <= part.to ? now : part.from;
  const exercise = line.id ?? '';
  const answers = await askSteps<Answers>('Change Dose', {}, [
    async (state, at) => {
      const dose = await askText(at, {
        prompt: `${notebook.knowledge.get(exercise)?.title ?? exercise}, ${day.title}: the new dose`,
        value: state.dose ?? (line.dose ? formatDose(line.dose) : ''),
        problem: (text) => {
          const reading = parseDose(text);
          return 'problem' in reading ? reading.problem.message : undefined;
        },
      });
      return typeof dose === 'string' ? { ...state, dose } : dose;
    },
    async (state, at) => {
      const reach = await pickOne<Reach>(at, {
        placeholder: 'For which weeks?',
        choices: [
          { label: `Week ${week} only`, value: 'week' },
          { label: `From week ${week} on`, value: 'onwards' },
          { label: 'All weeks', value: 'all' },
        ],
        active: state.reach,
      });
      return typeof reach === 'symbol' || reach === undefined ? reach : { ...state, reach };
    },
  ]);
  const reading = answers?.dose === undefined ? undefined : parseDose(answers.dose);
  if (!reading || !('dose' in reading) || !answers?.reach) return false;
  const result = change(note, { exercise, day: day.title, week, reach: answers.reach, dose: reading.dose });
  await applyToFile(notebook.uriOf(note), editsBetween(note.text, result.note.text));
  return result.changed.length > 0;
}
