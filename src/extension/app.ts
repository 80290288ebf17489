import type * as vscode from 'vscode';
import type { Notebooks } from './notebooks.ts';

/** What features, views and commands share. */
export interface App {
  readonly context: vscode.ExtensionContext;
  readonly notebooks: Notebooks;
  readonly log: vscode.LogOutputChannel;
  /** What built a program, for its document: "stridebook 1.0.0". */
  readonly builder: string;
}
