import type { Knowledge } from '../knowledge/knowledge.ts';
import { compare } from '../knowledge/knowledge.ts';
import type { Kind } from '../note/kinds/all.ts';
import { foldId } from '../note/note.ts';
import type { AnyNote } from '../note/note.ts';

export type Resolution = { readonly note: AnyNote } | { readonly problem: string };

/**
 * The note that a coach means by a name typed in haste: its id, title or another name, whole or from its
 * beginning. Of several that fit those in `near` (a program's own, say) win, and of them any word will do.
 */
export function resolveNote(
  name: string,
  kinds: readonly Kind[],
  knowledge: Knowledge,
  near: ReadonlySet<string> = new Set(),
): Resolution {
  const wanted = plain(name);
  const exact = knowledge.get(name.trim()) ?? knowledge.get(wanted.replaceAll(' ', '-'));
  if (exact && kinds.includes(exact.kind)) return { note: exact };
  if (wanted === '')
    return { problem: `There is no name here: write one of a note of kind ${kinds.join(' or ')}.` };

  const notes = knowledge.notes.filter(
    (note) => kinds.includes(note.kind) && note.data?.status !== 'retired',
  );
  const fits: readonly ((names: readonly string[], isNear: boolean) => boolean)[] = [
    (names) => names.includes(wanted),
    (names) => names.some((each) => each.startsWith(wanted)),
    (names, isNear) => isNear && names.some((each) => each.includes(` ${wanted}`)),
  ];
  for (const fit of fits) {
    const found = notes.filter((note) => fit(namesOf(note), near.has(foldId(note.id))));
    const own = found.filter((note) => near.has(foldId(note.id)));
    const left = own.length > 0 ? own : found;
    const [only] = left;
    if (only && left.length === 1) return { note: only };
    if (left.length > 1) {
      const ids = left.map((note) => note.id).sort(compare);
      const more = ids.length > 4 ? ` and ${ids.length - 4} more` : '';
      return { problem: `"${name}" may be ${ids.slice(0, 4).join(', ')}${more}: write more of the name.` };
    }
  }
  return {
    problem: `There is no ${kinds.join(' or ')} "${name}": write its id or title, or the start of one.`,
  };
}

function namesOf(note: AnyNote): string[] {
  const names = [note.id, note.title, ...(note.data?.aliases ?? [])].map(plain);
  // who says Thomas means the Thomas test
  return [...names, ...names.map((name) => name.replace(/ (?:test|check|screen|count)$/, ''))];
}

function plain(name: string): string {
  return foldId(name)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
