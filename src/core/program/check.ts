import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NoteOf } from '../note/note.ts';
import type { Problem } from '../text/problem.ts';
import { readProgram } from './document/read.ts';
import { programRules } from './rules/all.ts';
import { problemsOf } from './rules/rule.ts';

/** Everything wrong with a program: its text first, then each rule that it breaks and does not keep. */
export function checkProgram(note: NoteOf<'program'>, knowledge: Knowledge): Problem[] {
  const { program, problems } = readProgram(note);
  const context = { program, note, athlete: knowledge.whole('athlete', program.athlete), knowledge };
  return [...problems, ...programRules.flatMap((rule) => problemsOf(rule, context))];
}
