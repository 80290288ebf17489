export type Comparison = '<' | '<=' | '>' | '>=' | '=';

/** One comparison of a measure with a value; `yes` and `no` stand for true and false. */
export interface Test {
  readonly measure: string;
  readonly comparison: Comparison;
  readonly value: number | boolean;
}

export type Condition = { readonly tests: readonly Test[] } | { readonly problem: string };

const testPattern = /^([\p{L}\p{N}-]+)\s*(<=|>=|<|>|=)\s*(-?\d+(?:\.\d+)?|yes|no)$/u;

/** Reads `hip < 0 and knee < 80`. All its comparisons must hold. */
export function parseCondition(text: string): Condition {
  const tests: Test[] = [];
  for (const part of text.trim().split(/\s+and\s+/)) {
    const match = testPattern.exec(part.trim());
    const [, measure, comparison, value] = match ?? [];
    if (!measure || !comparison || !value) {
      return {
        problem: `"${part}" is no condition: write a measure, one of < <= > >= =, and a number, yes or no`,
      };
    }
    tests.push({
      measure,
      comparison: comparison as Comparison,
      value: value === 'yes' ? true : value === 'no' ? false : Number(value),
    });
  }
  return { tests };
}

/** Whether a condition holds; undefined when a measure it needs was not taken. */
export function holds(
  condition: Condition,
  values: Readonly<Record<string, number | boolean>>,
): boolean | undefined {
  if ('problem' in condition) return undefined;
  let all = true;
  for (const test of condition.tests) {
    const value = values[test.measure];
    if (value === undefined) return undefined;
    all &&= compares(value, test);
  }
  return all;
}

function compares(value: number | boolean, test: Test): boolean {
  switch (test.comparison) {
    case '=':
      return value === test.value;
    case '<':
      return value < test.value;
    case '<=':
      return value <= test.value;
    case '>':
      return value > test.value;
    case '>=':
      return value >= test.value;
  }
}
