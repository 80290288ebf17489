import type { NoteRule } from '../../knowledge/rule.ts';
import { locateField } from '../../note/frontMatter.ts';
import { sectionOf } from '../../note/note.ts';
import type { Problem } from '../../text/problem.ts';

/** An exercise with a single cue. That it has none at all is said by `missing-section`. */
export const fewCues: NoteRule = {
  code: 'few-cues',
  *check(note): Iterable<Problem> {
    if (note.kind !== 'exercise' || !note.data) return;
    if (sectionOf(note, 'Cues')?.paragraphs.length !== 1) return;
    yield {
      code: 'few-cues',
      severity: 'info',
      message: 'This exercise has one cue: give two to four, for one word does not reach every athlete.',
      span: locateField(note.text, note.block, ['title']),
    };
  },
};
