import { inverse } from '../../knowledge/inverse.ts';
import type { NoteRule } from '../../knowledge/rule.ts';
import { locateField } from '../../note/frontMatter.ts';
import type { Problem } from '../../text/problem.ts';

/** A cause that no test or question points to: the builder hears of it only when a coach names it. */
export const unfoundCause: NoteRule = {
  code: 'unfound-cause',
  *check(note, knowledge): Iterable<Problem> {
    if (note.kind !== 'cause' || !note.data || inverse(note.id, 'finds', knowledge).length > 0) return;
    yield {
      code: 'unfound-cause',
      severity: 'info',
      message: 'No assessment points to this cause: name it under an outcome of the test that finds it.',
      span: locateField(note.text, note.block, ['id']),
    };
  },
};
