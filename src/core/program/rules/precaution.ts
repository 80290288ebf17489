import { cautionsFor, forbiddenBy, provokesPinch } from '../gates.ts';
import { clinicalConvention, placedExercises, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

export const precaution: ProgramRule = {
  id: 'precaution',
  level: 'block',
  title: 'Nothing that a precaution forbids for what was found; where it asks for care, the line says so.',
  source: [clinicalConvention],
  keep: 'yes',
  *check(context) {
    const { picture, knowledge, place } = context;
    if (!picture) return;
    for (const { line, exercise } of placedExercises(context, true)) {
      const at = { span: lineSpan(line, place), lines: [line] };
      const forbidden = forbiddenBy(exercise, picture, knowledge);
      if (forbidden !== undefined && !provokesPinch(exercise, picture)) {
        yield { ...at, message: `${exercise.title} stands against a finding: ${forbidden}. Choose another.` };
      }
      const unsaid = cautionsFor(exercise, picture).find((say) => !line.notes.includes(say));
      if (unsaid !== undefined && line.notes.length === 0) {
        yield {
          ...at,
          message: `${exercise.title} asks for care with what was found: add "  - note: ${unsaid}"`,
          severity: 'info',
        };
      }
    }
  },
};
