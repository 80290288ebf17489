import MiniSearch from 'minisearch';
import type { Kind } from '../note/kinds/all.ts';
import { foldId } from '../note/note.ts';
import type { AnyNote } from '../note/note.ts';
import type { Knowledge } from './knowledge.ts';

export interface SearchOptions {
  readonly kinds?: readonly Kind[];
  readonly limit?: number;
}

interface Entry {
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

function isNamed(note: AnyNote, name: string): boolean {
  return [note.id, note.title, ...(note.data?.aliases ?? [])].some((each) => foldId(each) === name);
}

const indexes = new WeakMap<Knowledge, MiniSearch<Entry>>();

function indexOf(knowledge: Knowledge): MiniSearch<Entry> {
  const known = indexes.get(knowledge);
  if (known) return known;
  const index = new MiniSearch<Entry>({
    fields: ['id', 'title', 'aliases', 'summary', 'tags', 'body'],
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
      boost: { title: 6, aliases: 5, id: 4, tags: 2, summary: 2 },
    },
  });
  index.addAll(knowledge.notes.map(entryOf));
  indexes.set(knowledge, index);
  return index;
}

function entryOf(note: AnyNote): Entry {
  return {
    id: note.id,
    title: note.title,
    aliases: note.data?.aliases.join(' ') ?? '',
    summary: note.data?.summary ?? '',
    tags: note.data?.tags.join(' ') ?? '',
    body: note.text.slice(note.bodyStart),
  };
}
