import assert from 'node:assert/strict';

import type { RelationName } from '../../../src/core/knowledge/relations.ts';
import { relationTypes, relationsOf } from '../../../src/core/knowledge/relations.ts';
import type { Kind } from '../../../src/core/note/kinds/all.ts';
import { locateField } from '../../../src/core/note/frontMatter.ts';
import type { Note } from '../../../src/core/note/note.ts';
import { relatedNotes } from '../../../src/core/language/related.ts';
import type { Fields } from '../../support/athletes.ts';
import { source } from '../../support/athletes.ts';
import { get, notebook } from '../../support/notes.ts';

/** For each relation a note that writes it down, and the words of the field it stands in. */
const examples: Readonly<Record<RelationName, readonly [kind: Kind, fields: Fields, words: string]>> = {
  addresses: ['exercise', { addresses: ['b'] }, '"b"'],
  trains: ['exercise', { trains: ['b'] }, '"b"'],
  lockIn: ['exercise', { lockIn: ['b'] }, '"b"'],
  harder: ['exercise', { harder: ['b'] }, '"b"'],
  instead: ['exercise', { instead: ['b'] }, '"b"'],
  precaution: ['exercise', { precautions: [{ when: 'b', do: 'ask', say: 'x' }] }, '"when":"b"'],
  primary: ['exercise', { muscles: { primary: ['b'] } }, '"b"'],
  secondary: ['exercise', { muscles: { secondary: ['b'] } }, '"b"'],
  muscle: ['cause', { muscles: ['b'] }, '"b"'],
  leadsTo: ['cause', { leadsTo: ['b'] }, '"b"'],
  finds: ['assessment', { outcomes: [{ name: 'x', causes: [{ id: 'b', weight: 2 }] }] }, '"id":"b"'],
  shows: ['assessment', { outcomes: [{ name: 'x', effects: ['b'] }] }, '"b"'],
  principle: ['template', { principle: 'b' }, 'principle: "b"'],
  supportedBy: ['principle', { claims: [{ id: 'c', says: 'x', certainty: 'low', for: ['b'] }] }, '"b"'],
  disputedBy: ['principle', { claims: [{ id: 'c', says: 'x', certainty: 'low', against: ['b'] }] }, '"b"'],
  cites: ['exercise', { doseSource: { from: 'reference', reference: 'b' } }, '"reference":"b"'],
  fills: ['template', { slots: [{ block: 'A', phase: 'drill', on: ['days'], min: 0, max: 1, from: ['b'] }] }, '"b"'],
  athlete: ['program', { athlete: 'b' }, 'athlete: "b"'],
  template: ['program', { template: 'b' }, 'template: "b"'],
  finding: ['athlete', { findings: [{ id: 'f1', on: '2026-11-20', of: 'b' }] }, '"of":"b"'],
  exclusion: ['athlete', { exclusions: ['b'] }, '"b"'],
  tried: ['athlete', { tried: [{ id: 'b', result: 'helped' }] }, '"id":"b"'],
  clearance: ['athlete', { clearance: [{ of: 'b', by: 'x', on: '2026-11-20' }] }, '"of":"b"'],
};

function whole(kind: Kind, fields: Fields): Note {
  const { path, text } = source(kind, 'a', fields);
  const note = get(notebook({ [path]: text }), 'a');
  assert.ok(note.data);
  return note;
}

describe('relationsOf', () => {
  for (const [name, [kind, fields, words]] of Object.entries(examples)) {
    it(`reads ${name} and knows where it stands`, () => {
      const note = whole(kind, fields);
      const [relation, ...others] = relationsOf(note).filter((each) => each.to === 'b');
      assert.ok(relation && others.length === 0);
      assert.deepEqual([relation.name, relation.from], [name, 'a']);
      const span = locateField(note.text, note.block, relation.path);
      assert.equal(note.text.slice(span.start, span.end), words);
    });
  }

  it('reads the references of any note, and papers behind a measure, as cited', () => {
    const measures = [{ id: 'hip', unit: 'deg', source: 'mills' }];
    assert.deepEqual(
      relationsOf(whole('assessment', { measures, references: ['day'] })).map(({ name, to, path }) => [name, to, path]),
      [
        ['cites', 'mills', ['measures', 0, 'source']],
        ['cites', 'day', ['references', 0]],
      ],
    );
  });

  it('reads the advice of a template and the template of an athlete', () => {
    const named = (kind: Kind, fields: Fields) => relationsOf(whole(kind, fields)).map(({ name, to }) => `${name} ${to}`);
    assert.deepEqual(named('template', { advice: ['sit-less'] }), ['principle why-at-all', 'principle sit-less']);
    assert.deepEqual(named('athlete', { template: 'rebuild' }), ['template rebuild']);
  });
});

describe('each relation', () => {
  for (const [name, { forward, inverse, targets }] of Object.entries(relationTypes)) {
    it(`reads "${forward}" from one end and "${inverse}" from the other`, () => {
      const [kind, fields] = examples[name as RelationName];
      const [target] = targets;
      const { path, text } = source(kind, 'a', fields);
      const knowledge = notebook({ [path]: text, 'b.md': source(target, 'b').text });
      const titles = (from: string, to: string) =>
        relatedNotes(get(knowledge, from), knowledge)
          .filter(({ notes }) => notes.some(({ id }) => id === to))
          .map(({ title }) => title);
      assert.deepEqual([titles('a', 'b'), titles('b', 'a')], [[forward], [inverse]]);
    });
  }

  it('has words of its own for both ends', () => {
    const words = Object.values(relationTypes).flatMap(({ forward, inverse }) => [forward, inverse]);
    assert.equal(new Set(words).size, words.length);
  });
});
