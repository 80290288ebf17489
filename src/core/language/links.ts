import type { Knowledge } from '../knowledge/knowledge.ts';
import { linkAt, resolvePath } from '../note/links.ts';
import type { Link } from '../note/links.ts';
import type { AnyNote } from '../note/note.ts';
import { locateField } from '../note/frontMatter.ts';
import type { Span } from '../text/position.ts';

/** Where a link leads: a note, and the place in its text. */
export interface Definition {
  readonly link: Link;
  readonly note: AnyNote;
  /** The claim it names, or the start of the note. */
  readonly span: Span;
}

/**
 * The note that a link in the notebook's file `path` leads to; undefined when it leads nowhere.
 * Paths are read from the file's own folder, as Markdown does.
 */
export function noteOfLink(link: Link, path: string, knowledge: Knowledge): AnyNote | undefined {
  if (link.kind === 'id') return knowledge.get(link.target);
  const target = resolvePath(path, link.target);
  return target === undefined ? undefined : knowledge.file('notebook', target)?.note;
}

/** What the link under `offset` of the notebook's file `path` leads to. */
export function definitionAt(
  text: string,
  offset: number,
  path: string,
  knowledge: Knowledge,
): Definition | undefined {
  const link = linkAt(text, offset);
  const note = link && noteOfLink(link, path, knowledge);
  if (!link || !note) return undefined;
  const claim = note.data?.claims.findIndex((each) => each.id === link.fragment) ?? -1;
  const span = claim < 0 ? { start: 0, end: 0 } : locateField(note.text, note.block, ['claims', claim]);
  return { link, note, span };
}
