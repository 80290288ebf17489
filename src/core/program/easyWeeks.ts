import { setsOf } from '../dose/volume.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Part, Program } from './program.ts';
import { weeksOf } from './program.ts';
import { isEased, isEasyWeek } from './steps.ts';

/** At most this share of the sets of the weeks before makes a week an easy one; PB20 asks for 40 per cent fewer. */
const easyShare = 0.8;

/** So many light weeks may follow each other, as an easy one and that of a race; more are a new level. */
const mostInARow = 2;

/** The easy weeks of a program; in one that has none every fourth is taken for one (PB20). */
export function easyWeeks(program: Program, knowledge: Knowledge): ReadonlySet<number> {
  const easy = lighterWeeks(program, knowledge);
  if (easy.size > 0) return easy;
  return new Set(weeksOf({ from: 1, to: program.weeks }).filter(isEasyWeek));
}

/** The weeks with fewer sets of the same strength, power and drills than those before, by what the program says. */
export function lighterWeeks(program: Program, knowledge: Knowledge): Set<number> {
  const easy = new Set<number>();
  let before: { readonly sets: ReadonlyMap<string, number>; readonly to: number } | undefined;
  for (const part of program.parts.toSorted((a, b) => a.from - b.from)) {
    const sets = setsPerLine(part, knowledge);
    if (sets.size === 0) continue;
    const shared = [...sets.keys()].filter((key) => before?.sets.has(key));
    const now = shared.reduce((sum, key) => sum + (sets.get(key) ?? 0), 0);
    const then = shared.reduce((sum, key) => sum + (before?.sets.get(key) ?? 0), 0);
    const isShort = before !== undefined && part.to - before.to <= mostInARow;
    if (isShort && then > 0 && now <= then * easyShare) for (const week of weeksOf(part)) easy.add(week);
    else before = { sets, to: part.to };
  }
  return easy;
}

function setsPerLine(part: Part, knowledge: Knowledge): Map<string, number> {
  const sets = new Map<string, number>();
  for (const day of part.days) {
    for (const { format, lines } of day.blocks) {
      for (const line of lines) {
        const exercise = line.id === undefined ? undefined : knowledge.whole('exercise', line.id);
        if (!exercise || !line.dose || !isEased(exercise)) continue;
        const count = format.kind === 'straight' ? setsOf(line.dose).max : format.rounds;
        sets.set(`${day.title} ${exercise.id}`, count);
      }
    }
  }
  return sets;
}
