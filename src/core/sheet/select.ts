import type { Day, Part, Program } from '../program/program.ts';
import type { SheetChoice } from './choice.ts';

/** A day of a part that gets a sheet, with the weeks it is printed for. */
export interface Selected {
  readonly part: Part;
  readonly day: Day;
  readonly weeks: { readonly from: number; readonly to: number };
}

/** The first phase: which days of which weeks are printed. Clinic and retest days are no athlete's sheets. */
export function select(program: Program, choice: SheetChoice): Selected[] {
  const { from, to } = weeksOf(choice);
  return program.parts
    .map((part) => ({ part, weeks: { from: Math.max(part.from, from), to: Math.min(part.to, to) } }))
    .filter(({ weeks }) => weeks.from <= weeks.to)
    .flatMap(({ part, weeks }) =>
      part.days
        .filter((day) => (day.kind === 'slot' || day.kind === 'run') && matchesDay(day, choice.day))
        .map((day) => ({ part, day, weeks })),
    );
}

/** The weeks that a choice asks for. */
export function weeksOf(choice: SheetChoice): { readonly from: number; readonly to: number } {
  if (choice.week === undefined) return { from: 1, to: choice.lastWeek ?? Infinity };
  return { from: choice.week, to: choice.lastWeek ?? choice.week };
}

/** Whether a day answers to a name: its title, its letter, or its title with hyphens. */
export function matchesDay(day: Pick<Day, 'title'>, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  const title = day.title.toLowerCase();
  const name = wanted.trim().toLowerCase();
  return title === name || title.split(' ').at(-1) === name || title.replaceAll(' ', '-') === name;
}
