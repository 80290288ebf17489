import assert from 'node:assert/strict';
import fc from 'fast-check';

import { kinds } from '../../../src/core/note/kinds/all.ts';
import { readNote } from '../../../src/core/note/note.ts';
import type { Reading } from '../../../src/core/note/note.ts';
import { source } from '../../support/athletes.ts';
import { assertSound } from '../../support/notes.ts';

function read(text: string, path: string): Reading {
  const reading = readNote({ path, layer: 'notebook', text });
  assertSound(text, reading.problems);
  assert.ok(!reading.note || reading.note.problems === reading.problems);
  return reading;
}

describe('readNote never fails', () => {
  it('on any text with a fence', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'id: n',
        'kind: muscle',
        'kind: athlete',
        'title: N',
        'claims: &c [*c]',
        'action: {a: *c}',
        'slots: [{}]',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.string({ maxLength: 20 }), (lines, body) => {
        read(['---', ...lines, '---', body].join('\n'), 'n.md');
      }),
    );
  });

  it('on any value of any field', () => {
    const fields = fc.constantFrom(
      'id',
      'title',
      'claims',
      'slots',
      'findings',
      'muscles',
      'author',
      'outcomes',
      'x',
    );
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.dictionary(fields, fc.jsonValue()), (kind, values) => {
        const { path, text } = source(kind, 'n', values);
        read(text, path);
      }),
    );
  });
});
