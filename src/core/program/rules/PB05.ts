import { isClinicianOnly } from '../atHand.ts';
import { clinicalConvention, exerciseOf, lineSpan, placedLines } from './rule.ts';
import type { ProgramRule } from './rule.ts';

export const PB05: ProgramRule = {
  id: 'PB05',
  level: 'block',
  title: 'What only a clinician may do stands under Clinic, never on an athlete’s own sheet.',
  source: [clinicalConvention],
  keep: 'no',
  *check({ program, place, knowledge }) {
    for (const { day, line } of placedLines(program)) {
      const exercise = day.kind === 'clinic' ? undefined : exerciseOf(line, knowledge);
      if (!exercise || !isClinicianOnly(exercise)) continue;
      yield {
        message: `${exercise.title} is for a trained clinician only: move it under "### Clinic".`,
        span: lineSpan(line, place),
        lines: [], // not the coach's to accept
      };
    }
  },
};
