import type { FileRule } from '../../knowledge/rule.ts';
import { locateField } from '../../note/frontMatter.ts';
import type { Problem } from '../../text/problem.ts';

/** Two notes of one id in one layer, or a note that overlays one of another kind. */
export const duplicateId: FileRule = {
  code: 'duplicate-id',
  *check({ note }, knowledge): Iterable<Problem> {
    if (!note) return;
    for (const other of knowledge.allOf(note.id)) {
      if (other === note) continue;
      if (other.layer === note.layer && knowledge.get(note.id) !== note) {
        yield {
          code: 'duplicate-id',
          severity: 'error',
          message: `The id "${note.id}" is taken by ${other.path}: give one of the two another id and file name.`,
          span: locateField(note.text, note.block, ['id']),
        };
      } else if (other.layer !== note.layer && other.kind !== note.kind && knowledge.get(note.id) === note) {
        yield {
          code: 'overlay-kind',
          severity: 'error',
          message: `"${note.id}" replaces a note of kind ${other.kind} and must keep it: change the kind back, or use another id.`,
          span: locateField(note.text, note.block, ['kind']),
        };
      }
    }
  },
};
