import { compare } from '../../knowledge/knowledge.ts';
import type { Candidate, Pool } from './candidates.ts';

export interface Limits {
  /** Seconds the session may take. */
  readonly seconds: number;
  /** Items it may hold (PB16). */
  readonly items: number;
}

/** The candidates chosen for each pool, in the pools' order. */
export type Selection = readonly (readonly Candidate[])[];

/** A partial choice, pool by pool, and what it costs. Everything adds up. */
interface State {
  readonly weight: number;
  readonly seconds: number;
  readonly items: number;
  readonly evidence: number;
  readonly specificity: number;
  readonly ids: readonly string[];
  readonly chosen: Selection;
}

const nothing: State = { weight: 0, seconds: 0, items: 0, evidence: 0, specificity: 0, ids: [], chosen: [] };

/**
 * The best choice of exercises for one session, solved exactly: within the limits and each pool's
 * least and most, and no exercise twice, the most cause weight answered, then fewest items, then
 * evidence, then specificity, then id. Undefined when nothing fits the limits.
 *
 * A cause counts once in each pool that answers it, not once in all: a stretch frees the range and
 * strength keeps it, and neither does the other's work (R14).
 *
 * Dynamic programming over the pools: of two partial choices one is dropped when the other is as
 * good or better in the order above, uses no more time and no more items, and takes no exercise
 * from a later pool that the first leaves there.
 */
export function select(pools: readonly Pool[], limits: Limits): Selection | undefined {
  let states: State[] = [nothing];
  for (const [i, pool] of pools.entries()) {
    const later = idsOf(pools.slice(i + 1));
    const options = undominated(subsets(pool).map(optionOf), idsOf(pools.filter((each) => each !== pool)));
    const next: State[] = [];
    for (const state of states) {
      for (const option of options) {
        if (option.ids.some((id) => state.ids.includes(id))) continue;
        const grown = joined(state, option);
        if (grown.seconds <= limits.seconds && grown.items <= limits.items) next.push(grown);
      }
    }
    states = undominated(next, later);
  }
  return states[0]?.chosen;
}

function idsOf(pools: readonly Pool[]): Set<string> {
  return new Set(pools.flatMap((pool) => pool.candidates.map(({ exercise }) => exercise.id)));
}

function optionOf(subset: readonly Candidate[]): State {
  const answered = new Map(subset.flatMap((each) => each.causes.map((cause) => [cause.id, cause.weight])));
  return {
    weight: sum([...answered.values()], (weight) => weight),
    seconds: sum(subset, (each) => each.seconds),
    items: subset.length,
    evidence: sum(subset, (each) => each.evidence),
    specificity: sum(subset, (each) => each.specificity),
    ids: subset.map((each) => each.exercise.id),
    chosen: [subset],
  };
}

function joined(a: State, b: State): State {
  return {
    weight: a.weight + b.weight,
    seconds: a.seconds + b.seconds,
    items: a.items + b.items,
    evidence: a.evidence + b.evidence,
    specificity: a.specificity + b.specificity,
    ids: [...a.ids, ...b.ids],
    chosen: [...a.chosen, ...b.chosen],
  };
}

/** The states that no other beats, the best first. `later`: the ids that other pools offer as well. */
function undominated(states: readonly State[], later: ReadonlySet<string>): State[] {
  const kept: State[] = [];
  for (const state of [...states].sort(rank)) {
    // those kept are as good or better; they drop this one unless it costs less time or items, or leaves a later
    // pool what they take from it
    const beaten = kept.some(
      (better) =>
        better.seconds <= state.seconds &&
        better.items <= state.items &&
        better.ids.every((id) => !later.has(id) || state.ids.includes(id)),
    );
    if (!beaten) kept.push(state);
  }
  return kept;
}

/** Negative when `a` is the better choice. A total order: two choices of the same exercises are the same. */
function rank(a: State, b: State): number {
  return (
    b.weight - a.weight ||
    a.items - b.items ||
    b.evidence - a.evidence ||
    b.specificity - a.specificity ||
    compare(a.ids.join(' '), b.ids.join(' '))
  );
}

/**
 * Every set of candidates a pool may give; two of one family do the same job, so one of each. A pool
 * that holds fewer than its least gives as many as it can.
 */
function subsets(pool: Pool): (readonly Candidate[])[] {
  const { min, max } = pool.templateSlot;
  const found: (readonly Candidate[])[] = [];
  const grow = (subset: readonly Candidate[], from: number): void => {
    found.push(subset);
    if (subset.length === max) return;
    for (let i = from; i < pool.candidates.length; i++) {
      const candidate = pool.candidates[i];
      if (!candidate || subset.some((each) => each.exercise.data.family === candidate.exercise.data.family))
        continue;
      grow([...subset, candidate], i + 1);
    }
  };
  grow([], 0);
  const least = Math.min(min, Math.max(...found.map((subset) => subset.length)));
  return found.filter((subset) => subset.length >= least);
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
