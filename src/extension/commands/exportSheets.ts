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
import { fileExists } from '../newFile.ts';
import type { Notebook } from '../notebook.ts';
import { sheetFile } from '../sheetFile.ts';
import { askSteps, pickMany, pickOne } from '../steps.ts';
import type { Choice, Step } from '../steps.ts';
import { needWritableNotebook } from './needNotebook.ts';

type Weeks = SheetChoice['weeks'];

interface Answers {
  readonly program?: NoteOf<'program'>;
  readonly layout?: Layout;
  readonly targets?: readonly Target[];
  /** Undefined stands for all. */
  readonly weeks?: Weeks;
  /** None stands for all. */
  readonly days?: readonly string[];
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
 * Exports the session sheets of a program into the notebook's `sheets` folder: a file for each format
 * and day. What a day's row or a preview has chosen already is not asked again.
 */
export async function exportSheets(
  app: App,
  from?: string | ProgramNode,
  chosen?: SheetChoice,
): Promise<readonly vscode.Uri[]> {
  const notebook = await needWritableNotebook(app);
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
      ...(program ? { program } : {}),
      ...(choice?.layout ? { layout: choice.layout } : {}),
      ...(choice ? { weeks: choice.weeks, days: choice.days ?? [] } : {}),
    },
    choice !== undefined,
    last,
  );
  if (!answers?.program || !answers.targets) return [];
  const { program: note, layout, targets: formats, weeks, days = [] } = answers;
  if (layout !== 'referral') {
    await app.context.workspaceState.update(key, {
      layout: layout ?? last.layout,
      formats: formats.map((target) => target.id),
      weeks: choice ? last.weeks : valueOf(weeks),
    } satisfies Remembered);
  }

  const jobs = (days.length > 0 ? days.map((day) => [day]) : [undefined]).flatMap((each) =>
    formats.map((target) => ({ target, choice: { ...choice, layout, weeks, days: each } })),
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
  jobs: readonly { readonly target: Target; readonly choice: SheetChoice }[],
  progress: vscode.Progress<{ readonly increment: number; readonly message: string }>,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const written: vscode.Uri[] = [];
  const warnings = new Set<string>();
  for (const { target, choice } of jobs) {
    if (token.isCancellationRequested) break;
    const file = await sheetFile(app, notebook, note, target, choice);
    if (token.isCancellationRequested) break;
    await file.write();
    for (const warning of file.warnings) warnings.add(warning);
    written.push(file.uri);
    const message = file.uri.path.split('/').at(-1) ?? '';
    progress.report({ increment: 100 / jobs.length, message });
  }
  for (const warning of warnings) void vscode.window.showWarningMessage(warning);
  return written;
}

function ask(
  notebook: Notebook,
  known: Answers,
  isChosen: boolean,
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
  const whichLayout: Step<Answers> = async (state, at) => {
    const choices = layoutChoices(state.program, notebook);
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
    const choices = weekChoices(state.program);
    const active = 'weeks' in state ? valueOf(state.weeks) : last.weeks;
    const value = await pickOne(at, { placeholder: 'Which weeks?', choices, active });
    if (typeof value === 'symbol' || value === undefined) return value;
    const [from, to] = value.split('-').map(Number);
    return { ...state, weeks: from === undefined || to === undefined ? undefined : { from, to } };
  };
  const whichDays: Step<Answers> = async (state, at) => {
    if (!state.program || state.layout === 'referral') return state;
    const days = dayTitles(readProgram(state.program).program, state.weeks);
    const choices = days.map((value) => ({ label: value, picked: true, value }));
    const placeholder = 'Which days? Each gets a file; all of them one';
    const chosen = await pickMany(at, { placeholder, choices });
    if (typeof chosen === 'symbol' || chosen === undefined) return chosen;
    return { ...state, days: chosen.length === days.length ? [] : chosen };
  };
  return askSteps<Answers>('Export Session Sheets', known, [
    ...(known.program ? [] : [whichProgram]),
    ...(known.layout ? [] : [whichLayout]),
    whichFormats,
    ...(isChosen ? [] : [whichWeeks, whichDays]),
  ]);
}

/** While a red flag is open there is its referral and nothing else. */
function layoutChoices(note: NoteOf<'program'> | undefined, { knowledge }: Notebook): Choice<Layout>[] {
  const refusal = note && programRefusal(readProgram(note).program, knowledge);
  if (refusal && refusal.reason !== 'red-flag') throw new Error(refusal.message);
  return layouts
    .filter((layout) => (layout === 'referral') === (refusal !== undefined))
    .map((value) => {
      const [label = value, detail = ''] = layoutTitles[value].split(': ');
      return { label, description: refusal ? refusal.message : detail, value };
    });
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
