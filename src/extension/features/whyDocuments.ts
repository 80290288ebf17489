import * as vscode from 'vscode';
import { whyProgram } from '../../core/index.ts';
import type { App } from '../app.ts';
import { whyScheme } from '../manifest.ts';

/** "Why This Program" as a document to read: made from the decisions, and anew after each change. */
export function registerWhyDocuments({ notebooks }: App): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const open = new Map<string, vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidCloseTextDocument(({ uri }) => open.delete(uri.toString())),
    notebooks.onDidChange(() => {
      for (const uri of open.values()) changed.fire(uri);
    }),
    vscode.workspace.registerTextDocumentContentProvider(whyScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent(uri) {
        open.set(uri.toString(), uri);
        const [, id = ''] = uri.path.split('/');
        const knowledge = notebooks.at(uri.query)?.knowledge;
        const program = knowledge?.whole('program', id);
        return knowledge && program
          ? whyProgram(program, knowledge)
          : `There is no program "${id}" any more.`;
      },
    }),
  );
}
