import { weekdays } from '../note/kinds/athlete.ts';
import type { Weekday } from '../note/kinds/athlete.ts';

const dayMs = 86_400_000;

/** Days from one YYYY-MM-DD to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / dayMs);
}

export function addDays(day: string, days: number): string {
  return new Date(utc(day) + days * dayMs).toISOString().slice(0, 10);
}

export function weekdayOf(day: string): Weekday {
  // 1970-01-01 was a Thursday
  return weekdays[(((utc(day) / dayMs + 3) % 7) + 7) % 7] ?? 'Mon';
}

/** The first Monday after `day`. */
export function nextMonday(day: string): string {
  return addDays(day, 7 - weekdays.indexOf(weekdayOf(day)));
}

/** The date of a weekday in a week of a program; weeks count seven days from its start. */
export function dateInWeek(start: string, week: number, weekday: Weekday): string {
  const offset = (weekdays.indexOf(weekday) - weekdays.indexOf(weekdayOf(start)) + 7) % 7;
  return addDays(start, (week - 1) * 7 + offset);
}

function utc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
