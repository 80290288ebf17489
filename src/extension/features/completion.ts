import * as vscode from 'vscode';
import { LineIndex, completionsAt, pictureCard } from '../../core/index.ts';
import type { AnyNote } from '../../core/index.ts';
import type { App } from '../app.ts';
import { toRange } from '../convert.ts';

class NoteItem extends vscode.CompletionItem {
  readonly note: AnyNote;

  constructor(note: AnyNote, range: vscode.Range, close: boolean) {
    super({ label: note.id, description: note.kind }, vscode.CompletionItemKind.Reference);
    this.note = note;
    this.detail = note.title;
    this.range = range;
    this.insertText = close ? `${note.id}]]` : note.id;
    // a coach types the name, not only the id
    this.filterText = [note.id, note.title, ...(note.data?.aliases ?? [])].join(' ');
  }
}

/** Ids between `[[` and `]]`. */
export function registerCompletion({ notebooks }: App): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    'markdown',
    {
      provideCompletionItems(document, position, token) {
        const notebook = notebooks.of(document.uri);
        if (!notebook || token.isCancellationRequested) return undefined;
        const text = document.getText();
        const found = completionsAt(text, document.offsetAt(position), notebook.knowledge);
        if (!found) return undefined;
        const range = toRange(new LineIndex(text).range(found.span));
        const items = found.notes.map((note) => new NoteItem(note, range, found.close));
        return new vscode.CompletionList(items, !found.isWhole);
      },
      resolveCompletionItem(item) {
        const notebook = notebooks.current;
        if (item instanceof NoteItem && notebook) {
          item.documentation = new vscode.MarkdownString(pictureCard(item.note, notebook.knowledge));
        }
        return item;
      },
    },
    '[',
  );
}
