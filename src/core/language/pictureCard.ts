import { movingPicture } from '../figure/motion.ts';
import { figurePicture } from '../figure/svg.ts';
import { figureTitle } from '../figure/title.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnyNote } from '../note/note.ts';
import { escape, noteCard } from './card.ts';

/** Pixels: what a hover has room for beside its words. */
const most = { width: 380, height: 110 };
const longest = 80_000;

/** A note's card with its drawing above it, for where pictures can be shown. */
export function pictureCard(note: AnyNote, knowledge: Knowledge, claimId?: string): string {
  const card = noteCard(note, knowledge, claimId);
  if (note.kind !== 'exercise' || !note.data?.figure) return card;
  const title = figureTitle({ ...note, data: note.data });
  const { figure } = note.data;
  const moving = movingPicture(figure, title, most);
  const told = moving === undefined ? undefined : encodeURIComponent(moving);
  // an editor cuts a card that is longer than 100,000 characters
  const picture =
    told !== undefined && told.length < longest
      ? told
      : encodeURIComponent(figurePicture(figure, title, most));
  return `![${escape(title)}](data:image/svg+xml,${picture.replaceAll('(', '%28').replaceAll(')', '%29')})\n\n${card}`;
}
