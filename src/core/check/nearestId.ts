import type { Knowledge } from '../knowledge/knowledge.ts';
import { foldId } from '../note/note.ts';

/** More slips than this make another word; in a short id each letter counts more. */
const mostSlips = 3;

/** The end of a sentence on an id that no note has: the likely one, or what else to do. */
export function nearestId(id: string, knowledge: Knowledge): string {
  const wanted = foldId(id);
  let best: { id: string; distance: number } | undefined;
  for (const each of alike(wanted, knowledge.ids)) {
    const limit = best?.distance ?? Math.min(mostSlips + 1, Math.ceil(wanted.length / 3));
    const distance = editDistance(wanted, foldId(each), limit);
    if (distance !== undefined) best = { id: each, distance };
  }
  return best ? `; did you mean "${best.id}"?` : ': correct the id or write that note.';
}

/**
 * The ids, in their order, that have a word in common with this one, or begin or end as it does: one
 * that was mistyped does, and when a folder of notes is gone thousands of links ask at once.
 */
function alike(wanted: string, ids: readonly string[]): string[] {
  let known = partsOfIds.get(ids);
  if (!known) {
    known = { words: new Map(), beginnings: new Map(), ends: new Map() };
    for (const [place, id] of ids.entries()) note(known, foldId(id), place);
    partsOfIds.set(ids, known);
  }
  const { words, beginnings, ends } = known;
  const places = [
    ...wanted.split('-').map((word) => words.get(word)),
    beginnings.get(wanted.slice(0, 2)),
    ends.get(wanted.slice(-2)),
  ];
  const found = new Set(places.flatMap((each) => each ?? []));
  return [...found].sort((a, b) => a - b).flatMap((place) => ids[place] ?? []);
}

/** Where among the ids those stand that have a part. */
type Places = Map<string, number[]>;

interface Parts {
  readonly words: Places;
  readonly beginnings: Places;
  readonly ends: Places;
}

const partsOfIds = new WeakMap<readonly string[], Parts>();

function note({ words, beginnings, ends }: Parts, id: string, place: number): void {
  let start = 0;
  for (let end = id.indexOf('-'); end >= 0; end = id.indexOf('-', start)) {
    add(words, id.slice(start, end), place);
    start = end + 1;
  }
  add(words, id.slice(start), place);
  add(beginnings, id.slice(0, 2), place);
  add(ends, id.slice(-2), place);
}

function add(places: Places, part: string, place: number): void {
  const known = places.get(part);
  if (known) known.push(place);
  else places.set(part, [place]);
}

/** Levenshtein distance if it is below `limit`. */
function editDistance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) >= limit) return undefined;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) >= limit) return undefined;
    row = next;
  }
  const distance = row[b.length] ?? limit;
  return distance < limit ? distance : undefined;
}
