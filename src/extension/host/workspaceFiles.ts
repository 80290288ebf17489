import * as vscode from 'vscode';
import { isNotePath, notebookFile } from '../../core/index.ts';
import type { FileContent, NoteSource } from '../../core/index.ts';
import type { Arrivals, ReadListener } from './host.ts';

/** Not even listed, since it may be huge; the rest of what holds no notes is left out by `isNotePath`. */
const unlisted = '**/node_modules/**';
/** Files asked for at once: each is a call to another process. */
const batchSize = 32;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The text of a folder's `stridebook.yaml` through the editor's own file system. */
export function readWorkspaceSettings(folder: vscode.Uri): Promise<string | undefined> {
  return readText(vscode.Uri.joinPath(folder, notebookFile));
}

/** Writes a file through the editor's own file system. */
export async function writeWorkspaceFile(uri: vscode.Uri, content: FileContent): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? encoder.encode(content) : content);
}

/** Lists a notebook through the editor's own file system, so that it works wherever the editor does. */
export async function listWorkspaceNotes(
  folder: vscode.Uri,
  _listener: ReadListener,
  token: vscode.CancellationToken,
  below = '',
): Promise<readonly string[]> {
  const root = vscode.Uri.joinPath(folder, below);
  if (below !== '' && !(await isFolderItself(root))) return [];
  const uris = await vscode.workspace.findFiles(
    new vscode.RelativePattern(root, '**/*.md'),
    unlisted,
    undefined,
    token,
  );
  return uris
    .map((uri) => uri.path.slice(folder.path.length + 1))
    .filter(isNotePath)
    .sort();
}

/** Whether there is a folder, and not a link to one. */
async function isFolderItself(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Reads notes through the editor's own file system. */
export async function* readWorkspaceNotes(
  folder: vscode.Uri,
  paths: readonly string[],
  listener: ReadListener,
): AsyncGenerator<Arrivals> {
  for (let i = 0; i < paths.length; i += batchSize) {
    const set: NoteSource[] = [];
    const removed: string[] = [];
    const batch = paths.slice(i, i + batchSize);
    const texts = await Promise.all(batch.map((path) => readNote(folder, path, listener)));
    for (const [j, path] of batch.entries()) {
      const text = texts[j];
      if (text === undefined) removed.push(path);
      else if (text !== null) set.push({ layer: 'notebook', path, text });
    }
    yield { set, removed, done: Math.min(i + batchSize, paths.length) };
  }
}

/** The note's text; undefined when it is gone, and null when it cannot be read. */
async function readNote(
  folder: vscode.Uri,
  path: string,
  listener: ReadListener,
): Promise<string | undefined | null> {
  try {
    return await readText(vscode.Uri.joinPath(folder, path));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    listener.onUnread(path, error);
    return null;
  }
}

/** The file's text; undefined when there is no such file, or no longer. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decoder.decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
