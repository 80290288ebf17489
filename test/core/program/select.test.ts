import assert from 'node:assert/strict';
import fc from 'fast-check';

import { coversWeek } from '../../../src/core/program/build/candidates.ts';
import type { Candidate, Pool } from '../../../src/core/program/build/candidates.ts';
import type { Limits } from '../../../src/core/program/build/select.ts';
import { select } from '../../../src/core/program/build/select.ts';
import type { FoundCause } from '../../../src/core/program/findings.ts';
import type { NoteOf } from '../../../src/core/note/note.ts';
import { lone } from '../../support/athletes.ts';
import { largeSession } from '../../support/selection.ts';
import { read } from '../dose/read.ts';

// two of one job among them: a lunge and a step both bend the knee
const families = ['lunge', 'step', 'hinge', 'bridge-thrust'] as const;
type Family = (typeof families)[number];

type Chosen = readonly (readonly Candidate[])[];

const exercises = new Map(
  ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((id) =>
    families.flatMap((family) =>
      [[], ['f']].map(
        (lockIn) => [`${id} ${family} ${lockIn.length}`, lone('exercise', id, { family, lockIn })] as const,
      ),
    ),
  ),
);
const rangeDose = read('2 x 10');

interface Wish {
  readonly id: string;
  readonly family?: Family;
  /** The causes it answers and their weights. */
  readonly causes?: Readonly<Record<string, number>>;
  readonly seconds?: number;
  readonly evidence?: number;
  readonly specificity?: number;
  readonly helped?: boolean;
  readonly technique?: boolean;
}

function candidate({ id, family = 'lunge', causes = {}, ...wish }: Wish): Candidate {
  const { technique = false, helped = false } = wish;
  const exercise = exercises.get(`${id} ${family} ${technique ? 1 : 0}`);
  assert.ok(exercise);
  const found = Object.entries(causes).map(([cause, weight]): FoundCause => ({
    id: cause,
    weight,
    side: 'both',
    lead: 'both',
    because: [],
  }));
  const { seconds = 60, evidence = 1, specificity = 1 } = wish;
  return { exercise, rangeDose, lockIns: [], causes: found, seconds, evidence, specificity, helped };
}

function pool(candidates: readonly Candidate[], min = 0, max = 1, weeks?: string): Pool {
  const templateSlot = { block: 'Any', phase: 'strength', min, max } as const;
  return { templateSlot: { ...templateSlot, family: [], from: [], on: ['days'], weeks }, candidates };
}

/** The ids taken, pool by pool: `a b|c`. */
function taken(selection: { readonly chosen: Chosen } | undefined): string | undefined {
  return selection?.chosen.map((chosen) => chosen.map((each) => each.exercise.id).join(' ')).join('|');
}

const roomy: Limits = { seconds: 3600, items: 9 };

describe('select', () => {
  it('takes nothing where nothing is asked', () => {
    assert.deepEqual(select([], roomy)?.chosen, []);
    assert.equal(taken(select([pool([])], roomy)), '');
  });

  it('takes what answers most', () => {
    const both = [candidate({ id: 'a', causes: { x: 2 } }), candidate({ id: 'b', causes: { x: 2, y: 1 } })];
    assert.equal(taken(select([pool(both)], roomy)), 'b');
  });

  it('takes fewer items when they answer as much', () => {
    const all = [
      candidate({ id: 'a', causes: { x: 2 } }),
      candidate({ id: 'b', causes: { y: 2 }, family: 'hinge' }),
      candidate({ id: 'c', causes: { x: 2, y: 2 }, family: 'bridge-thrust', evidence: 0, specificity: 0 }),
    ];
    assert.equal(taken(select([pool(all, 0, 2)], roomy)), 'c');
  });

  it('then goes by evidence, then by how specific, then by the id', () => {
    const of = (...wishes: Wish[]): string | undefined =>
      taken(select([pool(wishes.map((wish) => candidate({ causes: { x: 1 }, ...wish })))], roomy));
    assert.equal(of({ id: 'a', evidence: 1, specificity: 5 }, { id: 'b', evidence: 2 }), 'b');
    assert.equal(of({ id: 'a', specificity: 2 }, { id: 'b', specificity: 3 }), 'b');
    assert.equal(of({ id: 'b' }, { id: 'a' }), 'a');
  });

  it('counts a cause once in a pool, and again in the next', () => {
    const one = [
      candidate({ id: 'a', causes: { x: 3 } }),
      candidate({ id: 'b', causes: { x: 3 }, family: 'hinge' }),
      candidate({ id: 'c', causes: { y: 1 }, family: 'bridge-thrust' }),
    ];
    assert.equal(taken(select([pool(one, 0, 2)], roomy)), 'a c');
    const next = candidate({ id: 'd', causes: { x: 3 }, family: 'hinge' });
    assert.equal(taken(select([pool(one, 0, 1), pool([next])], roomy)), 'a|d');
  });

  it('then goes by what has helped before, then by the id', () => {
    const both = [
      candidate({ id: 'a', causes: { x: 1 } }),
      candidate({ id: 'b', causes: { x: 1 }, helped: true }),
    ];
    assert.equal(taken(select([pool(both)], roomy)), 'b');
  });

  it('takes no family twice in one week, and lets it come back in another', () => {
    const first = [candidate({ id: 'a', causes: { x: 1 } })];
    const second = [
      candidate({ id: 'b', causes: { x: 2 } }),
      candidate({ id: 'c', causes: { x: 1 }, family: 'hinge' }),
    ];
    assert.equal(taken(select([pool(first, 1), pool(second)], roomy)), 'a|c');
    const apart = [pool(first, 1, 1, '1-2'), pool(second, 0, 1, '3-')];
    assert.equal(taken(select(apart, { ...roomy, weeks: 4 })), 'a|b');
  });

  it('takes no two of one job in a pool: a lunge and a step', () => {
    const knee = [
      candidate({ id: 'a', causes: { x: 2 } }),
      candidate({ id: 'b', causes: { y: 2 }, family: 'step' }),
      candidate({ id: 'c', causes: { y: 1 }, family: 'hinge' }),
    ];
    assert.equal(taken(select([pool(knee, 0, 2)], roomy)), 'a c');
  });

  it('counts minutes and items by the week, and takes one technique at most', () => {
    const a = candidate({ id: 'a', causes: { x: 3 }, seconds: 60, technique: true });
    const b = candidate({ id: 'b', causes: { y: 3 }, seconds: 60, technique: true, family: 'hinge' });
    const tight: Limits = { seconds: 60, items: 1, weeks: 4 };
    assert.equal(taken(select([pool([a], 0, 1, '1-2'), pool([b], 0, 1, '3-4')], tight)), 'a|b');
    assert.equal(taken(select([pool([a]), pool([b])], roomy)), 'a|');
  });

  it('fulfils what the findings ask to be there before all else', () => {
    const both = [
      candidate({ id: 'a', causes: { x: 3 } }),
      candidate({ id: 'b', causes: { x: 1 }, family: 'hinge' }),
    ];
    const hinge = {
      rule: 'PB28' as const,
      says: 'a hinge',
      fulfils: (each: NoteOf<'exercise'>) => each.data.family === 'hinge',
    };
    const found = select([pool(both)], { ...roomy, wishes: [hinge] });
    assert.equal(taken(found), 'b');
    assert.equal(found?.wishes, 1);
  });

  it('takes no two of one family in a pool', () => {
    const same = [candidate({ id: 'a', causes: { x: 1 } }), candidate({ id: 'b', causes: { y: 1 } })];
    assert.equal(taken(select([pool(same, 0, 2)], roomy)), 'a');
  });

  it('takes no exercise twice in a session', () => {
    const twice = [
      candidate({ id: 'a', causes: { x: 3 } }),
      candidate({ id: 'b', causes: { x: 1 }, family: 'hinge' }),
    ];
    assert.equal(taken(select([pool(twice, 1), pool(twice, 1)], roomy)), 'a|b');
  });

  it('gives up value for time, and for items', () => {
    const first = pool([candidate({ id: 'a', causes: { x: 3 }, seconds: 300 })], 0);
    const second = pool([candidate({ id: 'b', causes: { y: 2 }, seconds: 100, family: 'hinge' })], 0);
    const third = pool([candidate({ id: 'c', causes: { z: 2 }, seconds: 100, family: 'bridge-thrust' })], 0);
    assert.equal(taken(select([first, second, third], { seconds: 499, items: 3 })), 'a|b|');
    assert.equal(taken(select([first, second, third], { seconds: 299, items: 3 })), '|b|c');
    assert.equal(taken(select([first, second, third], { seconds: 500, items: 1 })), 'a||');
  });

  it('fills what must be filled, though nothing asks for it', () => {
    assert.equal(taken(select([pool([candidate({ id: 'a' })], 1)], roomy)), 'a');
  });

  it('lets a pool that holds fewer than it must give all it can', () => {
    const same = [candidate({ id: 'a' }), candidate({ id: 'b', evidence: 2 })];
    assert.equal(taken(select([pool(same, 2, 3)], roomy)), 'b');
  });

  it('says so when what must be filled does not fit', () => {
    const must = pool([candidate({ id: 'a', seconds: 61 })], 1);
    assert.equal(select([must], { seconds: 60, items: 5 }), undefined);
    assert.equal(select([must], { seconds: 61, items: 0 }), undefined);
  });

  it('looks at few partial choices, even among 100 candidates for 8 causes', () => {
    for (const seed of [1, 2, 3]) {
      const pools = largeSession(100, 8, seed);
      const found = select(pools, { seconds: 2400, items: 5, weeks: 12 });
      assert.ok(found && found.visited < 5000, `${found?.visited} partial choices`);
    }
  });

  it('finds the best choice there is', () => {
    fc.assert(
      fc.property(fc.array(pools(), { maxLength: 3 }), limits(), (all, limit) => {
        const best = bestOf(all, limit);
        const found = select(all, limit)?.chosen;
        assert.equal(found === undefined, best === undefined);
        if (!found || !best) return;
        assert.ok(fits(found, all, limit));
        assert.deepEqual(worth(found, limit), worth(best, limit));
      }),
      { numRuns: 500 },
    );
  });
});

function pools(): fc.Arbitrary<Pool> {
  const wish = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    family: fc.constantFrom(...families),
    causes: fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.integer({ min: 1, max: 3 })),
    seconds: fc.integer({ min: 1, max: 6 }),
    evidence: fc.integer({ min: 0, max: 2 }),
    specificity: fc.integer({ min: 1, max: 2 }),
    helped: fc.boolean(),
    technique: fc.boolean(),
  });
  const wishes = fc.uniqueArray(wish, { selector: (each) => each.id, maxLength: 5 });
  const bounds = fc.record({
    least: fc.integer({ min: 0, max: 2 }),
    max: fc.integer({ min: 1, max: 3 }),
    weeks: fc.constantFrom(undefined, '1', '1-2', '2-', '3'),
  });
  return fc
    .tuple(wishes, bounds)
    .map(([all, { least, max, weeks }]) => pool(all.map(candidate), Math.min(least, max), max, weeks));
}

function limits(): fc.Arbitrary<Limits> {
  const asked = fc.constantFrom(...families).map((family) => ({
    rule: 'PB28' as const,
    says: family,
    fulfils: (each: NoteOf<'exercise'>) => each.data.family === family,
  }));
  return fc.record({
    seconds: fc.integer({ min: 1, max: 25 }),
    items: fc.integer({ min: 0, max: 6 }),
    weeks: fc.integer({ min: 1, max: 3 }),
    wishes: fc.array(asked, { maxLength: 2 }),
  });
}

/** The best of all choices there are, by trying each. */
function bestOf(all: readonly Pool[], limit: Limits): Chosen | undefined {
  let choices: Chosen[] = [[]];
  for (const each of all) {
    choices = choices.flatMap((choice) => choicesFrom(each).map((chosen) => [...choice, chosen]));
  }
  return choices.filter((choice) => fits(choice, all, limit)).sort((a, b) => byWorth(a, b, limit))[0];
}

/** Every set a pool may give: its jobs differ, and it is as large as the pool asks or can. */
function choicesFrom({ candidates, templateSlot }: Pool): (readonly Candidate[])[] {
  const job = (each: Candidate): string => each.exercise.data.family.replace('step', 'lunge');
  const sets = Array.from({ length: 2 ** candidates.length }, (_, bits) =>
    candidates.filter((_, i) => bits & (1 << i)),
  ).filter((set) => new Set(set.map(job)).size === set.length && set.length <= templateSlot.max);
  const most = Math.max(...sets.map((set) => set.length));
  return sets.filter((set) => set.length >= Math.min(templateSlot.min, most));
}

function fits(choice: Chosen, pools: readonly Pool[], limit: Limits): boolean {
  const ids = choice.flat().map((each) => each.exercise.id);
  if (new Set(ids).size !== ids.length) return false;
  return Array.from({ length: limit.weeks ?? 1 }, (_, i) => i + 1).every((week) => {
    const here = choice.filter((_, i) => coversWeek(pools[i]?.templateSlot.weeks, week)).flat();
    const kinds = here.map((each) => each.exercise.data.family);
    return (
      new Set(kinds).size === kinds.length &&
      here.reduce((sum, each) => sum + each.seconds, 0) <= limit.seconds &&
      here.length <= limit.items &&
      here.filter((each) => each.exercise.data.lockIn.length > 0).length <= 1
    );
  });
}

/** What the choice is judged by, in the order of the aims: less is better. */
function worth(choice: Chosen, limit: Limits): readonly (number | string)[] {
  const all = choice.flat();
  const answered = choice.flatMap((chosen) => [
    ...new Map(chosen.flatMap((each) => each.causes.map((cause) => [cause.id, cause.weight]))).values(),
  ]);
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  return [
    -(limit.wishes ?? []).filter((wish) => all.some(({ exercise }) => wish.fulfils(exercise))).length,
    -total(answered),
    all.length,
    -total(all.map((each) => each.evidence)),
    -total(all.map((each) => each.specificity)),
    -all.filter((each) => each.helped).length,
    all.map((each) => each.exercise.id).join(' '),
  ];
}

function byWorth(a: Chosen, b: Chosen, limit: Limits): number {
  const [left, right] = [worth(a, limit), worth(b, limit)];
  for (const [i, value] of left.entries()) {
    const other = right[i] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
