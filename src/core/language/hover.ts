import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnyNote } from '../note/note.ts';
import type { Span } from '../text/position.ts';
import { definitionAt } from './links.ts';
import { pictureCard } from './pictureCard.ts';

export interface Hover {
  readonly note: AnyNote;
  readonly span: Span;
  readonly markdown: string;
}

/** The card of the note that the link under `offset` leads to. */
export function hoverAt(text: string, offset: number, path: string, knowledge: Knowledge): Hover | undefined {
  const found = definitionAt(text, offset, path, knowledge);
  if (!found) return undefined;
  return {
    note: found.note,
    span: found.link.span,
    markdown: pictureCard(found.note, knowledge, found.link.fragment),
  };
}
