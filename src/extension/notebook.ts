import * as vscode from 'vscode';
import { Knowledge, isNotePath, isNoteless, whyNotWritten } from '../core/index.ts';
import type { AnyNote, FileContent, KnownFile, NoteSource } from '../core/index.ts';
import type { Host, NotebookCache, ReadListener } from './host/host.ts';
import { readText } from './host/workspaceFiles.ts';
import { knowledgeScheme } from './manifest.ts';
import { pause, pauseMs } from './pause.ts';

/** The index is written down when nothing has changed for so long. */
const idleMs = 5000;

/** Files read between two snapshots: few enough to be joined in a blink. */
const joinedFiles = 400;

/** Changes that come within this time are taken as one: typing, and a switch of branches. */
const batchMs = 80;

/** One notebook: its folder, its knowledge as of now, and news of changes. Unsaved documents win over the disk. */
export class Notebook implements vscode.Disposable {
  readonly folder: vscode.Uri;
  /** Why commands may not write here; undefined when they may. */
  readonly readOnly: string | undefined;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #closed = new vscode.CancellationTokenSource();
  readonly #disposables: vscode.Disposable[] = [this.#changed, this.#closed];
  readonly #pending = new Map<string, vscode.Uri>();
  /** What changed while the folder was read for the first time, which may have read the text from before. */
  readonly #meanwhile = new Map<string, vscode.Uri>();
  readonly #host: Host;
  readonly #cache: NotebookCache | undefined;
  /** What the cache holds, or held when it was loaded; held weakly, as it would keep all that changes until it is idle. */
  #cached: WeakRef<Knowledge> | undefined;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #written: Promise<void> = Promise.resolve();
  readonly #listener: ReadListener;
  #whole = false;
  #flushing: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #knowledge: Knowledge;

  readonly onDidChange = this.#changed.event;

  private constructor(
    folder: vscode.Uri,
    readOnly: string | undefined,
    knowledge: Knowledge,
    host: Host,
    cache: NotebookCache | undefined,
    listener: ReadListener,
  ) {
    this.folder = folder;
    this.readOnly = readOnly;
    this.#knowledge = knowledge;
    this.#host = host;
    this.#cache = cache;
    this.#cached = new WeakRef(knowledge);
    this.#listener = listener;
  }

  /** A notebook that knows the built-in notes, and its own as they were last; `fill` brings them up to date. */
  static open(
    folder: vscode.Uri,
    settings: string,
    builtIn: readonly KnownFile[],
    host: Host,
    listener: ReadListener,
  ): Notebook {
    const cache = host.cacheOf(folder);
    const knowledge = (cache?.load() ?? Knowledge.empty).withRead(builtIn);
    return new Notebook(folder, whyNotWritten(settings), knowledge, host, cache, listener);
  }

  /** Reads all notes of the folder, those first that are open or that an open one links to. */
  async fill(token: vscode.CancellationToken): Promise<void> {
    this.#watch();
    // what is in front answers before a large folder is listed
    await this.#takeAll(this.#openPaths());
    this.#changed.fire();
    const paths = await this.#host.listNotes(this.folder, this.#listener, token);
    const wanted = this.#wantedFirst(paths);
    const first = new Set(wanted);
    this.#forgetMissing(paths);
    await this.#takeAll(wanted, token);
    if (wanted.length > 0) this.#changed.fire();
    await this.#takeAll(
      paths.filter((path) => !first.has(path)),
      token,
    );
    for (const document of vscode.workspace.textDocuments) if (document.isDirty) this.#see(document.uri);
    this.#whole = true;
    for (const uri of this.#meanwhile.values()) this.#see(uri);
    this.#meanwhile.clear();
    await this.flush();
    this.#changed.fire();
    this.#saveWhenIdle();
  }

  /** Whether all notes have been read: until then some are missing, and nothing is wrong about that. */
  get isWhole(): boolean {
    return this.#whole;
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
    this.#closed.cancel();
    clearTimeout(this.#timer);
    clearTimeout(this.#saving);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #watch(): void {
    // folders too: when one comes, goes or is renamed, its files are not always told of one by one
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(this.folder, '**/*'));
    const see = (uri: vscode.Uri): void => this.#see(uri);
    this.#disposables.push(
      watcher,
      watcher.onDidCreate((uri) => (isMarkdown(uri) ? see(uri) : void this.#seeFolder(uri))),
      watcher.onDidChange((uri) => (isMarkdown(uri) ? see(uri) : void this.#seeFolder(uri))),
      watcher.onDidDelete((uri) => this.#seeGone(uri)),
      vscode.workspace.onDidChangeTextDocument((event) => see(event.document.uri)),
      vscode.workspace.onDidCloseTextDocument((document) => see(document.uri)),
    );
  }

  /**
   * What may be a folder came, or went and came again at once, which is told of as a change of it. Its
   * files are told of only if they were written after the watcher knew of the folder.
   */
  async #seeFolder(uri: vscode.Uri): Promise<void> {
    this.#seeGone(uri);
    const path = this.pathOf(uri);
    if (path === undefined || path.split('/').some(isNoteless)) return;
    try {
      const files = await this.#host.listNotes(this.folder, this.#listener, this.#closed.token, path);
      for (const file of files) this.#see(vscode.Uri.joinPath(this.folder, file));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.#listener.onUnread(path, error);
    }
  }

  #seeGone(uri: vscode.Uri): void {
    this.#see(uri);
    const path = this.pathOf(uri);
    // only a folder takes others with it, and git makes and removes files of its own by the hundred
    if (path === undefined || isMarkdown(uri) || path.split('/').some(isNoteless)) return;
    for (const { source } of this.#knowledge.files) {
      if (source.layer === 'notebook' && source.path.startsWith(`${path}/`)) {
        this.#see(vscode.Uri.joinPath(this.folder, source.path));
      }
    }
  }

  #see(uri: vscode.Uri): void {
    if (this.#closed.token.isCancellationRequested) return;
    if (uri.scheme !== this.folder.scheme || !isNotePath(this.pathOf(uri) ?? '')) return;
    this.#pending.set(uri.toString(), uri);
    if (!this.#whole) this.#meanwhile.set(uri.toString(), uri);
    this.#timer ??= setTimeout(() => void this.flush(), batchMs);
  }

  /** Writes a file of the notebook, by its path, so that it is never half there. */
  async write(path: string, content: FileContent): Promise<vscode.Uri> {
    const uri = vscode.Uri.joinPath(this.folder, ...path.split('/'));
    await this.#host.writeFile(uri, content);
    await this.take(uri);
    return uri;
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
    return this.#inTurn(() => this.#takeIn());
  }

  /** Finds what the watcher did not tell of, by the state of each file; where states cannot be told, only *Refresh* does. */
  catchUp(): Promise<void> {
    return this.#whole && this.#cache ? this.#inTurn(() => this.#catchUp()) : this.#flushing;
  }

  /** Who asked is told of a failure; who comes after begins anew. */
  #inTurn(act: () => Promise<void>): Promise<void> {
    const done = this.#flushing.then(act);
    this.#flushing = done.catch(() => undefined);
    return done;
  }

  async #catchUp(): Promise<void> {
    const before = this.#knowledge;
    const unlisted: string[] = [];
    const listener: ReadListener = {
      ...this.#listener,
      onUnread: (path, error) => {
        unlisted.push(path);
        this.#listener.onUnread(path, error);
      },
    };
    const listed = await this.#host.listNotes(this.folder, listener, this.#closed.token);
    const unsaved = new Set([...unsavedTexts().keys()].map((uri) => this.pathOf(vscode.Uri.parse(uri))));
    // the notes of a folder that cannot be listed now stay as they were last seen
    const kept = [...this.#knowledge.files]
      .map(({ source }) => source.path)
      .filter((path) => unlisted.some((folder) => path.startsWith(`${folder}/`)));
    this.#forgetMissing([...listed, ...kept, ...[...unsaved].flatMap((path) => path ?? [])]);
    await this.#takeAll(listed.filter((path) => !unsaved.has(path)));
    if (this.#knowledge === before) return;
    this.#changed.fire();
    this.#saveWhenIdle();
  }

  async #takeIn(): Promise<void> {
    const uris = [...this.#pending.values()];
    this.#pending.clear();
    if (uris.length === 0) return;
    const before = this.#knowledge;
    const unsaved: NoteSource[] = [];
    const onDisk: string[] = [];
    const open = unsavedTexts();
    for (const uri of uris) {
      const path = this.pathOf(uri);
      if (path === undefined) continue;
      const text = open.get(uri.toString());
      if (text === undefined) onDisk.push(path);
      else unsaved.push({ layer: 'notebook', path, text });
    }
    this.#knowledge = this.#knowledge.with({ set: unsaved });
    await this.#takeAll(onDisk);
    if (this.#knowledge === before) return;
    this.#changed.fire();
    if (this.#whole) this.#saveWhenIdle();
  }

  /** Reads files in slices; what cannot be read any more stays as it was last seen. */
  async #takeAll(paths: readonly string[], token?: vscode.CancellationToken): Promise<void> {
    let read: KnownFile[] = [];
    let removed: { layer: 'notebook'; path: string }[] = [];
    const stampOf = (path: string): string | undefined =>
      this.#knowledge.file('notebook', path)?.source.stamp;
    for await (const arrivals of this.#host.readNotes(this.folder, paths, this.#listener, stampOf)) {
      if (token?.isCancellationRequested) return;
      for (const source of arrivals.set) read.push(this.#knowledge.read(source));
      for (const path of arrivals.removed) removed.push({ layer: 'notebook', path });
      if (token) this.#listener.onProgress(arrivals.done, paths.length);
      // before there is an answer to anything all is read at once; later, others ask meanwhile
      if (!token && arrivals.done < paths.length) await pause(pauseMs);
      if (read.length < joinedFiles && arrivals.done < paths.length) continue;
      this.#knowledge = this.#knowledge.with({ removed }).withRead(read);
      read = [];
      removed = [];
    }
  }

  /** What the cache knew and the folder has no more. */
  #forgetMissing(paths: readonly string[]): void {
    const listed = new Set(paths);
    const removed = [...this.#knowledge.files]
      .map(({ source }) => source)
      .filter(({ layer, path }) => layer === 'notebook' && !listed.has(path));
    this.#knowledge = this.#knowledge.with({ removed });
  }

  #saveWhenIdle(): void {
    clearTimeout(this.#saving);
    if (this.#closed.token.isCancellationRequested) return;
    if (!this.#cache || this.#knowledge === this.#cached?.deref()) return;
    this.#saving = setTimeout(() => {
      this.#written = this.#save();
    }, idleMs);
  }

  /** Takes what was known of the notebook off the disk now; what is known then is written when it is idle again. */
  async dropCache(): Promise<void> {
    clearTimeout(this.#saving);
    await this.#written;
    await this.#cache?.remove();
    this.#cached = undefined;
    this.#saveWhenIdle();
  }

  async #save(): Promise<void> {
    const knowledge = this.#knowledge;
    this.#cached = new WeakRef(knowledge);
    try {
      await this.#cache?.save(knowledge);
    } catch (error) {
      // the next start reads the notes again, which is all that a lost cache costs
      if (!(error instanceof Error)) throw error;
      this.#listener.onUnsaved(error);
    }
  }

  /** The notes of this folder that an editor shows. */
  #openPaths(): string[] {
    return vscode.workspace.textDocuments.flatMap((document) => {
      const path = document.uri.scheme === this.folder.scheme ? this.pathOf(document.uri) : undefined;
      return path !== undefined && isNotePath(path) ? [path] : [];
    });
  }

  /** Open notes, and the files that look like the notes that they name. */
  #wantedFirst(paths: readonly string[]): string[] {
    const known = new Set(paths);
    const open = vscode.workspace.textDocuments.filter((document) =>
      known.has(this.pathOf(document.uri) ?? ''),
    );
    if (open.length === 0) return [];
    const byStem = new Map(paths.map((path) => [path.slice(path.lastIndexOf('/') + 1, -3), path]));
    const named = open.flatMap((document) =>
      [...document.getText().matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)].flatMap(
        ([id]) => byStem.get(id) ?? [],
      ),
    );
    return [...new Set([...open.map((document) => this.pathOf(document.uri) ?? ''), ...named])];
  }
}

function isMarkdown(uri: vscode.Uri): boolean {
  return /\.md$/i.test(uri.path);
}

/** A file's text as the coach sees it: with unsaved changes; undefined when there is no such file. */
export async function currentText(uri: vscode.Uri): Promise<string | undefined> {
  return unsavedTexts().get(uri.toString()) ?? (await readText(uri));
}

/** The texts of the documents with unsaved changes; one without says the same as the disk, or less. */
function unsavedTexts(): ReadonlyMap<string, string> {
  const unsaved = vscode.workspace.textDocuments.filter((document) => document.isDirty);
  return new Map(unsaved.map((document) => [document.uri.toString(), document.getText()]));
}
