import { isLockedIn, needsLockIn } from '../lockIn.ts';
import { linesOf } from '../program.ts';
import { clinicalConvention, exerciseOf, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

export const PB04: ProgramRule = {
  id: 'PB04',
  level: 'block',
  title: 'A technique with a transient gain is followed by an exercise that locks it in, the same day.',
  source: [clinicalConvention],
  keep: 'yes',
  *check({ program, place, knowledge }) {
    for (const day of program.parts.flatMap((part) => part.days)) {
      if (day.kind !== 'slot') continue;
      const lines = linesOf(day);
      for (const [i, line] of lines.entries()) {
        const exercise = exerciseOf(line, knowledge);
        if (!exercise || !needsLockIn(exercise)) continue;
        const after = lines.slice(i + 1).flatMap((later) => later.id ?? []);
        if (isLockedIn(exercise, after)) continue;
        const choices = exercise.data.lockIn.map((id) => `[[${id}]]`).join(' or ');
        yield {
          message: `Nothing after ${exercise.title} locks in what it gains: add ${choices} later in ${day.title}.`,
          span: lineSpan(line, place),
          lines: [line],
        };
      }
    }
  },
};
