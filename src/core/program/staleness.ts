import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnyNote, NoteOf } from '../note/note.ts';
import { textHash } from '../text/hash.ts';
import type { Line, Program } from './program.ts';
import { linesOf } from './program.ts';

export interface ChangedNote {
  /** The id under which the program remembers it. */
  readonly id: string;
  readonly note: AnyNote;
  /** The line of the program where it stands first. */
  readonly line: Line | undefined;
  readonly exercise: NoteOf<'exercise'> | undefined;
}

/** The notes whose text is not what a program was built with. */
export function changedNotes(program: Program, knowledge: Knowledge): ChangedNote[] {
  const lines = program.parts.flatMap((part) => part.days.flatMap(linesOf));
  return Object.entries(program.built?.notes ?? {}).flatMap(([id, hash]) => {
    const note = knowledge.get(id);
    if (!note || noteHash(note) === hash) return [];
    const line = lines.find((each) => each.id === id);
    return [{ id, note, line, exercise: knowledge.whole('exercise', id) }];
  });
}

const hashes = new WeakMap<AnyNote, string>();

/** What a note said when a program was built with it: its whole text as a short hash. */
export function noteHash(note: AnyNote): string {
  const hash = hashes.get(note) ?? textHash(note.text);
  hashes.set(note, hash);
  return hash;
}
