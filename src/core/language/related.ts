import type { Knowledge } from '../knowledge/knowledge.ts';
import { relationTypes } from '../knowledge/relations.ts';
import type { RelationName } from '../knowledge/relations.ts';
import { foldId, linksOf } from '../note/note.ts';
import type { AnyNote } from '../note/note.ts';

/** Notes that stand in one relation to the note in front. */
export interface RelatedGroup {
  readonly title: string;
  readonly notes: readonly AnyNote[];
}

/** What a note leads to, is found by, is answered by, rests on: each relation from either end, then plain mentions. */
export function relatedNotes(note: AnyNote, knowledge: Knowledge): RelatedGroup[] {
  const groups = new Map<string, Map<string, AnyNote>>();
  const add = (title: string, other: AnyNote | undefined): void => {
    if (!other || other === note) return;
    const group = groups.get(title) ?? new Map<string, AnyNote>();
    group.set(foldId(other.id), other);
    groups.set(title, group);
  };
  for (const relation of knowledge.relationsFrom(note.id)) {
    add(relationTypes[relation.name].forward, knowledge.get(relation.to));
  }
  for (const relation of knowledge.relationsTo(note.id)) {
    add(relationTypes[relation.name].inverse, knowledge.get(relation.from));
  }
  const named = new Set([...groups.values()].flatMap((group) => [...group.values()]));
  for (const link of linksOf(note)) {
    const other = link.kind === 'id' ? knowledge.get(link.target) : undefined;
    if (other && !named.has(other)) add('Mentions', other);
  }
  const order = Object.keys(relationTypes).flatMap((name) => {
    const type = relationTypes[name as RelationName];
    return [type.forward, type.inverse];
  });
  return [...groups]
    .sort(([a], [b]) => rank(order, a) - rank(order, b))
    .map(([title, notes]) => ({ title, notes: [...notes.values()] }));
}

function rank(order: readonly string[], title: string): number {
  const at = order.indexOf(title);
  return at < 0 ? order.length : at;
}
