import type { NoteOf } from '../../note/note.ts';
import { linesOf } from '../program.ts';
import { exerciseOf, slotBehind } from './rule.ts';
import { noviceDays } from '../strengthDays.ts';
import type { Breach, ProgramRule } from './rule.ts';

function isHipOrTrunk(exercise: NoteOf<'exercise'> | undefined): boolean {
  return (
    exercise !== undefined &&
    (exercise.data.phase === 'activation' || exercise.data.phase === 'strength') &&
    exercise.data.family !== 'calf'
  );
}

/** Judges the days before runs that are there; that a coach has shown the exercises is not written in a program. */
export const PB11: ProgramRule = {
  id: 'PB11',
  level: 'warn',
  title: 'A novice does hip and trunk work before runs, on 2 to 4 days a week.',
  source: ['leppanen-2024'],
  keep: 'yes',
  givesWay: 'the athlete’s runs and the minutes before them allow no better',
  *check(context) {
    const { program, athlete, knowledge, place } = context;
    if (athlete?.data.level !== 'beginner' || athlete.data.runs.length === 0) return;
    const before = program.parts
      .flatMap((part) => part.days)
      .filter((day) => slotBehind(context, day)?.when === 'before-run');
    const [first] = before;
    if (!first) return;
    const breach = (message: string): Breach => ({
      message,
      span: first.span ?? place,
      lines: before.flatMap(linesOf),
    });
    const trained = before.find((day) =>
      linesOf(day).some((line) => isHipOrTrunk(exerciseOf(line, knowledge))),
    );
    if (!trained) {
      yield breach(
        `${athlete.title} is new to running and nothing in ${first.title} trains hip or trunk: add an activation exercise, shown once by a coach. It lowered injuries in one trial of novices.`,
      );
      return;
    }
    const days = trained.weekdays.length > 0 ? trained.weekdays.length : athlete.data.runs.length;
    if (days >= noviceDays.least && days <= noviceDays.most) return;
    yield breach(
      `${trained.title} has hip and trunk work on ${days} ${days === 1 ? 'day' : 'days'} a week, and the trial of novices had ${noviceDays.least} to ${noviceDays.most}: ` +
        (days > noviceDays.most
          ? `name the days it is for, as "### ${trained.title} (Mon, Wed, Fri)".`
          : 'do it on another day too.'),
    );
  },
};
