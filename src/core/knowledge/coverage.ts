import { readSections } from '../note/sections.ts';
import type { Knowledge } from './knowledge.ts';

/** One id of a list of facts: the notes that carry it, or why it was left out. Open when there is neither. */
export interface FactCoverage {
  readonly fact: string;
  /** Ids of notes, sorted; empty when no note carries the fact. */
  readonly notes: readonly string[];
  /** The reason, where a guide lists the fact as left out. */
  readonly leftOut?: string;
}

const leftOutHeading = 'what is left out, and why';

/** The facts that an authoring guide leaves out, each with its reason, from its table `| fact | why |`. */
export function leftOutFacts(guide: string): ReadonlyMap<string, string> {
  const section = readSections(guide).find(({ heading }) => heading.toLowerCase() === leftOutHeading);
  return new Map(
    (section?.paragraphs ?? []).flatMap((row) => {
      const [, ids = '', why = ''] = /^((?:[A-Z]\d{2}(?:,? )?)+)· (.+)$/.exec(row) ?? [];
      return (ids.match(/[A-Z]\d{2}/g) ?? []).map((fact): [string, string] => [fact, why]);
    }),
  );
}

/** Which facts of a list are carried, by a note's `facts` or by those of one of its claims, and which left out. */
export function coverage(
  knowledge: Knowledge,
  facts: readonly string[],
  leftOut: ReadonlyMap<string, string> = new Map(),
): FactCoverage[] {
  const carriers = new Map<string, string[]>();
  for (const note of knowledge.notes) {
    const carried = [...(note.data?.facts ?? []), ...(note.data?.claims ?? []).flatMap((claim) => claim.facts)];
    for (const fact of new Set(carried)) carriers.set(fact, [...(carriers.get(fact) ?? []), note.id]);
  }
  return facts.map((fact) => {
    const why = leftOut.get(fact);
    return { fact, notes: carriers.get(fact) ?? [], ...(why === undefined ? {} : { leftOut: why }) };
  });
}
