import type { Layer, AnyNote } from '../note/note.ts';
import type { Problem } from '../text/problem.ts';
import type { Knowledge, KnownFile } from './knowledge.ts';

/** A problem and the file it stands in. */
export interface FileProblem extends Problem {
  readonly layer: Layer;
  readonly path: string;
}

/** A rule about one note. It sees the whole snapshot and judges the note alone. */
export interface NoteRule {
  readonly code: string;
  check(note: AnyNote, knowledge: Knowledge): Iterable<Problem>;
}

/** A rule about one file, whether a note came of it or not, and hidden ones too. */
export interface FileRule {
  readonly code: string;
  check(file: KnownFile, knowledge: Knowledge): Iterable<Problem>;
}
