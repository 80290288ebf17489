import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { NoteRule } from '../../knowledge/rule.ts';
import { locateField } from '../../note/frontMatter.ts';
import type { AnyNote } from '../../note/note.ts';
import type { Problem } from '../../text/problem.ts';

/** Causes, exercises and papers have rules that say more closely what they lack; the others are no knowledge. */
const kinds: ReadonlySet<string> = new Set(['effect', 'assessment', 'principle', 'muscle', 'template']);

/** A note that nothing leads to and that leads nowhere: no one will come upon it. */
export const orphanNote: NoteRule = {
  code: 'orphan-note',
  *check(note, knowledge): Iterable<Problem> {
    if (!kinds.has(note.kind) || !note.data || isRelated(note, knowledge)) return;
    yield {
      code: 'orphan-note',
      severity: 'info',
      message:
        'Nothing leads to this note and it leads nowhere: link it, or name it in a field of another note.',
      span: locateField(note.text, note.block, ['id']),
    };
  },
};

function isRelated(note: AnyNote, knowledge: Knowledge): boolean {
  const isOther = (other: AnyNote | undefined): boolean => other !== undefined && other !== note;
  const own = knowledge.file(note.layer, note.path)?.names ?? [];
  return (
    own.some((name) => isOther(knowledge.named(name))) ||
    knowledge.namersOf(note.id).some((file) => isOther(file.note && knowledge.get(file.note.id)))
  );
}
