import type { Problem } from '../text/problem.ts';
import { longestNote } from './notebookFile.ts';

/** Why a text is no note whatever stands in it; undefined for nearly every one. */
export function whyUnreadable(text: string): Problem | undefined {
  if (text.length > longestNote) {
    const message = `This file is longer than ${longestNote} characters: split it into several notes.`;
    return { code: 'file-size', severity: 'error', message, span: { start: 0, end: 1 } };
  }
  const nul = text.indexOf('\0');
  if (nul < 0) return undefined;
  const message = 'This file has NUL bytes, as UTF-16 text and other data have: save it as UTF-8.';
  return { code: 'encoding', severity: 'error', message, span: { start: nul, end: nul + 1 } };
}

/** A letter that was lost before the text came here; the rest of it can be read. */
export function lostLetter(text: string): Problem | undefined {
  const lost = text.indexOf('\uFFFD');
  if (lost < 0) return undefined;
  const message =
    'A letter was lost here, since the file is not saved as UTF-8: save it so and write the letter again.';
  return { code: 'encoding', severity: 'warning', message, span: { start: lost, end: lost + 1 } };
}
