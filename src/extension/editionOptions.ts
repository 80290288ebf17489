import * as vscode from 'vscode';
import { fontPath, papers } from '../core/index.ts';
import type { EditionOptions } from '../core/index.ts';
import type { App } from './app.ts';
import type { Notebook } from './notebook.ts';

/** What the editor adds to the sheets that a notebook exports: the paper of its settings, the fonts of the extension. */
export function editionOptions(app: App, notebook: Notebook): EditionOptions {
  const paper = vscode.workspace.getConfiguration('stridebook.export', notebook.folder).get<string>('paper');
  return {
    paper: papers.find((each) => each === paper),
    font: async (name) =>
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(app.context.extensionUri, fontPath(name))),
  };
}
