import { volumesOf } from '../../dose/dose.ts';
import { isFlexorLift } from '../jobs.ts';
import type { Line } from '../program.ts';
import { placedExercises, lineSpan } from './rule.ts';
import type { Breach, ProgramRule } from './rule.ts';

function repsOf(line: Line): number {
  const amount = line.dose && volumesOf(line.dose.work)[0]?.amount;
  return amount?.kind === 'reps' ? amount.reps.max : 0;
}

export const PB12: ProgramRule = {
  id: 'PB12',
  level: 'warn',
  title: 'Flexor strength goes from 15 to 8 repetitions against a band in six weeks, three times a week.',
  source: ['thorborg-2016'],
  keep: 'yes',
  givesWay: 'the athlete has fewer than three days for it',
  *check(context) {
    const lifts = placedExercises(context).filter(({ exercise }) => isFlexorLift(exercise));
    const [first] = lifts;
    if (!first) return;
    const at = (message: string): Breach => ({
      message: `${message} The way from 15 to 8 was one trial of 33 people.`,
      span: lineSpan(first.line, context.place),
      lines: lifts.map(({ line }) => line),
    });
    const days = new Set(lifts.filter(({ part }) => part === first.part).flatMap(({ day }) => day.weekdays));
    if (days.size > 0 && days.size < 3)
      yield at(
        `${first.exercise.title} stands on ${days.size} ${days.size === 1 ? 'day' : 'days'} a week, and three were tested.`,
      );
    const reps = lifts.filter(({ exercise }) => exercise === first.exercise).map(({ line }) => repsOf(line));
    if (reps.some((each, i) => each > (reps[i - 1] ?? each)))
      yield at(
        `The repetitions of ${first.exercise.title} rise: let them fall from 15 to 8 while the band gets stronger.`,
      );
  },
};
