import type { Kind } from '../../note/kinds/all.ts';
import type { LineKind } from '../program.ts';
import { formatDose } from '../../dose/format.ts';
import { exerciseOf, lineSpan, placedLines } from './rule.ts';
import type { ProgramRule } from './rule.ts';

const kindOf: Readonly<Partial<Record<LineKind, Kind>>> = {
  exercise: 'exercise',
  test: 'assessment',
  advice: 'principle',
};

export const PB34: ProgramRule = {
  id: 'PB34',
  level: 'block',
  title: 'Every id on a sheet exists, and every exercise has a dose that says its sides.',
  source: ['slade-2016-cert', 'hoffmann-2014-tidier'],
  keep: 'no',
  *check({ program, place, knowledge }) {
    for (const { line } of placedLines(program)) {
      const wanted = kindOf[line.kind];
      const span = lineSpan(line, place);
      if (wanted && line.id !== undefined) {
        const found = knowledge.get(line.id);
        if (!found) {
          yield {
            message: `There is no note "${line.id}": correct the id or write the note.`,
            span,
            lines: [],
          };
        } else if (found.kind !== wanted) {
          const word = line.kind === 'exercise' ? 'an exercise line' : `"${line.kind}"`;
          yield {
            message: `"${line.id}" is of kind ${found.kind}, and ${word} needs a note of kind ${wanted}.`,
            span,
            lines: [],
          };
        } else if (found.data?.status === 'retired') {
          yield { message: `${found.title} is retired: choose another exercise.`, span, lines: [] };
        }
      }
      const exercise = exerciseOf(line, knowledge);
      if (
        exercise?.data.side === 'each' &&
        line.dose?.work.kind === 'same' &&
        line.dose.work.sides === 'both'
      ) {
        yield {
          message: `${exercise.title} is done on each side: say so in its dose, such as "${formatDose({ ...line.dose, work: { ...line.dose.work, sides: 'each' } })}".`,
          span: line.doseSpan ?? span,
          lines: [],
        };
      }
      if ((line.kind === 'exercise' || line.kind === 'run') && !line.dose && line.text === undefined) {
        yield {
          message: 'This line has no dose: write one behind it, such as "3 x 10 each side".',
          span,
          lines: [],
        };
      }
    }
  },
};
