import { inSentence } from '../../knowledge/outline.ts';
import { isFastTechnique } from '../lockIn.ts';
import { linesOf } from '../program.ts';
import { exerciseOf, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

/** Judges that the tests stand there; whether they gained enough is for the log, and the line says how much is enough. */
export const PB03: ProgramRule = {
  id: 'PB03',
  level: 'warn',
  title:
    'A technique that works at once is tested before and after it, and kept only if the test gained more than its error.',
  source: ['kim-ha-2015', 'peeler-anderson-2008', 'wakefield-2015'],
  keep: 'yes',
  *check({ program, place, knowledge }) {
    for (const day of program.parts.flatMap((part) => part.days)) {
      if (day.kind !== 'slot') continue;
      const lines = linesOf(day);
      for (const [i, line] of lines.entries()) {
        const exercise = exerciseOf(line, knowledge);
        if (!exercise || !isFastTechnique(exercise)) continue;
        const tested = lines.slice(0, i).some((each) => each.kind === 'test');
        const again = lines.slice(i + 1).some((each) => each.kind === 'test');
        if (tested && again) continue;
        yield {
          message:
            `Nobody can tell whether ${inSentence(exercise.title)} works: ` +
            `add a line "- test [[…]]" ${tested ? 'after' : again ? 'before' : 'before and after'} it. ` +
            'Most of the errors of these tests come from few people.',
          span: lineSpan(line, place),
          lines: [line],
        };
      }
    }
  },
};
