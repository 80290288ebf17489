import { inverse } from '../../knowledge/inverse.ts';
import type { NoteRule } from '../../knowledge/rule.ts';
import { locateField } from '../../note/frontMatter.ts';
import type { Problem } from '../../text/problem.ts';

const citations = ['supportedBy', 'disputedBy', 'cites'] as const;

/** A paper that stands behind nothing. */
export const uncitedReference: NoteRule = {
  code: 'uncited-reference',
  *check(note, knowledge): Iterable<Problem> {
    if (note.kind !== 'reference' || !note.data) return;
    if (citations.some((name) => inverse(note.id, name, knowledge).length > 0)) return;
    yield {
      code: 'uncited-reference',
      severity: 'info',
      message:
        'No note cites this paper: name it under "for" or "against" of a claim, or under "references" of a note.',
      span: locateField(note.text, note.block, ['id']),
    };
  },
};
