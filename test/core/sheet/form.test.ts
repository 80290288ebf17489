import assert from 'node:assert/strict';
import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { assessmentForm } from '../../../src/core/sheet/form.ts';
import { html } from '../../../src/core/sheet/targets/html.ts';
import { source } from '../../support/athletes.ts';
import { builtIn } from '../../support/builtIn.ts';

describe('the assessment form', () => {
  it('has every test once, red flags first, with a place for each measure and side', () => {
    const text = assessmentForm(builtIn());
    for (const test of builtIn().ofKind('assessment'))
      assert.equal(text.split(`aria-label="${test.title.replaceAll("'", '&#39;')}"`).length, 2, test.id);
    assert.ok(text.indexOf('Red flag') < text.indexOf('Modified Thomas test'));
    assert.match(text, /Knee bend while the leg hangs<\/th><td>deg<\/td><td>deg<\/td>/);
    assert.match(text, /Not clinically reviewed/);
    assert.equal(text, assessmentForm(builtIn()));
    assert.ok(html.isOwn(text), 'it may be written over');
  });

  it('keeps hostile text as text', () => {
    const text = assessmentForm(
      Knowledge.of([
        source('assessment', 'x', {
          title: '<script>alert(1)</script>',
          outcomes: [{ name: '<b onload=x>' }],
        }),
      ]),
    );
    assert.doesNotMatch(text, /<script|<b onload/);
  });
});
