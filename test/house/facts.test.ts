import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { coverage, leftOutFacts } from '../../src/core/knowledge/coverage.ts';
import { builtIn } from '../support/builtIn.ts';
import { repository } from '../support/paths.ts';

const read = (...path: string[]): string => readFileSync(join(repository, ...path), 'utf8');

describe('the facts of the sources', () => {
  const facts = read('test', 'fixtures', 'facts.txt').split('\n').filter(Boolean);
  const leftOut = leftOutFacts(read('knowledge', 'README.md'));
  const rows = coverage(builtIn(), facts, leftOut);

  it('are listed once each, and all of them', () => {
    assert.equal(facts.length, 375);
    assert.equal(new Set(facts).size, facts.length);
  });

  it('are each carried by a note, or left out with a reason', () => {
    const open = rows.filter((row) => row.notes.length === 0 && row.leftOut === undefined);
    assert.deepEqual(
      open.map(({ fact }) => fact),
      [],
    );
  });

  it('are not both carried and left out', () => {
    const both = rows.filter((row) => row.notes.length > 0 && row.leftOut !== undefined);
    assert.deepEqual(
      both.map(({ fact }) => fact),
      [],
    );
  });

  it('are left out only if they are on the list', () => {
    assert.deepEqual(
      [...leftOut.keys()].filter((fact) => !facts.includes(fact)),
      [],
    );
  });

  it('that contradict each other are settled in one note each', () => {
    const conflicts = rows.filter(({ fact, leftOut: why }) => fact.startsWith('Z') && why === undefined);
    assert.deepEqual(
      conflicts
        .filter(({ notes }) => notes.length !== 1)
        .map(({ fact, notes }) => `${fact}: ${notes.join(', ')}`),
      [],
    );
  });

  it('that notes name are all on the list', () => {
    const named = builtIn().notes.flatMap((note) => [
      ...(note.data?.facts ?? []),
      ...(note.data?.claims ?? []).flatMap((claim) => claim.facts),
      ...(note.kind === 'exercise' && note.data ? note.data.doseSource.facts : []),
    ]);
    assert.deepEqual(
      [...new Set(named)].filter((fact) => !facts.includes(fact)),
      [],
    );
  });
});
