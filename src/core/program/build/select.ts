import { compare } from '../../knowledge/knowledge.ts';
import { jobOf } from '../jobs.ts';
import { mostTechniques, needsLockIn } from '../lockIn.ts';
import type { Wish } from '../wishes.ts';
import type { Candidate, Pool } from './candidates.ts';
import { coversWeek } from './candidates.ts';

export interface Limits {
  /** Seconds the session may take, in any week. */
  readonly seconds: number;
  /** Items it may hold, in any week (PB16). */
  readonly items: number;
  /** The weeks of the program; 1 when not given. */
  readonly weeks?: number;
  /** What should be there, whatever else answers more (PB26, PB27, PB28). */
  readonly wishes?: readonly Wish[];
}

/** The candidates chosen for each pool, in the pools' order, and what they come to. */
export interface Selection {
  readonly chosen: readonly (readonly Candidate[])[];
  /** The cause weight answered. */
  readonly weight: number;
  /** How many wishes are fulfilled. */
  readonly wishes: number;
  /** Partial choices looked at: the cost of solving it. */
  readonly visited: number;
}

/** A set of candidates that one pool may give. */
interface Option {
  readonly weight: number;
  readonly seconds: number;
  readonly items: number;
  readonly techniques: number;
  readonly evidence: number;
  readonly specificity: number;
  readonly helped: number;
  readonly subset: readonly Candidate[];
  readonly ids: string;
  /** A bit for each candidate it is made of, for each of an earlier pool that shuts it out, for each of a later one that it shuts out. */
  readonly uses: bigint;
  readonly exposed: bigint;
  readonly blocks: bigint;
  /** A bit for each wish it fulfils. */
  readonly wishes: number;
}

/** A partial choice, pool by pool, and what it costs in each span of weeks. */
interface State extends Omit<Option, 'seconds' | 'items' | 'techniques' | 'subset' | 'uses' | 'exposed'> {
  /** Items in all, over every span. */
  readonly items: number;
  readonly spans: readonly {
    readonly seconds: number;
    readonly items: number;
    readonly techniques: number;
  }[];
  readonly chosen: readonly (readonly Candidate[])[];
}

/**
 * The best choice of exercises for one session, solved exactly: within the limits of every week, each
 * pool's least and most, no exercise twice, no family twice in a week, no job twice in a pool and one
 * technique a day: as many wishes as can be fulfilled, then the most cause weight answered, then fewest
 * items, then evidence, then specificity, then what has helped before, then the id. Undefined when
 * nothing fits the limits.
 *
 * A cause counts once in each pool that answers it, not once in all: a stretch frees the range and
 * strength keeps it, and neither does the other's work (R14).
 *
 * Dynamic programming over the pools: of two partial choices one is dropped when the other is as good
 * or better in the order above, fulfils no fewer wishes, uses no more time, items and techniques in any
 * week, and shuts out of later pools nothing that the first leaves there.
 */
export function select(pools: readonly Pool[], limits: Limits): Selection | undefined {
  const spans = spansOf(pools, limits.weeks ?? 1);
  const offered = pools.flatMap((pool, i) => pool.candidates.map((candidate) => ({ pool: i, candidate })));
  let firstBit = 0;
  const steps = pools.map((pool, i): Step => {
    const first = firstBit;
    firstBit += pool.candidates.length;
    const options = subsets(pool).map((subset) => optionOf(subset, i, first));
    return { options: undominatedOptions(options), later: ~0n << BigInt(firstBit), rest: nothingMore };
  });
  // from the last to the first: what the pools behind a step can still add at best
  for (let i = steps.length - 2; i >= 0; i--) {
    const [step, next] = [steps[i], steps[i + 1]];
    if (step && next) steps[i] = { ...step, rest: withBest(next.rest, next.options) };
  }
  let visited = 0;
  // a narrow search first: what it finds is no worse than the best, so the exact one may drop all that cannot reach it
  const known = search(beamWidth, undefined);
  const best = search(Infinity, known);
  return best && { chosen: best.chosen, weight: best.weight, wishes: bits(best.wishes), visited };

  function search(width: number, bar: State | undefined): State | undefined {
    let states: State[] = [emptyState(spans.length)];
    for (const [i, { options, later, rest }] of steps.entries()) {
      const next: State[] = [];
      for (const state of states) {
        for (const option of options) {
          if ((state.blocks & option.uses) !== 0n) continue;
          visited++;
          const grown = joined(state, option, i);
          if (grown.spans.every(fits) && !(bar && fallsShort(grown, rest, bar))) next.push(grown);
        }
      }
      states = i === steps.length - 1 ? bestOf(next) : undominated(next, later).slice(0, width);
    }
    return states[0];
  }

  function fits(span: State['spans'][number]): boolean {
    return span.seconds <= limits.seconds && span.items <= limits.items && span.techniques <= mostTechniques;
  }

  function optionOf(subset: readonly Candidate[], pool: number, first: number): Option {
    const answered = new Map(subset.flatMap((each) => each.causes.map((cause) => [cause.id, cause.weight])));
    let [uses, exposed, blocks] = [0n, 0n, 0n];
    for (const each of subset) {
      uses |= 1n << BigInt(first + (pools[pool]?.candidates.indexOf(each) ?? 0));
      offered.forEach((other, bit) => {
        if (other.pool === pool || !clash(each, pool, other.candidate, other.pool)) return;
        if (other.pool > pool) blocks |= 1n << BigInt(bit);
        else exposed |= 1n << BigInt(bit);
      });
    }
    return {
      weight: sum([...answered.values()], (weight) => weight),
      seconds: sum(subset, (each) => each.seconds),
      items: subset.length,
      techniques: subset.filter(({ exercise }) => needsLockIn(exercise)).length,
      evidence: sum(subset, (each) => each.evidence),
      specificity: sum(subset, (each) => each.specificity),
      helped: subset.filter((each) => each.helped).length,
      subset,
      ids: subset.map((each) => each.exercise.id).join(' '),
      uses,
      exposed,
      blocks,
      wishes: (limits.wishes ?? []).reduce(
        (mask, wish, bit) =>
          subset.some(({ exercise }) => wish.fulfils(exercise)) ? mask | (1 << bit) : mask,
        0,
      ),
    };
  }

  /** No exercise twice in a session, and no family twice in one week. */
  function clash(a: Candidate, poolOfA: number, b: Candidate, poolOfB: number): boolean {
    if (a.exercise.id === b.exercise.id) return true;
    const together = spans.some((span) => span.has(poolOfA) && span.has(poolOfB));
    return together && a.exercise.data.family === b.exercise.data.family;
  }

  function joined(state: State, option: Option, pool: number): State {
    return {
      weight: state.weight + option.weight,
      items: state.items + option.items,
      evidence: state.evidence + option.evidence,
      specificity: state.specificity + option.specificity,
      helped: state.helped + option.helped,
      ids: option.ids === '' ? state.ids : `${state.ids} ${option.ids}`,
      blocks: state.blocks | option.blocks,
      wishes: state.wishes | option.wishes,
      spans: state.spans.map((span, s) =>
        spans[s]?.has(pool)
          ? {
              seconds: span.seconds + option.seconds,
              items: span.items + option.items,
              techniques: span.techniques + option.techniques,
            }
          : span,
      ),
      chosen: [...state.chosen, option.subset],
    };
  }
}

/** A pool of the search: its options, the bits of the pools behind it, and what those can add at best. */
interface Step {
  readonly options: readonly Option[];
  readonly later: bigint;
  readonly rest: Rest;
}

interface Rest {
  readonly weight: number;
  readonly items: number;
  readonly wishes: number;
}

const nothingMore: Rest = { weight: 0, items: 0, wishes: 0 };

/** Partial choices that the narrow search keeps; any number gives the same answer in the end. */
const beamWidth = 12;

/** The most weight, the fewest items and all wishes that a pool's options can add. */
function withBest(rest: Rest, options: readonly Option[]): Rest {
  return {
    weight: rest.weight + Math.max(0, ...options.map(({ weight }) => weight)),
    items: rest.items + Math.min(...options.map(({ items }) => items)),
    wishes: options.reduce((mask, { wishes }) => mask | wishes, rest.wishes),
  };
}

/** Whether a partial choice cannot come up to one that is known, whatever the rest adds. */
function fallsShort(state: State, rest: Rest, bar: State): boolean {
  const wishes = bits(state.wishes | rest.wishes) - bits(bar.wishes);
  if (wishes !== 0) return wishes < 0;
  const weight = state.weight + rest.weight - bar.weight;
  return weight < 0 || (weight === 0 && state.items + rest.items > bar.items);
}

function emptyState(spans: number): State {
  return {
    weight: 0,
    items: 0,
    evidence: 0,
    specificity: 0,
    helped: 0,
    ids: '',
    blocks: 0n,
    wishes: 0,
    spans: Array.from({ length: spans }, () => ({ seconds: 0, items: 0, techniques: 0 })),
    chosen: [],
  };
}

function bestOf(states: readonly State[]): State[] {
  let best: State | undefined;
  for (const state of states) if (!best || rank(state, best) < 0) best = state;
  return best ? [best] : [];
}

/** The pools that stand together in some week: each set of them once. */
function spansOf(pools: readonly Pool[], weeks: number): ReadonlySet<number>[] {
  const spans = new Map<string, ReadonlySet<number>>();
  for (let week = 1; week <= weeks; week++) {
    const here = pools.flatMap((pool, i) => (coversWeek(pool.templateSlot.weeks, week) ? [i] : []));
    spans.set(here.join(), new Set(here));
  }
  return [...spans.values()];
}

/** The options of a pool that no other beats at no more cost, the best first. */
function undominatedOptions(options: readonly Option[]): Option[] {
  const kept: Option[] = [];
  for (const option of [...options].sort(rank)) {
    const beaten = kept.some(
      (better) =>
        rankBesidesWishes(better, option) <= 0 &&
        better.seconds <= option.seconds &&
        better.items <= option.items &&
        better.techniques <= option.techniques &&
        (better.wishes & option.wishes) === option.wishes &&
        (better.blocks & ~option.blocks) === 0n &&
        // an earlier pool that shuts the better one out shuts this one out too
        (better.exposed & ~option.exposed) === 0n,
    );
    if (!beaten) kept.push(option);
  }
  return kept;
}

/** The states that no other beats, the best first. `later`: the bits of pools still to come. */
function undominated(states: readonly State[], later: bigint): State[] {
  const kept: State[] = [];
  for (const state of [...states].sort(rank)) {
    const beaten = kept.some(
      (better) =>
        rankBesidesWishes(better, state) <= 0 &&
        (better.wishes & state.wishes) === state.wishes &&
        (better.blocks & later & ~state.blocks) === 0n &&
        better.spans.every((span, i) => {
          const other = state.spans[i];
          return (
            other !== undefined &&
            span.seconds <= other.seconds &&
            span.items <= other.items &&
            span.techniques <= other.techniques
          );
        }),
    );
    if (!beaten) kept.push(state);
  }
  return kept;
}

type Ranked = Pick<State, 'wishes' | 'weight' | 'items' | 'evidence' | 'specificity' | 'helped' | 'ids'>;

/** Negative when `a` is the better choice. A total order: two choices of the same exercises are the same. */
function rank(a: Ranked, b: Ranked): number {
  return bits(b.wishes) - bits(a.wishes) || rankBesidesWishes(a, b);
}

/** What adds up: a wish that a later pool fulfils too is no advantage any more. */
function rankBesidesWishes(a: Ranked, b: Ranked): number {
  return (
    b.weight - a.weight ||
    a.items - b.items ||
    b.evidence - a.evidence ||
    b.specificity - a.specificity ||
    b.helped - a.helped ||
    compare(a.ids, b.ids)
  );
}

/**
 * Every set of candidates a pool may give: no two of one family, which do the same job, and in strength
 * no two of one job. A pool that holds fewer than its least gives as many as it can.
 */
function subsets(pool: Pool): (readonly Candidate[])[] {
  const { min, max } = pool.templateSlot;
  const found: (readonly Candidate[])[] = [];
  const grow = (subset: readonly Candidate[], from: number): void => {
    found.push(subset);
    if (subset.length === max) return;
    for (let i = from; i < pool.candidates.length; i++) {
      const candidate = pool.candidates[i];
      if (candidate && !subset.some((each) => sameJob(each, candidate))) grow([...subset, candidate], i + 1);
    }
  };
  grow([], 0);
  const least = Math.min(min, Math.max(...found.map((subset) => subset.length)));
  return found.filter((subset) => subset.length >= least);
}

function sameJob(a: Candidate, b: Candidate): boolean {
  const [one, other] = [a.exercise.data.family, b.exercise.data.family];
  return one === other || jobOf(one) === jobOf(other);
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
