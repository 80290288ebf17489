import type { Knowledge } from '../knowledge/knowledge.ts';
import { isRangeWork } from './jobs.ts';
import type { Program } from './program.ts';
import { linesOf } from './program.ts';

/** Weeks that a plan may be stretching and release alone (Mettler 2019, Moreside & McGill 2013; PB09). */
export const mostStretchOnlyWeeks = 3;

/** The week in which a plan has been stretching alone for too long; Infinity when it never has. */
export function stretchOnlyTooLong(program: Pick<Program, 'parts'>, knowledge: Knowledge): number {
  let running = 0;
  for (const part of program.parts) {
    const exercises = part.days
      .filter((day) => day.kind !== 'clinic')
      .flatMap(linesOf)
      .flatMap((line) =>
        line.kind === 'exercise' ? (knowledge.whole('exercise', line.id ?? '') ?? []) : [],
      );
    if (exercises.length === 0 || !exercises.every(isRangeWork)) {
      running = 0;
      continue;
    }
    const weeks = part.to - part.from + 1;
    if (running + weeks > mostStretchOnlyWeeks) return part.from + mostStretchOnlyWeeks - running;
    running += weeks;
  }
  return Infinity;
}
