import type { AnyNote } from '../note/note.ts';
import { textHash } from '../text/hash.ts';

/** What a note said when a program was built with it: its whole text as a short hash. */
export function noteHash(note: AnyNote): string {
  return textHash(note.text);
}
