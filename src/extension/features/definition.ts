import * as vscode from 'vscode';
import { LineIndex, definitionAt } from '../../core/index.ts';
import type { App } from '../app.ts';
import { toRange } from '../convert.ts';

/** From a link to its note, or to the claim it names. */
export function registerDefinition({ notebooks }: App): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider('markdown', {
    provideDefinition(document, position, token) {
      const notebook = notebooks.of(document.uri);
      const path = notebook?.pathOf(document.uri);
      if (!notebook || path === undefined || token.isCancellationRequested) return undefined;
      const text = document.getText();
      const found = definitionAt(text, document.offsetAt(position), path, notebook.knowledge);
      if (!found) return undefined;
      const target = toRange(new LineIndex(found.note.text).range(found.span));
      return [
        {
          originSelectionRange: toRange(new LineIndex(text).range(found.link.span)),
          targetUri: notebook.uriOf(found.note),
          targetRange: target,
        },
      ];
    },
  });
}
