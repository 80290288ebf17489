import { setsOf } from '../dose/volume.ts';
import type { Part, Program } from './program.ts';
import { linesOf } from './program.ts';
import { isEasyWeek } from './steps.ts';

/** At most this share of the sets of the weeks before makes a week an easy one; PB20 asks for 40 per cent fewer. */
const easyShare = 0.8;

/**
 * The easy weeks of a program by what it says: fewer sets of the same exercises than in the weeks before.
 * In a program that has none every fourth week is taken for one (PB20).
 */
export function easyWeeks(program: Program): ReadonlySet<number> {
  const easy = new Set<number>();
  let before: ReadonlyMap<string, number> | undefined;
  for (const part of program.parts.toSorted((a, b) => a.from - b.from)) {
    const sets = setsPerLine(part);
    if (sets.size === 0) continue;
    const shared = [...sets.keys()].filter((key) => before?.has(key));
    const now = shared.reduce((sum, key) => sum + (sets.get(key) ?? 0), 0);
    const then = shared.reduce((sum, key) => sum + (before?.get(key) ?? 0), 0);
    if (then > 0 && now <= then * easyShare) {
      for (let week = part.from; week <= part.to; week++) easy.add(week);
    } else {
      before = sets;
    }
  }
  if (easy.size > 0) return easy;
  for (let week = 1; week <= program.weeks; week++) if (isEasyWeek(week)) easy.add(week);
  return easy;
}

function setsPerLine(part: Part): Map<string, number> {
  const sets = new Map<string, number>();
  for (const day of part.days) {
    for (const line of linesOf(day)) {
      if (line.kind === 'exercise' && line.dose)
        sets.set(`${day.title} ${line.id ?? ''}`, setsOf(line.dose).max);
    }
  }
  return sets;
}
