import type { NoteOf } from '../../note/note.ts';
import { setField } from '../../note/setField.ts';
import { applyEdits } from '../../text/edit.ts';
import type { TextEdit } from '../../text/edit.ts';
import { LineIndex } from '../../text/lineIndex.ts';
import { addDays } from '../calendar.ts';
import { headingBlocks } from '../document/outline.ts';
import { readProgram } from '../document/read.ts';
import { reread } from '../document/reread.ts';
import { partHeading } from '../document/write.ts';
import { readLog } from '../log/readLog.ts';
import { splitBefore } from './splitWeeks.ts';

export type Moved = { readonly note: NoteOf<'program'> } | { readonly problem: string };

/**
 * The program with `count` weeks of rest before `week`: what was to come then and later comes that much
 * later, its retests with it, and the program is that much longer. `says` stands under the empty weeks.
 */
export function pause(note: NoteOf<'program'>, week: number, count: number, says = 'Paused.'): Moved {
  const { program } = readProgram(note);
  if (week < 1 || week > program.weeks)
    return {
      problem: `${note.title} has weeks 1-${program.weeks}: there is no week ${week} to pause before.`,
    };
  if (count < 1) return { problem: 'A pause lasts at least a week.' };
  const split = splitBefore(note, week);
  const { parts } = readProgram(split).program;
  const { text } = split;
  const index = new LineIndex(text);
  const edits: TextEdit[] = [setField(text, split.block, 'weeks', String(program.weeks + count))];
  const blocks = headingBlocks(text, split.bodyStart);
  const first = parts.find((part) => part.from === week);
  if (!first?.span) return { problem: `No heading covers week ${week}: add it first.` };
  for (const part of parts) {
    if (part.from < week || !part.span) continue;
    edits.push(
      numberEdit(
        text,
        index,
        part.span,
        /weeks?\s+\d+(?:\s*[-–]\s*\d+)?/i,
        partHeading({ from: part.from + count, to: part.to + count }),
      ),
    );
    for (const day of part.days) {
      if (day.week !== undefined && day.span)
        edits.push(numberEdit(text, index, day.span, /week\s+\d+(?=\)[^()]*$)/i, `week ${day.week + count}`));
    }
  }
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const heading = `## ${partHeading({ from: week, to: week + count - 1 })}`;
  const start =
    blocks.find((block) => block.heading.start === first.span?.start)?.span.start ?? first.span.start;
  const at = index.positionAt(start);
  edits.push({ range: { start: at, end: at }, newText: [heading, '', says, '', ''].join(eol) });
  return { note: reread(split, applyEdits(text, edits)) };
}

/** A week that was not trained: it comes again, and all after it a week later. Nothing is made up for. */
export function missWeek(note: NoteOf<'program'>, week: number): Moved {
  return pause(note, week, 1, 'Missed: what was planned here comes a week later.');
}

/** The program with another first day. Once sessions are logged it cannot move: they would fall into other weeks. */
export function shiftStart(note: NoteOf<'program'>, start: string): Moved {
  const logged = readLog(note.text, note.bodyStart).rows.find(({ row }) => row.date >= note.data.start);
  if (logged && start !== note.data.start) {
    return {
      problem: `${note.title} has sessions in its log from ${logged.row.date} on, which would fall into other weeks: pause it instead.`,
    };
  }
  return { note: reread(note, applyEdits(note.text, [setField(note.text, note.block, 'start', start)])) };
}

/** The first day after a program. */
export function dayAfter(program: { readonly start: string; readonly weeks: number }): string {
  return addDays(program.start, program.weeks * 7);
}

function numberEdit(
  text: string,
  index: LineIndex,
  span: { start: number; end: number },
  pattern: RegExp,
  newText: string,
): TextEdit {
  const match = pattern.exec(text.slice(span.start, span.end));
  const start = span.start + (match?.index ?? 0);
  return {
    range: index.range({ start, end: start + (match?.[0].length ?? 0) }),
    newText: match ? newText : '',
  };
}
