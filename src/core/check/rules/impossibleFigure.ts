import { flawsOf } from '../../figure/flaws.ts';
import type { NoteRule } from '../../knowledge/rule.ts';
import { locateField } from '../../note/frontMatter.ts';
import type { Problem } from '../../text/problem.ts';

/** A figure that no body could take. */
export const impossibleFigure: NoteRule = {
  code: 'impossible-figure',
  *check(note): Iterable<Problem> {
    if (note.kind !== 'exercise' || !note.data?.figure) return;
    for (const { message, path } of flawsOf(note.data.figure)) {
      yield {
        code: 'impossible-figure',
        severity: 'warning',
        message,
        span: locateField(note.text, note.block, ['figure', ...path]),
      };
    }
  },
};
