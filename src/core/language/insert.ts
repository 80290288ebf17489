import type { NoteOf } from '../note/note.ts';
import type { TextEdit } from '../text/edit.ts';
import { LineIndex } from '../text/lineIndex.ts';

/**
 * The edit that puts an exercise with its dose into a text at `offset`: as a list item of the list's
 * own shape and depth on an empty or filled line, as a plain link within an item that has none yet.
 */
export function insertExercise(text: string, offset: number, exercise: NoteOf<'exercise'>): TextEdit {
  const index = new LineIndex(text);
  const { line } = index.positionAt(offset);
  const start = index.lineStart(line);
  const current = text.slice(start, index.lineStart(line + 1)).replace(/[\r\n]+$/, '');
  const words = `[[${exercise.id}]] ${exercise.data.dose}`;
  const end = start + current.length;
  const at = (from: number, to: number, newText: string): TextEdit => ({
    range: { start: index.positionAt(from), end: index.positionAt(to) },
    newText,
  });
  const emptyItem = /^(\s*[-*+]\s*)$/.exec(current);
  if (emptyItem) return at(start, end, `${current.trimEnd()} ${words}`);
  const bullet = bulletNear(text, index, line);
  if (current.trim() === '') return at(start, end, `${bullet}${words}`);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  // below a heading a list needs no blank line to be read, but a reader expects one
  const gap = /^#{1,6}\s/.test(current) ? eol : '';
  const after = lastOfItem(text, index, line);
  return at(after, after, `${eol}${gap}${bullet}${words}`);
}

/** Bullet and indent of the list around a line; `- ` where there is none. */
function bulletNear(text: string, index: LineIndex, line: number): string {
  for (let i = line; i >= 0; i--) {
    const content = text.slice(index.lineStart(i), index.lineStart(i + 1));
    const item = /^([-*+])\s/.exec(content);
    if (item) return `${item[1]} `;
    if (/^#/.test(content)) break;
  }
  return '- ';
}

/** The end of the item a line belongs to: its indented details stay with it. */
function lastOfItem(text: string, index: LineIndex, line: number): number {
  const contentOf = (i: number): string => text.slice(index.lineStart(i), index.lineStart(i + 1)).replace(/[\r\n]+$/, '');
  let last = line;
  while (last + 1 < index.lineCount && /^\s+\S/.test(contentOf(last + 1))) last++;
  return index.lineStart(last) + contentOf(last).length;
}
