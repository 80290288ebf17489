import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editsBetween, unifiedDiff } from '../../../src/core/text/diff.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';

const texts = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'ab', 'b', '', '- [[x]] 3 x 10', '- [[x]] 3 x 12'), { maxLength: 12 }),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  )
  .map(([lines, eol, ends]) => lines.join(eol) + (ends ? eol : ''));

describe('the difference of two texts', () => {
  it('gives edits that make one the other', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => assert.equal(applyEdits(a, editsBetween(a, b)), b)),
      { numRuns: 500 },
    );
  });

  it('is nothing for the same text, and the characters that differ within a line', () => {
    assert.deepEqual(editsBetween('a\nb\n', 'a\nb\n'), []);
    assert.equal(unifiedDiff('a\n', 'a\n', 'x'), '');
    assert.deepEqual(editsBetween('a\n3 x 10 each\n', 'a\n3 x 12 each\n'), [
      { range: { start: { line: 1, character: 5 }, end: { line: 1, character: 6 } }, newText: '2' },
    ]);
  });

  it('is a patch that makes one the other', () => {
    const before = Array.from({ length: 30 }, (_, i) => `line ${i}\n`).join('');
    const after = before
      .replace('line 3\n', 'line three\n')
      .replace('line 20\n', '')
      .replace('line 29\n', 'line 29\nend');
    assert.equal(patched(before, unifiedDiff(before, after, 'x.md')), after);
    fc.assert(
      fc.property(texts, texts, (a, b) => assert.equal(patched(a, unifiedDiff(a, b, 'x.md')), b)),
      { numRuns: 500 },
    );
  });
});

/** A text with a unified diff applied as the format says: each hunk finds the lines it names where it says. */
function patched(text: string, diff: string): string {
  const before = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const after: string[] = [];
  let at = 0;
  const lines = diff.match(/[^\n]*\n/g)?.slice(2) ?? [];
  lines.forEach((line, i) => {
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+(\d+)/.exec(line);
    const words = lines[i + 1]?.startsWith('\\') ? line.slice(1, -1) : line.slice(1);
    if (hunk) {
      const first = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      after.push(...before.slice(at, first));
      at = first;
    } else if (line.startsWith('+')) after.push(words);
    else if (!line.startsWith('\\')) {
      assert.equal(before[at++], words);
      if (line.startsWith(' ')) after.push(words);
    }
  });
  return [...after, ...before.slice(at)].join('');
}
