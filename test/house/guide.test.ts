import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { guideTables, withTables } from '../../scripts/guideTables.mts';
import { checkAll } from '../../src/core/check/all.ts';
import { idPattern } from '../../src/core/note/kinds/shared.ts';
import { kindFolders, kinds, schemas } from '../../src/core/note/kinds/all.ts';
import type { Kind } from '../../src/core/note/kinds/all.ts';
import { readNote, sectionsOf } from '../../src/core/note/note.ts';
import type { NoteSource } from '../../src/core/note/note.ts';
import { builtIn } from '../support/builtIn.ts';
import { repository } from '../support/paths.ts';

const guide = readFileSync(join(repository, 'knowledge', 'README.md'), 'utf8');

/** The guide's chapter about a kind, up to its example, and the example. */
function chapter(kind: Kind): { readonly words: string; readonly example: string } {
  const start = guide.search(new RegExp(`^## ${kind}$`, 'im'));
  const [words = '', example = ''] = guide.slice(start).split(/^```(?:markdown)?\n/m);
  return { words, example };
}

/** The guide's example of a kind, as the file it would be. */
function exampleOf(kind: Kind): NoteSource {
  const { example: text } = chapter(kind);
  const [, id = ''] = /^id: (.*)$/m.exec(text) ?? [];
  return { path: `${kindFolders[kind]}/${id}.md`, layer: 'notebook', text };
}

describe('the authoring guide', () => {
  it('has the tables that the schemas make; npm run guide writes them anew', () => {
    assert.equal(withTables(guide), guide);
  });

  it('has each table once', () => {
    const places = [...guide.matchAll(/<!-- fields: ([a-z ]+) -->/g)].map(([, name = '']) => name);
    assert.deepEqual(places.sort(), [...guideTables().keys()].sort());
  });

  it('leads only to headings that it has', () => {
    const anchors = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    const links = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
    assert.deepEqual(
      links.filter((anchor) => !anchors.includes(anchor)),
      [],
    );
  });

  for (const kind of kinds) {
    it(`has a whole example of kind ${kind}, without a problem`, () => {
      const { note, problems } = readNote(exampleOf(kind));
      assert.deepEqual(problems, []);
      assert.equal(note?.kind, kind);
      assert.ok(note?.data);
      assert.match(note.id, idPattern);
      assert.equal(builtIn().get(note.id), undefined, 'an example takes no id that is in use');
    });

    it(`names the sections of its example of kind ${kind}`, () => {
      const { note } = readNote(exampleOf(kind));
      assert.ok(note);
      for (const { heading, depth } of sectionsOf(note))
        if (kind !== 'program' && depth === 2)
          assert.ok(chapter(kind).words.includes(`\`## ${heading}\``), heading);
    });
  }

  it('has examples that are a notebook about which there is nothing to say', () => {
    const knowledge = builtIn().with({ set: kinds.map(exampleOf) });
    assert.deepEqual(
      checkAll(knowledge, 'notebook').map(({ path, message }) => `${path}: ${message}`),
      [],
    );
  });

  it('tells every field of every kind', () => {
    for (const kind of kinds) {
      const own = Object.keys(schemas[kind].shape).filter((name) => name !== 'kind');
      const table = `${guideTables().get(kind) ?? ''}\n${guideTables().get('every note') ?? ''}`;
      for (const name of own) assert.ok(table.includes(`| \`${name}\` |`), `${kind}: ${name}`);
    }
  });

  it('says nothing of a table that there is not, and lacks none', () => {
    assert.throws(() => withTables('<!-- fields: nothing -->\n<!-- end of fields -->'), /"nothing"/);
    assert.throws(() => withTables('# Guide'), /has no place for every note, claim/);
  });
});
