import MiniSearch from 'minisearch';
import type { Kind } from '../note/kinds/all.ts';
import { foldId } from '../note/note.ts';
import type { AnyNote } from '../note/note.ts';
import type { Knowledge, SnapshotPlace } from './knowledge.ts';
import { fileKey } from './knownFile.ts';

export interface SearchOptions {
  readonly kinds?: readonly Kind[];
  readonly limit?: number;
}

interface Entry {
  /** The folded id. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly aliases: string;
  readonly summary: string;
  readonly tags: string;
  readonly body: string;
}

/** Notes that match the words, best first: those of that very name, then titles and aliases before summaries before text. */
export function search(knowledge: Knowledge, words: string, options: SearchOptions = {}): AnyNote[] {
  const query = words.trim();
  if (query === '') return [];
  const { kinds, limit } = options;
  const found = indexOf(knowledge)
    .search(query)
    .flatMap((hit) => knowledge.get(String(hit.id)) ?? [])
    .filter((note) => !kinds || kinds.includes(note.kind));
  const named = found.filter((note) => isNamed(note, foldId(query)));
  return [...named, ...found.filter((note) => !named.includes(note))].slice(0, limit);
}

/**
 * Makes what searching needs, a few notes at a time: before the first search of a large notebook, so
 * that it holds up nobody. A search without it makes the same at one go. Who asks again meanwhile, as
 * at each letter that is typed, waits for the same.
 */
export function prepareSearch(knowledge: Knowledge, pause: () => Promise<void>): Promise<void> {
  const begun = preparing.get(knowledge);
  if (begun) return begun;
  const made = prepare(knowledge, pause).finally(() => preparing.delete(knowledge));
  preparing.set(knowledge, made);
  return made;
}

const preparing = new WeakMap<Knowledge, Promise<void>>();

async function prepare(knowledge: Knowledge, pause: () => Promise<void>): Promise<void> {
  if (keptFor(knowledge)) return;
  const index = emptyIndex();
  let left = sliceNotes;
  for (const note of knowledge.notes) {
    index.add(entryOf(note));
    if (--left > 0) continue;
    left = sliceNotes;
    await pause();
  }
  keep(index, knowledge);
}

/** Notes indexed before others get their turn: about half a millisecond each. */
const sliceNotes = 8;

function isNamed(note: AnyNote, name: string): boolean {
  return [note.id, note.title, ...(note.data?.aliases ?? [])].some((each) => foldId(each) === name);
}

interface Kept {
  /** Not the snapshot: it would keep all that has changed since, until the next search. */
  place: SnapshotPlace;
  /** The folded id of each file's note, by the file's key. */
  readonly ids: Map<string, string>;
  readonly index: MiniSearch<Entry>;
}

/** The indexes made last, and the snapshots they stand for: a later snapshot changes one, and does not make it anew. */
const kept: Kept[] = [];
const mostKept = 3;

function indexOf(knowledge: Knowledge): MiniSearch<Entry> {
  const known = keptFor(knowledge);
  if (known) {
    update(known.each, knowledge, known.changed);
    return known.each.index;
  }
  const index = emptyIndex();
  index.addAll(knowledge.notes.map(entryOf));
  keep(index, knowledge);
  return index;
}

/** An index from which this snapshot is nearer than from none, and what changed since. */
function keptFor(knowledge: Knowledge): { each: Kept; changed: readonly string[] } | undefined {
  for (const each of kept) {
    const changed = knowledge.changedSince(each.place);
    if (changed && changed.length <= knowledge.ids.length / 2) return { each, changed };
  }
  return undefined;
}

function keep(index: MiniSearch<Entry>, { files, place }: Knowledge): void {
  const ids = new Map<string, string>();
  for (const { source, note } of files) if (note) ids.set(fileKey(source.layer, source.path), foldId(note.id));
  kept.unshift({ place, ids, index });
  kept.length = Math.min(kept.length, mostKept);
}

function update(known: Kept, knowledge: Knowledge, changed: readonly string[]): void {
  const { index, ids: idOf } = known;
  const ids = new Set<string>();
  for (const key of changed) {
    const was = idOf.get(key);
    const note = knowledge.fileOf(key)?.note;
    if (was !== undefined) ids.add(was);
    if (note) ids.add(foldId(note.id));
    if (note) idOf.set(key, foldId(note.id));
    else idOf.delete(key);
  }
  for (const id of ids) {
    if (index.has(id)) index.discard(id);
    // the note may have come up from under an overlay
    const note = noteNamed(id, knowledge);
    if (note) index.add(entryOf(note));
  }
  known.place = knowledge.place;
}

/** The note of that very id, not one that had it. */
function noteNamed(id: string, knowledge: Knowledge): AnyNote | undefined {
  const note = knowledge.get(id);
  return note && foldId(note.id) === id ? note : undefined;
}

function emptyIndex(): MiniSearch<Entry> {
  return new MiniSearch<Entry>({
    idField: 'key',
    fields: ['id', 'title', 'aliases', 'summary', 'tags', 'body'],
    searchOptions: {
      // one letter begins nearly every note's words, and half a second of them
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
      boost: { title: 6, aliases: 5, id: 4, tags: 2, summary: 2 },
    },
  });
}

function entryOf(note: AnyNote): Entry {
  return {
    key: foldId(note.id),
    id: note.id,
    title: note.title,
    aliases: note.data?.aliases.join(' ') ?? '',
    summary: note.data?.summary ?? '',
    tags: note.data?.tags.join(' ') ?? '',
    body: note.text.slice(note.bodyStart),
  };
}
