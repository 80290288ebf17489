import * as vscode from 'vscode';
import { notebookFile, readLogo, readSettings } from '../core/index.ts';
import type { Logo, NotebookSettings } from '../core/index.ts';
import { currentText } from './notebook.ts';
import type { Notebook } from './notebook.ts';

/** What a notebook says about its sheets, and its logo; what cannot be used is told and left out. */
export async function sheetSettings(
  notebook: Notebook,
): Promise<{ settings: NotebookSettings; logo: Logo | undefined; problems: readonly string[] }> {
  const text = await currentText(vscode.Uri.joinPath(notebook.folder, notebookFile));
  const { settings, problems } = readSettings(text ?? '');
  const path = settings.clinic.logo;
  if (path === undefined) return { settings, logo: undefined, problems };
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(notebook.folder, path));
    const read = readLogo(path, bytes);
    if ('logo' in read) return { settings, logo: read.logo, problems };
    return { settings, logo: undefined, problems: [...problems, read.problem] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const problem = `The logo ${path} cannot be read and is left out: ${error.message}`;
    return { settings, logo: undefined, problems: [...problems, problem] };
  }
}
