import type { NoteRule } from '../../knowledge/rule.ts';
import { locateField } from '../../note/frontMatter.ts';
import type { Problem } from '../../text/problem.ts';

/** An exercise that answers no cause and trains no principle: no program has a reason to hold it. */
export const idleExercise: NoteRule = {
  code: 'idle-exercise',
  *check(note): Iterable<Problem> {
    if (note.kind !== 'exercise' || !note.data) return;
    const { addresses, trains } = note.data;
    if (addresses.length > 0 || trains.length > 0) return;
    yield {
      code: 'idle-exercise',
      severity: 'info',
      message: 'No finding leads to this exercise: name the causes it answers under "addresses".',
      span: locateField(note.text, note.block, ['id']),
    };
  },
};
