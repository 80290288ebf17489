import assert from 'node:assert/strict';
import fc from 'fast-check';

import { readSections } from '../../../src/core/note/sections.ts';

/** Each section as its heading, its paragraphs and its items. */
function check(
  text: string,
  ...expected: readonly (readonly [string, readonly string[], readonly string[]])[]
): void {
  assert.deepEqual(
    readSections(text).map(({ heading, paragraphs, items }) => [heading, paragraphs, items]),
    expected,
  );
}

describe('readSections', () => {
  it('takes paragraphs and items under their heading, in order', () => {
    check(
      '## Cues\n\nStand tall,\neyes ahead.\n\n- Tuck *first*\n- `Shift` second\n\n## Faults\n1. Back arches → tuck\n',
      ['Cues', ['Stand tall, eyes ahead.', 'Tuck first', 'Shift second'], ['Tuck first', 'Shift second']],
      ['Faults', ['Back arches → tuck'], ['Back arches → tuck']],
    );
  });

  it('keeps what stands before the first heading as a section without one', () => {
    check('Words.\n\n# Title\n', ['', ['Words.'], []], ['Title', [], []]);
  });

  it('has no such section when nothing stands there', () => {
    check('\n\n## A\nx', ['A', ['x'], []]);
    check('');
  });

  it('puts nested items after their parent, and paragraphs of an item in a row', () => {
    check('## A\n- one\n  - two\n\n    more\n- three', [
      'A',
      ['one', 'two', 'more', 'three'],
      ['one', 'two', 'more', 'three'],
    ]);
  });

  it('keeps links to notes as they are written, and of other links the words', () => {
    check('## Why\nFor [[tight-psoas#claim|the psoas]], see [Anna](anna.md).', [
      'Why',
      ['For [[tight-psoas#claim|the psoas]], see Anna.'],
      [],
    ]);
  });

  it('reads quotes and tables as words', () => {
    check('## A\n> said\n\n| a | b |\n|---|---|\n| 1 | 2 |', ['A', ['said', 'a · b', '1 · 2'], []]);
  });

  it('drops raw HTML', () => {
    check(
      '## A\n\n<script>\nalert(1)\n</script>\n\nSafe <b onclick="x()">words</b>.\n\n- <img src=x onerror="x()">\n- <div>\n- kept\n\n---\n',
      ['A', ['Safe words.', 'kept'], ['kept']],
    );
  });

  it('keeps the depth of a heading and reads underlined ones too', () => {
    const text = 'Big\n===\n\n### Small ###\n';
    assert.deepEqual(
      readSections(text).map(({ heading, depth }) => [heading, depth]),
      [
        ['Big', 1],
        ['Small', 3],
      ],
    );
  });

  it('passes over front matter, whatever its fence looks like', () => {
    for (const opening of ['---', '--- ', '---yaml', '\uFEFF---']) {
      const front = `${opening}\nid: a\ntitle: A\n---\n`;
      const text = `${front}## Cues\n- one\n`;
      const [section, ...others] = readSections(text, front.length);
      assert.ok(section && others.length === 0);
      assert.equal(text.slice(section.span.start, section.span.end), '## Cues\n- one\n');
    }
  });

  it('gives spans that lie one after the other and end with the text', () => {
    const line = fc.constantFrom(
      '# A',
      '## B',
      'words',
      '- item',
      '  - deeper',
      '',
      '> quote',
      '```',
      '<b>',
      '---',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
        const text = lines.join(eol);
        const sections = readSections(text);
        sections.forEach(({ span }, i) => assert.equal(span.end, sections[i + 1]?.span.start ?? text.length));
        for (const { span, heading, depth } of sections) {
          assert.ok(depth === 0 || text.slice(span.start, span.end).includes(heading));
        }
      }),
    );
  });

  it('gives up on quotes and lists nested beyond reason, at once', () => {
    check(`${'>'.repeat(50_000)} a`);
    check(Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n'));
  });
});
