import assert from 'node:assert/strict';
import fc from 'fast-check';

import { NumberLists } from '../../../src/core/knowledge/numberLists.ts';

describe('lists of numbers', () => {
  it('hold what arrays hold, however they grow, shrink and go', () => {
    const step = fc.record({
      list: fc.nat(4),
      act: fc.constantFrom('push', 'push', 'push', 'setLast', 'keep', 'drop'),
      count: fc.constantFrom(1, 4, 5, 6, 63, 70, 200),
      value: fc.integer({ min: 0, max: 2 ** 32 - 300 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const lists = new NumberLists();
        const arrays = new Map<number, number[]>();
        for (const { list: nth, act, count, value } of steps) {
          const list = [...arrays.keys()][nth] ?? lists.start();
          const array = arrays.get(list) ?? [];
          arrays.set(list, array);
          if (act === 'push') {
            for (let i = 0; i < count; i++) lists.push(list, value + i);
            array.push(...Array.from({ length: count }, (_, i) => value + i));
          } else if (act === 'setLast' && array.length > 0) {
            lists.setLast(list, value);
            array[array.length - 1] = value;
          } else if (act === 'keep') {
            const kept = array.filter((each) => each % 3 !== 0);
            assert.equal(
              lists.keep(list, (each) => each % 3 !== 0),
              kept.length,
            );
            arrays.set(list, kept);
          } else if (act === 'drop') {
            lists.drop(list);
            arrays.delete(list);
          }
          for (const [each, held] of arrays) {
            assert.deepEqual([...lists.read(each)], held);
            assert.equal(lists.last(each), held.at(-1));
            assert.equal(lists.lengthOf(each), held.length);
          }
        }
      }),
    );
  });

  it('go on over more than one page of memory', () => {
    const lists = new NumberLists();
    const names = Array.from({ length: 7 }, () => lists.start());
    for (let i = 0; i < 20_000; i++) for (const [nth, list] of names.entries()) lists.push(list, 7 * i + nth);
    for (const [nth, list] of names.entries())
      assert.ok([...lists.read(list)].every((value, i) => value === 7 * i + nth));
  });
});
