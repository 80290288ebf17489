import * as vscode from 'vscode';
import { isNotePath } from '../../core/index.ts';
import type { NoteSource } from '../../core/index.ts';
import type { ReadListener } from './host.ts';

/** Not even listed, since it may be huge; the rest of what holds no notes is left out by `isNotePath`. */
const unlisted = '**/node_modules/**';
/** Files asked for at once: each is a call to another process. */
const batchSize = 32;

const decoder = new TextDecoder();

/** Reads a notebook through the editor's own file system, so that it works wherever the editor does. */
export async function readWorkspaceNotebook(
  folder: vscode.Uri,
  listener: ReadListener,
  token: vscode.CancellationToken,
): Promise<NoteSource[]> {
  const uris = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, '**/*.md'),
    unlisted,
    undefined,
    token,
  );
  const within = (uri: vscode.Uri): string => uri.path.slice(folder.path.length + 1);
  const notes = uris.filter((uri) => isNotePath(within(uri))).sort((a, b) => (a.path < b.path ? -1 : 1));
  const sources: NoteSource[] = [];
  for (let i = 0; i < notes.length && !token.isCancellationRequested; i += batchSize) {
    const read = notes.slice(i, i + batchSize).map(async (uri): Promise<NoteSource[]> => {
      try {
        const text = await readText(uri);
        return text === undefined ? [] : [{ layer: 'notebook', path: within(uri), text }];
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        listener.onUnread(within(uri), error);
        return [];
      }
    });
    sources.push(...(await Promise.all(read)).flat());
    listener.onProgress(Math.min(i + batchSize, notes.length), notes.length);
  }
  return sources;
}

/** The file's text; undefined when there is no such file, or no longer. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decoder.decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
