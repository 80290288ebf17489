import { formatDose } from '../../dose/format.ts';
import { easedParts, outsideRange } from '../doseRange.ts';
import { changedNotes } from '../staleness.ts';
import { clinicalConvention, lineSpan, placedLines } from './rule.ts';
import type { ProgramRule } from './rule.ts';

export const noteChanged: ProgramRule = {
  id: 'note-changed',
  level: 'warn',
  title: 'The notes behind a program are those it was built with.',
  source: [clinicalConvention],
  keep: 'yes',
  *check({ program, knowledge, place }) {
    const isEased = easedParts(program, knowledge);
    const placed = placedLines(program);
    for (const { note, line, exercise } of changedNotes(program, knowledge)) {
      const range = exercise?.data.dose;
      const part = placed.find((each) => each.line === line)?.part;
      const differ = line && part && exercise && outsideRange(line, exercise, isEased(part));
      const doses =
        differ && line.dose ? `: the line has ${formatDose(line.dose)}, the note now ${range}` : '';
      yield {
        message: `${note.title} changed since this program was built${doses}. Read it, then take it over or build again.`,
        span: line ? lineSpan(line, place) : place,
        lines: line ? [line] : [],
        ...(differ ? {} : { severity: 'info' }),
      };
    }
  },
};
