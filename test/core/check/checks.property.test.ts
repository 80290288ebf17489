import assert from 'node:assert/strict';
import fc from 'fast-check';

import { checkAll } from '../../../src/core/check/all.ts';
import { Checks } from '../../../src/core/check/checks.ts';
import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import type { NoteSource } from '../../../src/core/note/note.ts';
import { compare } from '../../../src/core/knowledge/knowledge.ts';
import { athlete, cause, exercise, muscle, program } from '../../support/notes.ts';
import { runs } from '../../support/runs.ts';

const names = ['a', 'b', 'c', 'd', 'old-a'];

/** A note of few ids, which names others, so that what one says is right or wrong by another. */
function noteFiles(): fc.Arbitrary<NoteSource> {
  const id = fc.constantFrom(...names);
  return fc
    .record({
      id,
      folder: fc.constantFrom('x', 'y'),
      kind: fc.constantFrom('cause', 'exercise', 'exercise', 'muscle', 'athlete', 'program'),
      to: fc.array(id, { maxLength: 2 }),
      former: fc.boolean(),
      layer: fc.constantFrom<NoteSource['layer']>('built-in', 'notebook', 'notebook'),
      body: fc.constantFrom(
        '',
        '## Cues\n\nwords\n',
        'see [[b]] and [[a#said]]',
        '## Week 1\n\n### Gym\n\n- [[a]] 3 x 8\n',
      ),
      claims: fc.boolean(),
    })
    .map(({ id, folder, kind, to, former, layer, body, claims }) => {
      const fields = {
        id,
        ...(former ? { formerly: ['old-a'] } : {}),
        ...(claims ? { claims: [{ id: 'said', says: 'x', certainty: 'low' }] } : {}),
      };
      const text = {
        cause: () => cause({ ...fields, leadsTo: to }, body),
        exercise: () => exercise({ ...fields, harder: to, addresses: to }, body),
        muscle: () => muscle(fields, body),
        athlete: () => athlete({ ...fields, exclusions: to }, body),
        program: () => program({ ...fields, athlete: to[0] ?? 'd' }, body),
      }[kind]();
      return { path: `${folder}/${id}.md`, layer, text };
    });
}

describe('Checks', () => {
  it('says after any change what checking everything says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(noteFiles(), fc.integer({ min: 0, max: 4 })), { maxLength: 14 }),
        (steps) => {
          const checks = new Checks('notebook');
          const found = new Map<string, unknown>();
          let knowledge = Knowledge.empty;
          for (const [drawn, what] of steps) {
            const known = knowledge.file(drawn.layer, drawn.path)?.source;
            // a body that names another note, and front matter as it was
            const source = what === 3 && known ? { ...known, text: `${known.text}\nsee [[b]]\n` } : drawn;
            knowledge = knowledge.with(what === 0 ? { removed: [source] } : { set: [source] });
            checks.see(knowledge);
            // sometimes the next change comes before all is checked
            for (const { path, problems } of checks.run(() => what === 1)) found.set(path, problems);
          }
          for (const { path, problems } of checks.run()) found.set(path, problems);
          const all = [...found]
            .sort(([a], [b]) => compare(a, b))
            .flatMap(([path, problems]) =>
              (problems as object[]).map((problem) => ({ ...problem, layer: 'notebook', path })),
            );
          assert.deepEqual(all, checkAll(knowledge, 'notebook'));
        },
      ),
      runs(400),
    );
  });
});
