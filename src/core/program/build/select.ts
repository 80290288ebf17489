import { compare } from '../../knowledge/knowledge.ts';
import type { FoundCause } from '../findings.ts';
import type { Candidate, Pool } from './candidates.ts';

export interface Limits {
  /** Seconds the session may take. */
  readonly seconds: number;
  /** Items it may hold (PB16). */
  readonly items: number;
}

/** The candidates chosen for each pool, in the pools' order. */
export type Selection = readonly (readonly Candidate[])[];

/** A partial choice, pool by pool. Costs add up, so the best of those that answer the same causes can be kept. */
interface State {
  readonly answered: number;
  readonly seconds: number;
  readonly items: number;
  readonly evidence: number;
  readonly specificity: number;
  readonly ids: readonly string[];
  readonly chosen: Selection;
}

/**
 * The best choice of exercises for one session, solved exactly: within the limits and each pool's
 * least and most, the most cause weight answered, then fewest items, then evidence, then
 * specificity, then id. Undefined when nothing fits the limits.
 *
 * Dynamic programming over the pools: a state is the set of causes answered so far; of the states
 * with the same set only those stay that no other beats in both time and rank.
 */
export function select(pools: readonly Pool[], causes: readonly FoundCause[], limits: Limits): Selection | undefined {
  // beyond 30 a bit mask would overflow; the heaviest come first, so the lightest are not counted
  const bits = new Map(causes.slice(0, 30).map((cause, i) => [cause.id, 1 << i]));
  const weights = causes.slice(0, 30).map((cause) => cause.weight);
  let states: State[] = [
    { answered: 0, seconds: 0, items: 0, evidence: 0, specificity: 0, ids: [], chosen: [] },
  ];
  for (const pool of pools) {
    const options = subsets(pool).map((subset) => ({
      subset,
      answered: subset.reduce((mask, each) => mask | maskOf(each, bits), 0),
      seconds: sum(subset, (each) => each.seconds),
      evidence: sum(subset, (each) => each.evidence),
      specificity: sum(subset, (each) => each.specificity),
      ids: subset.map((each) => each.exercise.id),
    }));
    const next = new Map<number, State[]>();
    for (const state of states) {
      for (const option of options) {
        const grown: State = {
          answered: state.answered | option.answered,
          seconds: state.seconds + option.seconds,
          items: state.items + option.subset.length,
          evidence: state.evidence + option.evidence,
          specificity: state.specificity + option.specificity,
          ids: [...state.ids, ...option.ids],
          chosen: [...state.chosen, option.subset],
        };
        if (grown.seconds > limits.seconds || grown.items > limits.items) continue;
        keep(next, grown);
      }
    }
    states = [...next.values()].flat();
  }
  const best = states.reduce<State | undefined>((winner, state) => {
    if (!winner) return state;
    const gain = weightOf(state.answered, weights) - weightOf(winner.answered, weights);
    return gain > 0 || (gain === 0 && rank(state, winner) < 0) ? state : winner;
  }, undefined);
  return best?.chosen;
}

/** Negative when `a` is the better of two choices that answer the same weight. */
function rank(a: State, b: State): number {
  return (
    a.items - b.items ||
    b.evidence - a.evidence ||
    b.specificity - a.specificity ||
    compare(a.ids.join(' '), b.ids.join(' '))
  );
}

function keep(states: Map<number, State[]>, state: State): void {
  const rivals = states.get(state.answered) ?? [];
  if (rivals.some((rival) => rival.seconds <= state.seconds && rank(rival, state) <= 0)) return;
  const stay = rivals.filter((rival) => rival.seconds < state.seconds || rank(rival, state) < 0);
  states.set(state.answered, [...stay, state]);
}

/** Every set of candidates a pool may give; two of one family do the same job, so one of each. */
function subsets(pool: Pool): (readonly Candidate[])[] {
  const { min, max } = pool.templateSlot;
  const found: (readonly Candidate[])[] = [];
  const grow = (subset: readonly Candidate[], from: number): void => {
    if (subset.length >= min) found.push(subset);
    if (subset.length === max) return;
    for (let i = from; i < pool.candidates.length; i++) {
      const candidate = pool.candidates[i];
      if (!candidate || subset.some((each) => each.exercise.data.family === candidate.exercise.data.family)) continue;
      grow([...subset, candidate], i + 1);
    }
  };
  grow([], 0);
  return found;
}

function maskOf(candidate: Candidate, bits: ReadonlyMap<string, number>): number {
  return candidate.causes.reduce((mask, cause) => mask | (bits.get(cause.id) ?? 0), 0);
}

function weightOf(answered: number, weights: readonly number[]): number {
  return weights.reduce((total, weight, i) => total + (answered & (1 << i) ? weight : 0), 0);
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
