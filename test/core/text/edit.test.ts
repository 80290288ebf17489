import assert from 'node:assert/strict';
import fc from 'fast-check';

import { applyEdits } from '../../../src/core/text/edit.ts';
import { LineIndex } from '../../../src/core/text/lineIndex.ts';
import type { Span } from '../../../src/core/text/position.ts';
import { texts } from './arbitrary.ts';

type Change = Span & { readonly newText: string };

function edited(text: string, ...changes: readonly Change[]): string {
  const index = new LineIndex(text);
  return applyEdits(
    text,
    changes.map(({ newText, ...span }) => ({ range: index.range(span), newText })),
  );
}

const change = (start: number, end: number, newText: string): Change => ({ start, end, newText });

describe('applyEdits', () => {
  it('leaves a text without edits as it is', () => {
    assert.equal(edited('one\r\ntwo'), 'one\r\ntwo');
  });

  it('replaces, inserts and deletes, all by the places of the original', () => {
    assert.equal(
      edited('one two three', change(8, 13, 'drei'), change(0, 0, '0 '), change(3, 7, '')),
      '0 one drei',
    );
  });

  it('keeps insertions at one place in the order given', () => {
    assert.equal(edited('ab', change(1, 1, 'x'), change(1, 1, 'y')), 'axyb');
  });

  it('puts an insertion before what is replaced from the same place on', () => {
    assert.equal(edited('abc', change(1, 2, 'B'), change(1, 1, '+')), 'a+Bc');
  });

  it('takes edits that touch', () => {
    assert.equal(edited('abc', change(0, 1, 'A'), change(1, 2, 'B'), change(2, 2, '+')), 'AB+c');
  });

  it('refuses edits that overlap, and says where', () => {
    assert.throws(() => edited('abcd', change(0, 3, 'x'), change(2, 4, 'y')), {
      name: 'RangeError',
      message: 'Two edits overlap at offset 2.',
    });
    assert.throws(() => edited('abcd', change(0, 3, 'x'), change(1, 1, 'y')), RangeError);
  });

  it('gives what editing from the end to the start gives, in whatever order the edits come', () => {
    fc.assert(
      fc.property(texts().chain(changesOf), ([text, inOrder, shuffled]) => {
        const naive = inOrder.reduceRight(
          (done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end),
          text,
        );
        assert.equal(edited(text, ...shuffled), naive);
      }),
    );
  });
});

/** A text, replacements and insertions that do not overlap, and the same in another order. */
function changesOf(text: string): fc.Arbitrary<[text: string, inOrder: Change[], shuffled: Change[]]> {
  const cut = fc.record({
    at: fc.nat(text.length),
    newText: fc.constantFrom('', 'X', 'Y\n'),
    inserts: fc.boolean(),
  });
  return fc.uniqueArray(cut, { selector: ({ at }) => at, maxLength: 8 }).chain((cuts) => {
    const sorted = cuts.toSorted((a, b) => a.at - b.at);
    const inOrder = sorted.map(({ at, newText, inserts }, i) =>
      change(at, inserts ? at : (sorted[i + 1]?.at ?? text.length), newText),
    );
    return fc.tuple(
      fc.constant(text),
      fc.constant(inOrder),
      fc.shuffledSubarray(inOrder, { minLength: inOrder.length }),
    );
  });
}
