import * as vscode from 'vscode';
import {
  dayTitles,
  hasLayout,
  layouts,
  layoutTitles,
  programRefusal,
  readProgram,
  targetOf,
  targets,
} from '../../core/index.ts';
import type { Layout, NoteOf, ProgramNode, SheetChoice, Target } from '../../core/index.ts';
import type { App } from '../app.ts';
import { fileExists, isOnThisMachine } from '../newFile.ts';
import type { Notebook } from '../notebook.ts';
import { sheetFile } from '../sheetFile.ts';
import { askSteps, pickMany, pickOne } from '../steps.ts';
import type { Choice, Step } from '../steps.ts';
import { needWritableNotebook } from './needNotebook.ts';

type Weeks = SheetChoice['weeks'];

interface Answers {
  readonly programs?: readonly NoteOf<'program'>[];
  readonly layout?: Layout;
  readonly targets?: readonly Target[];
  /** Undefined stands for all. */
  readonly weeks?: Weeks;
  /** None stands for all. */
  readonly days?: readonly string[];
  /** Whether several programs go into one file. */
  readonly together?: boolean;
}

/** What was chosen the last time in a notebook, as it is kept in the workspace's state. */
interface Remembered {
  readonly layout: string;
  readonly formats: readonly string[];
  /** "1-2"; empty for all. */
  readonly weeks: string;
}

const untold: Remembered = { layout: 'teach', formats: ['pdf'], weeks: '1-1' };

/**
 * Exports the session sheets of programs into the notebook's `sheets` folder: a file for each program,
 * format and day, or one of a whole group. What a day's row or a preview has chosen already is not asked
 * again; a preview says which notebook's program it shows, too.
 */
export async function exportSheets(
  app: App,
  from?: string | ProgramNode,
  chosen?: SheetChoice,
  folder?: string,
): Promise<readonly vscode.Uri[]> {
  const notebook = await needWritableNotebook(app, folder);
  if (!notebook) return [];
  await notebook.flush();
  const given =
    typeof from === 'string' ? notebook.knowledge.get(from) : (from?.note ?? app.notebooks.front?.note);
  const program = given && notebook.knowledge.whole('program', given.id);
  const choice: SheetChoice | undefined = typeof from === 'object' ? from.choice : chosen;
  const key = `export:${notebook.folder.toString()}`;
  const last = { ...untold, ...app.context.workspaceState.get<Partial<Remembered>>(key) };
  const answers = await ask(
    notebook,
    {
      ...(program ? { programs: [program] } : {}),
      ...(choice?.layout ? { layout: choice.layout } : {}),
      ...(choice ? { weeks: choice.weeks, days: choice.days ?? [] } : {}),
    },
    choice !== undefined,
    last,
  );
  if (!answers?.programs || !answers.targets) return [];
  const { programs, layout, targets: formats, weeks, days = [], together = false } = answers;
  if (layout !== 'referral') {
    await app.context.workspaceState.update(key, {
      layout: layout ?? last.layout,
      formats: formats.map((target) => target.id),
      weeks: choice ? last.weeks : valueOf(weeks),
    } satisfies Remembered);
  }

  const groups = together ? [programs] : programs.map((each) => [each]);
  const jobs = groups.flatMap((notes) =>
    (days.length > 0 ? days.map((day) => [day]) : [undefined]).flatMap((each) =>
      formats.map((target) => ({ notes, target, choice: { ...choice, layout, weeks, days: each } })),
    ),
  );
  const title = programs.length === 1 ? (programs[0]?.title ?? '') : `${programs.length} programs`;
  const written = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: `Exporting ${title}`, cancellable: true },
    (progress, token) => writeAll(app, notebook, jobs, progress, token),
  );
  void offer(written);
  return written;
}

interface Job {
  readonly notes: readonly NoteOf<'program'>[];
  readonly target: Target;
  readonly choice: SheetChoice;
}

/** Of a group those are written that can be; who cannot is told, with the reason. */
async function writeAll(
  app: App,
  notebook: Notebook,
  jobs: readonly Job[],
  progress: vscode.Progress<{ readonly increment: number; readonly message: string }>,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const written: vscode.Uri[] = [];
  const warnings = new Set<string>();
  const leftOut = new Set<string>();
  const isOfOne = new Set(jobs.flatMap(({ notes }) => notes)).size === 1;
  for (const { notes, target, choice } of jobs) {
    if (token.isCancellationRequested) break;
    try {
      const file = await sheetFile(app, notebook, notes, target, choice);
      if (token.isCancellationRequested) break;
      await file.write();
      for (const warning of file.warnings) warnings.add(warning);
      for (const reason of file.leftOut) leftOut.add(reason);
      written.push(file.uri);
      progress.report({ increment: 100 / jobs.length, message: file.uri.path.split('/').at(-1) ?? '' });
    } catch (error) {
      if (isOfOne || !(error instanceof Error)) throw error;
      leftOut.add(error.message);
    }
  }
  for (const warning of warnings) void vscode.window.showWarningMessage(warning);
  for (const reason of leftOut) void vscode.window.showErrorMessage(reason);
  return written;
}

function ask(
  notebook: Notebook,
  known: Answers,
  isChosen: boolean,
  last: Remembered,
): Promise<Answers | undefined> {
  const { knowledge } = notebook;
  const all = knowledge.ofKind('program');
  if (all.length === 0) throw new Error('There is no program yet: run "Stridebook: Build Program" first.');
  const whichPrograms: Step<Answers> = async (state, at) => {
    const choices = all.map((note) => ({
      label: note.title,
      description: knowledge.get(note.data.athlete)?.title ?? note.data.athlete,
      picked: state.programs?.includes(note) ?? all.length === 1,
      value: note,
    }));
    const programs = await pickMany(at, { placeholder: 'Which programs?', choices, least: 1 });
    return typeof programs === 'symbol' || programs === undefined ? programs : { ...state, programs };
  };
  const whichLayout: Step<Answers> = async (state, at) => {
    const choices = layoutChoices(state.programs ?? [], notebook);
    const active = state.layout ?? layouts.find((each) => each === last.layout);
    const layout = await pickOne(at, { placeholder: 'Laid out for what?', choices, active });
    return typeof layout === 'symbol' || layout === undefined ? layout : { ...state, layout };
  };
  const whichFormats: Step<Answers> = async (state, at) => {
    const possible = targets.filter((target) => hasLayout(target, state.layout ?? 'teach'));
    const before = state.targets ?? last.formats.flatMap((id) => targetOf(id) ?? []);
    const picked = possible.length === 1 ? possible : before;
    const choices = possible.map((value) => ({ label: value.title, picked: picked.includes(value), value }));
    const formats = await pickMany(at, {
      placeholder: 'In which formats? Each gets a file',
      choices,
      least: 1,
    });
    return typeof formats === 'symbol' || formats === undefined ? formats : { ...state, targets: formats };
  };
  const whichWeeks: Step<Answers> = async (state, at) => {
    // a referral is of no week
    if (state.layout === 'referral') return state;
    const choices = weekChoices(state.programs ?? []);
    const active = 'weeks' in state ? valueOf(state.weeks) : last.weeks;
    const value = await pickOne(at, { placeholder: 'Which weeks?', choices, active });
    if (typeof value === 'symbol' || value === undefined) return value;
    const [from, to] = value.split('-').map(Number);
    return { ...state, weeks: from === undefined || to === undefined ? undefined : { from, to } };
  };
  const whichFiles: Step<Answers> = async (state, at) => {
    const choices = [
      { label: 'A file for each program', description: 'to hand out', value: false },
      { label: 'One file for all of them', description: 'to print a group at once', value: true },
    ];
    const active = state.together ?? false;
    const together = await pickOne(at, { placeholder: 'In how many files?', choices, active });
    return typeof together === 'symbol' || together === undefined ? together : { ...state, together };
  };
  const whichDays: Step<Answers> = async (state, at) => {
    const [program, ...others] = state.programs ?? [];
    if (others.length > 0) return whichFiles(state, at);
    if (!program || state.layout === 'referral') return state;
    const days = dayTitles(readProgram(program).program, state.weeks);
    const choices = days.map((value) => ({ label: value, picked: true, value }));
    const placeholder = 'Which days? Each gets a file; all of them one';
    const chosen = await pickMany(at, { placeholder, choices });
    if (typeof chosen === 'symbol' || chosen === undefined) return chosen;
    return { ...state, days: chosen.length === days.length ? [] : chosen };
  };
  return askSteps<Answers>('Export Session Sheets', known, [
    ...(known.programs ? [] : [whichPrograms]),
    ...(known.layout ? [] : [whichLayout]),
    whichFormats,
    ...(isChosen ? [] : [whichWeeks, whichDays]),
  ]);
}

/** Where a red flag is open there is a referral and nothing else; of a group, for those without one. */
function layoutChoices(notes: readonly NoteOf<'program'>[], { knowledge }: Notebook): Choice<Layout>[] {
  const refusals = notes.map((note) => programRefusal(readProgram(note).program, knowledge));
  const refusal = refusals.every((each) => each !== undefined) ? refusals[0] : undefined;
  if (refusal && refusal.reason !== 'red-flag') throw new Error(refusal.message);
  return layouts
    .filter((layout) => (layout === 'referral') === (refusal !== undefined))
    .map((value) => {
      const [label = value, detail = ''] = layoutTitles[value].split(': ');
      return { label, description: refusal ? refusal.message : detail, value };
    });
}

/** All weeks, the parts of a program, and each week. */
function weekChoices(notes: readonly NoteOf<'program'>[]): Choice<string>[] {
  const most = Math.max(0, ...notes.map((note) => note.data.weeks));
  const weeks = Array.from({ length: most }, (_, i) => i + 1);
  const [only, ...others] = notes;
  const parts =
    only && others.length === 0 ? readProgram(only).program.parts.filter((part) => part.from < part.to) : [];
  return [
    { label: 'All weeks', description: 'each part of a program once', value: '' },
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
  // a page belongs into a browser, a document into what reads it
  if (isOnThisMachine(first) && /\.(?:html|pdf|docx|ics)$/.test(first.path))
    await vscode.env.openExternal(first);
  else if (/\.(?:pdf|docx)$/.test(first.path))
    await vscode.commands.executeCommand('revealInExplorer', first);
  else await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(first));
}
