import * as vscode from 'vscode';
import type { NoteSource } from '../../core/index.ts';

/** Folders that hold no notes. */
const excluded = '**/{node_modules,dist,out,sheets,.*}/**';
/** Files asked for at once: each is a call to another process. */
const batchSize = 32;

const decoder = new TextDecoder();

/** Reads a notebook through the editor's own file system, so that it works wherever the editor does. */
export async function readWorkspaceNotebook(
  folder: vscode.Uri,
  onProgress: (done: number, total: number) => void,
  token: vscode.CancellationToken,
): Promise<NoteSource[]> {
  const uris = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, '**/*.md'),
    excluded,
    undefined,
    token,
  );
  uris.sort((a, b) => (a.path < b.path ? -1 : 1));
  const sources: NoteSource[] = [];
  for (let i = 0; i < uris.length && !token.isCancellationRequested; i += batchSize) {
    const batch = uris.slice(i, i + batchSize);
    const texts = await Promise.all(batch.map((uri) => readText(uri)));
    batch.forEach((uri, j) => {
      const text = texts[j];
      if (text !== undefined)
        sources.push({ layer: 'notebook', path: uri.path.slice(folder.path.length + 1), text });
    });
    onProgress(Math.min(i + batchSize, uris.length), uris.length);
  }
  return sources;
}

/** The file's text; undefined when it went away while it was read. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decoder.decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
