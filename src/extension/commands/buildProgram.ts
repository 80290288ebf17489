import * as vscode from 'vscode';
import {
  buildProgram as build,
  defaultTemplate,
  isCalendarDay,
  nextMonday,
  writeProgram,
} from '../../core/index.ts';
import type { AnyNote, NoteOf } from '../../core/index.ts';
import type { App } from '../app.ts';
import { freeName, today } from '../newFile.ts';
import { currentText } from '../notebook.ts';
import type { Notebook } from '../notebook.ts';
import { askSteps, askText, pickOne } from '../steps.ts';
import { needWritableNotebook } from './needNotebook.ts';

interface Answers {
  readonly athlete?: NoteOf<'athlete'>;
  readonly template?: NoteOf<'template'>;
  readonly start?: string;
}

/**
 * Builds a program from an athlete's findings and opens it. On an athlete note, or from the tree,
 * nothing is asked: the note says for whom, by which template and from when.
 */
export async function buildProgram(
  app: App,
  from?: string | { readonly note: AnyNote },
): Promise<vscode.Uri | undefined> {
  const notebook = await needWritableNotebook(app);
  if (!notebook) return undefined;
  await notebook.flush();
  const given =
    typeof from === 'string' ? notebook.knowledge.get(from) : (from?.note ?? app.notebooks.front?.note);
  const athlete = given && notebook.knowledge.whole('athlete', given.id);
  const answers = athlete ? ownAnswers(athlete, notebook) : await ask(notebook);
  if (!answers?.athlete || !answers.template || answers.start === undefined) return undefined;

  const { athlete: whom, template, start } = answers;
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: `Building a program for ${whom.title}` },
    async () => build(whom, template, notebook.knowledge, { start, by: app.builder }),
  );
  if ('refusal' in result) {
    void vscode.window.showErrorMessage(result.refusal.message);
    return undefined;
  }
  const { program } = result;
  const uri = await place(notebook, `programs/${program.id}.md`, (id) => writeProgram({ ...program, id }));
  if (!uri) return undefined;
  await notebook.take(uri);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const lines = program.parts[0]?.days.length ?? 0;
  void vscode.window.showInformationMessage(
    `${program.title} for ${whom.title}: ${program.weeks} weeks from ${start}, ${lines} sessions in the first. Each line says why it is there.`,
  );
  return uri;
}

function ownAnswers(athlete: NoteOf<'athlete'>, notebook: Notebook): Answers {
  const wanted = athlete.data.template ?? defaultTemplate;
  const template = notebook.knowledge.whole('template', wanted);
  if (!template)
    throw new Error(
      `${athlete.title} names the template "${wanted}", and there is none: correct it in the note.`,
    );
  return { athlete, template, start: athlete.data.start ?? nextMonday(today()) };
}

function ask(notebook: Notebook): Promise<Answers | undefined> {
  const { knowledge } = notebook;
  const athletes = knowledge.ofKind('athlete');
  if (athletes.length === 0) throw new Error('There is no athlete yet: run "Stridebook: New Athlete" first.');
  return askSteps<Answers>('Build Program', {}, [
    async (state, at) => {
      const choices = athletes.map((note) => ({
        label: note.title,
        description: `${note.data.findings.length} findings`,
        ...(note.data.summary === undefined ? {} : { detail: note.data.summary }),
        value: note,
      }));
      const athlete = await pickOne(at, { placeholder: 'For whom?', choices, active: state.athlete });
      return typeof athlete === 'symbol' || athlete === undefined ? athlete : { ...state, athlete };
    },
    async (state, at) => {
      const choices = knowledge.ofKind('template').map((note) => ({
        label: note.title,
        description: `${note.data.weeks} weeks`,
        detail: note.data.goal,
        value: note,
      }));
      const active = knowledge.whole('template', state.athlete?.data.template ?? defaultTemplate);
      const template = await pickOne(at, { placeholder: 'By which template?', choices, active });
      return typeof template === 'symbol' || template === undefined ? template : { ...state, template };
    },
    async (state, at) => {
      const start = await askText(at, {
        prompt: 'The first day, as YYYY-MM-DD',
        value: state.athlete?.data.start ?? nextMonday(today()),
        problem: (text) =>
          isCalendarDay(text) ? undefined : 'Write a day of the calendar as YYYY-MM-DD, such as 2026-12-07.',
      });
      return typeof start === 'symbol' || start === undefined ? start : { ...state, start };
    },
  ]);
}

/** Writes the program; a file that is there and says something else is replaced only if the coach says so. */
async function place(
  notebook: Notebook,
  path: string,
  textFor: (id: string) => string,
): Promise<vscode.Uri | undefined> {
  const idOf = (file: string): string => file.replace(/^programs\//, '').replace(/\.md$/, '');
  const uri = vscode.Uri.joinPath(notebook.folder, ...path.split('/'));
  const present = await currentText(uri);
  const text = textFor(idOf(path));
  if (present === text) return uri;
  if (present === undefined) return notebook.write(path, text);
  const beside = await freeName(notebook.folder, path);
  const answer = await pickOne(
    { title: 'Build Program', step: 1, total: 1 },
    {
      placeholder: `${path} is there already and differs`,
      choices: [
        { label: `Write beside it as ${beside}`, value: 'beside' as const },
        {
          label: 'Replace it',
          detail: 'What was changed in it by hand is lost; undo brings it back',
          value: 'replace' as const,
        },
        { label: 'Leave it and open it', value: 'open' as const },
      ],
    },
  );
  if (answer === 'open') return uri;
  if (answer === 'beside') return notebook.write(beside, textFor(idOf(beside)));
  if (answer !== 'replace') return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    uri,
    new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length)),
    text,
  );
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(`${path} could not be replaced: it cannot be written.`);
  await document.save();
  return uri;
}
