import { weekdays } from '../note/kinds/athlete.ts';
import type { NoteOf } from '../note/note.ts';
import { addDays, dateInWeek, weekdayOf } from '../program/calendar.ts';
import type { Day, Program } from '../program/program.ts';
import { slotOfDay } from '../program/slots.ts';
import type { SheetSession } from './sheet.ts';

/** Each time a day is done in these weeks, in the order of the calendar. */
export function sessionsOf(
  program: Program,
  day: Day,
  athlete: NoteOf<'athlete'> | undefined,
  weeks: { readonly from: number; readonly to: number },
): SheetSession[] {
  const slot = athlete && slotOfDay(athlete, day);
  const cells: SheetSession[] = [];
  const onDays = (week: number, days: readonly (typeof weekdays)[number][]): SheetSession[] =>
    days
      .map((weekday) => ({ week, weekday, date: dateInWeek(program.start, week, weekday) }))
      .sort((a, b) => (a.date < b.date ? -1 : 1));
  for (let week = weeks.from; week <= weeks.to; week++) {
    if (day.weekdays.length > 0) {
      cells.push(...onDays(week, day.weekdays));
    } else if (slot?.when === 'before-run') {
      cells.push(...onDays(week, athlete?.data.runs.map((run) => run.day) ?? []));
    } else {
      const first = addDays(program.start, (week - 1) * 7);
      cells.push(
        ...weekdays.map((_, i) => ({ week, date: addDays(first, i), weekday: weekdayOf(addDays(first, i)) })),
      );
    }
  }
  return cells;
}
