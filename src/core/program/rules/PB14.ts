import { foldId } from '../../note/note.ts';
import { formGate, hardestByLevel, wantsTwoLegsFirst } from '../gates.ts';
import { clinicalConvention, placedExercises, lineSpan } from './rule.ts';
import type { Breach, ProgramRule } from './rule.ts';

/** Judges what the findings and the earlier weeks of the program say; that the form was good last time is for the log. */
export const PB14: ProgramRule = {
  id: 'PB14',
  level: 'block',
  title:
    'Form comes before load: gates that a test keeps shut, an athlete’s level, and two legs before one in the thrust.',
  source: [clinicalConvention],
  keep: 'yes',
  *check(context) {
    const { athlete, picture, knowledge, place, program } = context;
    if (!athlete || !picture) return;
    const situation = { athlete, picture, knowledge };
    const helped = athlete.data.tried.filter(({ result }) => result === 'helped').map(({ id }) => foldId(id));
    const all = placedExercises({ program, knowledge });
    for (const { part, line, exercise } of all) {
      const at = (message: string): Breach => ({ message, span: lineSpan(line, place), lines: [line] });
      const shut = formGate(exercise, picture);
      if (shut)
        yield at(
          `${exercise.title} waits until a test is passed (${shut.says}): choose an easier one until the retest.`,
        );
      const hardest = hardestByLevel(situation, part.from);
      if (exercise.data.difficulty > hardest && !helped.includes(foldId(exercise.id)))
        yield at(
          `${exercise.title} is too hard for ${athlete.title} in week ${part.from} (${exercise.data.difficulty} of 5, at most ${hardest}): take an easier rung, or write it under "tried" with "helped" if it is known to be safe.`,
        );
      const earlier = all.filter((other) => other.part.from <= part.from).map((other) => other.exercise.id);
      if (
        wantsTwoLegsFirst(
          exercise,
          situation,
          earlier.filter((id) => id !== exercise.id),
        )
      )
        yield at(
          `${exercise.title} is done on one leg, and nothing on two legs went before it: begin with a thrust on both.`,
        );
    }
  },
};
