import { flexionGate, flexionGateWeeks } from '../gates.ts';
import { clinicalConvention, placedExercises, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

export const PB13: ProgramRule = {
  id: 'PB13',
  level: 'warn',
  title:
    'Bike and plank wait for the flexion self-test, for three weeks at most; marches go on in free range.',
  source: [clinicalConvention],
  keep: 'yes',
  *check(context) {
    const { picture, place } = context;
    if (!picture) return;
    for (const { part, line, exercise } of placedExercises(context)) {
      const shut = flexionGate(exercise, picture, part.from);
      if (!shut) continue;
      yield {
        message: `${exercise.title} waits for the retest (${shut.says}): take a march in free range until week ${flexionGateWeeks + 1}. The gate is clinical custom; nobody has tested it.`,
        span: lineSpan(line, place),
        lines: [line],
      };
    }
  },
};
