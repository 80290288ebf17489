import type { Day, Part, Program } from '../program/program.ts';
import type { SheetChoice } from './choice.ts';

/** A day of a part that gets a sheet, with the weeks it is printed for. */
export interface Selected {
  readonly part: Part;
  readonly day: Day;
  readonly weeks: { readonly from: number; readonly to: number };
}

/**
 * The first phase: which days of which weeks are printed. Weeks of one part share a sheet, as they do
 * in the program; of a part that the weeks cut through, the sheet bears only those meant. Clinic and
 * retest days are no athlete's sheets.
 */
export function select(program: Program, { weeks: asked, days }: SheetChoice): Selected[] {
  return program.parts
    .map((part) => ({
      part,
      weeks: {
        from: Math.max(part.from, asked?.from ?? part.from),
        to: Math.min(part.to, asked?.to ?? part.to),
      },
    }))
    .filter(({ weeks }) => weeks.from <= weeks.to)
    .flatMap(({ part, weeks }) =>
      part.days
        .filter((day) => isSession(day) && (days ?? [day.title]).some((name) => matchesDay(day, name)))
        .map((day) => ({ part, day, weeks })),
    );
}

/** The titles of the days that get sheets, each once, in the program's order. */
export function dayTitles(program: Program, weeks?: SheetChoice['weeks']): string[] {
  const days = program.parts
    .filter((part) => !weeks || (part.from <= weeks.to && weeks.from <= part.to))
    .flatMap((part) => part.days.filter(isSession));
  return [...new Set(days.map((day) => day.title))];
}

/** Whether a day answers to a name: its title, its letter, or its title with hyphens. */
export function matchesDay(day: Pick<Day, 'title'>, wanted: string): boolean {
  const title = day.title.toLowerCase();
  const name = wanted.trim().toLowerCase();
  return title === name || title.split(' ').at(-1) === name || title.replaceAll(' ', '-') === name;
}

/** Whether a day gets a sheet. */
export function isSession(day: Day): boolean {
  return day.kind === 'slot' || day.kind === 'run';
}
