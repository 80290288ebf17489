import type { Knowledge } from '../knowledge/knowledge.ts';
import { weekdays } from '../note/kinds/athlete.ts';
import type { Weekday } from '../note/kinds/athlete.ts';
import { addDays, weekdayOf } from '../program/calendar.ts';
import type { Program } from '../program/program.ts';
import { linesOf } from '../program/program.ts';
import type { Sheet } from './sheet.ts';
import type { Speaker } from './speaker.ts';

/** What comes on which day of which week. */
export interface Overview {
  /** The days of a week of this program, its first day first. */
  readonly weekdays: readonly Weekday[];
  readonly weeks: readonly OverviewWeek[];
}

export interface OverviewWeek {
  readonly week: number;
  readonly days: readonly {
    readonly date: string;
    readonly entries: readonly {
      readonly title: string;
      readonly minutes: number;
      readonly kind: 'session' | 'run';
    }[];
  }[];
  /** What is done on every day, said once. */
  readonly daily: readonly { readonly title: string; readonly minutes: number }[];
  readonly retest: readonly string[];
}

export function overviewOf(
  program: Program,
  sheets: readonly Sheet[],
  knowledge: Knowledge,
  speaker: Speaker,
): Overview {
  const athlete = knowledge.whole('athlete', program.athlete);
  const first = weekdays.indexOf(weekdayOf(program.start));
  const order = weekdays.map((_, i) => weekdays[(first + i) % 7] ?? 'Mon');
  const from = Math.min(...sheets.map((sheet) => sheet.weeks.from));
  const to = Math.max(...sheets.map((sheet) => sheet.weeks.to));
  const weeks = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  return {
    weekdays: order,
    weeks: weeks.map((week) => {
      const here = sheets.filter((sheet) => sheet.weeks.from <= week && week <= sheet.weeks.to);
      const onDay = (sheet: Sheet, day: Weekday): boolean =>
        sheet.sessions.some((session) => session.week === week && session.weekday === day);
      const daily = here.filter((sheet) => order.every((day) => onDay(sheet, day)));
      const runDays = athlete?.data.runs ?? [];
      const days = order.map((day, i) => ({
        date: addDays(program.start, (week - 1) * 7 + i),
        entries: [
          ...here
            .filter((sheet) => !daily.includes(sheet) && onDay(sheet, day))
            .map((sheet) => ({
              title: sheet.day.title,
              minutes: sheet.day.minutes,
              kind: 'session' as const,
            })),
          ...runDays
            .filter((run) => run.day === day)
            .map((run) => ({
              title: speaker.words.runTypes[run.type],
              minutes: run.minutes,
              kind: 'run' as const,
            })),
        ],
      }));
      const retests = program.parts
        .flatMap((part) => part.days)
        .filter((day) => day.kind === 'retest' && day.week === week)
        .flatMap((day) =>
          linesOf(day).flatMap((line) => (line.id === undefined ? [] : [speaker.title(line.id)])),
        );
      return {
        week,
        days,
        daily: daily.map((sheet) => ({ title: sheet.day.title, minutes: sheet.day.minutes })),
        retest: [...new Set(retests)],
      };
    }),
  };
}
