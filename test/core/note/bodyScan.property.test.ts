import assert from 'node:assert/strict';
import fc from 'fast-check';

import { scanBody, scanTree } from '../../../src/core/note/bodyScan.ts';
import { findTargets } from '../../../src/core/note/links.ts';
import { builtInSources } from '../../support/builtIn.ts';

/** What an index takes from a scan. */
function taken(text: string, scan = scanBody(text, 0)) {
  return { targets: findTargets(text, 0, scan), filled: scan.filled };
}

const markers = [
  '',
  '',
  '',
  '',
  '- ',
  '* ',
  '1. ',
  '2) ',
  '> ',
  '>',
  '  ',
  '    ',
  '\t',
  '- - ',
  '> - ',
  '+',
  '-',
];
const starts = [
  '# ',
  '## ',
  '###### ',
  '#',
  '####### ',
  '```',
  '~~~',
  '````',
  '---',
  '===',
  '***',
  '|',
  '[x]: ',
  '<div>',
  '<!-- ',
];
const inlines = [
  'words',
  'Set-up',
  '[[a]]',
  '[[b#c|d]]',
  '[e](f.md)',
  '`',
  '``',
  '`[[g]]`',
  '*',
  '_h_',
  '\\',
  '<b>',
  '[[i',
  ']]',
  '|',
  '→',
  '1.',
  '7',
  '"',
  '&amp;',
  '[^1]',
  '#',
  '!',
  '-->',
  '<k.md>',
  'é',
  '🏃',
];

function bodies(): fc.Arbitrary<string> {
  const line = fc
    .tuple(
      fc.constantFrom(...markers),
      fc.oneof(
        { weight: 2, arbitrary: fc.constant('') },
        { weight: 1, arbitrary: fc.constantFrom(...starts) },
      ),
      fc.array(fc.constantFrom(...inlines), { maxLength: 4 }),
    )
    .map(([marker, start, parts]) => marker + start + parts.join(' '));
  return fc
    .tuple(
      fc.array(fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 2, arbitrary: line }), {
        maxLength: 9,
      }),
      fc.constantFrom('\n', '\n', '\r\n'),
    )
    .map(([lines, eol]) => lines.join(eol));
}

describe('scanBody finds the links and the filled sections that remark finds', () => {
  it('in any Markdown', () => {
    fc.assert(
      fc.property(bodies(), (text) => assert.deepEqual(taken(text), taken(text, scanTree(text, 0)))),
      { numRuns: 3000 },
    );
  });

  it('in any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => assert.deepEqual(taken(text), taken(text, scanTree(text, 0)))),
      { numRuns: 300 },
    );
  });

  it('in every built-in note', () => {
    for (const { text } of builtInSources()) {
      const start = text.indexOf('\n---\n', 3) + 5;
      const [lines, tree] = [scanBody(text, start), scanTree(text, start)];
      assert.deepEqual(lines.filled, tree.filled);
      assert.deepEqual(findTargets(text, start, lines), findTargets(text, start, tree));
    }
  });
});
