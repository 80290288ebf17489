import * as vscode from 'vscode';
import { notebookFile, readLogo, readSettings } from '../core/index.ts';
import type { Logo, NotebookSettings } from '../core/index.ts';
import { currentText } from './notebook.ts';
import type { Notebook } from './notebook.ts';

export interface SheetSettings {
  readonly settings: NotebookSettings;
  readonly logo: Logo | undefined;
  readonly problems: readonly string[];
}

/** What a notebook says about its sheets, and its logo; what cannot be used is told and left out. */
export async function sheetSettings(notebook: Notebook): Promise<SheetSettings> {
  const text = await currentText(vscode.Uri.joinPath(notebook.folder, notebookFile));
  const { settings, problems } = readSettings(text ?? '');
  const path = settings.clinic.logo;
  if (path === undefined) return { settings, logo: undefined, problems };
  const left = (problem: string): SheetSettings => ({
    settings,
    logo: undefined,
    problems: [...problems, problem],
  });
  try {
    // a link may lead out of the notebook, and what it leads to is no part of it
    let uri = notebook.folder;
    for (const segment of path.split(/[\\/]/)) {
      uri = vscode.Uri.joinPath(uri, segment);
      const { type } = await vscode.workspace.fs.stat(uri);
      if ((type & vscode.FileType.SymbolicLink) !== 0)
        return left(`The logo ${path} stands behind a link and is left out: put the file itself there.`);
    }
    const read = readLogo(path, await vscode.workspace.fs.readFile(uri));
    return 'logo' in read ? { settings, logo: read.logo, problems } : left(read.problem);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return left(`The logo ${path} cannot be read and is left out: ${error.message}`);
  }
}
