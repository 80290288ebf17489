import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { spawnSync } from 'node:child_process';
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

  it('is a patch that patch applies, where there is one', function () {
    if (spawnSync('patch', ['--version']).status !== 0) return this.skip();
    const folder = mkdtempSync(join(tmpdir(), 'stridebook-'));
    try {
      const before = Array.from({ length: 30 }, (_, i) => `line ${i}\n`).join('');
      const after = before
        .replace('line 3\n', 'line three\n')
        .replace('line 20\n', '')
        .replace('line 29\n', 'line 29\nend');
      writeFileSync(join(folder, 'x.md'), before);
      const { status } = spawnSync('patch', ['-p1'], {
        cwd: folder,
        input: unifiedDiff(before, after, 'x.md'),
      });
      assert.equal(status, 0);
      assert.equal(readFileSync(join(folder, 'x.md'), 'utf8'), after);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
