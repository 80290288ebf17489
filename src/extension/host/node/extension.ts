import type * as vscode from 'vscode';
import { readBuiltIn } from '../../../node/builtIn.ts';
import { readFolder } from '../../../node/folder.ts';
import { activate as activateShared } from '../../activate.ts';
import type { Api } from '../../activate.ts';
import { readWorkspaceNotebook } from '../workspaceFiles.ts';

/** The desktop's entry. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateShared(context, {
    readBuiltIn: (extension) => readBuiltIn(extension.fsPath),
    readNotebook: async (folder, listener, token) => {
      if (folder.scheme !== 'file') return readWorkspaceNotebook(folder, listener, token);
      const sources = await readFolder(folder.fsPath, 'notebook', listener.onUnread);
      listener.onProgress(sources.length, sources.length);
      return sources;
    },
  });
}
