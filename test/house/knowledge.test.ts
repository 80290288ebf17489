import assert from 'node:assert/strict';

import { checkAll } from '../../src/core/check/all.ts';
import { builtIn, builtInSources } from '../support/builtIn.ts';

describe('the built-in knowledge', () => {
  it('has nothing wrong with it', () => {
    assert.deepEqual(
      checkAll(builtIn()).map(({ path, message }) => `${path}: ${message}`),
      [],
    );
  });

  it('is all notes, each in its place', () => {
    assert.ok(builtIn().notes.length > 200);
    assert.equal(builtIn().notes.length, builtInSources().length);
  });
});
