import type * as vscode from 'vscode';
import type { NoteSource } from '../../core/index.ts';

/** What differs between the desktop and the browser. */
export interface Host {
  /** The built-in knowledge from the index made at build time. */
  readBuiltIn(extension: vscode.Uri): Promise<NoteSource[]>;
  /** Every Markdown file of a notebook. One that cannot be read is told of and costs no other. */
  readNotebook(
    folder: vscode.Uri,
    listener: ReadListener,
    token: vscode.CancellationToken,
  ): Promise<NoteSource[]>;
}

/** Who is told how reading a notebook goes. */
export interface ReadListener {
  readonly onProgress: (done: number, total: number) => void;
  readonly onUnread: (path: string, error: Error) => void;
}
