import { readNote } from '../../note/note.ts';
import type { NoteOf } from '../../note/note.ts';

/** The same program with another text; its front matter must still be that of a program. */
export function reread(note: NoteOf<'program'>, text: string): NoteOf<'program'> {
  if (text === note.text) return note;
  const { note: read, problems } = readNote({ path: note.path, layer: note.layer, text });
  if (read?.kind === 'program' && read.data) return read;
  throw new Error(
    `${note.path} would be no program any more: ${problems[0]?.message ?? 'its kind is gone.'}`,
  );
}
