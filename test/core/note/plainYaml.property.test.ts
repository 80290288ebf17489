import assert from 'node:assert/strict';
import fc from 'fast-check';

import { readPlainYaml } from '../../../src/core/note/plainYaml.ts';
import { readYaml } from '../../../src/core/note/yaml.ts';
import type { Problem } from '../../../src/core/text/problem.ts';
import { builtInSources } from '../../support/builtIn.ts';
import { runs } from '../../support/runs.ts';

/** What the plain reader takes on, it must read as the full one does. Gives whether it took it on. */
function check(block: string): boolean {
  const plain = readPlainYaml(block);
  if (plain === undefined) return false;
  const problems: Problem[] = [];
  assert.deepEqual([plain, []], [readYaml(block, 0, problems), problems], JSON.stringify(block));
  return true;
}

const values = [
  'a',
  'Two words',
  'null',
  '~',
  'true',
  'False',
  'no',
  'yes',
  'nullable',
  'on',
  'x:y',
  'a:',
  'a: b',
  'a # b',
  'a#b',
  '0',
  '-0',
  '7',
  '-12',
  '+3',
  '007',
  '0x1f',
  '0o17',
  '1e3',
  '1.50',
  '-0.5',
  '.5',
  '5.',
  '.inf',
  '-.INF',
  '.nan',
  '1_000',
  '2026-12-01',
  '12:30:45',
  '9007199254740993',
  '0.1234567',
  '-',
  '- a',
  '?',
  '? a',
  ':',
  '!t a',
  '&a b',
  '*a',
  '|',
  '>-',
  '%',
  '@',
  '`',
  '"quoted"',
  "'single'",
  '"a: b # c"',
  '"es\\n"',
  "'it''s'",
  '"open',
  '"a" b',
  '""',
  "''",
  '"',
  '…',
  'é',
  'a\u00a0',
  '[]',
  '{}',
  '[a, b]',
  '[a, ]',
  '[a,,b]',
  '[ a,b ]',
  '[a: b]',
  '[[1, 2], []]',
  '{ a: 1, b: [c] }',
  '{ a: , b: c }',
  '{ a }',
  '{a: b}',
  '{ on: ~, name: cup }',
  '{ "a": 1 }',
  '[a b, "c, d", \'e\']',
  '[a',
  '{ a: b',
  '[a]]',
  '[a] b',
  '[ ~, null ]',
  '{ a: b:c }',
  '[a:]',
  '[-]',
  '[- a]',
  '🏃 hop',
  '\uD83C alone',
  '[🏃, \uDFC3]',
];
const names = [
  'a',
  'b',
  'kind',
  'on',
  'no',
  'true',
  'null',
  '1',
  'a-b',
  '__proto__',
  'constructor',
  '"q"',
  'two words',
  'two, words (or more)',
  'ends with space ',
  '-',
  '',
];

function blocks(): fc.Arbitrary<string> {
  const value = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...values) },
    { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
  );
  const line = fc
    .tuple(
      fc.constantFrom('', '', '', '  ', '    ', ' '),
      fc.constantFrom('', '', '- ', '-   ', '-'),
      fc.oneof(
        {
          weight: 4,
          arbitrary: fc.tuple(fc.constantFrom(...names), value).map(([name, each]) => `${name}: ${each}`),
        },
        { weight: 2, arbitrary: fc.constantFrom(...names).map((name) => `${name}:`) },
        { weight: 2, arbitrary: value },
        { weight: 1, arbitrary: fc.constantFrom('', '# comment', '---', '...') },
      ),
      fc.constantFrom('', '', '', ' ', ' # said'),
    )
    .map((parts) => parts.join(''));
  return fc
    .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\n', '\r\n'), fc.constantFrom('', '\n'))
    .map(([lines, eol, end]) => lines.join(eol) + end);
}

describe('readPlainYaml', () => {
  it('reads as the full reader does, or leaves the block to it', () => {
    let taken = 0;
    fc.assert(
      fc.property(blocks(), (block) => {
        if (check(block)) taken++;
      }),
      runs(4000),
    );
    assert.ok(taken > 300, `only ${taken} blocks were plain`);
  });

  it('reads every single value as the full reader does, or leaves it', () => {
    for (const value of values) {
      for (const form of [
        `a: ${value}`,
        `a:\n  - ${value}`,
        `a:\n- ${value}\nb: c`,
        `a: [${value}]`,
        `a: { b: ${value} }`,
        `a:\n  b: ${value}\n  c:`,
      ])
        check(form);
    }
  });

  it('reads any text as the full reader does, or leaves it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => void check(text)),
      runs(500),
    );
  });

  it('takes on every built-in note, so that none of them costs a full reading', () => {
    const left = builtInSources().filter(({ text }) => !check(text.slice(4, text.indexOf('\n---\n', 3))));
    assert.deepEqual(
      left.map(({ path }) => path),
      [],
    );
  });
});
