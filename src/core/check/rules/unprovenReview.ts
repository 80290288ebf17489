import type { NoteRule } from '../../knowledge/rule.ts';
import { locateField } from '../../note/frontMatter.ts';
import type { Problem } from '../../text/problem.ts';

/** A note marked reviewed that names no reviewer or day: nothing is reviewed that nobody reviewed. */
export const unprovenReview: NoteRule = {
  code: 'unproven-review',
  *check(note): Iterable<Problem> {
    if (!note.data || note.data.status !== 'reviewed') return;
    if (note.data.reviewedBy !== undefined && note.data.reviewedOn !== undefined) return;
    yield {
      code: 'unproven-review',
      severity: 'error',
      message:
        'A reviewed note names who reviewed it and when: add reviewedBy and reviewedOn, or set status: draft.',
      span: locateField(note.text, note.block, ['status']),
    };
  },
};
