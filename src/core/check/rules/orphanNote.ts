import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { NoteRule } from '../../knowledge/rule.ts';
import { locateField } from '../../note/frontMatter.ts';
import { foldId, linksOf } from '../../note/note.ts';
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
  const isOther = (id: string): boolean => {
    const other = knowledge.get(id);
    return other !== undefined && other !== note;
  };
  return (
    knowledge.relationsFrom(note.id).some((relation) => isOther(relation.to)) ||
    knowledge.relationsTo(note.id).some((relation) => isOther(relation.from)) ||
    linksOf(note).some((link) => link.kind === 'id' && isOther(link.target)) ||
    (mentionedOf.get(knowledge) ?? readMentioned(knowledge)).has(foldId(note.id))
  );
}

const mentionedOf = new WeakMap<Knowledge, ReadonlySet<string>>();

/** The ids that bodies of other notes link to. */
function readMentioned(knowledge: Knowledge): ReadonlySet<string> {
  const mentioned = new Set<string>();
  for (const note of knowledge.notes) {
    for (const link of linksOf(note)) {
      const target = link.kind === 'id' ? knowledge.get(link.target) : undefined;
      if (target && target !== note) mentioned.add(foldId(target.id));
    }
  }
  mentionedOf.set(knowledge, mentioned);
  return mentioned;
}
