import { readFrontMatter } from '../note/frontMatter.ts';
import type { NoteOf } from '../note/note.ts';
import type { TextEdit } from '../text/edit.ts';
import { LineIndex } from '../text/lineIndex.ts';

/**
 * The edit that puts an exercise with its dose into a text at `offset`: as a list item of the list's
 * own shape on an empty or filled line, as a plain link within an item that has none yet. A place in
 * the front matter is taken as the start of the body.
 */
export function insertExercise(text: string, offset: number, exercise: NoteOf<'exercise'>): TextEdit {
  const { line } = new LineIndex(text).positionAt(Math.max(offset, readFrontMatter(text).bodyStart));
  const lines = text.split(/\r\n|\n|\r/);
  const current = lines[line] ?? '';
  const words = `[[${exercise.id}]] ${exercise.data.dose}`;
  if (/^\s*[-*+]\s*$/.test(current)) return edit(line, 0, current.length, `${current.trimEnd()} ${words}`);
  const item = `${bulletNear(lines, line)} ${words}`;
  if (current.trim() === '') return edit(line, 0, current.length, item);

  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (isHeading(current)) {
    const below = lines[line + 1]?.trim() === '' ? line + 2 : line + 1;
    const bullet = bulletOf(lines[below]);
    if (bullet !== undefined) return edit(below, 0, 0, `${bullet} ${words}${eol}`);
  }
  const last = lastOfBlock(lines, line);
  const end = lines[last]?.length ?? 0;
  // a list is read without a blank line above it, but a reader expects one
  const gap = isOfItem(current) ? '' : eol;
  return edit(last, end, end, `${eol}${gap}${item}`);
}

function edit(line: number, from: number, to: number, newText: string): TextEdit {
  return { range: { start: { line, character: from }, end: { line, character: to } }, newText };
}

function isHeading(line: string): boolean {
  return /^#{1,6}(?:\s|$)/.test(line);
}

/** Whether a line is an item, or stands below one. */
function isOfItem(line: string): boolean {
  return /^(?:\s|[-*+]\s|\d+[.)]\s)/.test(line);
}

function bulletOf(line: string | undefined): string | undefined {
  return /^([-*+])\s/.exec(line ?? '')?.[1];
}

/** The bullet of the list around a line; `-` where there is none. */
function bulletNear(lines: readonly string[], line: number): string {
  for (let i = line; i >= 0 && !isHeading(lines[i] ?? ''); i--) {
    const bullet = bulletOf(lines[i]);
    if (bullet !== undefined) return bullet;
  }
  return '-';
}

/** The last line of the item or paragraph that a line belongs to; an item's indented details stay with it. */
function lastOfBlock(lines: readonly string[], line: number): number {
  const inItem = isOfItem(lines[line] ?? '');
  let last = line;
  for (let i = line + 1; i < lines.length; i++) {
    const next = lines[i] ?? '';
    if (next.trim() === '') {
      if (inItem) continue; // its details may stand below a blank line
      break;
    }
    const indented = /^\s/.test(next);
    if (!indented && (i > last + 1 || isHeading(next) || isOfItem(next))) break;
    last = i;
  }
  return last;
}
