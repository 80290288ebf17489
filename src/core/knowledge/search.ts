import type { Kind } from '../note/kinds/all.ts';
import { FileNote } from '../note/fileNote.ts';
import { foldId } from '../note/note.ts';
import type { AnyNote } from '../note/note.ts';
import type { Knowledge, SnapshotPlace } from './knowledge.ts';
import { fileKey } from './knownFile.ts';
import { WordIndex } from './wordIndex.ts';

export interface SearchOptions {
  readonly kinds?: readonly Kind[];
  readonly limit?: number;
}

/** Notes that match the words, best first: those of that very name, then titles and aliases before summaries before text. */
export function search(knowledge: Knowledge, words: string, options: SearchOptions = {}): AnyNote[] {
  const name = foldId(words.trim());
  if (name === '') return [];
  const { kinds, limit = Infinity } = options;
  const index = indexOf(knowledge);
  const found = index.find(words);
  const named = new Set(
    index.standing(words, nameFields).filter((id) => isNamed(knowledge.get(id), name)),
  );
  const ids = [...found.filter((id) => named.has(id)), ...found.filter((id) => !named.has(id))];
  const notes: AnyNote[] = [];
  for (const id of ids) {
    if (notes.length >= limit) break;
    const note = knowledge.get(id);
    if (note && (!kinds || kinds.includes(note.kind))) notes.push(note);
  }
  return notes;
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
  const making = makeIndex(knowledge);
  for (let done = 1; !making.next().done; done++) if (done % sliceNotes === 0) await pause();
}

/** Notes indexed before others get their turn: about two milliseconds. */
const sliceNotes = 32;

function isNamed(note: AnyNote | undefined, name: string): boolean {
  if (!note) return false;
  return [note.id, note.title, ...(note.data?.aliases ?? [])].some((each) => foldId(each) === name);
}

interface Kept {
  /** Not the snapshot: it would keep all that has changed since, until the next search. */
  place: SnapshotPlace;
  /** The folded id of each note in the index, by its file's key. */
  readonly ids: Map<string, string>;
  /** Its documents are notes, by folded id. */
  readonly index: WordIndex;
}

/** The indexes used last, and the snapshots they stand for: a later snapshot changes one, and does not make it anew. */
const kept: Kept[] = [];
const mostKept = 3;

function indexOf(knowledge: Knowledge): WordIndex {
  const making = makeIndex(knowledge);
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
  }
}

/** Brings the nearest index up to a snapshot, or makes one, a note at each step. Nobody else has it meanwhile. */
function* makeIndex(knowledge: Knowledge): Generator<undefined, WordIndex, undefined> {
  const { made, stale } = takeNearest(knowledge);
  for (const id of stale) {
    // the note may have come up from under an overlay
    const note = noteNamed(id, knowledge);
    if (note) {
      made.ids.set(fileKey(note.layer, note.path), id);
      made.index.set(id, textsOf(note));
    } else made.index.delete(id);
    yield;
  }
  made.place = knowledge.place;
  kept.unshift(made);
  kept.length = Math.min(kept.length, mostKept);
  return made.index;
}

/** Takes out an index from which this snapshot is nearer than from none, with the ids whose notes may be others. */
function takeNearest(knowledge: Knowledge): { readonly made: Kept; readonly stale: Iterable<string> } {
  for (const [i, made] of kept.entries()) {
    const changed = knowledge.changedSince(made.place);
    if (!changed || changed.length > knowledge.noteCount / 2) continue;
    kept.splice(i, 1);
    return { made, stale: staleIds(made, knowledge, changed) };
  }
  const made = { place: knowledge.place, ids: new Map<string, string>(), index: new WordIndex(boosts) };
  return { made, stale: knowledge.ids.map(foldId) };
}

function staleIds({ ids }: Kept, knowledge: Knowledge, changed: readonly string[]): ReadonlySet<string> {
  const stale = new Set<string>();
  for (const key of changed) {
    const was = ids.get(key);
    const note = knowledge.fileOf(key)?.note;
    if (was !== undefined) stale.add(was);
    if (note) stale.add(foldId(note.id));
    ids.delete(key);
  }
  return stale;
}

/** The note of that very id, not one that had it. */
function noteNamed(id: string, knowledge: Knowledge): AnyNote | undefined {
  const note = knowledge.get(id);
  return note && foldId(note.id) === id ? note : undefined;
}

/** What a match in each text of a note is worth, in the order of `textsOf`: its id, title, aliases, summary, tags and body. */
const boosts = [4, 6, 5, 2, 2, 1];
/** Those of them that name a note. */
const nameFields = [0, 1, 2];

function textsOf(note: AnyNote): readonly string[] {
  return [note.id, note.title, ...frontTexts(note), note.text.slice(note.bodyStart)];
}

/** The words of the aliases, the summary and the tags. Plain front matter is looked into as it is written: reading it takes longer than all else. */
function frontTexts(note: AnyNote): readonly string[] {
  const plain = note instanceof FileNote ? note.plain : undefined;
  if (plain === undefined) {
    const { aliases = [], summary = '', tags = [] } = note.data ?? {};
    return [aliases.join('\n'), summary, tags.join('\n')];
  }
  const texts = { aliases: '', summary: '', tags: '' };
  for (const [, name, text = ''] of plain.matchAll(frontFields)) texts[name as keyof typeof texts] = text;
  return [texts.aliases, texts.summary, texts.tags];
}

/** A field, and the lines below that belong to it. */
const frontFields = /^(aliases|summary|tags):(.*(?:\r?\n[ -].*)*)/gm;
