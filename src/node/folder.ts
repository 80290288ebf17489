import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { isNoteless, notebookFile, whyNotWritten } from '../core/index.ts';
import type { Layer, NoteSource } from '../core/index.ts';

/** Told of each file or folder that cannot be read, by its path relative to the root. */
export type OnUnread = (path: string, error: Error) => void;

/**
 * Every Markdown file below a folder, sorted, as paths with forward slashes relative to it. Links are
 * not followed. A folder below it that cannot be read is passed to `onError` and costs no other.
 */
export async function listMarkdown(root: string, onError: OnUnread): Promise<string[]> {
  const found: string[] = [];
  const within = (path: string): string => relative(root, path).split(sep).join('/');
  const report = (path: string, error: unknown): void => {
    if (!(error instanceof Error)) throw error;
    onError(within(path), error);
  };
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries) {
      if (isNoteless(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await walk(path).catch((error: unknown) => report(path, error));
      else if (entry.isFile() && /\.md$/i.test(entry.name)) found.push(within(path));
    }
  };
  await walk(root);
  return found.sort();
}

/**
 * Reads every Markdown file below a folder. A file that cannot be read is passed to `onError` and
 * costs no other.
 */
export async function readFolder(root: string, layer: Layer, onError: OnUnread): Promise<NoteSource[]> {
  const sources: NoteSource[] = [];
  for (const path of await listMarkdown(root, onError)) {
    try {
      sources.push({ path, layer, text: await readFile(join(root, path), 'utf8') });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      onError(path, error);
    }
  }
  return sources;
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

/** Why nothing may be written into a notebook; undefined when it may, and where there is no notebook. */
export async function whyReadOnly(notebook: string): Promise<string | undefined> {
  const file = join(notebook, notebookFile);
  return existsSync(file) ? whyNotWritten(await readFile(file, 'utf8')) : undefined;
}
