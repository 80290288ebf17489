import type { NoteRule } from '../../knowledge/rule.ts';
import { locateField } from '../../note/frontMatter.ts';
import { parseCondition } from '../../program/conditions.ts';
import type { Problem } from '../../text/problem.ts';

/** A condition of an assessment that cannot be read, or that names a measure the test does not take. */
export const unreadableCondition: NoteRule = {
  code: 'unreadable-condition',
  *check(note): Iterable<Problem> {
    if (note.kind !== 'assessment' || !note.data) return;
    const measures = new Set(note.data.measures.map((measure) => measure.id));
    const conditions = [
      ...note.data.outcomes.map((outcome, i) => ({ text: outcome.when, path: ['outcomes', i, 'when'] })),
      ...note.data.measures.map((measure, i) => ({
        text: measure.positive,
        path: ['measures', i, 'positive'],
      })),
    ];
    for (const { text, path } of conditions) {
      if (text === undefined) continue;
      const condition = parseCondition(text);
      const unknown =
        'tests' in condition ? condition.tests.find((test) => !measures.has(test.measure)) : undefined;
      const message =
        'problem' in condition
          ? `${condition.problem}.`
          : unknown &&
            `This test has no measure "${unknown.measure}": add it to its measures (${[...measures].join(', ') || 'none'}) or correct the name.`;
      if (message) {
        yield {
          code: 'unreadable-condition',
          severity: 'error',
          message,
          span: locateField(note.text, note.block, path),
        };
      }
    }
  },
};
