import type * as vscode from 'vscode';
import type { NoteSource } from '../../core/index.ts';

/** What differs between the desktop and the browser. */
export interface Host {
  /** The built-in knowledge from the index made at build time. */
  readBuiltIn(extension: vscode.Uri): Promise<NoteSource[]>;
  /** Every Markdown file of a notebook; `onProgress` gets how many of how many were read. */
  readNotebook(
    folder: vscode.Uri,
    onProgress: (done: number, total: number) => void,
    token: vscode.CancellationToken,
  ): Promise<NoteSource[]>;
}
