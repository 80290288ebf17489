import { hardestIn } from '../gates.ts';
import { painOver } from '../pain.ts';
import { clinicalConvention, placedExercises, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

/** Judges the start, by the pain in the findings; stop signs, the next morning and a rise from week to week are for the log. */
export const PB19: ProgramRule = {
  id: 'PB19',
  level: 'warn',
  title:
    'Where something hurts above its limit, training starts one rung lower: 5 of 10 for tendon and kneecap, 3 for hip, groin and back.',
  source: ['silbernagel-2007', clinicalConvention],
  keep: 'yes',
  *check(context) {
    const { athlete, picture, knowledge, place } = context;
    const over = athlete && picture && painOver(athlete, picture, knowledge);
    if (!over) return;
    for (const { part, line, exercise } of placedExercises(context)) {
      const hardest = hardestIn({ athlete, picture, knowledge }, part.from);
      if (exercise.data.difficulty <= hardest && exercise.data.phase !== 'power') continue;
      yield {
        message: `${exercise.title} is a rung too high for now: ${over.says}. Take an easier one (${hardest} of 5 at most) until it has settled by next morning.`,
        span: lineSpan(line, place),
        lines: [line],
      };
    }
  },
};
