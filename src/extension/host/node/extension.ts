import type * as vscode from 'vscode';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readBuiltIn } from '../../../node/builtIn.ts';
import { IndexCache } from '../../../node/cache.ts';
import { listMarkdown, readNotes, readSettings } from '../../../node/folder.ts';
import { writeAtomically } from '../../../node/write.ts';
import { activate as activateShared } from '../../activate.ts';
import type { Api } from '../../activate.ts';
import type { NotebookCache } from '../host.ts';
import {
  listWorkspaceNotes,
  readWorkspaceNotes,
  readWorkspaceSettings,
  writeWorkspaceFile,
} from '../workspaceFiles.ts';

/** The desktop's entry. */
export function activate(context: vscode.ExtensionContext): Api {
  return activateShared(context, {
    readBuiltIn: (extension) => readBuiltIn(extension.fsPath),
    // the editor's own file system asks another process, which has other things to do at a start
    readSettings: (folder) =>
      folder.scheme === 'file' ? readSettings(folder.fsPath) : readWorkspaceSettings(folder),
    listNotes: (folder, listener, token, below) =>
      folder.scheme === 'file'
        ? listMarkdown(folder.fsPath, listener.onUnread, below)
        : listWorkspaceNotes(folder, listener, token, below),
    readNotes: (folder, paths, listener, stampOf) =>
      folder.scheme === 'file'
        ? readNotes(folder.fsPath, 'notebook', paths, {
            onError: listener.onUnread,
            pause: () => setImmediate(),
            ...(stampOf ? { stampOf } : {}),
          })
        : readWorkspaceNotes(folder, paths, listener),
    // the editor's own file system would empty a file before it writes it
    writeFile: (uri, content) =>
      uri.scheme === 'file' ? writeAtomically(uri.fsPath, content) : writeWorkspaceFile(uri, content),
    cacheOf: (folder) => cacheOf(context, folder),
  });
}

/** A file in the extension's own storage for the workspace, one for each notebook. */
function cacheOf(context: vscode.ExtensionContext, folder: vscode.Uri): NotebookCache | undefined {
  const storage = context.storageUri;
  if (folder.scheme !== 'file' || storage?.scheme !== 'file') return undefined;
  const name = createHash('sha256').update(folder.fsPath).digest('hex').slice(0, 16);
  const { version } = context.extension.packageJSON as { version: string };
  const cache = new IndexCache(join(storage.fsPath, `${name}.index`), folder.fsPath, version);
  return {
    load: () => cache.load(),
    save: (knowledge) => cache.save(knowledge, () => setImmediate()),
    remove: () => cache.remove(),
  };
}
