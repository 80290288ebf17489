import { formatDose } from '../../dose/format.ts';
import { outsideRange } from '../doseRange.ts';
import type { Line, Part, Program } from '../program.ts';
import { linesOf } from '../program.ts';
import { changedNotes } from '../staleness.ts';
import { clinicalConvention, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

function part(program: Program, line: Line): Part | undefined {
  return program.parts.find((each) => each.days.some((day) => linesOf(day).includes(line)));
}

export const noteChanged: ProgramRule = {
  id: 'note-changed',
  level: 'warn',
  title: 'The notes behind a program are those it was built with.',
  source: [clinicalConvention],
  keep: 'yes',
  *check({ program, knowledge, place }) {
    for (const { note, line, exercise } of changedNotes(program, knowledge)) {
      const range = exercise?.data.dose;
      const differ =
        line?.dose &&
        exercise &&
        part(program, line) &&
        outsideRange(line, exercise, part(program, line) ?? { from: 1, to: 1 });
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
