import assert from 'node:assert/strict';

import { escape } from '../../../src/core/text/escape.ts';

describe('escape', () => {
  it('lets no text become a tag or leave its attribute, and keeps all else', () => {
    assert.equal(
      escape(`<b title="a" lang='b'>&amp;</b>`),
      '&lt;b title=&quot;a&quot; lang=&#39;b&#39;&gt;&amp;amp;&lt;/b&gt;',
    );
    assert.equal(escape('Grüße, 1/2 × 3 → 𝟜'), 'Grüße, 1/2 × 3 → 𝟜');
  });
});
