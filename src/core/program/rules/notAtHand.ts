import { missingEquipment, needsPartner } from '../atHand.ts';
import { clinicalConvention, placedExercises, slotBehind, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

export const notAtHand: ProgramRule = {
  id: 'not-at-hand',
  level: 'warn',
  title: 'What a line needs is there: equipment in the athlete’s slot, and a partner where it takes two.',
  source: [clinicalConvention],
  keep: 'yes',
  *check(context) {
    const { athlete, place } = context;
    if (!athlete) return;
    for (const { day, line, exercise } of placedExercises(context)) {
      const slot = day.kind === 'run' ? undefined : slotBehind(context, day);
      const missing = slot ? missingEquipment(exercise, slot.equipment) : [];
      const alone = needsPartner(exercise) && !athlete.data.helpers.includes('partner');
      if (missing.length === 0 && !alone) continue;
      const needs = [
        ...missing.map((item) => item.replaceAll('-', ' ')),
        ...(alone ? ['a partner'] : []),
      ].join(', ');
      yield {
        message: `${exercise.title} needs what ${athlete.title} does not have in ${day.title}: ${needs}. Choose another, or add it to the athlete’s slot.`,
        span: lineSpan(line, place),
        lines: [line],
      };
    }
  },
};
