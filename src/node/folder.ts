import { existsSync, statSync } from 'node:fs';
import { lstat, readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isNoteless, notebookFile, whyNotWritten } from '../core/index.ts';
import type { Knowledge, KnownFile, Layer, NoteSource } from '../core/index.ts';
import { DiskNote, readNoteFile, stampOf } from './diskNote.ts';

/** Told of each file or folder that cannot be read, by its path relative to the root. */
export type OnUnread = (path: string, error: Error) => void;

/**
 * Every Markdown file below a root, sorted, as paths with forward slashes relative to it; with `below`,
 * those of that folder only, and none where it is no folder, or no longer. Links are not followed. A
 * folder below the root that cannot be read is passed to `onError` and costs no other.
 */
export async function listMarkdown(root: string, onError: OnUnread, below = ''): Promise<string[]> {
  const found: string[] = [];
  const report = (path: string, error: unknown): void => {
    if (!(error instanceof Error)) throw error;
    onError(path, error);
  };
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    for (const entry of entries) {
      if (isNoteless(entry.name)) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) await walk(path).catch((error: unknown) => report(path, error));
      else if (entry.isFile() && /\.md$/i.test(entry.name)) found.push(path);
    }
  };
  if (below === '') await walk('');
  else if (await isFolderItself(join(root, below))) await walk(below).catch((error) => report(below, error));
  return found.sort();
}

/** How reading files goes on. */
export interface ReadingOptions {
  readonly onError: OnUnread;
  /** The stamp of a file that is known from before; one of that stamp is not read again. */
  readonly stampOf?: (path: string) => string | undefined;
  /** Lets others work between two slices; a command line need not. */
  readonly pause?: () => Promise<void>;
}

/** Files as they are now, and paths where there is none any more. */
export interface Arrivals {
  readonly set: readonly NoteSource[];
  readonly removed: readonly string[];
  /** How many of the paths are done, those counted that are known. */
  readonly done: number;
}

/** What is read before others get their turn: so many files, or so many milliseconds. */
const sliceFiles = 48;
const sliceMs = 4;

/** Reads files of a folder, some at a time. One that cannot be read is passed to `onError` and costs no other. */
export async function* readNotes(
  root: string,
  layer: Layer,
  paths: readonly string[],
  options: ReadingOptions,
): AsyncGenerator<Arrivals> {
  let set: NoteSource[] = [];
  let removed: string[] = [];
  let began = performance.now();
  for (const [i, path] of paths.entries()) {
    const read = readOne(root, path, layer, options);
    if (read === 'gone') removed.push(path);
    else if (read !== 'known') set.push(read);
    const isFull = set.length >= sliceFiles || performance.now() - began >= sliceMs;
    if (!isFull && i < paths.length - 1) continue;
    yield { set, removed, done: i + 1 };
    set = [];
    removed = [];
    await options.pause?.();
    began = performance.now();
  }
}

function readOne(
  root: string,
  path: string,
  layer: Layer,
  { onError, stampOf: knownStamp }: ReadingOptions,
): NoteSource | 'gone' | 'known' {
  const file = `${root}/${path}`;
  try {
    const known = knownStamp?.(path);
    if (known !== undefined && known === stampOf(statSync(file))) return 'known';
    const { text, stamp } = readNoteFile(file);
    return { path, layer, text, kept: new DiskNote(root, path, layer, stamp) };
  } catch (error) {
    if (isGone(error)) return 'gone';
    if (!(error instanceof Error)) throw error;
    onError(path, error);
    return 'known';
  }
}

/** The knowledge with all notes of a folder. */
export async function withFolder(
  knowledge: Knowledge,
  root: string,
  layer: Layer,
  onError: OnUnread,
): Promise<Knowledge> {
  const read: KnownFile[] = [];
  const paths = await listMarkdown(root, onError);
  for await (const { set, removed } of readNotes(root, layer, paths, { onError })) {
    for (const source of set) read.push(knowledge.read(source));
    // it was listed, so its name is one that cannot be asked for, or it went this very moment
    for (const path of removed) onError(path, new Error('ENOENT: no such file.'));
  }
  return knowledge.withRead(read);
}

/** The notebook a file or folder lies in: the nearest folder upward with a `stridebook.yaml`. */
export function findNotebook(path: string): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(join(folder, notebookFile))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory();
}

/** Whether there is a folder, and not a link to one. */
async function isFolderItself(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

/** The text of a folder's `stridebook.yaml`; undefined where there is none, and so no notebook. */
export async function readSettings(folder: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, notebookFile), 'utf8');
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** Why nothing may be written into a notebook; undefined when it may, and where there is no notebook. */
export async function whyReadOnly(notebook: string): Promise<string | undefined> {
  return whyNotWritten((await readSettings(notebook)) ?? '');
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
