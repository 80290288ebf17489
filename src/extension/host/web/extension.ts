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
import { readBuiltInIndex } from '../../../core/index.ts';
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
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'knowledge.json'));
  const files = readBuiltInIndex(JSON.parse(new TextDecoder().decode(bytes)));
  if (!files) throw new Error('The built-in knowledge is damaged: install Stridebook again.');
  return files;
}
