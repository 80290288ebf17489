import { linesOf, partOfWeek } from '../../src/core/program/program.ts';
import type { Day, Line } from '../../src/core/program/program.ts';
import type { Family, Phase } from '../../src/core/note/kinds/shared.ts';
import type { NoteOf } from '../../src/core/index.ts';
import type { Built } from './athletes.ts';
import { note } from './athletes.ts';

/** One exercise line of a program, where it stands and what it is. */
export interface Placed {
  readonly week: number;
  readonly day: Day;
  readonly line: Line;
  readonly exercise: NoteOf<'exercise'>;
}

/** Every exercise of a program, week by week, the clinic left out. */
export function placed({ program, knowledge }: Built, weeks = allWeeks(program.weeks)): Placed[] {
  return weeks.flatMap((week) =>
    (partOfWeek(program, week)?.days ?? [])
      .filter((day) => day.kind !== 'clinic')
      .flatMap((day) =>
        linesOf(day)
          .filter((line) => line.kind === 'exercise')
          .map((line) => ({ week, day, line, exercise: note(knowledge, 'exercise', line.id ?? '') })),
      ),
  );
}

export function allWeeks(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

export function familiesIn(built: Built, weeks?: number[]): Set<Family> {
  return new Set(placed(built, weeks).map(({ exercise }) => exercise.data.family));
}

export function phasesIn(built: Built, weeks?: number[]): Set<Phase> {
  return new Set(placed(built, weeks).map(({ exercise }) => exercise.data.phase));
}

export function idsIn(built: Built, weeks?: number[]): Set<string> {
  return new Set(placed(built, weeks).map(({ exercise }) => exercise.id));
}

/** The weekdays on which something of a phase stands in a week. */
export function weekdaysOf(built: Built, phase: Phase, week: number): Set<string> {
  const here = placed(built, [week]).filter(({ exercise }) => exercise.data.phase === phase);
  return new Set(here.flatMap(({ day }) => day.weekdays));
}

/** The weeks in which a test stands in the program's retests. */
export function retestWeeks({ program }: Built, test: string): number[] {
  return program.parts
    .flatMap((part) => part.days)
    .filter((day) => day.kind === 'retest' && linesOf(day).some((line) => line.id === test))
    .flatMap((day) => day.week ?? []);
}

/** Why something is left out, by the list at the end of the document. */
export function leftOut({ program }: Built, id: string): string | undefined {
  return program.leftOut.find((left) => left.id === id)?.says;
}

/** What was decided by a rule, said once. */
export function decidedBy({ decisions }: Built, rule: string): string[] {
  return [...new Set(decisions.filter((each) => each.rule === rule).map((each) => each.says))];
}
