import type { Knowledge } from '../knowledge/knowledge.ts';
import { foldId } from '../note/note.ts';

/** The end of a sentence on an id that no note has: the likely one, or what else to do. */
export function nearestId(id: string, knowledge: Knowledge): string {
  const wanted = foldId(id);
  let best: { id: string; distance: number } | undefined;
  for (const each of knowledge.ids) {
    const distance = editDistance(wanted, foldId(each), best?.distance ?? Math.ceil(wanted.length / 3));
    if (distance !== undefined && (!best || distance < best.distance)) best = { id: each, distance };
  }
  return best ? `; did you mean "${best.id}"?` : ': correct the id or write that note.';
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
