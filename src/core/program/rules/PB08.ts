import { linesOf } from '../program.ts';
import { isStaticStretch, mostSecondsBeforeRun, stretchSeconds } from '../stretching.ts';
import { exerciseOf, slotBehind, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

export const PB08: ProgramRule = {
  id: 'PB08',
  level: 'warn',
  title: 'Before a run each muscle is stretched for 120 seconds in all at most.',
  source: ['konrad-2021'],
  keep: 'yes',
  *check(context) {
    for (const day of context.program.parts.flatMap((part) => part.days)) {
      if (slotBehind(context, day)?.when !== 'before-run') continue;
      const seconds = new Map<string, number>();
      for (const line of linesOf(day)) {
        const exercise = exerciseOf(line, context.knowledge);
        if (!exercise || !isStaticStretch(exercise) || !line.dose) continue;
        for (const muscle of exercise.data.muscles.primary) {
          const total = (seconds.get(muscle) ?? 0) + stretchSeconds(line.dose);
          seconds.set(muscle, total);
          if (total <= mostSecondsBeforeRun) continue;
          yield {
            message: `${exercise.title} stretches for ${total} s before a run, and ${mostSecondsBeforeRun} s a muscle are harmless: shorten it, or move it to the evening.`,
            span: lineSpan(line, context.place),
            lines: [line],
          };
        }
      }
    }
  },
};
