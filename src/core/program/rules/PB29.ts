import { inSentence } from '../../knowledge/outline.ts';
import { placedExercises, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

/** Judges that the note behind a line names its paper, or owns to practice; the mark itself is printed by the sheet. */
export const PB29: ProgramRule = {
  id: 'PB29',
  level: 'warn',
  title: 'A dose that no source gives is a default and says so.',
  source: ['garber-2011'],
  keep: 'yes',
  *check(context) {
    const told = new Set<string>();
    for (const { line, exercise } of placedExercises(context, true)) {
      const { from, reference } = exercise.data.doseSource;
      const silent = (from === 'reference' || from === 'guideline') && reference === undefined;
      if (!silent || told.has(exercise.id) || line.notes.length > 0) continue;
      told.add(exercise.id);
      yield {
        message: `The dose of ${inSentence(exercise.title)} is said to come from a ${from === 'reference' ? 'paper' : 'guideline'}, and none is named: name it in its doseSource, or write from: practice.`,
        span: lineSpan(line, context.place),
        lines: [line],
      };
    }
  },
};
