import { whySwap } from '../adapt/judge.ts';
import { foldId } from '../../note/note.ts';
import { linesOf, partOfWeek } from '../program.ts';
import { retestsDue } from '../retests.ts';
import { clinicalConvention, lineSpan, placedExercises } from './rule.ts';
import type { ProgramRule } from './rule.ts';

function sameId(a: string | undefined, b: string): boolean {
  return a !== undefined && foldId(a) === foldId(b);
}

/** Judges that the retests stand there, and that what changed nothing by its retest does not go on. */
export const PB21: ProgramRule = {
  id: 'PB21',
  level: 'warn',
  title:
    'What was found is tested again when it is due, in weeks 2, 4, 6 and 12, as its test says; what changed nothing gives way to another family.',
  source: ['mettler-2019', clinicalConvention],
  keep: 'yes',
  *check(context) {
    const { program, athlete, picture, knowledge, place } = context;
    if (!athlete || !picture) return;
    const told = new Set<string>();
    for (const { part, line, exercise } of placedExercises(context)) {
      const swap = whySwap(exercise, line.reasons, { program, athlete, knowledge });
      if (!swap || part.from <= swap.week || told.has(exercise.id)) continue;
      told.add(exercise.id);
      yield {
        message: `${exercise.title} goes on in week ${part.from}, though ${swap.says}: take another family, as adapting the program proposes.`,
        span: lineSpan(line, place),
        lines: [line],
      };
    }
    for (const { test, weeks } of retestsDue(picture, knowledge, program.weeks)) {
      const missing = weeks.filter((week) => {
        const days = partOfWeek(program, week)?.days ?? [];
        const due = days.filter((day) => day.week === undefined || day.week === week);
        return !due.some((day) =>
          linesOf(day).some((line) => line.kind === 'test' && sameId(line.id, test.id)),
        );
      });
      if (missing.length === 0) continue;
      yield {
        message: `${test.title} is not taken again in week ${missing.join(', ')}: add "### Retest (week ${missing[0]})" with "- test [[${test.id}]]". When to look again is custom.`,
        span: place,
        lines: program.parts.flatMap((part) => part.days.flatMap(linesOf)),
      };
    }
  },
};
