import type * as vscode from 'vscode';
import { setImmediate } from 'node:timers/promises';
import { readBuiltIn } from '../../../node/builtIn.ts';
import { listMarkdown, readNotes } from '../../../node/folder.ts';
import { activate as activateShared } from '../../activate.ts';
import type { Api } from '../../activate.ts';
import { listWorkspaceNotes, readWorkspaceNotes } from '../workspaceFiles.ts';

/** The desktop's entry. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateShared(context, {
    readBuiltIn: (extension) => readBuiltIn(extension.fsPath),
    listNotes: (folder, listener, token) =>
      folder.scheme === 'file'
        ? listMarkdown(folder.fsPath, listener.onUnread)
        : listWorkspaceNotes(folder, listener, token),
    readNotes: (folder, paths, listener, stampOf) =>
      folder.scheme === 'file'
        ? readNotes(folder.fsPath, 'notebook', paths, {
            onError: listener.onUnread,
            pause: () => setImmediate(),
            ...(stampOf ? { stampOf } : {}),
          })
        : readWorkspaceNotes(folder, paths, listener),
  });
}
