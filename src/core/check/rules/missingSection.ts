import type { NoteRule } from '../../knowledge/rule.ts';
import { locateField } from '../../note/frontMatter.ts';
import { sectionOf } from '../../note/note.ts';
import type { Problem } from '../../text/problem.ts';

const needed = ['Set-up', 'Movement', 'Cues', 'Faults', 'Stop when'] as const;

/** An exercise without a part that its card and sheet print. */
export const missingSection: NoteRule = {
  code: 'missing-section',
  *check(note): Iterable<Problem> {
    if (note.kind !== 'exercise' || !note.data) return;
    const missing = needed.filter((heading) => !sectionOf(note, heading)?.paragraphs.length);
    if (missing.length === 0) return;
    yield {
      code: 'missing-section',
      severity: 'warning',
      message: `The sheet needs the section ${missing.map((heading) => `"## ${heading}"`).join(', ')}: write it in the body.`,
      span: locateField(note.text, note.block, ['title']),
    };
  },
};
