import type { Knowledge } from '../../knowledge/knowledge.ts';
import { foldId } from '../../note/note.ts';
import { addDays, daysBetween } from '../calendar.ts';
import { isStrengthWork } from '../jobs.ts';
import type { Program } from '../program.ts';
import { daysKeptFree } from '../race.ts';
import { isSpaced, leastStrengthWeeks, liftsPerDay, strengthDaysPerWeek } from '../strengthDays.ts';
import { clinicalConvention, placedExercises, lineSpan } from './rule.ts';
import type { Breach, PlacedExercise, ProgramRule } from './rule.ts';

/** A program that begins so many days after another of the same athlete goes on with it. */
const pauseDays = 14;

function goesOn({ id, athlete, start }: Program, knowledge: Knowledge): boolean {
  return knowledge.ofKind('program').some(({ id: other, data }) => {
    const since = daysBetween(addDays(data.start, data.weeks * 7), start);
    return other !== id && foldId(data.athlete) === foldId(athlete) && since >= 0 && since <= pauseDays;
  });
}

/** Says each thing once, at the first line it is true of. */
export const PB10: ProgramRule = {
  id: 'PB10',
  level: 'warn',
  title: 'Strength has 2 or 3 days a week, 48 hours apart, with 2 to 4 lifts each, for at least 6 weeks.',
  source: ['blagrove-2018', 'balsalobre-2016', 'garber-2011', clinicalConvention],
  keep: 'yes',
  givesWay: 'the athlete’s days and minutes, the equipment and the length asked for allow no more',
  *check(context) {
    const { program, athlete, knowledge, place } = context;
    const lifts = placedExercises({ program, knowledge }).filter(({ exercise }) => isStrengthWork(exercise));
    const [first] = lifts;
    if (!first) return;
    const weeks = program.parts
      .filter((part) => lifts.some((lift) => lift.part === part))
      .reduce((sum, part) => sum + part.to - part.from + 1, 0);
    if (weeks < leastStrengthWeeks && !goesOn(program, knowledge)) {
      yield at(
        `Strength lasts ${weeks} ${weeks === 1 ? 'week' : 'weeks'} here; the trials that helped runners had ${leastStrengthWeeks} to 20: plan for more.`,
        first,
      );
    }
    const told = new Set<string>();
    for (const part of program.parts) {
      // the week of a race has fewer days by PB20
      if (part.from === part.to && daysKeptFree(athlete?.data.race?.on, program.start, part.from).length > 0)
        continue;
      const here = lifts.filter((lift) => lift.part === part);
      const dated = here.flatMap(({ day }) => day.weekdays);
      const days = [...new Set(dated)];
      const [lift] = here;
      if (!lift) continue;
      const says: string[] = [];
      const known = here.every(({ day }) => day.weekdays.length > 0);
      if (known && days.length < strengthDaysPerWeek.least)
        says.push(`Strength has ${days.length} day a week, and the trials had 2 or 3: find another.`);
      if (known && days.length > strengthDaysPerWeek.most)
        says.push(`Strength has ${days.length} days a week, and the trials had 2 or 3: take some away.`);
      if (known && !isSpaced(days))
        says.push(
          `The strength days ${days.join(', ')} are less than 48 hours apart: spread them. The spacing is custom.`,
        );
      for (const day of new Set(here.map((each) => each.day))) {
        const count = here.filter((each) => each.day === day).length;
        if (count < liftsPerDay.least || count > liftsPerDay.most)
          says.push(
            `${day.title} has ${count} ${count === 1 ? 'lift' : 'lifts'}; the trials had 2 to 4 for the legs.`,
          );
      }
      for (const message of says) {
        if (told.has(message)) continue;
        told.add(message);
        yield at(message, lift);
      }
    }
    function at(message: string, { line }: PlacedExercise): Breach {
      return { message, span: lineSpan(line, place), lines: lifts.map((each) => each.line) };
    }
  },
};
