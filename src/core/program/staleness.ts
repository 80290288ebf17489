import { compare } from '../knowledge/knowledge.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnyNote, NoteOf } from '../note/note.ts';
import { textHash } from '../text/hash.ts';
import type { BuiltFrom, Line, Program } from './program.ts';
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

/** What a program is built from as the notes are now: those of its lines, and its template. */
export function builtFrom(
  { parts, template }: Pick<Program, 'parts' | 'template'>,
  knowledge: Knowledge,
  by: string,
): BuiltFrom {
  const ids = parts.flatMap((part) => part.days.flatMap(linesOf)).flatMap((line) => line.id ?? []);
  const notes = new Set(
    [...ids, ...(template === undefined ? [] : [template])].flatMap((id) => knowledge.get(id) ?? []),
  );
  return {
    by,
    notes: Object.fromEntries(
      [...notes].sort((a, b) => compare(a.id, b.id)).map((note) => [note.id, noteHash(note)]),
    ),
  };
}

const hashes = new WeakMap<AnyNote, string>();

/** What a note said when a program was built with it: its whole text as a short hash. */
export function noteHash(note: AnyNote): string {
  const hash = hashes.get(note) ?? textHash(note.text);
  hashes.set(note, hash);
  return hash;
}
