import * as vscode from 'vscode';
import { activate as activateShared } from '../../activate.ts';
import type { Api } from '../../activate.ts';
import {
  listWorkspaceNotes,
  readWorkspaceNotes,
  readWorkspaceSettings,
  writeWorkspaceFile,
} from '../workspaceFiles.ts';
import { readChunksFrom } from './chunk.ts';
import { builtInPaths, readBuiltInIndex } from '../../../core/index.ts';
import type { KnownFile } from '../../../core/index.ts';

/** The browser's entry. */
export function activate(context: vscode.ExtensionContext): Api {
  readChunksFrom(vscode.Uri.joinPath(context.extensionUri, 'dist', 'on-use'));
  return activateShared(context, {
    readBuiltIn,
    readSettings: readWorkspaceSettings,
    listNotes: listWorkspaceNotes,
    readNotes: readWorkspaceNotes,
    writeFile: writeWorkspaceFile,
    // reading a stored index is one call, but so is trusting it for each file: here it saves nothing
    cacheOf: () => undefined,
  });
}

async function readBuiltIn(extension: vscode.Uri): Promise<readonly KnownFile[]> {
  const [index, texts] = await Promise.all(
    [builtInPaths.index, builtInPaths.texts].map((path) =>
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, path)),
    ),
  );
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const files = readBuiltInIndex(JSON.parse(decoder.decode(index)), {
    length: texts?.length ?? 0,
    between: (start, end) => decoder.decode(texts?.subarray(start, end)),
  });
  if (!files) throw new Error('The built-in knowledge is damaged: install Stridebook again.');
  return files;
}
