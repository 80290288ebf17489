import * as vscode from 'vscode';
import { LineIndex, fixesFor } from '../../core/index.ts';
import type { App } from '../app.ts';
import { toTextEdit } from '../convert.ts';
import { commandIds } from '../manifest.ts';

/** What mends a problem of a program, on the light bulb. */
export function registerCodeActions({ notebooks }: App): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    'markdown',
    {
      provideCodeActions(document, _range, context, token) {
        const notebook = notebooks.of(document.uri);
        const found = notebook?.noteOf(document.uri);
        const note = found && notebook?.knowledge.whole('program', found.id);
        // the note is what was read last: while it is behind the text its places are others
        if (!notebook || !note || note.text !== document.getText() || token.isCancellationRequested)
          return [];
        const index = new LineIndex(note.text);
        return context.diagnostics
          .filter((diagnostic) => diagnostic.source === 'Stridebook')
          .flatMap((diagnostic) => {
            const span = index.span(diagnostic.range);
            const code = typeof diagnostic.code === 'string' ? diagnostic.code : '';
            return fixesFor(note, [{ code, span }], notebook.knowledge).map((fix) => {
              const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
              action.diagnostics = [diagnostic];
              if (fix.command === 'rebuild') {
                action.command = {
                  command: commandIds.buildProgram,
                  title: fix.title,
                  arguments: [note.data.athlete],
                };
              } else {
                action.edit = new vscode.WorkspaceEdit();
                action.edit.set(document.uri, fix.edits.map(toTextEdit));
              }
              return action;
            });
          });
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
