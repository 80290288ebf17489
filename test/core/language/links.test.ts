import assert from 'node:assert/strict';

import { completionsAt } from '../../../src/core/language/completion.ts';
import { hoverAt } from '../../../src/core/language/hover.ts';
import { definitionAt } from '../../../src/core/language/links.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { LineIndex } from '../../../src/core/text/lineIndex.ts';
import { athlete, cause, cursor, muscle, notebook } from '../../support/notes.ts';

const knowledge = notebook(
  {
    'athletes/anna k.md': athlete({ id: 'anna k', title: 'Anna' }),
    'knowledge/psoas.md': muscle({
      id: 'psoas',
      title: 'Psoas',
      claims: [
        { id: 'lifts', says: 'It lifts.', certainty: 'low' },
        { id: 'pulls', says: 'It pulls.', certainty: 'very-low' },
      ],
    }),
    'README.md': '# No note',
  },
  { 'causes/tight.md': cause({ id: 'tight', formerly: ['short'] }) },
);

describe('hoverAt', () => {
  /** The first line of the card, and what it hangs on. */
  function check(
    marked: string,
    expected: readonly [card: string, on: string] | undefined,
    path = 'a.md',
  ): void {
    const { text, offset } = cursor(marked);
    const hover = hoverAt(text, offset, path, knowledge);
    const shown = hover && [hover.markdown.split('\n')[0], text.slice(hover.span.start, hover.span.end)];
    assert.deepEqual(shown, expected);
  }

  it('shows the card of the note that an id leads to, whatever layer it is from', () => {
    check('See [[ps$0oas]].', ['**Psoas** — muscle', '[[psoas]]']);
    check('See $0[[TIGHT|this]].', ['**Tight** — cause', '[[TIGHT|this]]']);
    check('See [[short]]$0.', ['**Tight** — cause', '[[short]]']);
  });

  it('shows the claim that a link names', () => {
    const { text, offset } = cursor('[[psoas#pu$0lls]]');
    assert.match(
      hoverAt(text, offset, 'a.md', knowledge)?.markdown ?? '',
      /Claim: It pulls\. \*Very low certainty/,
    );
  });

  it('reads a path from the folder of its file, as Markdown does', () => {
    const anna = ['**Anna** — athlete'] as const;
    check('[A](ath$0letes/anna%20k.md)', [...anna, '[A](athletes/anna%20k.md)']);
    check(
      '[A](../../athletes/an$0na%20k.md)',
      [...anna, '[A](../../athletes/anna%20k.md)'],
      'programs/2026/p.md',
    );
    check('[A](<./ann$0a k.md#said>)', [...anna, '[A](<./anna k.md#said>)'], 'athletes/b.md');
    check('[A](/athletes/an$0na%20k.md)', [...anna, '[A](/athletes/anna%20k.md)'], 'programs/p.md');
  });

  it('shows nothing for a path that leads elsewhere', () => {
    check('[A](anna%20k.md$0)', undefined);
    check('[A](../athletes/anna%20k.md$0)', undefined);
    check('[A](README.md$0)', undefined);
    check('[A](causes/tight.md$0)', undefined);
  });

  it('shows nothing outside of links, in code, or for what no note has', () => {
    for (const marked of [
      '$0',
      'See$0 [[psoas]]',
      '[[psoas]] $0',
      '`[[ps$0oas]]`',
      '```\n[[ps$0oas]]\n```',
      '[[nowh$0ere]]',
    ]) {
      check(marked, undefined);
    }
  });
});

describe('definitionAt', () => {
  function check(marked: string, expected: string | undefined): void {
    const { text, offset } = cursor(marked);
    const found = definitionAt(text, offset, 'a.md', knowledge);
    assert.equal(
      found && `${found.note.path}: ${found.note.text.slice(found.span.start, found.span.end)}`,
      expected,
    );
  }

  it('leads to the start of a note', () => check('[[ti$0ght]]', 'causes/tight.md: '));
  it('leads to the claim that a link names', () =>
    check(
      '[[psoas#pu$0lls]]',
      'knowledge/psoas.md: {"id":"pulls","says":"It pulls.","certainty":"very-low"}',
    ));
  it('leads to the start where the note makes no such claim', () =>
    check('[[psoas#pu$0shes]]', 'knowledge/psoas.md: '));
  it('leads from a path to its file', () => check('[A](athletes/anna%20k.md$0)', 'athletes/anna k.md: '));
  it('leads nowhere from words', () => check('ps$0oas', undefined));
});

describe('completionsAt', () => {
  /** The text once `tight` is chosen; undefined where nothing is offered. */
  function check(marked: string, expected: string | undefined): void {
    const { text, offset } = cursor(marked);
    const found = completionsAt(text, offset, knowledge);
    const newText = `tight${found?.close ? ']]' : ''}`;
    const range = found && new LineIndex(text).range(found.span);
    assert.equal(range && applyEdits(text, [{ range, newText }]), expected);
    assert.deepEqual(found?.notes, found && knowledge.notes);
  }

  const cases: readonly (readonly [name: string, marked: string, result: string | undefined])[] = [
    ['open brackets, and closes them', 'See [[$0', 'See [[tight]]'],
    ['what is typed so far', 'See [[ti$0', 'See [[tight]]'],
    ['closed brackets', 'See [[$0]] now', 'See [[tight]] now'],
    ['a whole id, the cursor within it', 'See [[ti$0sht]] now', 'See [[tight]] now'],
    ['an id before a claim or words', '[[ti$0#pulls|x]]', '[[tight#pulls|x]]'],
    [
      'only what is typed, when text follows that is not closed',
      'See [[ti$0 and more',
      'See [[tight]] and more',
    ],
    ['only what is typed, when another link follows', '[[ti$0 and [[psoas]]', '[[tight]] and [[psoas]]'],
    ['the second link of a line', '[[psoas]] [[ti$0', '[[psoas]] [[tight]]'],
    ['the first line of CRLF text', '[[ti$0\r\nmore]]', '[[tight]]\r\nmore]]'],
    ['nothing outside of brackets', 'See tight$0', undefined],
    ['nothing after closed brackets', '[[tight]]$0', undefined],
    ['nothing within a single bracket', '[ti$0', undefined],
    ['nothing in a claim', '[[tight#$0', undefined],
    ['nothing in words', '[[tight|wo$0', undefined],
    ['nothing on the line after', '[[ti\n$0', undefined],
    ['nothing at the start of a text', '$0\n[[', undefined],
  ];
  for (const [name, marked, result] of cases) it(`fills ${name}`, () => check(marked, result));

  it('offers of many notes the likeliest for what was typed, and asks to be asked again', () => {
    const files: Record<string, string> = {};
    for (let i = 0; i < 1200; i++) files[`m-${i}.md`] = muscle({ id: `m-${i}`, title: `Muscle ${1200 - i}` });
    const many = notebook(files);
    const offered = (typed: string): readonly string[] => {
      const found = completionsAt(`[[${typed}`, typed.length + 2, many);
      assert.equal(found?.isWhole, false);
      return found.notes.map(({ id }) => id);
    };
    assert.equal(offered('').length, 300);
    assert.deepEqual(offered('m-117').slice(0, 2), ['m-117', 'm-1170']);
    assert.deepEqual(offered('Muscle 1190'), ['m-10']);
    assert.ok(offered('m77').includes('m-77'));
    assert.deepEqual(offered('zebra'), []);
  });
});
