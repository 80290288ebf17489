import type { Knowledge } from '../knowledge/knowledge.ts';
import { foldId } from '../note/note.ts';
import type { NoteOf } from '../note/note.ts';
import type { Program } from '../program/program.ts';
import { linesOf, partOfWeek } from '../program/program.ts';

/** Where one ladder stands in a week. */
export interface RungPoint {
  readonly week: number;
  /** 1 is the easiest exercise of the ladder. */
  readonly rung: number;
  readonly exercise: string;
  readonly title: string;
}

export interface LadderSeries {
  /** The easiest exercise of the ladder that the program uses. */
  readonly title: string;
  readonly rungs: number;
  readonly points: readonly RungPoint[];
}

/** The rung of each ladder that a program uses, week by week; the hardest where a week has several. */
export function ladderRungs(program: Program, knowledge: Knowledge): LadderSeries[] {
  const ladders = new Map<string, RungPoint[]>();
  for (let week = 1; week <= program.weeks; week++) {
    const best = new Map<string, RungPoint>();
    for (const line of (partOfWeek(program, week)?.days ?? []).flatMap(linesOf)) {
      const exercise =
        line.kind === 'exercise' && line.id !== undefined ? knowledge.whole('exercise', line.id) : undefined;
      if (!exercise) continue;
      const { root, rung } = placeOn(exercise, knowledge);
      const known = best.get(root);
      if (!known || known.rung < rung)
        best.set(root, { week, rung, exercise: exercise.id, title: exercise.title });
    }
    for (const [root, point] of best) ladders.set(root, [...(ladders.get(root) ?? []), point]);
  }
  return [...ladders.values()].map((points) => {
    const lowest = points.reduce((a, b) => (b.rung < a.rung ? b : a));
    return { title: lowest.title, rungs: Math.max(...points.map((point) => point.rung)), points };
  });
}

/** The foot of an exercise's ladder and how many rungs it stands above it, by the longest way down. */
function placeOn(
  exercise: NoteOf<'exercise'>,
  knowledge: Knowledge,
  seen: ReadonlySet<string> = new Set(),
): { root: string; rung: number } {
  const here = foldId(exercise.id);
  const easier = knowledge
    .relationsTo(exercise.id)
    .filter((relation) => relation.name === 'harder' && !seen.has(foldId(relation.from)))
    .flatMap((relation) => knowledge.whole('exercise', relation.from) ?? []);
  const below = easier.map((each) => placeOn(each, knowledge, new Set([...seen, here])));
  const [longest] = below.toSorted((a, b) => b.rung - a.rung || (a.root < b.root ? -1 : 1));
  return longest ? { root: longest.root, rung: longest.rung + 1 } : { root: here, rung: 1 };
}
