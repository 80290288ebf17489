import type { AnyNote } from '../note/note.ts';

/** A short hash of a note's text (FNV-1a, 32 bit): equal texts have equal hashes, on every system. */
export function noteHash(note: AnyNote): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < note.text.length; i++) {
    hash ^= note.text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
