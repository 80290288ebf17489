import * as vscode from 'vscode';
import { exportTogether, fontPath } from '../core/index.ts';
import type { NoteOf, SheetChoice, Target } from '../core/index.ts';
import type { App } from './app.ts';
import { currentText } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import { sheetSettings } from './sheetSettings.ts';

/** The sheets of one program or of several in one format, made and not yet written. */
export interface SheetFile {
  readonly uri: vscode.Uri;
  /** What the one who hands it out should know first. */
  readonly warnings: readonly string[];
  /** Programs that are not in it, and why. */
  readonly leftOut: readonly string[];
  /** Writes it into the notebook's `sheets` folder. */
  write(): Promise<void>;
}

/** Makes the file that a choice asks for; throws why there is none, or what stands in its way. */
export async function sheetFile(
  app: App,
  notebook: Notebook,
  notes: readonly NoteOf<'program'>[],
  target: Target,
  choice: SheetChoice,
): Promise<SheetFile> {
  const { settings, logo, problems } = await sheetSettings(notebook);
  const { exported, refused } = await exportTogether(
    notes,
    notebook.knowledge,
    target,
    { ...choice, settings, logo },
    {
      font: async (name) =>
        vscode.workspace.fs.readFile(vscode.Uri.joinPath(app.context.extensionUri, fontPath(name))),
    },
  );
  const leftOut = refused.map(({ refusal, problems: [first] }) =>
    [refusal, first?.message].filter(Boolean).join(' '),
  );
  if (!exported) throw new Error(leftOut.join(' '));
  const path = `sheets/${exported.name}`;
  const uri = vscode.Uri.joinPath(notebook.folder, path);
  const present = await currentText(uri);
  if (present !== undefined && !target.isOwn(present)) {
    throw new Error(
      `${path} is there and was not exported by Stridebook, or was filled in: move it away first.`,
    );
  }
  return {
    uri,
    leftOut,
    warnings: [...problems, ...exported.warnings],
    write: async () => {
      await notebook.write(path, exported.content);
    },
  };
}
