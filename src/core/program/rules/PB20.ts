import { setsOf } from '../../dose/volume.ts';
import { isStrengthWork } from '../jobs.ts';
import { linesOf, partOfWeek } from '../program.ts';
import { lighterWeeks } from '../easyWeeks.ts';
import { daysKeptFree } from '../race.ts';
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
    'No hard leg work on the day before a hard or long run, nor on the day of a race; every fourth week is easy, with 40 per cent fewer sets.',
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
    const race = athlete?.data.race?.on;
    const light = lighterWeeks(program, knowledge);
    let hardWeeks = 0;
    for (let week = 1; week <= program.weeks; week++) {
      const part = partOfWeek(program, week);
      if (!part) {
        hardWeeks = 0;
        continue;
      }
      const free = daysKeptFree(race, program.start, week);
      const clash = lifts.find(
        (lift) => lift.part === part && lift.day.weekdays.some((day) => free.includes(day)),
      );
      if (clash) {
        const days = clash.day.weekdays.filter((day) => free.includes(day)).join(' and ');
        yield {
          message: `${clash.day.title} has strength on ${days} of week ${week}, and the race is on ${race}: leave the day before it and its own free of strength. That is custom.`,
          span: lineSpan(clash.line, place),
          lines: lifts.filter((lift) => lift.part === part).map(({ line }) => line),
        };
      }
      const { sets, lines } = setsIn(lifts, week);
      // a week of rest is easier than an easy one, and of one set there is nothing to take away
      hardWeeks = sets === lines || light.has(week) ? 0 : hardWeeks + 1;
      if (hardWeeks < easyEvery) continue;
      hardWeeks = 0;
      yield {
        message: `Week ${week} should be easy after ${easyEvery - 1} that were not: take about 40 per cent of its sets away and keep the load. That every fourth week is easy is custom.`,
        span: part.span ?? place,
        lines: part.days.flatMap(linesOf),
      };
    }
  },
};
