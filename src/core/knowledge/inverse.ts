import type { Knowledge } from './knowledge.ts';
import type { RelationName } from './relations.ts';

/** The notes that state a relation about this one, each once, in the order of their ids. */
export function inverse(id: string, name: RelationName, knowledge: Knowledge): string[] {
  const related = knowledge.relationsTo(id).filter((relation) => relation.name === name);
  return [...new Set(related.map((relation) => relation.from))].sort();
}
