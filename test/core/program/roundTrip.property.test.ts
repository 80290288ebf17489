import assert from 'node:assert/strict';
import fc from 'fast-check';

import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { readProgram } from '../../../src/core/program/document/read.ts';
import { writeProgram } from '../../../src/core/program/document/write.ts';
import type { Program } from '../../../src/core/program/program.ts';
import { note } from '../../support/athletes.ts';
import { programs } from './arbitrary.ts';

function readText(text: string): Program {
  const knowledge = Knowledge.of([{ path: 'programs/plan.md', layer: 'notebook', text }]);
  const { program, problems } = readProgram(note(knowledge, 'program', 'plan'));
  assert.deepEqual(problems, []);
  return program;
}

/** A program as plain data, without the places where its document says it. */
function said(program: Program): unknown {
  return JSON.parse(
    JSON.stringify(program, (key, value: unknown) => (/^(span|.+Span)$/.test(key) ? undefined : value)),
  );
}

describe('a program document', () => {
  it('reads back as the program it was written from, and writes again as the same text', () => {
    fc.assert(
      fc.property(programs(), (program) => {
        const text = writeProgram(program);
        const back = readText(text);
        assert.deepEqual(said(back), said(program));
        assert.equal(writeProgram(back), text);
      }),
      { numRuns: 150 },
    );
  });

  it('reads the same with any line ends', () => {
    fc.assert(
      fc.property(programs(), (program) => {
        const text = writeProgram(program);
        assert.deepEqual(said(readText(text.replaceAll('\n', '\r\n'))), said(readText(text)));
      }),
      { numRuns: 50 },
    );
  });
});
