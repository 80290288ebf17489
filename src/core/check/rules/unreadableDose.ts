import { formatDose } from '../../dose/format.ts';
import { parseDose } from '../../dose/parse.ts';
import type { NoteRule } from '../../knowledge/rule.ts';
import { locateField } from '../../note/frontMatter.ts';
import type { Problem } from '../../text/problem.ts';
import type { Span } from '../../text/position.ts';

/** An exercise's dose that cannot be read, or that is not in the one canonical form. */
export const unreadableDose: NoteRule = {
  code: 'unreadable-dose',
  *check(note): Iterable<Problem> {
    if (note.kind !== 'exercise' || !note.data) return;
    const reading = parseDose(note.data.dose);
    // finding the place costs more than all else: nearly every dose is right
    const place = (): Span => locateField(note.text, note.block, ['dose']);
    if ('problem' in reading) {
      yield { code: 'unreadable-dose', severity: 'error', message: reading.problem.message, span: place() };
    } else if (!reading.canonical) {
      yield {
        code: 'dose-form',
        severity: 'info',
        message: `This dose is read as "${formatDose(reading.dose)}": write it so.`,
        span: place(),
      };
    }
  },
};
