import * as vscode from 'vscode';
import { prepareSearch, search } from '../../core/index.ts';
import type { Kind } from '../../core/index.ts';
import type { App } from '../app.ts';
import { pause } from '../pause.ts';
import { needNotebook } from './needNotebook.ts';
import { noteChoice } from './noteChoice.ts';
import type { NoteChoice } from './noteChoice.ts';
import { openNote } from './openNote.ts';

/** Searches as one types and opens the note chosen. */
export async function find(app: App): Promise<void> {
  const chosen = await searchNotes(app, {
    title: 'Find in Knowledge',
    placeholder: 'A cause, a test, an exercise, an author …',
  });
  if (chosen) await openNote(app, chosen.note.id);
}

/** A quick pick over notes, the best match first; before anything is typed it shows all by title. */
export async function searchNotes(
  app: App,
  options: { readonly title: string; readonly placeholder: string; readonly kinds?: readonly Kind[] },
): Promise<NoteChoice | undefined> {
  const notebook = await needNotebook(app);
  if (!notebook) return undefined;
  const { knowledge } = notebook;
  const all = knowledge.notes
    .filter((note) => options.kinds?.includes(note.kind) ?? true)
    .sort((a, b) => a.title.localeCompare(b.title));

  const pick = vscode.window.createQuickPick<NoteChoice>();
  pick.title = options.title;
  pick.placeholder = options.placeholder;
  pick.ignoreFocusOut = true;
  const preview: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('open-preview'),
    tooltip: 'Look at the note beside',
  };
  const show = async (words: string): Promise<void> => {
    if (words.trim() !== '') {
      pick.busy = true;
      await prepareSearch(knowledge, pause);
      pick.busy = false;
      if (pick.value !== words) return;
    }
    const found =
      words.trim() === '' ? all : search(knowledge, words, options.kinds ? { kinds: options.kinds } : {});
    // alwaysShow keeps the ranking of the search: the editor would filter and sort by letters
    pick.items = found.map((note) => ({ ...noteChoice(note), buttons: [preview] }));
  };
  let shown = show('');
  return new Promise((resolve) => {
    pick.onDidChangeValue((words) => {
      shown = show(words);
    });
    pick.onDidTriggerItemButton(async ({ item }) => {
      const document = await vscode.workspace.openTextDocument(notebook.uriOf(item.note));
      await vscode.window.showTextDocument(document, {
        viewColumn: vscode.ViewColumn.Beside,
        preserveFocus: true,
        preview: true,
      });
    });
    pick.onDidAccept(async () => {
      await shown;
      // Enter right behind the last letter comes before the new list has a choice: the best match is meant
      resolve(pick.selectedItems[0] ?? pick.items[0]);
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
