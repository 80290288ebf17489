import * as vscode from 'vscode';
import { LineIndex, hoverAt } from '../../core/index.ts';
import type { App } from '../app.ts';
import { toRange } from '../convert.ts';
import { commandIds } from '../manifest.ts';

/** Cards of notes on the links that lead to them, in every Markdown file of a notebook. */
export function registerHover({ notebooks }: App): vscode.Disposable {
  return vscode.languages.registerHoverProvider('markdown', {
    provideHover(document, position, token) {
      const notebook = notebooks.of(document.uri);
      const path = notebook?.pathOf(document.uri);
      if (!notebook || path === undefined || token.isCancellationRequested) return undefined;
      const text = document.getText();
      const hover = hoverAt(text, document.offsetAt(position), path, notebook.knowledge);
      if (!hover) return undefined;
      const card = new vscode.MarkdownString(hover.markdown);
      // only this one command, and only on the line that is ours: a note's own text never runs anything
      card.isTrusted = { enabledCommands: [commandIds.openNote] };
      const argument = encodeURIComponent(JSON.stringify([hover.note.id]));
      card.appendMarkdown(`\n\n[Open note](command:${commandIds.openNote}?${argument})`);
      return new vscode.Hover(card, toRange(new LineIndex(text).range(hover.span)));
    },
  });
}
