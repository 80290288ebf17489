import { relationTypes } from '../../knowledge/relations.ts';
import type { NoteRule } from '../../knowledge/rule.ts';
import { locateField } from '../../note/frontMatter.ts';
import type { Problem } from '../../text/problem.ts';
import { nearestId } from '../nearestId.ts';

/** A relation that points nowhere, or to a note of a kind it cannot mean. */
export const unknownId: NoteRule = {
  code: 'unknown-id',
  *check(note, knowledge): Iterable<Problem> {
    for (const relation of knowledge.relationsFrom(note.id)) {
      const target = knowledge.get(relation.to);
      const { targets } = relationTypes[relation.name];
      if (target && (targets as readonly string[]).includes(target.kind)) continue;
      const span = locateField(note.text, note.block, relation.path);
      if (!target) {
        yield {
          code: 'unknown-id',
          severity: 'error',
          message: `There is no note "${relation.to}"${nearestId(relation.to, knowledge)}`,
          span,
        };
      } else {
        yield {
          code: 'wrong-kind',
          severity: 'error',
          message: `"${relation.to}" is of kind ${target.kind}; this field takes ${targets.join(' or ')} notes: name another.`,
          span,
        };
      }
    }
  },
};
