import { weekdays } from '../note/kinds/athlete.ts';
import type { Weekday } from '../note/kinds/athlete.ts';
import { dateInWeek, daysBetween } from './calendar.ts';

/** Nothing goes up so close to a race, in days. Clinical convention (PB18). */
export const daysBeforeRace = 10;
/** The race's own day and so many before it have no strength (PB20). */
const daysWithoutStrength = 1;
/** The middle of the last week before a race, in days before it. */
const middleOfLastDays = 3;

/** Whether a week of a program from `start` reaches into the last days before a race on `race`, YYYY-MM-DD. */
export function isBeforeRace(race: string | undefined, start: string, week: number): boolean {
  if (race === undefined) return false;
  const days = daysBetween(start, race);
  return days - (week * 7 - 1) <= daysBeforeRace && days >= (week - 1) * 7;
}

/**
 * Whether a week is the light one before a race, with the sets of an easy week: its own, or the week before
 * where it comes in the first three days of its own. Coach convention (PB20).
 */
export function isRaceWeek(race: string | undefined, start: string, week: number): boolean {
  if (race === undefined) return false;
  const middle = daysBetween(start, race) - middleOfLastDays;
  return middle >= 0 && Math.floor(middle / 7) + 1 === week;
}

/** The weekdays of a week that a race keeps free of strength: its own, and the one before it (PB20). */
export function daysKeptFree(race: string | undefined, start: string, week: number): Weekday[] {
  if (race === undefined) return [];
  return weekdays.filter((day) => {
    const before = daysBetween(dateInWeek(start, week, day), race);
    return before >= 0 && before <= daysWithoutStrength;
  });
}
