import { setsOf } from '../../dose/volume.ts';
import { isStrengthWork } from '../jobs.ts';
import { linesOf, partOfWeek } from '../program.ts';
import { easyEvery } from '../steps.ts';
import { runBeforeWhich } from '../strengthDays.ts';
import { clinicalConvention, placedExercises, lineSpan } from './rule.ts';
import type { PlacedExercise, ProgramRule } from './rule.ts';

/** The sets of strength work in a week, a day of each counted, and the lines that hold them. */
function setsIn(lifts: readonly PlacedExercise[], week: number): { sets: number; lines: number } {
  const here = lifts.filter(({ part }) => part.from <= week && week <= part.to);
  return {
    sets: here.reduce((sum, { line }) => sum + (line.dose ? setsOf(line.dose).max : 0), 0),
    lines: here.length,
  };
}

export const PB20: ProgramRule = {
  id: 'PB20',
  level: 'warn',
  title:
    'No hard leg work on the day before a hard or long run; every fourth week is easy, with 40 per cent fewer sets.',
  source: [clinicalConvention],
  keep: 'yes',
  givesWay: 'no other day is at hand',
  *check(context) {
    const { program, athlete, knowledge, place } = context;
    const lifts = placedExercises({ program, knowledge }).filter(({ exercise }) => isStrengthWork(exercise));
    const told = new Set<string>();
    for (const { day, line } of lifts) {
      for (const weekday of day.weekdays) {
        const run = runBeforeWhich(athlete?.data.runs ?? [], weekday);
        if (run === undefined || told.has(weekday)) continue;
        told.add(weekday);
        yield {
          message: `${day.title} has strength on ${weekday}, the day before the ${run} run: move it, or put it after the run on the same day. The spacing is custom.`,
          span: lineSpan(line, place),
          lines: lifts.map((each) => each.line),
        };
      }
    }
    for (let week = easyEvery; week <= program.weeks; week += easyEvery) {
      const [last, now] = [setsIn(lifts, week - 1), setsIn(lifts, week)];
      const part = partOfWeek(program, week);
      if (!part || last.sets === 0 || now.sets < last.sets || last.sets === last.lines) continue;
      yield {
        message: `Week ${week} should be easy: take about 40 per cent of the sets of week ${week - 1} away and keep the load. That every fourth week is easy is custom.`,
        span: part.span ?? place,
        lines: part.days.flatMap(linesOf),
      };
    }
  },
};
