import { easedParts, outsideRange } from '../doseRange.ts';
import { clinicalConvention, placedExercises, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

export const doseRange: ProgramRule = {
  id: 'dose-range',
  level: 'warn',
  title:
    'A dose stays inside the range of its exercise, one set more for the worse side and fewer sets in an easy week apart.',
  source: [clinicalConvention],
  keep: 'yes',
  *check(context) {
    const isEased = easedParts(context.program, context.knowledge);
    for (const { part, line, exercise } of placedExercises(context, true)) {
      const wrong = outsideRange(line, exercise, isEased(part));
      if (wrong === undefined) continue;
      yield {
        message: `${wrong} The range is ${exercise.data.dose}: put the dose back into it, or take the next rung.`,
        span: line.doseSpan ?? lineSpan(line, context.place),
        lines: [line],
      };
    }
  },
};
