import type { Dose } from '../../dose/dose.ts';
import { formatDose } from '../../dose/format.ts';
import type { NoteOf } from '../../note/note.ts';
import { applyEdits } from '../../text/edit.ts';
import type { TextEdit } from '../../text/edit.ts';
import { LineIndex } from '../../text/lineIndex.ts';
import type { Day, Line, Part } from '../program.ts';
import { readProgram } from './read.ts';
import { reread } from './reread.ts';

/** What a line should say instead; what is absent stays as it is written. */
export interface NewLine {
  readonly id?: string;
  readonly dose?: Dose;
}

export interface ChangedLine {
  readonly part: Part;
  readonly day: Day;
  readonly line: Line;
  /** The line's link and dose, as they stood and as they stand. */
  readonly before: string;
  readonly after: string;
}

/** The program with other exercises and doses on some lines, and which they are. Only ids and doses are touched. */
export function changeLines(
  note: NoteOf<'program'>,
  choose: (place: { readonly part: Part; readonly day: Day; readonly line: Line }) => NewLine | undefined,
): { note: NoteOf<'program'>; changed: ChangedLine[] } {
  const index = new LineIndex(note.text);
  const edits: TextEdit[] = [];
  const changed: ChangedLine[] = [];
  for (const part of readProgram(note).program.parts) {
    for (const day of part.days) {
      for (const line of day.blocks.flatMap((block) => block.lines)) {
        const wanted = choose({ part, day, line });
        if (!wanted || !line.span || !line.id) continue;
        const was = line.doseSpan ? note.text.slice(line.doseSpan.start, line.doseSpan.end) : '';
        // a dose in another spelling is left in it as long as it says the same
        const same = wanted.dose && line.dose && formatDose(line.dose) === formatDose(wanted.dose);
        const is = wanted.dose && !same ? formatDose(wanted.dose) : was;
        const id = wanted.id ?? line.id;
        if (id === line.id && is === was) continue;
        if (id !== line.id && line.idSpan) edits.push({ range: index.range(line.idSpan), newText: id });
        if (is !== was) {
          const end = { start: line.span.end, end: line.span.end };
          edits.push({ range: index.range(line.doseSpan ?? end), newText: line.doseSpan ? is : ` ${is}` });
        }
        changed.push({ part, day, line, before: `${line.id} ${was}`.trim(), after: `${id} ${is}`.trim() });
      }
    }
  }
  return { note: edits.length === 0 ? note : reread(note, applyEdits(note.text, edits)), changed };
}
