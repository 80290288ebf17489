import * as vscode from 'vscode';
import { exportSheets, fontPath } from '../core/index.ts';
import type { NoteOf, SheetChoice, Target } from '../core/index.ts';
import type { App } from './app.ts';
import { writeFile } from './newFile.ts';
import { currentText } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import { sheetSettings } from './sheetSettings.ts';

/** A program's sheets in one format, made and not yet written. */
export interface SheetFile {
  readonly uri: vscode.Uri;
  /** What the one who hands it out should know first. */
  readonly warnings: readonly string[];
  /** Writes it into the notebook's `sheets` folder. */
  write(): Promise<void>;
}

/** Makes the file that a choice asks for; throws why there is none, or what stands in its way. */
export async function sheetFile(
  app: App,
  notebook: Notebook,
  note: NoteOf<'program'>,
  target: Target,
  choice: SheetChoice,
): Promise<SheetFile> {
  const { settings, logo, problems } = await sheetSettings(notebook);
  const result = await exportSheets(
    note,
    notebook.knowledge,
    target,
    { ...choice, settings, logo },
    {
      font: async (name) =>
        vscode.workspace.fs.readFile(vscode.Uri.joinPath(app.context.extensionUri, fontPath(name))),
    },
  );
  if ('refusal' in result)
    throw new Error([result.refusal, result.problems[0]?.message].filter(Boolean).join(' '));
  const uri = vscode.Uri.joinPath(notebook.folder, 'sheets', result.name);
  const present = await currentText(uri);
  if (present !== undefined && !target.isOwn(present)) {
    throw new Error(
      `sheets/${result.name} is there and was not exported by Stridebook, or was filled in: move it away first.`,
    );
  }
  return {
    uri,
    warnings: [...problems, ...result.warnings],
    write: () => writeFile(uri, result.content),
  };
}
