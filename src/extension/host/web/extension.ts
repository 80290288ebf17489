import * as vscode from 'vscode';
import { activate as activateShared } from '../../activate.ts';
import type { Api } from '../../activate.ts';
import { listWorkspaceNotes, readWorkspaceNotes } from '../workspaceFiles.ts';
import type { NoteSource } from '../../../core/index.ts';

/** The browser's entry. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateShared(context, {
    readBuiltIn,
    listNotes: listWorkspaceNotes,
    readNotes: readWorkspaceNotes,
  });
}

async function readBuiltIn(extension: vscode.Uri): Promise<NoteSource[]> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'knowledge.json'));
  return JSON.parse(new TextDecoder().decode(bytes)) as NoteSource[];
}
