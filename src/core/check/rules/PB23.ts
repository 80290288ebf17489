import { locateField } from '../../note/frontMatter.ts';
import type { AnyNote } from '../../note/note.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { NoteRule } from '../../knowledge/rule.ts';
import type { Problem } from '../../text/problem.ts';

/** Tests of hip extension on the table, whose reading depends on the pelvis. */
const thomas = /\bthomas\b/i;

function isThomas(note: AnyNote | undefined): boolean {
  return (
    note?.kind === 'assessment' &&
    [note.id.replaceAll('-', ' '), note.title].some((name) => thomas.test(name))
  );
}

/**
 * PB23: a Thomas test is read with the pelvis held, in degrees or centimetres; a yes or no is refused
 * (Vigotsky 2016, Peeler 2008, Wakefield 2015, Ferber 2010). In an athlete note a finding that has only a name.
 */
export const PB23: NoteRule = {
  code: 'PB23',
  *check(note, knowledge: Knowledge): Iterable<Problem> {
    if (note.kind === 'assessment' && note.data && isThomas(note)) {
      const { control, measures } = note.data;
      const measured = measures.some(({ unit }) => unit === 'deg' || unit === 'cm');
      if (measured && control !== undefined && /pelvis/i.test(control)) return;
      yield {
        code: 'PB23',
        severity: 'error',
        message: measured
          ? 'A Thomas test means nothing with a free pelvis: write "control: pelvis held".'
          : 'A Thomas test is read in degrees or centimetres: add such a measure, since a yes or no repeats poorly.',
        span: locateField(note.text, note.block, [measured ? 'control' : 'measures']),
      };
    }
    if (note.kind !== 'athlete' || !note.data) return;
    for (const [i, finding] of note.data.findings.entries()) {
      if (!isThomas(knowledge.get(finding.of)) || finding.outcome === undefined) continue;
      if (
        [finding.left, finding.right, finding.value].some(
          (values) => values && Object.keys(values).length > 0,
        )
      )
        continue;
      yield {
        code: 'PB23',
        severity: 'warning',
        message: `Finding ${finding.id} names an outcome of the Thomas test without a reading: write the degrees or centimetres with the pelvis held.`,
        span: locateField(note.text, note.block, ['findings', i]),
      };
    }
  },
};
