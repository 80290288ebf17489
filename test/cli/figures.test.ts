import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { stridebook } from '../support/cli.ts';
import { exercise } from '../support/notes.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('figures', () => {
  const folder = temporaryFolder();

  it('draws every exercise, the notebook’s own too, and names those without a drawing', async () => {
    folder.write('stridebook.yaml', 'schema: 1\n');
    folder.write(
      'exercises/own-drill.md',
      exercise({
        id: 'own-drill',
        title: 'Own <drill>',
        figure: { view: 'side', poses: [{ name: 'stand', joints: {} }] },
      }),
    );
    folder.write('exercises/own-plain.md', exercise({ id: 'own-plain', title: 'Own plain' }));
    const { code, out, err } = await stridebook(folder.path, 'figures', '--out', 'all.html');
    assert.equal(code, 1);
    assert.match(out, /^\d+ of \d+ exercises are drawn in .*all\.html\.\n$/);
    assert.match(err, /^own-plain has no figure\.$/m);
    assert.doesNotMatch(err, /own-drill/);
    const page = readFileSync(join(folder.path, 'all.html'), 'utf8');
    assert.match(page, /<title>Own &lt;drill&gt;: stand<\/title>/);
    assert.doesNotMatch(page, /<script/);
  });
});
