import assert from 'node:assert/strict';
import fc from 'fast-check';

import { LineIndex } from '../../../src/core/text/lineIndex.ts';
import { texts } from './arbitrary.ts';

describe('LineIndex', () => {
  const cases: readonly (readonly [name: string, text: string, starts: readonly number[]])[] = [
    ['an empty text', '', [0]],
    ['one line', 'abc', [0]],
    ['LF', 'a\nb\n', [0, 2, 4]],
    ['CRLF', 'a\r\nb\r\n', [0, 3, 6]],
    ['a lone CR', 'a\rb\r', [0, 2, 4]],
    ['all of them mixed', 'a\n\rb\r\r\nc', [0, 2, 3, 5, 7]],
  ];
  for (const [name, text, starts] of cases) {
    it(`finds the lines of ${name}`, () => {
      const index = new LineIndex(text);
      assert.equal(index.lineCount, starts.length);
      assert.deepEqual(
        starts.map((_, line) => index.lineStart(line)),
        starts,
      );
    });
  }

  it('counts columns in UTF-16 units, as editors do', () => {
    assert.deepEqual(new LineIndex('a\n🏃b').positionAt(4), { line: 1, character: 2 });
  });

  it('takes offsets outside the text as its nearest end', () => {
    const index = new LineIndex('ab\ncd');
    assert.deepEqual(index.positionAt(-5), { line: 0, character: 0 });
    assert.deepEqual(index.positionAt(99), { line: 1, character: 2 });
  });

  it('takes positions outside the text as its nearest end, and past a line as the next', () => {
    const index = new LineIndex('ab\ncd');
    assert.equal(index.offsetAt({ line: -1, character: 7 }), 0);
    assert.equal(index.offsetAt({ line: 1, character: -1 }), 3);
    assert.equal(index.offsetAt({ line: 0, character: 99 }), 3);
    assert.equal(index.offsetAt({ line: 9, character: 0 }), 5);
  });

  it('gives every offset back by its position, whatever ends the lines', () => {
    fc.assert(
      fc.property(texts(), (text) => {
        const index = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          assert.equal(index.offsetAt(index.positionAt(offset)), offset);
        }
      }),
    );
  });

  it('splits a text where its lines end, and nowhere else', () => {
    fc.assert(
      fc.property(texts(), (text) => {
        const index = new LineIndex(text);
        const lines = Array.from({ length: index.lineCount }, (_, line) =>
          text.slice(index.lineStart(line), index.lineStart(line + 1)),
        );
        assert.equal(lines.join(''), text);
        assert.deepEqual(
          lines.map((line) => line.replace(/(?:\r\n|\n|\r)$/, '')),
          text.split(/\r\n|\n|\r/),
        );
      }),
    );
  });

  it('gives spans back by their ranges', () => {
    fc.assert(
      fc.property(texts(), fc.nat(60), fc.nat(60), (text, a, b) => {
        const index = new LineIndex(text);
        const ends = [Math.min(a, text.length), Math.min(b, text.length)] as const;
        const span = { start: Math.min(...ends), end: Math.max(...ends) };
        assert.deepEqual(index.span(index.range(span)), span);
      }),
    );
  });
});
