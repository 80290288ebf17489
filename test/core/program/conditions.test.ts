import assert from 'node:assert/strict';
import fc from 'fast-check';

import type { Comparison } from '../../../src/core/program/conditions.ts';
import { holds, parseCondition } from '../../../src/core/program/conditions.ts';

type Values = Readonly<Record<string, number | boolean>>;

function judge(text: string, values: Values): boolean | undefined {
  const condition = parseCondition(text);
  assert.ok('tests' in condition, text);
  return holds(condition, values);
}

describe('conditions', () => {
  it('reads comparisons of measures, however they are spaced', () => {
    assert.deepEqual(parseCondition('hip < 0 and knee-bend>=80.5   and drift=yes and block = no'), {
      tests: [
        { measure: 'hip', comparison: '<', value: 0 },
        { measure: 'knee-bend', comparison: '>=', value: 80.5 },
        { measure: 'drift', comparison: '=', value: true },
        { measure: 'block', comparison: '=', value: false },
      ],
    });
    assert.deepEqual(parseCondition(' hüfte<=-3 '), {
      tests: [{ measure: 'hüfte', comparison: '<=', value: -3 }],
    });
  });

  for (const text of [
    '',
    'hip',
    'hip < ',
    '< 0',
    'hip == 0',
    'hip < low',
    'hip < 0 and',
    'hip < 0 or knee > 1',
    'hip < 1.',
  ]) {
    it(`says what to write instead of "${text}"`, () => {
      const condition = parseCondition(text);
      assert.ok('problem' in condition);
      assert.match(condition.problem, /is no condition: write a measure, one of < <= > >= =, and a number/);
      assert.equal(holds(condition, { hip: 1, knee: 1 }), undefined);
    });
  }

  const cases: readonly (readonly [string, Values, boolean | undefined])[] = [
    ['hip < 0', { hip: -1 }, true],
    ['hip < 0', { hip: 0 }, false],
    ['hip <= 0', { hip: 0 }, true],
    ['gap > 3', { gap: 3 }, false],
    ['gap >= 3', { gap: 3 }, true],
    ['gap = 3', { gap: 3 }, true],
    ['drift = yes', { drift: true }, true],
    ['drift = no', { drift: true }, false],
    ['drift = yes', { drift: 1 }, false],
    ['hip < 0 and knee < 80', { hip: -8, knee: 70 }, true],
    ['hip < 0 and knee < 80', { hip: -8, knee: 90 }, false],
    ['hip < 0', { knee: 70 }, undefined],
    ['hip < 0 and knee < 80', { hip: -8 }, undefined],
    ['hip < 0 and knee < 80', { hip: 8 }, undefined],
  ];
  for (const [text, values, expected] of cases) {
    it(`${text} with ${JSON.stringify(values)} is ${String(expected)}`, () => {
      assert.equal(judge(text, values), expected);
    });
  }

  it('means what the signs mean, for any numbers', () => {
    const meanings: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
      '<': (a, b) => a < b,
      '<=': (a, b) => a <= b,
      '>': (a, b) => a > b,
      '>=': (a, b) => a >= b,
      '=': (a, b) => a === b,
    };
    const number = fc.integer({ min: -50, max: 50 }).map((value) => value / 10);
    const signs = Object.keys(meanings) as Comparison[];
    fc.assert(
      fc.property(number, fc.constantFrom(...signs), number, (value, sign, limit) => {
        assert.equal(judge(`hip ${sign} ${limit}`, { hip: value }), meanings[sign](value, limit));
      }),
    );
  });
});
