import * as vscode from 'vscode';
import {
  programRefusal,
  readFindingLine,
  readProgram,
  recordFinding as editFor,
  refusalOf,
  targetOf,
  weekOf,
} from '../../core/index.ts';
import type { NoteOf } from '../../core/index.ts';
import type { App } from '../app.ts';
import { applyToFile } from '../applyEdits.ts';
import { today } from '../newFile.ts';
import { currentText } from '../notebook.ts';
import type { Notebook } from '../notebook.ts';
import { sheetFile } from '../sheetFile.ts';
import { askText, pickOne } from '../steps.ts';
import { chooseAthlete } from './chooseProgram.ts';
import type { From } from './chooseProgram.ts';
import { needWritableNotebook } from './needNotebook.ts';

const title = 'Record Finding';

/**
 * Adds findings to an athlete's note, a line each, and then exports the sheets of this week again: a
 * retest from the keyboard alone. Gives the ids of what was written.
 */
export async function recordFinding(app: App, from?: From): Promise<readonly string[]> {
  const notebook = await needWritableNotebook(app);
  if (!notebook) return [];
  await notebook.flush();
  const athlete = await chooseAthlete(app, notebook, from, title);
  if (!athlete) return [];
  const uri = notebook.uriOf(athlete);
  const written: string[] = [];
  for (;;) {
    const line = await askText(
      { title: `${title}: ${athlete.title}`, step: 1, total: 1 },
      {
        prompt:
          written.length === 0
            ? 'Such as: thomas L -8 R +4 pain L2 stiff'
            : `Recorded ${written.length}. The next one, or Enter alone to be done`,
        problem: (text) => {
          if (text === '' && written.length > 0) return undefined;
          const reading = readFindingLine(text, today(), notebook.knowledge);
          return 'problem' in reading ? reading.problem : undefined;
        },
      },
    );
    if (typeof line !== 'string' || line === '') break;
    const reading = readFindingLine(line, today(), notebook.knowledge);
    if ('problem' in reading) throw new Error(reading.problem);
    const result = editFor((await currentText(uri)) ?? athlete.text, reading.finding);
    if ('problem' in result) throw new Error(result.problem);
    await applyToFile(uri, [result.edit]);
    await notebook.take(uri);
    written.push(/id: (\S+?),/.exec(result.edit.newText)?.[1] ?? '');
  }
  if (written.length > 0) await afterwards(app, notebook, athlete.id);
  return written;
}

async function afterwards(app: App, notebook: Notebook, id: string): Promise<void> {
  const athlete = notebook.knowledge.whole('athlete', id);
  if (!athlete) return;
  const refusal = refusalOf(athlete, today(), notebook.knowledge);
  if (refusal?.reason === 'red-flag') {
    void vscode.window.showErrorMessage(refusal.message);
    return;
  }
  const programs = current(notebook, id);
  if (programs.length === 0) return;
  const answer = await pickOne(
    { title, step: 1, total: 1 },
    {
      placeholder: 'Export the sheets of this week again?',
      choices: [
        {
          label: 'Export this week’s sheets',
          detail: programs.map((note) => note.title).join(', '),
          value: true,
        },
        { label: 'Done', value: false },
      ],
    },
  );
  if (answer !== true) return;
  const names = [];
  for (const note of programs) names.push(await exportWeek(app, notebook, note));
  void vscode.window.showInformationMessage(`Exported ${names.join(', ')} into sheets.`);
}

/** The athlete's programs that are running today. */
function current({ knowledge }: Notebook, athlete: string): NoteOf<'program'>[] {
  return knowledge
    .ofKind('program')
    .filter((note) => note.data.athlete === athlete && weekOf(note.data, today()) !== undefined);
}

async function exportWeek(app: App, notebook: Notebook, note: NoteOf<'program'>): Promise<string> {
  const target = targetOf('html');
  const refusal = programRefusal(readProgram(note).program, notebook.knowledge);
  if (!target || refusal) throw new Error(refusal?.message ?? 'There is no export as HTML.');
  const week = weekOf(note.data, today());
  const weeks = week === undefined ? undefined : { from: week, to: week };
  const file = await sheetFile(app, notebook, [note], target, { weeks });
  for (const warning of file.warnings) void vscode.window.showWarningMessage(warning);
  await file.write();
  return file.uri.path.split('/').at(-1) ?? '';
}
