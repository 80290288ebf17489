import { inverse } from '../../knowledge/inverse.ts';
import type { NoteRule } from '../../knowledge/rule.ts';
import { locateField } from '../../note/frontMatter.ts';
import type { Problem } from '../../text/problem.ts';

/** A cause that is found and then left alone: no exercise answers it, and it sends no one to a clinician. */
export const unansweredCause: NoteRule = {
  code: 'unanswered-cause',
  *check(note, knowledge): Iterable<Problem> {
    if (note.kind !== 'cause' || !note.data || note.data.refer !== 'no') return;
    // what is known only to say that it is in vain is never chosen, so it answers nothing
    const answers = inverse(note.id, 'addresses', knowledge).filter(
      (id) => (knowledge.whole('exercise', id)?.data.instead.length ?? 0) === 0,
    );
    if (answers.length > 0) return;
    yield {
      code: 'unanswered-cause',
      severity: 'info',
      message:
        'No exercise answers this cause: name it under "addresses" of one that does, or set refer: yes or if-persisting.',
      span: locateField(note.text, note.block, ['id']),
    };
  },
};
