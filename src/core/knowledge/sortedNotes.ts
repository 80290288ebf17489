import { foldId } from '../note/note.ts';
import type { AnyNote } from '../note/note.ts';

/** More changed ids than this are sorted in anew; fewer are put into the list of before, one by one. */
const fewChanges = 64;

/** The notes of a snapshot in the order of their ids, made when they are asked for, from those of before where few changed. */
export class SortedNotes {
  static readonly empty = new SortedNotes(undefined, new Set());

  #notes: readonly AnyNote[] | undefined;
  #before: readonly AnyNote[] | undefined;
  #changed: ReadonlySet<string>;

  private constructor(before: readonly AnyNote[] | undefined, changed: ReadonlySet<string>) {
    this.#before = before;
    this.#changed = changed;
  }

  /** The list of the next snapshot, in which these folded ids have other notes or none. */
  with(ids: ReadonlySet<string>): SortedNotes {
    if (this.#notes) return new SortedNotes(this.#notes, ids);
    const changed = new Set([...this.#changed, ...ids]);
    return new SortedNotes(changed.size > fewChanges ? undefined : this.#before, changed);
  }

  all(ids: () => string[], noteOf: (id: string) => AnyNote | undefined): readonly AnyNote[] {
    this.#notes ??=
      this.#before && this.#changed.size <= fewChanges
        ? patched(this.#before, this.#changed, noteOf)
        : ids()
            .sort()
            .flatMap((id) => noteOf(id) ?? []);
    this.#before = undefined;
    return this.#notes;
  }
}

function patched(
  before: readonly AnyNote[],
  ids: ReadonlySet<string>,
  noteOf: (id: string) => AnyNote | undefined,
): readonly AnyNote[] {
  const notes = [...before];
  for (const id of ids) {
    const at = placeOf(notes, id);
    const known = notes[at];
    const note = noteOf(id);
    notes.splice(at, known && foldId(known.id) === id ? 1 : 0, ...(note ? [note] : []));
  }
  return notes;
}

/** Where the note of that folded id stands, or would stand. */
function placeOf(notes: readonly AnyNote[], id: string): number {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const note = notes[middle];
    if (note && foldId(note.id) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
