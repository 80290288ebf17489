import * as vscode from 'vscode';
import { Knowledge, isNotePath, isNoteless, notebookFile, whyNotWritten } from '../core/index.ts';
import type { AnyNote, NoteSource } from '../core/index.ts';
import type { Host, ReadListener } from './host/host.ts';
import { readText } from './host/workspaceFiles.ts';
import { knowledgeScheme } from './manifest.ts';

/** Changes that come within this time are taken as one: typing, and a switch of branches. */
const batchMs = 80;

/** One notebook: its folder, its knowledge as of now, and news of changes. Unsaved documents win over the disk. */
export class Notebook implements vscode.Disposable {
  readonly folder: vscode.Uri;
  /** Why commands may not write here; undefined when they may. */
  readonly readOnly: string | undefined;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  readonly #pending = new Map<string, vscode.Uri>();
  readonly #listener: ReadListener;
  #flushing: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #knowledge: Knowledge;

  readonly onDidChange = this.#changed.event;

  private constructor(
    folder: vscode.Uri,
    readOnly: string | undefined,
    knowledge: Knowledge,
    listener: ReadListener,
  ) {
    this.folder = folder;
    this.readOnly = readOnly;
    this.#knowledge = knowledge;
    this.#listener = listener;
  }

  static async open(
    folder: vscode.Uri,
    builtIn: readonly NoteSource[],
    host: Host,
    listener: ReadListener,
    token: vscode.CancellationToken,
  ): Promise<Notebook> {
    const own = await host.readNotebook(folder, listener, token);
    const settings = await readText(vscode.Uri.joinPath(folder, notebookFile));
    const knowledge = Knowledge.of([...builtIn, ...own]);
    const notebook = new Notebook(folder, whyNotWritten(settings ?? ''), knowledge, listener);
    for (const document of vscode.workspace.textDocuments) if (document.isDirty) notebook.#see(document.uri);
    notebook.#watch();
    return notebook;
  }

  get knowledge(): Knowledge {
    return this.#knowledge;
  }

  /** The path of a file within the notebook, or of a built-in note; undefined for any other. */
  pathOf(uri: vscode.Uri): string | undefined {
    if (uri.scheme === knowledgeScheme) return uri.path.slice(1);
    const inside = uri.scheme === this.folder.scheme && uri.authority === this.folder.authority;
    return inside && uri.path.startsWith(`${this.folder.path}/`)
      ? uri.path.slice(this.folder.path.length + 1)
      : undefined;
  }

  /** Where a note is opened. */
  uriOf(note: AnyNote): vscode.Uri {
    return note.layer === 'notebook'
      ? vscode.Uri.joinPath(this.folder, note.path)
      : vscode.Uri.from({ scheme: knowledgeScheme, path: `/${note.path}` });
  }

  /** The note that a document is. */
  noteOf(uri: vscode.Uri): AnyNote | undefined {
    const path = this.pathOf(uri);
    if (path === undefined) return undefined;
    return this.#knowledge.file(uri.scheme === knowledgeScheme ? 'built-in' : 'notebook', path)?.note;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #watch(): void {
    // folders too: when one comes, goes or is renamed, its files are not always told of one by one
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(this.folder, '**/*'));
    const see = (uri: vscode.Uri): void => this.#see(uri);
    this.#disposables.push(
      watcher,
      watcher.onDidCreate((uri) => (isMarkdown(uri) ? see(uri) : void this.#seeFolder(uri))),
      watcher.onDidChange(see),
      watcher.onDidDelete((uri) => this.#seeGone(uri)),
      vscode.workspace.onDidChangeTextDocument((event) => see(event.document.uri)),
      vscode.workspace.onDidCloseTextDocument((document) => see(document.uri)),
    );
  }

  async #seeFolder(uri: vscode.Uri): Promise<void> {
    const path = this.pathOf(uri);
    if (path === undefined || path.split('/').some(isNoteless)) return;
    for (const file of await vscode.workspace.findFiles(new vscode.RelativePattern(uri, '**/*.md')))
      this.#see(file);
  }

  #seeGone(uri: vscode.Uri): void {
    this.#see(uri);
    const path = this.pathOf(uri);
    for (const { source } of this.#knowledge.files) {
      if (source.layer === 'notebook' && source.path.startsWith(`${path}/`)) {
        this.#see(vscode.Uri.joinPath(this.folder, source.path));
      }
    }
  }

  #see(uri: vscode.Uri): void {
    if (uri.scheme !== this.folder.scheme || !isNotePath(this.pathOf(uri) ?? '')) return;
    this.#pending.set(uri.toString(), uri);
    this.#timer ??= setTimeout(() => void this.flush(), batchMs);
  }

  /** Takes in a file that was just written, without waiting for the watcher's word. */
  async take(uri: vscode.Uri): Promise<void> {
    this.#see(uri);
    await this.flush();
  }

  /** Takes in the changes seen so far now, instead of in a moment. One after the other: an older text never comes last. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#flushing = this.#flushing.then(() => this.#takeIn());
    return this.#flushing;
  }

  async #takeIn(): Promise<void> {
    const uris = [...this.#pending.values()];
    this.#pending.clear();
    if (uris.length === 0) return;
    const set: NoteSource[] = [];
    const removed: { layer: 'notebook'; path: string }[] = [];
    for (const uri of uris) {
      const path = this.pathOf(uri);
      if (path === undefined) continue;
      try {
        const text = await currentText(uri);
        if (text === undefined) removed.push({ layer: 'notebook', path });
        else set.push({ layer: 'notebook', path, text });
      } catch (error) {
        // what cannot be read any more stays as it was last seen
        if (!(error instanceof Error)) throw error;
        this.#listener.onUnread(path, error);
      }
    }
    this.#knowledge = this.#knowledge.with({ set, removed });
    this.#changed.fire();
  }
}

function isMarkdown(uri: vscode.Uri): boolean {
  return /\.md$/i.test(uri.path);
}

/** A file's text as the coach sees it: with unsaved changes; undefined when there is no such file. */
export async function currentText(uri: vscode.Uri): Promise<string | undefined> {
  return unsavedText(uri) ?? (await readText(uri));
}

/** The text of a document with unsaved changes; one without says the same as the disk, or less. */
function unsavedText(uri: vscode.Uri): string | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments
    .find((each) => each.uri.toString() === wanted && each.isDirty)
    ?.getText();
}
