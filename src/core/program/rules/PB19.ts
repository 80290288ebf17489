import { hardestIn } from '../gates.ts';
import { whyDown } from '../adapt/judge.ts';
import { isHarder } from '../adapt/step.ts';
import { painLimit, painOver } from '../pain.ts';
import { clinicalConvention, loggedAhead, placedExercises, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

/** Judges the start by the pain in the findings, and what comes next by what was logged. */
export const PB19: ProgramRule = {
  id: 'PB19',
  level: 'warn',
  title:
    'Where something hurts above its limit, training starts one rung lower: 5 of 10 for tendon and kneecap, 3 for hip, groin and back; after pain or stop signs in the log it goes one lower.',
  source: ['silbernagel-2007', clinicalConvention],
  keep: 'yes',
  *check(context) {
    const { athlete, picture, knowledge, place } = context;
    if (!athlete || !picture) return;
    const limit = painLimit(picture, knowledge);
    for (const { week, line, exercise, sessions, last } of loggedAhead(context)) {
      const why = whyDown(sessions, { athlete, limit });
      const isLower = line.dose && last.dose && isHarder(last.dose, line.dose);
      if (why === undefined || isLower) continue;
      yield {
        message: `${exercise.title} goes on in week ${week} as it was: ${why}. Take the rung below or less of it, as adapting the program proposes.`,
        span: lineSpan(line, place),
        lines: [line],
      };
    }
    const over = painOver(athlete, picture, knowledge);
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
