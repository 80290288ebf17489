import { lockInPrinciple } from '../lockIn.ts';
import { phases } from '../../note/kinds/shared.ts';
import type { Phase } from '../../note/kinds/shared.ts';
import { linesOf } from '../program.ts';
import { clinicalConvention, exerciseOf, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

/** The place of a phase in a session: release, mobility, activation, strength, power, drill. */
export function phaseOrder(phase: Phase): number {
  return phases.indexOf(phase);
}

export const PB06: ProgramRule = {
  id: 'PB06',
  level: 'warn',
  title: 'A session runs release → mobility → activation → strength → power → drill.',
  source: [clinicalConvention, 'afonso-2021'],
  keep: 'yes',
  *check({ program, place, knowledge }) {
    for (const day of program.parts.flatMap((part) => part.days)) {
      if (day.kind !== 'slot') continue;
      let furthest: Phase | undefined;
      for (const line of linesOf(day)) {
        const exercise = exerciseOf(line, knowledge);
        if (!exercise) continue;
        const { phase } = exercise.data;
        // an exercise that locks a technique in stands right behind it, whatever its phase
        const locksIn = line.reasons.some((reason) => reason.of === lockInPrinciple);
        if (locksIn) continue;
        if (furthest && phaseOrder(phase) < phaseOrder(furthest)) {
          yield {
            message:
              `${exercise.title} (${phase}) comes after ${furthest} work: move it up. ` +
              'The order is clinical custom; no trial has compared it.',
            span: lineSpan(line, place),
            lines: [line],
          };
        } else {
          furthest = phase;
        }
      }
    }
  },
};
