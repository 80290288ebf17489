import { kinds } from '../note/kinds/all.ts';
import type { Kind } from '../note/kinds/all.ts';
import { phases } from '../note/kinds/shared.ts';
import { regions } from '../note/kinds/effect.ts';
import { tissues } from '../note/kinds/cause.ts';
import { assessmentMethods } from '../note/kinds/assessment.ts';
import { muscleRoles } from '../note/kinds/muscle.ts';
import type { AnyNote } from '../note/note.ts';
import { evidenceRank, rankName } from './evidence.ts';
import type { Knowledge } from './knowledge.ts';
import { compare } from './knowledge.ts';
import { search } from './search.ts';

/** `topic`: phase, region, tissue, whatever orders a kind best; `evidence`: how sure its claims are. */
export type Grouping = 'topic' | 'evidence';

export interface OutlineGroup {
  /** Empty where a kind has no groups. */
  readonly title: string;
  readonly notes: readonly AnyNote[];
}

export interface OutlineKind {
  readonly kind: Kind;
  readonly title: string;
  readonly count: number;
  readonly groups: readonly OutlineGroup[];
}

const kindTitles: Readonly<Record<Kind, string>> = {
  cause: 'Causes',
  effect: 'Effects',
  assessment: 'Assessments',
  exercise: 'Exercises',
  principle: 'Principles',
  muscle: 'Muscles',
  template: 'Templates',
  reference: 'References',
  athlete: 'Athletes',
  program: 'Programs',
};

/** What a view calls a kind, in the plural. */
export function kindTitle(kind: Kind): string {
  return kindTitles[kind];
}

/** The kinds that hold knowledge; athletes and programs have a view of their own. */
export const knowledgeKinds: readonly Kind[] = kinds.filter((kind) => kind !== 'athlete' && kind !== 'program');

/** The whole knowledge as a tree: kinds, groups, notes. Empty kinds and groups are left out. */
export function outline(knowledge: Knowledge, grouping: Grouping, filter = ''): OutlineKind[] {
  const found = filter.trim() ? new Set(search(knowledge, filter)) : undefined;
  return knowledgeKinds.flatMap((kind) => {
    const notes = knowledge.notes.filter((note) => note.kind === kind && (!found || found.has(note)));
    if (notes.length === 0) return [];
    return [{ kind, title: kindTitle(kind), count: notes.length, groups: group(kind, notes, grouping) }];
  });
}

function group(kind: Kind, notes: readonly AnyNote[], grouping: Grouping): OutlineGroup[] {
  const order = orderOf(kind);
  const groups = new Map<string, AnyNote[]>();
  for (const note of notes) {
    const title = grouping === 'evidence' ? evidenceGroup(note) : topic(note);
    const list = groups.get(title);
    if (list) list.push(note);
    else groups.set(title, [note]);
  }
  return [...groups]
    .map(([title, list]) => ({ title, notes: list.sort((a, b) => compare(a.title, b.title)) }))
    .sort((a, b) => order.indexOf(a.title) - order.indexOf(b.title) || compare(a.title, b.title));
}

function topic(note: AnyNote): string {
  if (!note.data) return 'Broken';
  switch (note.kind) {
    case 'exercise':
      return heading(note.data.phase);
    case 'cause':
      return heading(note.data.tissue);
    case 'effect':
      return note.data.redFlag ? 'Red flags' : heading(note.data.region);
    case 'assessment':
      return heading(note.data.method);
    case 'muscle':
      return heading(note.data.role);
    case 'reference':
      return levelName(note.data.level);
    default:
      return '';
  }
}

function evidenceGroup(note: AnyNote): string {
  if (!note.data) return 'Broken';
  return note.kind === 'reference' ? levelName(note.data.level) : rankName(evidenceRank(note));
}

function levelName(level: number): string {
  return `Level ${level}`;
}

const topics: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  cause: tissues,
  effect: regions,
  assessment: assessmentMethods,
  exercise: phases,
  muscle: muscleRoles,
};

/** The titles of a kind's groups, in the order in which they are shown; others come first. */
function orderOf(kind: Kind): readonly string[] {
  const ranks = ([4, 3, 2, 1, 0] as const).map(rankName);
  return [...(topics[kind] ?? []).map(heading), 'Red flags', ...ranks, 'Broken'];
}

/** An enum's value as a heading: `muscle-length` → `Muscle length`. */
export function heading(value: string): string {
  const words = value.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A title within a sentence: `Modified Thomas test` → `modified Thomas test`; `ITB syndrome` stays. */
export function inSentence(title: string): string {
  return title.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
