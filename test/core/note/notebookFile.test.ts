import assert from 'node:assert/strict';

import { isNotePath, whyNotWritten } from '../../../src/core/note/notebookFile.ts';

describe('a notebook', () => {
  it('takes Markdown for notes, but not that of dependencies, output, sheets and hidden folders', () => {
    const paths = [
      'a.md',
      'programs/B.MD',
      'outer/a.md',
      'a.txt',
      'sheets/a.md',
      'x/node_modules/a.md',
      '.git/a.md',
      'out/a.md',
    ];
    assert.deepEqual(paths.filter(isNotePath), ['a.md', 'programs/B.MD', 'outer/a.md']);
  });

  it('is written in its own form and in earlier ones, and not in a later one', () => {
    for (const text of ['', 'schema: 1\n', 'name: Mine\n', 'schema: one\n', '- list\n', ': broken: [\n'])
      assert.equal(whyNotWritten(text), undefined, text);
    assert.match(whyNotWritten('# later\nschema: 2\n') ?? '', /schema 2 .* Update Stridebook\.$/);
  });
});
