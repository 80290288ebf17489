import * as vscode from 'vscode';
import { idFrom, knowledgeKinds, newNote as noteOf } from '../../core/index.ts';
import type { Kind } from '../../core/index.ts';
import type { App } from '../app.ts';
import { askSteps, askText, pickOne } from '../steps.ts';
import { kindIcon } from '../views/noteItem.ts';
import { needWritableNotebook } from './needNotebook.ts';

interface Answers {
  readonly kind?: Kind;
  readonly title?: string;
}

/** A new note of the coach's own, with the fields and sections of its kind. */
export async function newNote(app: App): Promise<vscode.Uri | undefined> {
  const notebook = await needWritableNotebook(app);
  if (!notebook) return undefined;
  const answers = await askSteps<Answers>('New Note', {}, [
    async (state, at) => {
      const choices = knowledgeKinds.map((kind) => ({ label: kind, iconPath: kindIcon(kind), value: kind }));
      const kind = await pickOne(at, { placeholder: 'What kind of note?', choices, active: state.kind });
      return typeof kind === 'symbol' || kind === undefined ? kind : { ...state, kind };
    },
    async (state, at) => {
      const title = await askText(at, {
        prompt: 'Its title; the file name is made from it',
        problem: (text) => {
          const id = idFrom(text);
          if (id === '') return 'Write a title with letters or digits.';
          const taken = notebook.knowledge.get(id);
          return taken?.layer === 'notebook'
            ? `There is a note "${id}" already: choose another title.`
            : undefined;
        },
      });
      return typeof title === 'symbol' || title === undefined ? title : { ...state, title };
    },
  ]);
  if (
    !answers?.kind ||
    answers.title === undefined ||
    answers.kind === 'athlete' ||
    answers.kind === 'program'
  )
    return undefined;
  const file = noteOf(answers.kind, answers.title);
  const uri = await notebook.write(file.path, file.text);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  return uri;
}
