import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NoteOf } from '../note/note.ts';
import type { Span } from '../text/position.ts';
import type { Problem } from '../text/problem.ts';
import { loggedSessions } from './adapt/sessions.ts';
import { readProgram } from './document/read.ts';
import { readFindings } from './findings.ts';
import type { Program } from './program.ts';
import { programRules } from './rules/all.ts';
import { problemsOf } from './rules/rule.ts';
import type { ProgramContext } from './rules/rule.ts';

/** Everything wrong with a program: its text first, then each rule that it breaks and does not keep. */
export function checkProgram(note: NoteOf<'program'>, knowledge: Knowledge): Problem[] {
  const { program, problems } = readProgram(note);
  const context = contextOf(program, note.block, knowledge, loggedSessions(note, program, knowledge));
  return [...problems, ...programRules.flatMap((rule) => problemsOf(rule, context))];
}

/** What the rules look at; `place` is where a problem of the whole program is shown. */
export function contextOf(
  program: Program,
  place: Span,
  knowledge: Knowledge,
  log: ProgramContext['log'] = new Map(),
): ProgramContext {
  const athlete = knowledge.whole('athlete', program.athlete);
  return { program, place, athlete, picture: athlete && readFindings(athlete, knowledge), knowledge, log };
}
