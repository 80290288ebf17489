import type { NoteRule } from '../../knowledge/rule.ts';
import { locateField } from '../../note/frontMatter.ts';
import type { Problem } from '../../text/problem.ts';

const needed = ['Set-up', 'Movement', 'Cues', 'Faults', 'Stop when'] as const;

/** An exercise without a part that its card and sheet print. */
export const missingSection: NoteRule = {
  code: 'missing-section',
  *check(note, knowledge): Iterable<Problem> {
    if (note.kind !== 'exercise' || !note.data) return;
    const filled = knowledge.file(note.layer, note.path)?.filled ?? [];
    const missing = needed.filter((heading) => !filled.includes(heading.toLowerCase()));
    if (missing.length === 0) return;
    yield {
      code: 'missing-section',
      severity: 'warning',
      message: `The sheet needs the section ${missing.map((heading) => `"## ${heading}"`).join(', ')}: write it in the body.`,
      span: locateField(note.text, note.block, ['title']),
    };
  },
};
