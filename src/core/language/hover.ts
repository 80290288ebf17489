import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnyNote } from '../note/note.ts';
import type { Span } from '../text/position.ts';
import { readProgram } from '../program/document/read.ts';
import { linesOf } from '../program/program.ts';
import { decisionsAbout, reasoningOf, sentence } from '../program/why.ts';
import { escape } from './card.ts';
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
  const card = pictureCard(found.note, knowledge, found.link.fragment);
  const why = decidedAt(text, offset, path, knowledge);
  const markdown = why.length === 0 ? card : [card, `**Why here**\n\n${why.join('\n')}`].join('\n\n');
  return { note: found.note, span: found.link.span, markdown };
}

/** What the builder decided about the exercise of the program's line under `offset`. */
function decidedAt(text: string, offset: number, path: string, knowledge: Knowledge): string[] {
  const note = knowledge.file('notebook', path)?.note;
  const whole = note?.kind === 'program' ? knowledge.whole('program', note.id) : undefined;
  // a text that is ahead of its note has other places
  if (!whole || whole !== note || whole.text !== text) return [];
  for (const day of readProgram(whole).program.parts.flatMap((part) => part.days)) {
    const line = linesOf(day).find(
      ({ kind, idSpan }) => kind === 'exercise' && idSpan && idSpan.start <= offset && offset <= idSpan.end,
    );
    if (line?.id === undefined) continue;
    const reasoning = reasoningOf(whole, knowledge);
    if ('missing' in reasoning) return [];
    const said = decisionsAbout(reasoning, line.id, day.title).map((each) => `- ${escape(sentence(each))}`);
    return [...new Set(said)];
  }
  return [];
}
