import assert from 'node:assert/strict';

import { breakLines } from '../../../../src/core/sheet/pdf/lines.ts';
import type { Run } from '../../../../src/core/sheet/pdf/lines.ts';

const plain = { size: 10 };
const bold = { size: 10, bold: true };
/** Every letter is one wide. */
const set = (runs: readonly Run[], width: number): string[] =>
  breakLines(runs, width, (text) => text.length).map((line) =>
    line.fragments.map(({ text, style, x }) => `${x}${style === bold ? 'b' : 'p'}(${text})`).join(''),
  );

describe('breakLines', () => {
  it('puts as many words on a line as it holds, and keeps the space that ends it', () => {
    assert.deepEqual(set([{ text: 'one two three', style: plain }], 8), ['0p(one two )', '0p(three)']);
    assert.deepEqual(set([{ text: '  one   two ', style: plain }], 8), ['0p(one two)']);
  });

  it('keeps looks apart, and a word together whose parts differ in look', () => {
    const runs = [
      { text: 'to ', style: plain },
      { text: 'hold', style: bold },
      { text: ', now', style: plain },
    ];
    assert.deepEqual(set(runs, 20), ['0p(to )3b(hold)7p(, now)']);
    assert.deepEqual(set(runs, 6), ['0p(to )', '0b(hold)4p(, )', '0p(now)']);
  });

  it('tears a word that no line can hold', () => {
    assert.deepEqual(set([{ text: 'a doi:10.1000', style: plain }], 5), [
      '0p(a )',
      '0p(doi:1)',
      '0p(0.100)',
      '0p(0)',
    ]);
  });

  it('makes no line of nothing', () => {
    assert.deepEqual(set([], 5), []);
    assert.deepEqual(set([{ text: ' ', style: plain }], 5), []);
  });
});
