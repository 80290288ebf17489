import * as vscode from 'vscode';
import { previewFrame, previewScript, previewSheets } from '../../core/index.ts';
import type { NoteOf, SheetChoice } from '../../core/index.ts';
import type { App } from '../app.ts';
import { commandIds, previewType } from '../manifest.ts';
import type { Notebook } from '../notebook.ts';
import { sheetSettings } from '../sheetSettings.ts';
import { printSheets } from './print.ts';
import { readState } from './state.ts';
import type { PreviewState } from './state.ts';

/** Typing is waited out before the sheet is made anew. */
const quietMs = 250;

/** A sheet beside its program, made anew as the program, its athlete or a note changes. */
export class SheetPreview implements vscode.Disposable {
  readonly #app: App;
  readonly #panel: vscode.WebviewPanel;
  readonly #disposables: vscode.Disposable[] = [];
  #state: PreviewState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = 0;

  constructor(app: App, panel: vscode.WebviewPanel, state: PreviewState) {
    this.#app = app;
    this.#panel = panel;
    this.#state = state;
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    this.#disposables.push(
      panel.webview.onDidReceiveMessage((message: unknown) => this.#hear(message)),
      app.notebooks.onDidChange(() => this.#soon()),
      panel.onDidChangeViewState(() => panel.visible && this.#soon()),
      panel.onDidDispose(() => this.dispose()),
    );
    panel.webview.html = previewFrame({ nonce: nonce(), script: previewScript });
  }

  /** Shows another program in the same place, laid out as the one before. */
  show({ choice, ...program }: PreviewState): void {
    this.#state = { ...program, choice: { ...this.#state.choice, ...choice } };
    this.#panel.reveal(undefined, true);
    this.#soon(0);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    // what is still being made has no panel to be shown in
    this.#shown++;
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #hear(message: unknown): void {
    if (typeof message !== 'object' || message === null) return;
    const type: unknown = Reflect.get(message, 'type');
    // a page that begins anew is told what it shows
    if (type !== 'ready')
      this.#state = { ...this.#state, choice: readState(Reflect.get(message, 'state')).choice };
    if (type === 'ready' || type === 'choose') this.#soon(0);
    if (type === 'print') void this.#try(() => this.#print());
    if (type === 'export') {
      const { program, notebook, choice } = this.#state;
      void vscode.commands.executeCommand(commandIds.exportSheets, program, choice, notebook);
    }
  }

  #soon(after = quietMs): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#try(() => this.#show()), after);
  }

  async #show(): Promise<void> {
    if (!this.#panel.visible) return;
    const turn = ++this.#shown;
    const found = this.#program();
    if (!found) {
      await this.#panel.webview.postMessage({
        type: 'show',
        html: '',
        weeks: 0,
        days: [],
        message:
          this.#state.program === undefined
            ? 'Open a program, or choose one in the Programs view.'
            : 'This program is no longer there, or cannot be read as one.',
      });
      return;
    }
    const { settings, logo } = await sheetSettings(found.notebook);
    if (turn !== this.#shown) return;
    const { choice } = this.#state;
    const shown = { program: found.note.id, notebook: found.notebook.folder.toString() };
    this.#state = { choice, ...shown };
    const preview = previewSheets(found.note, found.notebook.knowledge, { ...choice, settings, logo });
    this.#panel.title = `Sheet: ${found.note.title}`;
    const chosen = { week: String(choice.weeks?.from ?? ''), day: choice.days?.[0] ?? '' };
    await this.#panel.webview.postMessage({ type: 'show', chosen: { ...shown, ...chosen }, ...preview });
  }

  async #print(): Promise<void> {
    const found = this.#program();
    if (found) await printSheets(this.#app, found.notebook, found.note, this.#state.choice);
  }

  /** The program it shows; one that came back without what it showed takes the program in front. */
  #program(): { notebook: Notebook; note: NoteOf<'program'> } | undefined {
    const { notebooks } = this.#app;
    const { program, notebook: folder } = this.#state;
    const notebook = program === undefined ? notebooks.front?.notebook : notebooks.at(folder);
    const note = notebook?.knowledge.whole('program', program ?? notebooks.front?.note.id ?? '');
    return notebook && note ? { notebook, note } : undefined;
  }

  async #try(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.#app.log.error(error instanceof Error ? error : String(error));
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  }
}

/** The one preview of the window: opened beside the program, or brought back as it was. */
export function registerSheetPreview(app: App): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(previewType, {
    deserializeWebviewPanel: (panel, state: unknown) => {
      open(app, panel, readState(state ?? firstWeek));
      return Promise.resolve();
    },
  });
}

let current: SheetPreview | undefined;

/** What a preview begins with when nothing is asked for. */
const firstWeek = { week: '1' };

/** Shows a program's sheets beside it: those of a row of the Programs view, if it was opened from there. */
export function showPreview(
  app: App,
  notebook: Notebook,
  { id, title }: NoteOf<'program'>,
  row?: SheetChoice,
): void {
  const program = { program: id, notebook: notebook.folder.toString() };
  // weeks that share a row share their sheets; the first of them has its dates
  const week = row?.weeks?.from;
  const choice = row && week !== undefined ? { weeks: { from: week, to: week }, days: row.days } : undefined;
  if (current) {
    current.show({ ...program, choice: choice ?? {} });
    return;
  }
  const panel = vscode.window.createWebviewPanel(
    previewType,
    `Sheet: ${title}`,
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, localResourceRoots: [] },
  );
  open(app, panel, { ...program, choice: choice ?? readState(firstWeek).choice });
}

function open(app: App, panel: vscode.WebviewPanel, state: PreviewState): void {
  const preview = new SheetPreview(app, panel, state);
  current = preview;
  panel.onDidDispose(() => {
    if (current === preview) current = undefined;
  });
}

function nonce(): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
}
