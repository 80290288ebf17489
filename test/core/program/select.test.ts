import assert from 'node:assert/strict';
import fc from 'fast-check';

import type { Candidate, Pool } from '../../../src/core/program/build/candidates.ts';
import type { Limits, Selection } from '../../../src/core/program/build/select.ts';
import { select } from '../../../src/core/program/build/select.ts';
import type { FoundCause } from '../../../src/core/program/findings.ts';
import { lone } from '../../support/athletes.ts';
import { read } from '../dose/read.ts';

const families = ['lunge', 'hinge', 'bridge-thrust'] as const;
type Family = (typeof families)[number];

const exercises = new Map(
  ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((id) =>
    families.map((family) => [`${id} ${family}`, lone('exercise', id, { family })] as const),
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
}

function candidate({ id, family = 'lunge', causes = {}, ...wish }: Wish): Candidate {
  const exercise = exercises.get(`${id} ${family}`);
  assert.ok(exercise);
  const found = Object.entries(causes).map(([cause, weight]): FoundCause => ({
    id: cause,
    weight,
    side: 'both',
    because: [],
  }));
  const { seconds = 60, evidence = 1, specificity = 1 } = wish;
  return { exercise, rangeDose, lockIn: undefined, causes: found, seconds, evidence, specificity };
}

function pool(candidates: readonly Candidate[], min = 0, max = 1): Pool {
  const templateSlot = { block: 'Any', phase: 'strength', family: [], on: ['days'], min, max } as const;
  return { templateSlot: { ...templateSlot, family: [], from: [], on: ['days'] }, candidates };
}

/** The ids taken, pool by pool: `a b|c`. */
function taken(selection: Selection | undefined): string | undefined {
  return selection?.map((chosen) => chosen.map((each) => each.exercise.id).join(' ')).join('|');
}

const roomy: Limits = { seconds: 3600, items: 9 };

describe('select', () => {
  it('takes nothing where nothing is asked', () => {
    assert.deepEqual(select([], roomy), []);
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
    const next = candidate({ id: 'd', causes: { x: 3 } });
    assert.equal(taken(select([pool(one, 0, 1), pool([next])], roomy)), 'a|d');
  });

  it('takes no two of one family in a pool', () => {
    const same = [candidate({ id: 'a', causes: { x: 1 } }), candidate({ id: 'b', causes: { y: 1 } })];
    assert.equal(taken(select([pool(same, 0, 2)], roomy)), 'a');
  });

  it('takes no exercise twice in a session', () => {
    const twice = [candidate({ id: 'a', causes: { x: 3 } }), candidate({ id: 'b', causes: { x: 1 } })];
    assert.equal(taken(select([pool(twice, 1), pool(twice, 1)], roomy)), 'a|b');
  });

  it('gives up value for time, and for items', () => {
    const first = pool([candidate({ id: 'a', causes: { x: 3 }, seconds: 300 })], 0);
    const second = pool([candidate({ id: 'b', causes: { y: 2 }, seconds: 100 })], 0);
    const third = pool([candidate({ id: 'c', causes: { z: 2 }, seconds: 100 })], 0);
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

  it('finds the best choice there is', () => {
    fc.assert(
      fc.property(fc.array(pools(), { maxLength: 3 }), limits(), (all, limit) => {
        const best = bestOf(all, limit);
        const found = select(all, limit);
        assert.equal(found === undefined, best === undefined);
        if (!found || !best) return;
        assert.ok(fits(found, limit));
        assert.deepEqual(worth(found), worth(best));
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
  });
  const wishes = fc.uniqueArray(wish, { selector: (each) => each.id, maxLength: 5 });
  const bounds = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 }));
  return fc
    .tuple(wishes, bounds)
    .map(([all, [min, max]]) => pool(all.map(candidate), Math.min(min, max), max));
}

function limits(): fc.Arbitrary<Limits> {
  return fc.record({ seconds: fc.integer({ min: 1, max: 25 }), items: fc.integer({ min: 0, max: 6 }) });
}

/** The best of all choices there are, by trying each. */
function bestOf(all: readonly Pool[], limit: Limits): Selection | undefined {
  let choices: Selection[] = [[]];
  for (const each of all) {
    choices = choices.flatMap((choice) => choicesFrom(each).map((chosen) => [...choice, chosen]));
  }
  return choices.filter((choice) => fits(choice, limit)).sort(byWorth)[0];
}

/** Every set a pool may give: its families differ, and it is as large as the pool asks or can. */
function choicesFrom({ candidates, templateSlot }: Pool): (readonly Candidate[])[] {
  const sets = Array.from({ length: 2 ** candidates.length }, (_, bits) =>
    candidates.filter((_, i) => bits & (1 << i)),
  ).filter((set) => {
    const distinct = new Set(set.map((each) => each.exercise.data.family)).size === set.length;
    return distinct && set.length <= templateSlot.max;
  });
  const most = Math.max(...sets.map((set) => set.length));
  return sets.filter((set) => set.length >= Math.min(templateSlot.min, most));
}

function fits(selection: Selection, limit: Limits): boolean {
  const all = selection.flat();
  const ids = all.map((each) => each.exercise.id);
  const seconds = all.reduce((sum, each) => sum + each.seconds, 0);
  return new Set(ids).size === ids.length && seconds <= limit.seconds && all.length <= limit.items;
}

/** What the choice is judged by, in the order of the aims: less is better. */
function worth(selection: Selection): readonly (number | string)[] {
  const all = selection.flat();
  const answered = selection.flatMap((chosen) => [
    ...new Map(chosen.flatMap((each) => each.causes.map((cause) => [cause.id, cause.weight]))).values(),
  ]);
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  return [
    -total(answered),
    all.length,
    -total(all.map((each) => each.evidence)),
    -total(all.map((each) => each.specificity)),
    all.map((each) => each.exercise.id).join(' '),
  ];
}

function byWorth(a: Selection, b: Selection): number {
  const [left, right] = [worth(a), worth(b)];
  for (const [i, value] of left.entries()) {
    const other = right[i] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
