import * as vscode from 'vscode';
import { notebookFile } from '../core/index.ts';
import type { AnyNote, KnownFile } from '../core/index.ts';
import type { Host } from './host/host.ts';
import { contextKeys, knowledgeScheme } from './manifest.ts';
import { Notebook } from './notebook.ts';

/** The notebooks among the workspace's folders. Nothing is read or watched before there is one. */
export class Notebooks implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #host: Host;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #progress = new vscode.EventEmitter<IndexProgress | undefined>();
  readonly #open = new Map<string, { notebook: Notebook; listener: vscode.Disposable }>();
  readonly #disposables: vscode.Disposable[] = [];
  #builtIn: Promise<readonly KnownFile[]> | undefined;
  #reading: vscode.CancellationTokenSource | undefined;
  #refreshing: Promise<void> = Promise.resolve();
  /** The folder of the notebook whose file was in front last. */
  #latest: string | undefined;

  /** A notebook came or went, its knowledge changed, or another one is in front. */
  readonly onDidChange = this.#changed.event;
  /** How far reading has come; undefined when it is done. */
  readonly onDidProgress = this.#progress.event;

  constructor(extension: vscode.Uri, host: Host, log: vscode.LogOutputChannel) {
    this.#extension = extension;
    this.#host = host;
    this.#log = log;
    const marksNotebook = (uri: vscode.Uri): boolean => uri.path.endsWith(`/${notebookFile}`);
    this.#disposables.push(
      this.#changed,
      this.#progress,
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.refresh()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.#follow()),
      vscode.window.tabGroups.onDidChangeTabGroups(() => this.#follow()),
      vscode.workspace.onDidCreateFiles((event) => event.files.some(marksNotebook) && void this.refresh()),
      vscode.workspace.onDidDeleteFiles((event) => event.files.some(marksNotebook) && void this.refresh()),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        // what was done elsewhere meanwhile may have been lost on the way here
        if (!focused) return;
        for (const notebook of this.all)
          notebook.catchUp().catch((error: unknown) => this.#log.warn(String(error)));
      }),
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (marksNotebook(document.uri)) void this.refresh();
      }),
    );
  }

  get all(): readonly Notebook[] {
    return [...this.#open.values()].map(({ notebook }) => notebook);
  }

  /** The notebook of the editor in front, or of the one that was there before; the first when there was none. */
  get current(): Notebook | undefined {
    const front = frontUri();
    return (front && this.#holding(front)) ?? this.at(this.#latest) ?? this.all[0];
  }

  /** The notebook of a folder, by its address: a refresh opens it anew, so this is what to hold on to. */
  at(folder: string | undefined): Notebook | undefined {
    return folder === undefined ? undefined : this.#open.get(folder)?.notebook;
  }

  /** The notebook that a file belongs to. Built-in notes belong to the one they were opened from. */
  of(uri: vscode.Uri): Notebook | undefined {
    return uri.scheme === knowledgeScheme ? this.current : this.#holding(uri);
  }

  /** The note in front, and its notebook. */
  get front(): { notebook: Notebook; note: AnyNote } | undefined {
    const uri = frontUri();
    const notebook = uri && this.of(uri);
    const note = uri && notebook?.noteOf(uri);
    return notebook && note ? { notebook, note } : undefined;
  }

  /** Finds the notebooks again and reads those that are new; with `reread`, all of them. */
  refresh(reread = false): Promise<void> {
    this.#refreshing = this.#refreshing.then(() => this.#refresh(reread));
    return this.#refreshing;
  }

  dispose(): void {
    this.#reading?.cancel();
    for (const disposable of this.#disposables) disposable.dispose();
    for (const key of this.#open.keys()) this.#close(key);
  }

  #holding(uri: vscode.Uri): Notebook | undefined {
    if (uri.scheme === knowledgeScheme) return undefined;
    return this.all.find((notebook) => notebook.pathOf(uri) !== undefined);
  }

  /** Views show the notebook in front, and a command on a row is about the notebook that is shown. */
  #follow(): void {
    const folder = this.current?.folder.toString();
    if (folder === this.#latest) return;
    this.#latest = folder;
    if (this.#open.size > 1) this.#changed.fire();
  }

  async #refresh(reread: boolean): Promise<void> {
    const folders = new Map<string, { folder: vscode.Uri; settings: string }>();
    for (const { uri: folder } of vscode.workspace.workspaceFolders ?? []) {
      try {
        const settings = await this.#host.readSettings(folder);
        if (settings !== undefined) folders.set(folder.toString(), { folder, settings });
      } catch (error) {
        this.#tellFailure(folder, error);
      }
    }
    for (const key of this.#open.keys()) if (reread || !folders.has(key)) this.#close(key);
    for (const [key, { folder, settings }] of folders)
      if (!this.#open.has(key)) await this.#read(key, folder, settings);
    setContext(contextKeys.hasNotebook, this.#open.size > 0);
    this.#changed.fire();
  }

  async #read(key: string, folder: vscode.Uri, settings: string): Promise<void> {
    const source = new vscode.CancellationTokenSource();
    this.#reading = source;
    const began = Date.now();
    setContext(contextKeys.indexing, true);
    this.#progress.fire({ done: 0, total: 0 });
    try {
      this.#builtIn ??= this.#host.readBuiltIn(this.#extension);
      const told = new Set<string>();
      const listener = {
        onProgress: (done: number, total: number): void => this.#progress.fire({ done, total }),
        onUnread: (path: string, error: Error): void => {
          // it is looked for again each time the window comes to the front
          if (!told.has(path)) this.#tellUnread(path, error);
          told.add(path);
        },
        onUnsaved: (error: Error): void => this.#log.warn(error.message),
      };
      const notebook = Notebook.open(folder, settings, await this.#builtIn, this.#host, listener);
      this.#open.set(key, { notebook, listener: notebook.onDidChange(() => this.#changed.fire()) });
      await notebook.fill(source.token);
      if (notebook.readOnly !== undefined) void vscode.window.showWarningMessage(notebook.readOnly);
      this.#log.info(
        `Read ${folder.path}: ${notebook.knowledge.noteCount} notes in ${Date.now() - began} ms.`,
      );
    } catch (error) {
      this.#close(key);
      this.#builtIn = undefined;
      this.#tellFailure(folder, error);
    } finally {
      source.dispose();
      this.#reading = undefined;
      this.#progress.fire(undefined);
      setContext(contextKeys.indexing, false);
    }
  }

  #tellFailure(folder: vscode.Uri, error: unknown): void {
    this.#log.error(error instanceof Error ? error : String(error));
    void vscode.window.showErrorMessage(
      `The notebook ${folder.path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }

  /** A file that cannot be read is missing from all that is built and checked, so it is said aloud. */
  #tellUnread(path: string, error: Error): void {
    this.#log.error(error);
    void vscode.window.showWarningMessage(`${path} cannot be read and is left out: ${error.message}`);
  }

  #close(key: string): void {
    const open = this.#open.get(key);
    open?.listener.dispose();
    open?.notebook.dispose();
    this.#open.delete(key);
  }
}

/** Not waited for: the window, which has much to do at a start, takes in what is told it in order. */
function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}

export interface IndexProgress {
  readonly done: number;
  readonly total: number;
}

/** The document in front, whatever kind of editor shows it. A preview or a chart stands for the one beside it. */
export function frontUri(): vscode.Uri | undefined {
  const { activeTabGroup, all } = vscode.window.tabGroups;
  const groups =
    activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview
      ? [activeTabGroup, ...all.toReversed()]
      : [activeTabGroup];
  for (const { activeTab } of groups) {
    const input = activeTab?.input;
    if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri;
  }
  return vscode.window.activeTextEditor?.document.uri;
}
