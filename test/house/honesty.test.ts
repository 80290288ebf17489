import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { claimOf } from '../../src/core/knowledge/evidence.ts';
import { builtIn } from '../support/builtIn.ts';

/** What the papers say in sum, and what no paper was found for; each with the claims that say so. */
const honest = JSON.parse(readFileSync('test/fixtures/honest.json', 'utf8')) as Record<
  'summary' | 'unsupported',
  Readonly<Record<string, readonly string[]>>
>;

function claimAt(address: string): { certainty: string; for: readonly string[] } {
  const [id = '', claim = ''] = address.split('#');
  const note = builtIn().get(id);
  const found = note?.data && claimOf(note, claim);
  assert.ok(found, `${address} is no claim`);
  return found;
}

describe('the built-in knowledge is honest', () => {
  for (const [line, addresses] of Object.entries(honest.summary)) {
    it(`says: ${line}`, () => {
      assert.ok(addresses.map(claimAt).some((claim) => claim.for.length > 0));
    });
  }

  for (const [what, addresses] of Object.entries(honest.unsupported)) {
    it(`owns that no paper was found for: ${what}`, () => {
      assert.ok(addresses.map(claimAt).some((claim) => claim.certainty === 'very-low'));
    });
  }

  it('never rates what rests on no paper above very low', () => {
    const bold = builtIn().notes.flatMap((note) =>
      (note.data?.claims ?? [])
        .filter(
          (claim) => claim.for.length === 0 && claim.against.length === 0 && claim.certainty !== 'very-low',
        )
        .map((claim) => `${note.id}#${claim.id}`),
    );
    assert.deepEqual(bold, []);
  });

  it('claims no review that did not happen', () => {
    assert.deepEqual(
      builtIn()
        .notes.filter((note) => note.data?.status === 'reviewed')
        .map((note) => note.id),
      [],
    );
  });
});
