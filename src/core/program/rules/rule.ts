import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { NoteOf } from '../../note/note.ts';
import type { Problem, Severity } from '../../text/problem.ts';
import type { Span } from '../../text/position.ts';
import type { Day, Line, Part, Program } from '../program.ts';

/** What a rule about a program may look at. */
export interface ProgramContext {
  readonly program: Program;
  readonly note: NoteOf<'program'>;
  /** Undefined when the athlete's note is missing or broken. */
  readonly athlete: NoteOf<'athlete'> | undefined;
  readonly knowledge: Knowledge;
}

/** A rule that judges a program, built or hand-written. `block` stops an export, `warn` does not. */
export interface ProgramRule {
  readonly id: string;
  readonly level: 'block' | 'warn';
  /** What it asks for, in one sentence. */
  readonly title: string;
  /** The principle notes that say why are those whose `rule` names its id. */
  check(context: ProgramContext): Iterable<Breach>;
}

export interface Breach {
  readonly message: string;
  readonly span: Span;
  /** The lines on which a `keep PBnn` accepts the breach; none where safety leaves no choice. */
  readonly lines: readonly Line[];
}

export interface PlacedLine {
  readonly part: Part;
  readonly day: Day;
  readonly line: Line;
}

/** Every line of a program with where it stands. */
export function placedLines(program: Program): PlacedLine[] {
  return program.parts.flatMap((part) =>
    part.days.flatMap((day) =>
      day.blocks.flatMap((block) => block.lines.map((line) => ({ part, day, line }))),
    ),
  );
}

export function exerciseOf(line: Line, knowledge: Knowledge): NoteOf<'exercise'> | undefined {
  return line.kind === 'exercise' && line.id !== undefined ? knowledge.whole('exercise', line.id) : undefined;
}

/** Where a line's problem is shown: its id, else the whole line. */
export function lineSpan(line: Line, note: NoteOf<'program'>): Span {
  return line.idSpan ?? line.span ?? note.block;
}

/** The breaches of a rule that no `keep` accepts, as problems. */
export function problemsOf(rule: ProgramRule, context: ProgramContext): Problem[] {
  const severity: Severity = rule.level === 'block' ? 'error' : 'warning';
  return [...rule.check(context)]
    .filter((breach) => !breach.lines.some((line) => line.keeps.some((keep) => keep.rule === rule.id)))
    .map((breach) => ({ code: rule.id, severity, message: breach.message, span: breach.span }));
}
