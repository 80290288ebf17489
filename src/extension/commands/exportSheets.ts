import * as vscode from 'vscode';
import { exportSheets as exportOf, matchesDay, readProgram, targetOf, targets } from '../../core/index.ts';
import type { ExportChoice, NoteOf, ProgramNode, Target } from '../../core/index.ts';
import type { App } from '../app.ts';
import { editionOptions } from '../editionOptions.ts';
import { fileExists, writeFile } from '../newFile.ts';
import { currentText } from '../notebook.ts';
import type { Notebook } from '../notebook.ts';
import { askSteps, pickMany, pickOne } from '../steps.ts';
import type { Choice, Step } from '../steps.ts';
import { needWritableNotebook } from './needNotebook.ts';

type Weeks = ExportChoice['weeks'];

interface Answers {
  readonly program?: NoteOf<'program'>;
  readonly targets?: readonly Target[];
  /** Undefined stands for all. */
  readonly weeks?: Weeks;
  /** None stands for all. */
  readonly days?: readonly string[];
}

/** What was chosen the last time in a notebook, as it is kept in the workspace's state. */
interface Remembered {
  readonly formats: readonly string[];
  /** "1-2"; empty for all. */
  readonly weeks: string;
}

/** Exports the session sheets of a program into the notebook's `sheets` folder: a file for each format and day. */
export async function exportSheets(app: App, from?: string | ProgramNode): Promise<readonly vscode.Uri[]> {
  const notebook = await needWritableNotebook(app);
  if (!notebook) return [];
  await notebook.flush();
  const given =
    typeof from === 'string' ? notebook.knowledge.get(from) : (from?.note ?? app.notebooks.front?.note);
  const program = given && notebook.knowledge.whole('program', given.id);
  const choice = typeof from === 'object' ? from.choice : undefined;
  const key = `export:${notebook.folder.toString()}`;
  const last = app.context.workspaceState.get<Remembered>(key) ?? { formats: ['pdf'], weeks: '1-1' };
  const known = choice && { weeks: { from: choice.week, to: choice.week }, days: [choice.day] };
  const answers = await ask(
    notebook,
    { ...(program ? { program } : {}), ...known },
    known !== undefined,
    last,
  );
  if (!answers?.program || !answers.targets) return [];
  const { program: note, targets: chosen, weeks, days = [] } = answers;
  await app.context.workspaceState.update(key, {
    formats: chosen.map((target) => target.id),
    weeks: known ? last.weeks : valueOf(weeks),
  } satisfies Remembered);

  const jobs = (days.length > 0 ? days.map((day) => [day]) : [undefined]).flatMap((each) =>
    chosen.map((target) => ({ target, choice: { weeks, days: each } })),
  );
  const written = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: `Exporting ${note.title}`, cancellable: true },
    (progress, token) => writeAll(app, notebook, note, jobs, progress, token),
  );
  void offer(written);
  return written;
}

async function writeAll(
  app: App,
  notebook: Notebook,
  note: NoteOf<'program'>,
  jobs: readonly { readonly target: Target; readonly choice: ExportChoice }[],
  progress: vscode.Progress<{ readonly increment: number; readonly message: string }>,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const written: vscode.Uri[] = [];
  const options = editionOptions(app, notebook);
  for (const { target, choice } of jobs) {
    if (token.isCancellationRequested) break;
    const result = await exportOf(note, notebook.knowledge, target, choice, options);
    if ('refusal' in result)
      throw new Error([result.refusal, result.problems[0]?.message].filter(Boolean).join(' '));
    if (token.isCancellationRequested) break;
    const uri = vscode.Uri.joinPath(notebook.folder, 'sheets', result.name);
    const present = await currentText(uri);
    if (present !== undefined && !target.isOwn(present)) {
      throw new Error(
        `sheets/${result.name} is there and was not exported by Stridebook, or was filled in: move it away first.`,
      );
    }
    await writeFile(uri, result.content);
    written.push(uri);
    progress.report({ increment: 100 / jobs.length, message: result.name });
  }
  return written;
}

function ask(
  notebook: Notebook,
  known: Answers,
  isDay: boolean,
  last: Remembered,
): Promise<Answers | undefined> {
  const { knowledge } = notebook;
  const programs = knowledge.ofKind('program');
  if (programs.length === 0)
    throw new Error('There is no program yet: run "Stridebook: Build Program" first.');
  const whichProgram: Step<Answers> = async (state, at) => {
    const choices = programs.map((note) => ({
      label: note.title,
      description: knowledge.get(note.data.athlete)?.title ?? note.data.athlete,
      value: note,
    }));
    const program = await pickOne(at, { placeholder: 'Which program?', choices, active: state.program });
    return typeof program === 'symbol' || program === undefined ? program : { ...state, program };
  };
  const whichFormats: Step<Answers> = async (state, at) => {
    const picked = state.targets ?? last.formats.flatMap((id) => targetOf(id) ?? []);
    const choices = targets.map((value) => ({ label: value.title, picked: picked.includes(value), value }));
    const chosen = await pickMany(at, {
      placeholder: 'In which formats? Each gets a file',
      choices,
      least: 1,
    });
    return typeof chosen === 'symbol' || chosen === undefined ? chosen : { ...state, targets: chosen };
  };
  const whichWeeks: Step<Answers> = async (state, at) => {
    const choices = weekChoices(state.program);
    const active = 'weeks' in state ? valueOf(state.weeks) : last.weeks;
    const value = await pickOne(at, { placeholder: 'Which weeks?', choices, active });
    if (typeof value === 'symbol' || value === undefined) return value;
    const [from, to] = value.split('-').map(Number);
    return { ...state, weeks: from === undefined || to === undefined ? undefined : { from, to } };
  };
  const whichDays: Step<Answers> = async (state, at) => {
    const days = daysOf(state);
    const choices = days.map((value) => ({ label: value, picked: true, value }));
    const placeholder = 'Which days? Each gets a file; all of them one';
    const chosen = await pickMany(at, { placeholder, choices });
    if (typeof chosen === 'symbol' || chosen === undefined) return chosen;
    return { ...state, days: chosen.length === days.length ? [] : chosen };
  };
  return askSteps<Answers>('Export Session Sheets', known, [
    ...(known.program ? [] : [whichProgram]),
    whichFormats,
    ...(isDay ? [] : [whichWeeks, whichDays]),
  ]);
}

/** All weeks, the program's parts, and each week. */
function weekChoices(note: NoteOf<'program'> | undefined): Choice<string>[] {
  const weeks = Array.from({ length: note?.data.weeks ?? 0 }, (_, i) => i + 1);
  const parts = note ? readProgram(note).program.parts.filter((part) => part.from < part.to) : [];
  return [
    { label: 'All weeks', description: 'each part of the program once', value: '' },
    ...parts.map((part) => ({
      label: `Weeks ${part.from}-${part.to}`,
      description: 'one part of the program',
      value: valueOf(part),
    })),
    ...weeks.map((week) => ({
      label: `Week ${week}`,
      description: 'with its dates',
      value: valueOf({ from: week, to: week }),
    })),
  ];
}

function valueOf(weeks: Weeks): string {
  return weeks ? `${weeks.from}-${weeks.to}` : '';
}

function daysOf({ program, weeks }: Answers): string[] {
  if (!program) return [];
  const parts = readProgram(program).program.parts.filter(
    (part) => !weeks || (part.from <= weeks.to && weeks.from <= part.to),
  );
  const days = parts.flatMap((part) => part.days).filter((day) => day.kind === 'slot' || day.kind === 'run');
  return [...new Set(days.filter((day) => matchesDay(day, undefined)).map((day) => day.title))];
}

/** Says what was written, with a way to open it. */
async function offer(written: readonly vscode.Uri[]): Promise<void> {
  const [first] = written;
  if (!first || !(await fileExists(first))) return;
  const name = first.path.split('/').at(-1) ?? '';
  const what = written.length === 1 ? name : `${written.length} files`;
  const open = 'Open';
  const reveal = 'Show in Explorer';
  const answer = await vscode.window.showInformationMessage(`Exported ${what} into sheets.`, open, reveal);
  if (answer === reveal) await vscode.commands.executeCommand('revealInExplorer', first);
  if (answer !== open) return;
  // a page belongs into a browser, a document into what reads it; where the editor runs in a browser, the file is on another machine
  const local = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (local && /\.(?:html|pdf|docx|ics)$/.test(first.path)) await vscode.env.openExternal(first);
  else if (/\.(?:pdf|docx)$/.test(first.path))
    await vscode.commands.executeCommand('revealInExplorer', first);
  else await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(first));
}
