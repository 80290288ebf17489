import type { Knowledge } from './knowledge.ts';

/** One id of a list of facts, and the notes that carry it. */
export interface CarriedFact {
  readonly fact: string;
  /** Ids of notes, sorted; empty when no note carries the fact. */
  readonly notes: readonly string[];
}

/** Which facts of a list are carried, by a note's `facts` or by those of one of its claims. */
export function coverage(knowledge: Knowledge, facts: readonly string[]): CarriedFact[] {
  const carriers = new Map<string, string[]>();
  for (const note of knowledge.notes) {
    const carried = [...(note.data?.facts ?? []), ...(note.data?.claims ?? []).flatMap((claim) => claim.facts)];
    for (const fact of new Set(carried)) carriers.set(fact, [...(carriers.get(fact) ?? []), note.id]);
  }
  return facts.map((fact) => ({ fact, notes: carriers.get(fact) ?? [] }));
}
