import { placedExercises, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

export const PB15: ProgramRule = {
  id: 'PB15',
  level: 'warn',
  title: 'A step-up without load counts as activation, with load as strength.',
  source: ['macaskill-2014', 'neto-2020', 'macadam-feser-2019'],
  keep: 'yes',
  *check(context) {
    for (const { block, line, exercise } of placedExercises(context)) {
      const isStepUp = exercise.data.family === 'step' && exercise.data.phase === 'activation';
      if (!isStepUp || !/strength/i.test(block.title) || line.dose?.weight !== undefined) continue;
      yield {
        message: `${exercise.title} without a weight is activation, not strength: move it up, or take a loaded one. The muscle recordings behind this are no training results.`,
        span: lineSpan(line, context.place),
        lines: [line],
      };
    }
  },
};
