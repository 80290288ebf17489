import type { Layer, AnyNote } from '../note/note.ts';
import type { Problem } from '../text/problem.ts';
import type { Knowledge } from './knowledge.ts';

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
