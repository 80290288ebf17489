import type { Dose } from '../../dose/dose.ts';
import { volumesOf } from '../../dose/dose.ts';
import type { NoteOf } from '../../note/note.ts';
import { upOrHold } from '../adapt/judge.ts';
import { isHarder } from '../adapt/step.ts';
import { lockInPrinciple } from '../lockIn.ts';
import type { Line } from '../program.ts';
import { easyWeeks } from '../easyWeeks.ts';
import { weeksOf } from '../program.ts';
import { daysBeforeRace, isBeforeRace, isRaceWeek } from '../race.ts';
import { extentOf, stepOf } from '../steps.ts';
import { clinicalConvention, loggedAhead, placedExercises, lineSpan } from './rule.ts';
import type { Breach, PlacedExercise, ProgramRule } from './rule.ts';

interface Increase {
  readonly what: string;
  readonly by: number;
}

/** What is more in one dose than in another: sets, repetitions or seconds, hold, load. */
function increases(from: Dose, to: Dose): Increase[] {
  const [a, b] = [volumesOf(from.work)[0], volumesOf(to.work)[0]];
  const all: Increase[] = [
    { what: 'sets', by: (b?.sets?.max ?? 1) - (a?.sets?.max ?? 1) },
    {
      what: b?.amount.kind === 'reps' ? 'repetitions' : b?.amount.kind === 'distance' ? 'm' : 's',
      by: (extentOf(b)?.max ?? 0) - (extentOf(a)?.max ?? 0),
    },
    { what: 's of hold', by: (to.holdSeconds?.max ?? 0) - (from.holdSeconds?.max ?? 0) },
    { what: 'kg', by: kilograms(to) - kilograms(from) },
  ];
  return all.filter(({ by }) => by > 0);
}

function kilograms({ weight }: Dose): number {
  if (weight?.kind === 'mass') return weight.kilograms.max * weight.count;
  return weight?.kind === 'bodyweight' ? (weight.addedKilograms?.max ?? 0) : 0;
}

/** The largest step of one variable; of a load 10 per cent, or the smallest plate, which is not known here. */
function largest(what: string, exercise: NoteOf<'exercise'>, line: Line): number {
  const amount = line.dose && volumesOf(line.dose.work)[0]?.amount;
  if (what === 'sets') return 1;
  if (what === 'kg') return Math.max(2.5, (line.dose ? kilograms(line.dose) : 0) * 0.1);
  return what === 's of hold' || !amount ? 5 : Math.max(stepOf(exercise, amount), 2);
}

/** Judges the steps of the plan, and the next one by what was logged. */
export const PB18: ProgramRule = {
  id: 'PB18',
  level: 'warn',
  title:
    'One thing goes up at a time, in small steps, after two sessions at the top with two good ones left; nothing in an easy week or within 10 days of a race.',
  source: [clinicalConvention],
  keep: 'yes',
  *check(context) {
    const { program, athlete, knowledge, place } = context;
    const race = athlete?.data.race?.on;
    const easy = easyWeeks(program, knowledge);
    const isEasy = (week: number): boolean => easy.has(week) || isRaceWeek(race, program.start, week);
    for (const { week, line, exercise, sessions, last } of loggedAhead(context)) {
      if (!line.dose || !last.dose || !isHarder(line.dose, last.dose)) continue;
      const { verdict, reason } = upOrHold(exercise, sessions, context);
      if (verdict !== 'hold') continue;
      yield {
        message: `${exercise.title} goes up in week ${week} too early: ${reason}. Hold it, as adapting the program proposes.`,
        span: lineSpan(line, place),
        lines: [line],
      };
    }
    const before = new Map<string, PlacedExercise>();
    for (const placed of placedExercises(context)) {
      const { part, day, line, exercise } = placed;
      // what locks a technique in has a dose of its own
      if (line.reasons.some((reason) => reason.of === lockInPrinciple)) continue;
      // a session may lose a day in one week, as before a race
      const on = day.weekdays.length > 0 ? day.weekdays : [''];
      const keys = on.map((weekday) => `${day.title} ${weekday} ${exercise.id}`);
      const last = keys.map((key) => before.get(key)).find((each) => each !== undefined);
      const [from] = last?.part === part ? [] : [last?.line.dose];
      const isEasyPart = weeksOf(part).every(isEasy);
      if (!isEasyPart) for (const key of keys) before.set(key, placed);
      if (!from || !line.dose) continue;
      const up = increases(from, line.dose);
      if (up.length === 0) continue;
      const at = (message: string): Breach => ({ message, span: lineSpan(line, place), lines: [line] });
      const named = `${exercise.title} in week ${part.from}`;
      if (isBeforeRace(race, program.start, part.from))
        yield at(`${named} goes up within ${daysBeforeRace} days of the race: keep it.`);
      else if (isEasyPart) yield at(`${named} goes up, and this is the easy week: keep it.`);
      if (up.length > 1)
        yield at(
          `${named} goes up in ${up.map(({ what }) => what).join(' and ')} at once: change one thing at a time.`,
        );
      const big = up.find(({ what, by }) => by > largest(what, exercise, line));
      if (big)
        yield at(
          `${named} goes up by ${big.by} ${big.what}, and ${largest(big.what, exercise, line)} is the step: go slower. The steps are custom.`,
        );
    }
  },
};
