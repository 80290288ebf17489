import { lockInPrinciple } from '../lockIn.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { phases } from '../../note/kinds/shared.ts';
import type { Phase } from '../../note/kinds/shared.ts';
import type { NoteOf } from '../../note/note.ts';
import { linesOf } from '../program.ts';
import { clinicalConvention, exerciseOf, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

/** The place of a phase in a session: release, mobility, activation, strength, power, drill. */
export function phaseOrder(phase: Phase): number {
  return phases.indexOf(phase);
}

/** Whether a ladder goes from an exercise up to one of a phase. */
function leadsTo(phase: Phase, exercise: NoteOf<'exercise'>, knowledge: Knowledge): boolean {
  const ladder = new Set([exercise]);
  for (const rung of ladder)
    for (const id of rung.data.harder) {
      const harder = knowledge.whole('exercise', id);
      if (harder) ladder.add(harder);
    }
  return [...ladder].some((rung) => rung.data.phase === phase);
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
          // an easier rung stands in the place of the one it leads to
          if (leadsTo(furthest, exercise, knowledge)) continue;
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
