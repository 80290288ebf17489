import assert from 'node:assert/strict';

import { checkAll } from '../../src/core/check/all.ts';
import type { AnyNote } from '../../src/core/index.ts';
import { inverse } from '../../src/core/knowledge/inverse.ts';
import { linksOf } from '../../src/core/note/note.ts';
import { builtIn, builtInSources } from '../support/builtIn.ts';

describe('the built-in knowledge', () => {
  const knowledge = builtIn();

  const assertNone = (notes: readonly AnyNote[]): void =>
    assert.deepEqual(
      notes.map(({ id }) => id),
      [],
    );

  it('has nothing wrong with it, and not so much as a hint', () => {
    assert.deepEqual(
      checkAll(knowledge).map(({ path, message }) => `${path}: ${message}`),
      [],
    );
  });

  it('is all notes, each in its place', () => {
    assert.ok(knowledge.notes.length > 200);
    const own = builtInSources().filter(({ path }) => !/\.[a-z]{2}\.md$/.test(path));
    assert.equal(knowledge.notes.length, own.length);
  });

  it('finds each cause by a test or a question', () => {
    assertNone(knowledge.ofKind('cause').filter(({ id }) => inverse(id, 'finds', knowledge).length === 0));
  });

  it('answers each cause by an exercise, or refers', () => {
    const open = knowledge
      .ofKind('cause')
      .filter(({ id, data }) => data.refer === 'no' && inverse(id, 'addresses', knowledge).length === 0);
    assertNone(open);
  });

  it('cites each paper', () => {
    const isCited = (id: string): boolean =>
      (['supportedBy', 'disputedBy', 'cites'] as const).some(
        (name) => inverse(id, name, knowledge).length > 0,
      );
    assertNone(knowledge.ofKind('reference').filter(({ id }) => !isCited(id)));
  });

  it('has no note that stands alone', () => {
    const reached = new Set(
      knowledge.notes.flatMap((note) => {
        const targets = [
          ...knowledge.relationsFrom(note.id).map((relation) => relation.to),
          ...linksOf(note).flatMap((link) => (link.kind === 'id' ? [link.target] : [])),
        ];
        const others = targets.flatMap((id) => knowledge.get(id)?.id ?? []).filter((id) => id !== note.id);
        return others.length > 0 ? [note.id, ...others] : [];
      }),
    );
    assertNone(knowledge.notes.filter(({ id }) => !reached.has(id)));
  });

  it('has no ladder that leads back to where it started', () => {
    // taking away, again and again, what nothing harder follows leaves the circles
    let left = [...knowledge.ofKind('exercise')];
    for (let before = Infinity; left.length < before;) {
      before = left.length;
      const ids = new Set(left.map(({ id }) => id));
      left = left.filter(({ data }) => data.harder.some((id) => ids.has(knowledge.get(id)?.id ?? id)));
    }
    assertNone(left);
  });

  it('has a principle behind each rule of the builder', () => {
    const rules = Array.from({ length: 35 }, (_, i) => `PB${String(i + 1).padStart(2, '0')}`);
    const explained = new Set(knowledge.ofKind('principle').flatMap(({ data }) => data.rule));
    assert.deepEqual(
      rules.filter((rule) => !explained.has(rule)),
      [],
    );
  });

  it('claims no review that did not happen', () => {
    assertNone(
      knowledge.notes.filter(
        ({ data }) =>
          data?.status === 'reviewed' || data?.reviewedBy !== undefined || data?.reviewedOn !== undefined,
      ),
    );
  });
});
