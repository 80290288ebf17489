import type * as vscode from 'vscode';
import type { FileContent, Knowledge, KnownFile, NoteSource } from '../../core/index.ts';

/** What differs between the desktop and the browser. */
export interface Host {
  /** The built-in knowledge from the index made at build time. */
  readBuiltIn(extension: vscode.Uri): Promise<readonly KnownFile[]>;
  /** The text of a folder's `stridebook.yaml`; undefined where there is none, and so no notebook. */
  readSettings(folder: vscode.Uri): Promise<string | undefined>;
  /**
   * The paths of a notebook's Markdown files; with `below`, of those in that folder of it, and none where
   * that is no folder. A folder that cannot be read is told of and costs no other.
   */
  listNotes(
    folder: vscode.Uri,
    listener: ReadListener,
    token: vscode.CancellationToken,
    below?: string,
  ): Promise<readonly string[]>;
  /** Files of a notebook as they are on the disk, some at a time, so that between two slices others get their turn. */
  readNotes(
    folder: vscode.Uri,
    paths: readonly string[],
    listener: ReadListener,
    stampOf?: (path: string) => string | undefined,
  ): AsyncIterable<Arrivals>;
  /** Writes a file, folders and all, so that it is whole at every moment where the host can see to that. */
  writeFile(uri: vscode.Uri, content: FileContent): Promise<void>;
  /** Where the index of a notebook is kept from one start to the next; undefined where it cannot be. */
  cacheOf(folder: vscode.Uri): NotebookCache | undefined;
}

/** The index of a notebook as it was known last. */
export interface NotebookCache {
  /** What was known; undefined where nothing was kept, or what was kept cannot be trusted. */
  load(): Knowledge | undefined;
  save(knowledge: Knowledge): Promise<void>;
  remove(): Promise<void>;
}

/** Files as they are now, and paths where there is none any more. */
export interface Arrivals {
  readonly set: readonly NoteSource[];
  readonly removed: readonly string[];
  /** How many of the paths are done. */
  readonly done: number;
}

/** Who is told how reading a notebook goes. */
export interface ReadListener {
  readonly onProgress: (done: number, total: number) => void;
  readonly onUnread: (path: string, error: Error) => void;
  /** The index could not be written down for the next start. */
  readonly onUnsaved: (error: Error) => void;
}
