import { weekdays } from '../note/kinds/athlete.ts';
import type { Weekday } from '../note/kinds/athlete.ts';
import type { NoteOf } from '../note/note.ts';

type Run = NoteOf<'athlete'>['data']['runs'][number];

/** Strength days a week (Blagrove 2018, Balsalobre 2016; PB10). */
export const strengthDaysPerWeek = { least: 2, most: 3 } as const;
/** Lifts on a strength day, and weeks of them (PB10). */
export const liftsPerDay = { least: 2, most: 4 } as const;
export const leastStrengthWeeks = 6;
/** Days a week on which a novice does hip and trunk work before a run (Leppanen 2024; PB11). */
export const noviceDays = { least: 2, most: 4 } as const;

/** Which of the days at hand hold strength, and what had to give way. */
export interface StrengthDays {
  readonly days: readonly Weekday[];
  /** Those on which it follows a hard or long run. */
  readonly afterRun: readonly Weekday[];
  /** What was given up, a clause for each. */
  readonly gaveWay: readonly { readonly rule: 'PB10' | 'PB20'; readonly says: string }[];
}

/**
 * The days for strength, given up in this order (PB20, clinical convention): first the 24 hours before
 * a hard or long run are kept, then the 48 hours between strength days, then strength goes after the
 * run on the same day, then there is a strength day less. `most` takes as many days as are offered;
 * `free` prefers two days without a hard run to three with one.
 */
export function strengthDays(
  runs: readonly Run[],
  offered: readonly Weekday[],
  prefer: 'most' | 'free' = 'most',
): StrengthDays {
  if (offered.length === 0) return { days: [], afterRun: [], gaveWay: [] };
  const inOrder = weekdays.filter((day) => offered.includes(day));
  const before = inOrder.filter((day) => runBeforeWhich(runs, day) !== undefined);
  const allowed = inOrder.filter((day) => !before.includes(day));
  // where every day clashes there are no more of them than it takes
  const most = allowed.length > 0 ? strengthDaysPerWeek.most : strengthDaysPerWeek.least;
  const choices = subsets(allowed.length > 0 ? allowed : inOrder).filter(
    (days) => days.length > 0 && days.length <= most && isSpaced(days),
  );
  const clashes = (days: readonly Weekday[]): number => days.filter((day) => hardRunOn(runs, day)).length;
  const enough = (days: readonly Weekday[]): boolean =>
    days.length >= strengthDaysPerWeek.least && clashes(days) === 0;
  const best = [...choices].sort(
    (a, b) =>
      (prefer === 'free' ? Number(enough(b)) - Number(enough(a)) : 0) ||
      b.length - a.length ||
      clashes(a) - clashes(b) ||
      weekdays.indexOf(a[0] ?? 'Mon') - weekdays.indexOf(b[0] ?? 'Mon'),
  )[0];
  const days = best ?? [];
  const gaveWay: { rule: 'PB10' | 'PB20'; says: string }[] = [];
  if (prefer === 'most') {
    for (const day of before) {
      const run = runBeforeWhich(runs, day);
      gaveWay.push({
        rule: 'PB20',
        says: days.includes(day)
          ? `${day} is the day before the ${run} run, and no other day is at hand: keep the lifts light then`
          : `no strength on ${day}: it is the day before the ${run} run`,
      });
    }
    for (const day of allowed) {
      if (days.includes(day)) continue;
      gaveWay.push({
        rule: 'PB10',
        says:
          days.length >= strengthDaysPerWeek.most
            ? `no strength on ${day}: three days a week are enough`
            : `no strength on ${day}: it is less than 48 hours from another strength day`,
      });
    }
  }
  const afterRun = days.filter((day) => hardRunOn(runs, day));
  for (const day of afterRun) {
    gaveWay.push({
      rule: 'PB20',
      says: `strength on ${day} comes after the ${hardRunOn(runs, day)?.type} run`,
    });
  }
  return { days, afterRun, gaveWay };
}

/** The hard run of the next day, if there is one: `hard`, `long` or `race`. */
export function runBeforeWhich(runs: readonly Run[], day: Weekday): Run['type'] | undefined {
  const next = weekdays[(weekdays.indexOf(day) + 1) % 7] ?? 'Mon';
  return hardRunOn(runs, next)?.type;
}

function hardRunOn(runs: readonly Run[], day: Weekday): Run | undefined {
  return runs.find((run) => run.day === day && run.type !== 'easy');
}

/** No two strength days within 48 hours, over the turn of the week too. */
export function isSpaced(days: readonly Weekday[]): boolean {
  return days.every((a) =>
    days.every((b) => a === b || (weekdays.indexOf(a) - weekdays.indexOf(b) + 7) % 7 > 1),
  );
}

function subsets(days: readonly Weekday[]): Weekday[][] {
  return Array.from({ length: 2 ** days.length }, (_, bits) => days.filter((_, i) => bits & (1 << i)));
}
