import type { NoteOf } from '../../note/note.ts';
import { applyEdits } from '../../text/edit.ts';
import type { TextEdit } from '../../text/edit.ts';
import { LineIndex } from '../../text/lineIndex.ts';
import type { Span } from '../../text/position.ts';
import { headingBlocks } from '../document/outline.ts';
import { readProgram } from '../document/read.ts';
import { reread } from '../document/reread.ts';
import { partHeading } from '../document/write.ts';

/**
 * The program with a heading that begins at `week`: `## Weeks 1-4` becomes `## Weeks 1-2` and, below
 * it, `## Weeks 3-4` with the same days; a day of one week, as a retest is, goes with its week. What
 * each week asks for stays the same.
 */
export function splitBefore(note: NoteOf<'program'>, week: number): NoteOf<'program'> {
  const edits = splitEdits(note, week);
  return edits.length === 0 ? note : reread(note, applyEdits(note.text, edits));
}

/** The program with headings that hold the weeks `from` to `to` and no others. */
export function isolateWeeks(note: NoteOf<'program'>, from: number, to: number): NoteOf<'program'> {
  return splitBefore(splitBefore(note, from), to + 1);
}

function splitEdits(note: NoteOf<'program'>, week: number): TextEdit[] {
  const { text } = note;
  const part = readProgram(note).program.parts.find((each) => each.from < week && week <= each.to);
  if (!part?.span) return [];
  const blocks = headingBlocks(text, note.bodyStart);
  const block = blocks.find((each) => each.heading.start === part.span?.start);
  if (!block) return [];
  const days = part.days.flatMap((day) => {
    const own = blocks.find((each) => each.heading.start === day.span?.start);
    return day.week === undefined || !own ? [] : [{ week: day.week, span: own.span }];
  });
  const later = days.filter((day) => day.week >= week).map((day) => day.span);
  const earlier = days.filter((day) => day.week < week).map((day) => day.span);
  const numbers = weeksOf(text, block.heading);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';

  const copy =
    text.slice(block.span.start, numbers.start) +
    partHeading({ from: week, to: part.to }) +
    textWithout(text, { start: numbers.end, end: block.span.end }, earlier);
  const kept = textWithout(text, block.span, later);
  const gap = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(kept) ? '' : /[\r\n]$/.test(kept) ? eol : eol + eol;
  const index = new LineIndex(text);
  const edit = (span: Span, newText: string): TextEdit => ({ range: index.range(span), newText });
  const end = block.span.end;
  // what is taken out up to the end of the part, and what is put in there, is one edit
  const last = later.find((span) => span.end === end);
  return [
    edit(numbers, partHeading({ from: part.from, to: week - 1 })),
    ...later.filter((span) => span !== last).map((span) => edit(span, '')),
    edit({ start: last?.start ?? end, end }, gap + copy),
  ];
}

/** Where `Weeks 1-4` stands in a heading. */
function weeksOf(text: string, heading: Span): Span {
  const line = text.slice(heading.start, heading.end);
  const match = /weeks?\s+\d+(?:\s*[-–]\s*\d+)?/i.exec(line);
  const start = heading.start + (match?.index ?? 0);
  return { start, end: start + (match?.[0].length ?? 0) };
}

function textWithout(text: string, within: Span, gone: readonly Span[]): string {
  let result = '';
  let at = within.start;
  for (const span of gone) {
    result += text.slice(at, span.start);
    at = span.end;
  }
  return result + text.slice(at, within.end);
}
