import { provokesPinch } from '../gates.ts';
import { clinicalConvention, placedExercises, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

export const PB35: ProgramRule = {
  id: 'PB35',
  level: 'block',
  title: 'A hip that pinches in front is not bent to its end and not turned; the test goes to review.',
  source: [clinicalConvention],
  keep: 'yes',
  *check(context) {
    const { picture, place } = context;
    if (!picture) return;
    for (const { line, exercise } of placedExercises(context)) {
      if (!provokesPinch(exercise, picture)) continue;
      yield {
        message: `${exercise.title} goes where the hip pinches: leave it out, keep flexion under 90 degrees, and have the test reviewed.`,
        span: lineSpan(line, place),
        lines: [line],
      };
    }
  },
};
