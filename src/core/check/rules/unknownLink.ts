import { claimOf } from '../../knowledge/evidence.ts';
import type { NoteRule } from '../../knowledge/rule.ts';
import { linksOf } from '../../note/note.ts';
import type { Problem } from '../../text/problem.ts';
import { nearestId } from '../nearestId.ts';

/** A `[[link]]` in a body that leads to no note, or to a claim that its note does not make. */
export const unknownLink: NoteRule = {
  code: 'unknown-link',
  *check(note, knowledge): Iterable<Problem> {
    // the lines of a program are judged by PB02 and PB34, which know what each link is for
    if (note.kind === 'program') return;
    for (const link of linksOf(note)) {
      if (link.kind !== 'id') continue;
      const target = knowledge.get(link.target);
      if (!target) {
        yield {
          code: 'unknown-link',
          severity: 'error',
          message: `There is no note "${link.target}"${nearestId(link.target, knowledge)}`,
          span: link.targetSpan,
        };
      } else if (link.fragment !== undefined && target.data && !claimOf(target, link.fragment)) {
        const claims = target.data.claims.map((claim) => claim.id).join(', ') || 'none';
        yield {
          code: 'unknown-claim',
          severity: 'error',
          message: `${target.title} makes no claim "${link.fragment}": use one of its claims (${claims}).`,
          span: link.span,
        };
      }
    }
  },
};
