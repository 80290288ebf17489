import { compare } from '../knowledge/knowledge.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { outline } from '../knowledge/outline.ts';
import type { Kind } from '../note/kinds/all.ts';
import { foldId, linksOf } from '../note/note.ts';
import type { AnyNote, NoteOf } from '../note/note.ts';

/** One note's place in the book. */
export interface Entry {
  readonly note: AnyNote;
  /** Chapter and place within it, such as `4.37`: what leads to it on paper. */
  readonly number: string;
}

export interface Chapter {
  readonly kind: Kind;
  readonly number: number;
  readonly title: string;
  readonly groups: readonly { readonly title: string; readonly entries: readonly Entry[] }[];
}

/** What stands where: chapters and their entries, and the papers in the order in which they are first cited. */
export interface Plan {
  readonly knowledge: Knowledge;
  readonly chapters: readonly Chapter[];
  readonly papers: readonly NoteOf<'reference'>[];
  entryOf(id: string): Entry | undefined;
  /** The number of a paper in the bibliography. */
  paperNumber(id: string): number | undefined;
}

export function planBook(knowledge: Knowledge): Plan {
  const chapters = outline(knowledge, 'topic')
    .filter(({ kind }) => kind !== 'reference')
    .map(({ kind, title, groups }, i): Chapter => {
      let count = 0;
      const numbered = groups.map((group) => ({
        title: group.title,
        entries: group.notes.map((note): Entry => ({ note, number: `${i + 1}.${++count}` })),
      }));
      return { kind, number: i + 1, title, groups: numbered };
    });
  const entries = chapters.flatMap(({ groups }) => groups.flatMap((group) => group.entries));
  const byId = new Map(entries.map((entry) => [foldId(entry.note.id), entry]));
  const papers = papersOf(entries, knowledge);
  const numbers = new Map(papers.map((paper, i) => [foldId(paper.id), i + 1]));
  const key = (id: string): string => foldId(knowledge.get(id)?.id ?? id);
  return {
    knowledge,
    chapters,
    papers,
    entryOf: (id) => byId.get(key(id)),
    paperNumber: (id) => numbers.get(key(id)),
  };
}

function papersOf(entries: readonly Entry[], knowledge: Knowledge): NoteOf<'reference'>[] {
  const cited = new Map<string, NoteOf<'reference'>>();
  const cite = (id: string): void => {
    const paper = knowledge.whole('reference', id);
    if (paper) cited.set(foldId(paper.id), paper);
  };
  for (const { note } of entries) {
    for (const relation of knowledge.relationsFrom(note.id)) cite(relation.to);
    for (const link of linksOf(note)) if (link.kind === 'id') cite(link.target);
  }
  const uncited = knowledge.ofKind('reference').filter((paper) => !cited.has(foldId(paper.id)));
  return [...cited.values(), ...[...uncited].sort((a, b) => compare(a.id, b.id))];
}
