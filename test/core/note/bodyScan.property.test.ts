import assert from 'node:assert/strict';
import fc from 'fast-check';

import { scanBody, scanTree } from '../../../src/core/note/bodyScan.ts';
import { findTargets } from '../../../src/core/note/links.ts';
import { readSection } from '../../../src/core/note/oneSection.ts';
import { plainSection } from '../../../src/core/note/plainSection.ts';
import { readSections } from '../../../src/core/note/sections.ts';
import { builtInSources } from '../../support/builtIn.ts';
import { runs } from '../../support/runs.ts';

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
  '[[a]]: b',
  '[j\\]]: k',
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
      runs(600),
    );
  });

  it('in any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => assert.deepEqual(taken(text), taken(text, scanTree(text, 0)))),
      runs(300),
    );
  });

  it('in every built-in note, none of which costs a tree', () => {
    for (const { text } of builtInSources()) {
      const start = text.indexOf('\n---\n', 3) + 5;
      const [lines, tree] = [scanBody(text, start), scanTree(text, start)];
      assert.ok(!lines.doubtful);
      assert.deepEqual(lines.filled, tree.filled);
      assert.deepEqual(findTargets(text, start, lines), findTargets(text, start, tree));
    }
  });
});

describe('readSection gives the section that the whole body has', () => {
  it('in any Markdown', () => {
    fc.assert(
      fc.property(bodies(), (text) => {
        const sections = readSections(text).filter(({ depth }) => depth > 0);
        for (const { heading } of sections) {
          const first = sections.find((each) => each.heading.toLowerCase() === heading.toLowerCase());
          assert.deepEqual(readSection(text, 0, heading), first);
        }
      }),
      runs(300),
    );
  });

  it('in every built-in note, most of them without a parser', () => {
    let plain = 0;
    let all = 0;
    for (const { text } of builtInSources()) {
      const start = text.indexOf('\n---\n', 3) + 5;
      for (const section of readSections(text, start)) {
        if (section.depth === 0) continue;
        assert.deepEqual(readSection(text, start, section.heading), section);
        all++;
        if (plainSection(text.slice(section.span.start, section.span.end))) plain++;
      }
    }
    assert.ok(plain > all / 2, `${plain} of ${all}`);
  });

  it('in lines of words, lists and links', () => {
    let plain = 0;
    const line = fc
      .tuple(
        fc.constantFrom('', '', '  ', ' ', '    ', '- ', '- ', '* ', '1. ', '2) ', '-   ', '  - ', '-'),
        fc.constantFrom(
          'Words',
          'two words',
          '12 cm',
          '3. x',
          '[[a]]',
          '(said)',
          'a [b] c',
          '-',
          '=',
          '*em*',
          'a_b_',
          '',
        ),
        fc.constantFrom('', '', '', ' ', ' and more', '.'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 7 }), (lines) => {
        const text = ['## One', ...lines].join('\n');
        const section = plainSection(text);
        if (!section) return;
        plain++;
        assert.deepEqual(readSections(text), [section]);
      }),
      runs(2000),
    );
    assert.ok(plain > 150, `only ${plain} were plain`);
  });
});
