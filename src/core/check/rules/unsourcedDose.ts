import type { NoteRule } from '../../knowledge/rule.ts';
import { locateField } from '../../note/frontMatter.ts';
import type { Problem } from '../../text/problem.ts';

/** A dose that says it comes from somewhere, and not from where. */
export const unsourcedDose: NoteRule = {
  code: 'unsourced-dose',
  *check(note): Iterable<Problem> {
    if (note.kind !== 'exercise' || !note.data) return;
    const { from, reference, facts, says } = note.data.doseSource;
    const cited = from === 'reference' || from === 'guideline';
    if (cited ? reference !== undefined : says !== undefined || facts.length > 0) return;
    yield {
      code: 'unsourced-dose',
      severity: 'info',
      message: cited
        ? 'The dose is said to come from a paper: name it under "reference" of doseSource.'
        : 'Nobody can tell where this dose comes from: add a sentence under "says" of doseSource.',
      span: locateField(note.text, note.block, ['doseSource']),
    };
  },
};
