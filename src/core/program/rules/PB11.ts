import type { NoteOf } from '../../note/note.ts';
import { linesOf } from '../program.ts';
import { exerciseOf, slotBehind } from './rule.ts';
import type { ProgramRule } from './rule.ts';

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
  givesWay: 'the minutes before runs hold no exercise for hip or trunk',
  *check(context) {
    const { program, athlete, knowledge, place } = context;
    if (athlete?.data.level !== 'beginner' || athlete.data.runs.length === 0) return;
    const days = program.parts.flatMap((part) => part.days);
    const before = days.filter((day) => slotBehind(context, day)?.when === 'before-run');
    const [first] = before;
    if (
      !first ||
      before.some((day) => linesOf(day).some((line) => isHipOrTrunk(exerciseOf(line, knowledge))))
    )
      return;
    yield {
      message: `${athlete.title} is new to running and nothing in ${first.title} trains hip or trunk: add an activation exercise, shown once by a coach. It lowered injuries in one trial of novices.`,
      span: first.span ?? place,
      lines: before.flatMap(linesOf),
    };
  },
};
