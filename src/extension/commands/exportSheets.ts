import * as vscode from 'vscode';
import { exportSheets as exportOf, matchesDay, readProgram, targets } from '../../core/index.ts';
import type { NoteOf, ProgramNode, SheetChoice, Target } from '../../core/index.ts';
import type { App } from '../app.ts';
import { fileExists, writeFile } from '../newFile.ts';
import { currentText } from '../notebook.ts';
import type { Notebook } from '../notebook.ts';
import { sheetSettings } from '../sheetSettings.ts';
import { askSteps, pickMany, pickOne } from '../steps.ts';
import { needWritableNotebook } from './needNotebook.ts';

interface Answers {
  readonly program?: NoteOf<'program'>;
  readonly target?: Target;
  /** 0 stands for all. */
  readonly week?: number;
  /** None stands for all. */
  readonly days?: readonly string[];
}

/** Exports the session sheets of a program into the notebook's `sheets` folder. */
export async function exportSheets(app: App, from?: string | ProgramNode): Promise<readonly vscode.Uri[]> {
  const notebook = await needWritableNotebook(app);
  if (!notebook) return [];
  await notebook.flush();
  const given =
    typeof from === 'string' ? notebook.knowledge.get(from) : (from?.note ?? app.notebooks.front?.note);
  const program = given && notebook.knowledge.whole('program', given.id);
  const choice = typeof from === 'object' ? from.choice : undefined;
  const answers = await ask(notebook, {
    ...(program ? { program } : {}),
    ...(choice ? { week: choice.week, days: [choice.day] } : {}),
  });
  if (!answers?.program || !answers.target) return [];

  const written: vscode.Uri[] = [];
  const { program: note, target, week = 0, days = [] } = answers;
  const { problems, ...settings } = await sheetSettings(notebook);
  for (const problem of problems) void vscode.window.showWarningMessage(problem);
  const choices: SheetChoice[] = (days.length > 0 ? days : [undefined]).map((day) => ({
    week: week > 0 ? week : undefined,
    day,
  }));
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: `Exporting ${note.title}`, cancellable: true },
    async (progress, token) => {
      for (const each of choices) {
        if (token.isCancellationRequested) return;
        const result = exportOf(note, notebook.knowledge, target, { ...each, ...settings });
        if ('refusal' in result)
          throw new Error([result.refusal, result.problems[0]?.message].filter(Boolean).join(' '));
        for (const warning of result.warnings) void vscode.window.showWarningMessage(warning);
        const uri = vscode.Uri.joinPath(notebook.folder, 'sheets', result.name);
        const present = await currentText(uri);
        if (present !== undefined && !target.isOwn(present)) {
          throw new Error(
            `sheets/${result.name} is there and was not exported by Stridebook: move it away first.`,
          );
        }
        await writeFile(uri, result.text);
        written.push(uri);
        progress.report({ increment: 100 / choices.length, message: result.name });
      }
    },
  );
  void offer(written);
  return written;
}

function ask(notebook: Notebook, known: Answers): Promise<Answers | undefined> {
  const { knowledge } = notebook;
  const programs = knowledge.ofKind('program');
  if (programs.length === 0)
    throw new Error('There is no program yet: run "Stridebook: Build Program" first.');
  const steps = [
    ...(known.program
      ? []
      : [
          async (state: Answers, at: Parameters<typeof pickOne>[0]) => {
            const choices = programs.map((note) => ({
              label: note.title,
              description: knowledge.get(note.data.athlete)?.title ?? note.data.athlete,
              value: note,
            }));
            const program = await pickOne(at, {
              placeholder: 'Which program?',
              choices,
              active: state.program,
            });
            return typeof program === 'symbol' || program === undefined ? program : { ...state, program };
          },
        ]),
    async (state: Answers, at: Parameters<typeof pickOne>[0]) => {
      const choices = targets.map((target) => ({ label: target.title, value: target }));
      const target = await pickOne(at, { placeholder: 'In which format?', choices, active: state.target });
      return typeof target === 'symbol' || target === undefined ? target : { ...state, target };
    },
    ...(known.week === undefined
      ? [
          async (state: Answers, at: Parameters<typeof pickOne>[0]) => {
            const weeks = Array.from({ length: state.program?.data.weeks ?? 0 }, (_, i) => i + 1);
            const choices = [
              { label: 'All weeks', description: 'each part of the program once', value: 0 },
              ...weeks.map((value) => ({ label: `Week ${value}`, description: 'with its dates', value })),
            ];
            const week = await pickOne(at, { placeholder: 'Which week?', choices, active: state.week ?? 1 });
            return typeof week === 'symbol' || week === undefined ? week : { ...state, week };
          },
          async (state: Answers, at: Parameters<typeof pickMany>[0]) => {
            const days = daysOf(state);
            const choices = days.map((value) => ({ label: value, picked: true, value }));
            const chosen = await pickMany(at, {
              placeholder: 'Which days? Each gets a file; all of them one',
              choices,
            });
            if (typeof chosen === 'symbol' || chosen === undefined) return chosen;
            return { ...state, days: chosen.length === days.length ? [] : chosen };
          },
        ]
      : []),
  ];
  return askSteps<Answers>('Export Session Sheets', known, steps);
}

function daysOf({ program, week = 0 }: Answers): string[] {
  if (!program) return [];
  const parts = readProgram(program).program.parts.filter(
    (part) => week === 0 || (part.from <= week && week <= part.to),
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
  // a page belongs into a browser; where the editor itself runs in one, the file is on another machine
  const local = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (local && first.path.endsWith('.html')) await vscode.env.openExternal(first);
  else await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(first));
}
