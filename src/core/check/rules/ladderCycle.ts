import type { NoteRule } from '../../knowledge/rule.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { locateField } from '../../note/frontMatter.ts';
import { foldId } from '../../note/note.ts';
import type { Problem } from '../../text/problem.ts';

/** A ladder that comes back to where it started: nothing can be harder than itself. */
export const ladderCycle: NoteRule = {
  code: 'ladder-cycle',
  *check(note, knowledge): Iterable<Problem> {
    if (note.kind !== 'exercise' || !note.data) return;
    const circle = circleFrom(note.id, knowledge);
    if (!circle) return;
    yield {
      code: 'ladder-cycle',
      severity: 'error',
      message: `This ladder runs in a circle (${circle.join(' → ')}): take one of these out of "harder".`,
      span: locateField(note.text, note.block, ['harder']),
    };
  },
};

function circleFrom(start: string, knowledge: Knowledge): string[] | undefined {
  const seen = new Set<string>();
  const stack: string[][] = [[start]];
  for (let path = stack.pop(); path; path = stack.pop()) {
    const last = path.at(-1) ?? start;
    for (const written of knowledge.whole('exercise', last)?.data.harder ?? []) {
      const id = knowledge.get(written)?.id ?? written;
      if (foldId(id) === foldId(start)) return [...path, start];
      if (seen.has(foldId(id))) continue;
      seen.add(foldId(id));
      stack.push([...path, id]);
    }
  }
  return undefined;
}
