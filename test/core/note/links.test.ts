import assert from 'node:assert/strict';
import fc from 'fast-check';

import { findLinks, linkAt } from '../../../src/core/note/links.ts';
import { cursor } from '../../support/notes.ts';

/** Each link as `target` or `target#fragment`, in order. */
function check(text: string, ...expected: readonly string[]): void {
  const links = findLinks(text);
  assert.deepEqual(
    links.map(({ target, fragment }) => (fragment === undefined ? target : `${target}#${fragment}`)),
    expected,
  );
}

describe('findLinks', () => {
  const cases: readonly (readonly [name: string, text: string, links: readonly string[]])[] = [
    ['an id', 'See [[tight-psoas]].', ['tight-psoas']],
    ['an id in another script', '[[überlauf]] [[腰筋]]', ['überlauf', '腰筋']],
    ['an id with blanks around it', '[[ tight-psoas ]]', ['tight-psoas']],
    ['a claim', '[[tight-psoas#pulls-spine]]', ['tight-psoas#pulls-spine']],
    ['words for an id', '[[tight-psoas|the psoas]]', ['tight-psoas']],
    ['words for a claim', '[[tight-psoas#pulls-spine|here]]', ['tight-psoas#pulls-spine']],
    ['two in a row', '[[a]][[b]]', ['a', 'b']],
    ['one in a list, a quote and a table', '- [[a]]\n> [[b]]\n\n| [[c]] | x |', ['a', 'b', 'c']],
    ['one beside emphasis', '**[[a]]** _[[b]]_', ['a', 'b']],
    ['a path', '[Anna](../athletes/anna.md)', ['../athletes/anna.md']],
    ['a path with a fragment', '[Anna](anna.md#said)', ['anna.md#said']],
    ['a path with a title', '[Anna](anna.md "who is anna.md")', ['anna.md']],
    ['an encoded path', '[Anna](anna%20k.md)', ['anna k.md']],
    ['a path in angle brackets', '[Anna](<anna k.md>)', ['anna k.md']],
    ['a path with a lone percent sign', '[Plan](100%.md)', ['100%.md']],
    ['a path whose words hold code', '[see `it`](a.md)', ['a.md']],
    ['no image', '![Anna](anna.md) ![[anna]]', ['anna']],
    ['no address of the web', '[paper](https://example.org/a.md) [file](file:///a.md)', []],
    ['no file of another kind', '[photo](a.jpg) [part](#set-up)', []],
    ['no brackets left open', '[[a] [[b\n]] [[]] [a](b.md', []],
    ['no code span', '`[[a]]` and ``[[b]] ` [[c]]``', []],
    ['links beside code spans', '[[a]] `x` [[b]] ``y`` [[c]]', ['a', 'b', 'c']],
    ['a link after a backtick that opens nothing', 'The ` key: [[a]]', ['a']],
    ['a link between backticks of two paragraphs', 'One `.\n\n[[a]]\n\nTwo `.', ['a']],
    ['no fence', '```\n[[a]]\n\n[[b]]\n```\n[[c]]', ['c']],
    ['no fence of tildes', '~~~ yaml\n[[a]]\n~~~\n[[b]]', ['b']],
    ['no fence within a list', '- item\n\n    ```\n    [[a]]\n\n    [[b]]\n    ```\n[[c]]', ['c']],
    ['links after a fence with nothing in it', '```\n```\n[[a]]', ['a']],
    ['links after a line that only looks like a fence', '```x``` [[a]]\n\n[[b]]', ['a', 'b']],
    ['nothing after a fence that stays open', '[[a]]\n```\n[[b]]', ['a']],
    ['a fence that only one as long closes', '````\n```\n[[a]]\n````\n[[b]]', ['b']],
    ['links in CRLF text', '```\r\n[[a]]\r\n```\r\n[[b]]\r\n\r\n`[[c]]`\r\n[d](d.md)\r\n', ['b', 'd.md']],
  ];
  for (const [name, text, links] of cases) it(`finds ${name}`, () => check(text, ...links));

  it('starts where it is told to, and counts from the start of the text', () => {
    const text = '---\nsays: see [[a]]\n---\n~~~\n[[b]]\n~~~\n[[c]]';
    const links = findLinks(text, text.indexOf('~~~'));
    assert.deepEqual(
      links.map(({ span }) => text.slice(span.start, span.end)),
      ['[[c]]'],
    );
  });

  it('gives spans that are the link and its target, to the letter', () => {
    fc.assert(
      fc.property(fc.array(pieces(), { maxLength: 12 }), (parts) => {
        const text = parts.map(({ written }) => written).join(' ');
        const links = findLinks(text);
        assert.deepEqual(
          links.map(({ span, targetSpan }) => [
            text.slice(span.start, span.end),
            text.slice(targetSpan.start, targetSpan.end),
          ]),
          parts.flatMap(({ written, target }) => (target === undefined ? [] : [[written, target]])),
        );
      }),
    );
  });

  it('gives spans inside the text, in order, whatever the text', () => {
    const characters = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '|',
      '#',
      '`',
      '~',
      '\n',
      'a',
      ' ',
      '!',
      '<',
      '>',
      '.md',
    );
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 40 }), (all) => {
        const text = all.join('');
        let last = 0;
        for (const { span, targetSpan } of findLinks(text)) {
          assert.ok(last <= span.start && span.start <= targetSpan.start);
          assert.ok(
            targetSpan.start <= targetSpan.end && targetSpan.end <= span.end && span.end <= text.length,
          );
          last = span.end;
        }
      }),
    );
  });

  // what would take minutes ends at the runner's limit
  it('comes to an end on text that is made to be slow', () => {
    for (const part of ['[', '[[', '[a](', '`', '` `` ', '[[a|', '~', '[a](<', '\n```', '[a](b ']) {
      findLinks(part.repeat(20_000 / part.length));
      findLinks(`[a](${part.repeat(20_000 / part.length)}`);
    }
  });
});

describe('linkAt', () => {
  function found(marked: string): string | undefined {
    const { text, offset } = cursor(marked);
    const link = linkAt(text, offset);
    return link && text.slice(link.span.start, link.span.end);
  }

  it('finds the link under the cursor, its brackets and ends included', () => {
    for (const marked of ['$0[[a]]', '[$0[a]]', '[[$0a]]', '[[a]$0]', 'one\n[[a]]$0']) {
      assert.equal(found(marked), '[[a]]');
    }
    assert.equal(found('[[a]] and [b]($0b.md)'), '[b](b.md)');
    assert.equal(found('[[a#c|wo$0rds]]'), '[[a#c|words]]');
  });

  it('finds nothing beside links, and nothing in code', () => {
    for (const marked of [
      '$0',
      '[[a]] $0',
      '\n$0\n[[a]]',
      '`[[$0a]]`',
      '```\n[[$0a]]\n```',
      '![a]($0a.md)',
    ]) {
      assert.equal(found(marked), undefined);
    }
  });
});

/** A stretch of text: a link and its target, or something that is none. */
function pieces(): fc.Arbitrary<{ readonly written: string; readonly target?: string }> {
  const id = fc.stringMatching(/^[a-zé]{1,6}(?:-[a-z]{1,4}){0,2}$/);
  const words = fc.constantFrom('', 'words', 'two words', '*', 'é🏃');
  return fc.oneof(
    fc.tuple(id, fc.option(id), fc.option(words)).map(([target, claim, shown]) => ({
      written: `[[${target}${claim === null ? '' : `#${claim}`}${shown === null ? '' : `|${shown}`}]]`,
      target,
    })),
    fc.tuple(words, id, fc.constantFrom('', '#said', ' "a title"')).map(([shown, name, tail]) => ({
      written: `[${shown}](../${name}.md${tail})`,
      target: `../${name}.md`,
    })),
    fc
      .constantFrom('words', '`[[code]]`', '![alt](a.md)', '\n', '\n\n', '[x](y.png)')
      .map((written) => ({ written })),
  );
}
