import { compare } from '../knowledge/knowledge.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AnyNote, NoteOf } from '../note/note.ts';
import { foldId } from '../note/note.ts';
import { dayHeading, partHeading } from '../program/document/write.ts';
import { readProgram } from '../program/document/read.ts';
import { linesOf } from '../program/program.ts';
import { dayMinutes } from '../program/time.ts';
import type { SheetChoice } from '../sheet/choice.ts';
import { isSession } from '../sheet/select.ts';
import type { Span } from '../text/position.ts';

/** A row of the programs view: athletes → programs → weeks → days. */
export interface ProgramNode {
  readonly kind: 'athlete' | 'program' | 'part' | 'day';
  readonly label: string;
  readonly description?: string | undefined;
  /** The file it stands in. */
  readonly note: AnyNote;
  readonly span?: Span | undefined;
  /** For a day: what an export is told. */
  readonly choice?: Pick<SheetChoice, 'weeks' | 'days'> | undefined;
  readonly children: readonly ProgramNode[];
}

/** Every athlete with the programs written for them; programs of unknown athletes come last. */
export function programTree(knowledge: Knowledge): ProgramNode[] {
  const programs = knowledge.ofKind('program');
  const athletes = knowledge.notes.filter((note) => note.kind === 'athlete');
  const known = new Set(athletes.map((athlete) => foldId(athlete.id)));
  const nodes = athletes
    .sort((a, b) => compare(a.title, b.title))
    .map((note): ProgramNode => {
      const own = programs.filter((program) => foldId(program.data.athlete) === foldId(note.id));
      const findings = note.kind === 'athlete' ? (note.data?.findings.length ?? 0) : 0;
      const description = `${findings} ${findings === 1 ? 'finding' : 'findings'}`;
      return { kind: 'athlete', label: note.title, description, note, children: own.map(programNode) };
    });
  const strays = programs.filter((program) => !known.has(foldId(program.data.athlete)));
  return [...nodes, ...strays.map(programNode)];
}

function programNode(note: NoteOf<'program'>): ProgramNode {
  const { program } = readProgram(note);
  return {
    kind: 'program',
    label: note.title,
    description: `from ${program.start}`,
    note,
    children: program.parts.map((part) => ({
      kind: 'part',
      label: partHeading(part),
      note,
      span: part.span,
      children: part.days.map((day) => {
        const lines = linesOf(day).filter((line) => line.kind !== 'advice').length;
        const minutes = dayMinutes(day);
        return {
          kind: 'day',
          label: dayHeading(day),
          description: `${lines} ${lines === 1 ? 'line' : 'lines'}${minutes > 0 ? `, about ${minutes} min` : ''}`,
          note,
          span: day.span,
          choice: isSession(day) ? { weeks: { from: part.from, to: part.to }, days: [day.title] } : undefined,
          children: [],
        };
      }),
    })),
  };
}
