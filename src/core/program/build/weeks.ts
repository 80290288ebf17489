import { weekdays } from '../../note/kinds/athlete.ts';
import type { Decision } from '../decision.ts';
import type { Situation } from '../gates.ts';
import type { Day, Part } from '../program.ts';
import { linesOf } from '../program.ts';
import { stretchOnlyTooLong } from '../stretchOnly.ts';
import { clinicDay } from './clinic.ts';
import { retestDays } from './retests.ts';

/** Days of one slot that hold the same are one. */
export function mergeDays(days: readonly Day[]): Day[] {
  const merged = new Map<string, Day>();
  for (const day of days) {
    const key = JSON.stringify({ ...day, weekdays: [] });
    const same = merged.get(key);
    const both = weekdays.filter((each) => day.weekdays.includes(each) || same?.weekdays.includes(each));
    merged.set(key, { ...day, weekdays: both });
  }
  return [...merged.values()];
}

/** Weeks whose days are the same are written once; clinic and retest days join the part they fall in. */
export function mergeWeeks(
  weeks: readonly Day[][],
  situation: Situation,
  count: number,
  decisions: Decision[],
): Part[] {
  const parts: { from: number; to: number; days: Day[]; key: string }[] = [];
  weeks.forEach((days, i) => {
    const key = JSON.stringify(days);
    const last = parts.at(-1);
    if (last?.key === key) last.to = i + 1;
    else parts.push({ from: i + 1, to: i + 1, days, key });
  });
  const retests = retestDays(situation, count, decisions);
  const clinic = clinicDay(situation, decisions);
  return parts.map(({ from, to, days }, i) => ({
    from,
    to,
    days: [
      ...days,
      // what a clinician does comes first in time: it is tried in the first part, then retested
      ...(clinic && i === 0 ? [clinic] : []),
      ...retests.filter((day) => day.week !== undefined && from <= day.week && day.week <= to),
    ],
  }));
}

/** Where the minutes hold nothing but stretching, it ends after three weeks (PB09). */
export function withoutLoneStretching(
  parts: readonly Part[],
  situation: Situation,
  decisions: Decision[],
): Part[] {
  const last = stretchOnlyTooLong({ parts }, situation.knowledge) - 1;
  if (last === Infinity) return [...parts];
  decisions.push({
    stage: 'fit',
    verdict: 'noted',
    about: situation.athlete.id,
    rule: 'PB09',
    findings: [],
    says: `the sessions hold nothing but stretching, so it ends after week ${last}: find minutes for strength, or for one more exercise`,
  });
  const cut = parts.flatMap((part): Part[] =>
    part.from <= last && last < part.to
      ? [
          { ...part, to: last },
          { ...part, from: last + 1 },
        ]
      : [part],
  );
  return cut.map((part) => {
    const days = part.days.filter(
      (day) => day.week === undefined || (part.from <= day.week && day.week <= part.to),
    );
    return {
      ...part,
      days: part.from <= last ? days : days.map(withoutExercises).filter((day) => linesOf(day).length > 0),
    };
  });
}

function withoutExercises(day: Day): Day {
  if (day.kind === 'clinic') return day;
  const blocks = day.blocks.map((block) => {
    const lines = block.lines.filter((line) => line.kind !== 'exercise');
    const tests = day.kind === 'retest' ? lines : lines.filter((line) => line.kind !== 'test');
    return { ...block, lines: tests };
  });
  return { ...day, blocks: blocks.filter((block) => block.lines.length > 0) };
}
