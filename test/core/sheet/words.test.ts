import assert from 'node:assert/strict';
import fc from 'fast-check';

import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { Markup, markup } from '../../../src/core/sheet/markup.ts';
import { plainText } from '../../../src/core/sheet/plainText.ts';
import { References } from '../../../src/core/sheet/references.ts';
import { vancouver } from '../../../src/core/sheet/vancouver.ts';
import type { Fields } from '../../support/athletes.ts';
import { lone, note, source } from '../../support/athletes.ts';
import { builtIn } from '../../support/builtIn.ts';

describe('vancouver', () => {
  const whole: Fields = {
    title: 'Effect of stretching on hip extension',
    author: [
      { family: 'Mills', given: 'M. J.' },
      { family: 'van der Berg', given: 'F' },
    ],
    'container-title': 'International Journal of Sports Physical Therapy',
    'container-title-short': 'Int J Sports Phys Ther',
    issued: { 'date-parts': [[2015, 12, 1]] },
    volume: '10',
    issue: '7',
    page: '946-54',
    DOI: '10.1000/xyz',
    PMID: '26673683',
  };
  const cite = (fields: Fields = {}): string =>
    vancouver(lone('reference', 'mills-2015', { ...whole, ...fields }));
  const authors = (count: number): Fields[] =>
    Array.from({ length: count }, (_, i) => ({ family: `A${i + 1}`, given: 'B' }));

  it('writes a paper in full', () => {
    assert.equal(
      cite(),
      'Mills MJ, van der Berg F. Effect of stretching on hip extension. Int J Sports Phys Ther. ' +
        '2015;10(7):946-54. doi:10.1000/xyz PMID: 26673683',
    );
  });

  it('names six authors, and of more the first six and et al.', () => {
    assert.match(cite({ author: authors(6) }), /^A1 B, A2 B, A3 B, A4 B, A5 B, A6 B\. Effect/);
    assert.match(cite({ author: authors(7) }), /^A1 B, A2 B, A3 B, A4 B, A5 B, A6 B, et al\. Effect/);
  });

  it('ends a list that was already cut short with et al. once', () => {
    assert.match(cite({ author: [...authors(2), { literal: 'et al.' }] }), /^A1 B, A2 B, et al\. Effect/);
  });

  it('takes groups and single names as they are', () => {
    assert.match(
      cite({ author: [{ literal: 'World Health Organization' }] }),
      /^World Health Organization\. Effect/,
    );
    assert.match(cite({ author: [{ family: 'Aristotle' }] }), /^Aristotle\. Effect/);
  });

  it('leaves out what is not known', () => {
    const none = { volume: undefined, issue: undefined, page: undefined, DOI: undefined, PMID: undefined };
    const start = 'Mills MJ, van der Berg F. Effect of stretching on hip extension.';
    assert.equal(cite(none), `${start} Int J Sports Phys Ther. 2015.`);
    assert.match(
      cite({ ...none, 'container-title-short': undefined }),
      /\. International Journal of Sports Physical Therapy\. 2015\.$/,
    );
    const bare = { ...none, 'container-title-short': undefined, 'container-title': undefined };
    assert.equal(cite(bare), `${start} 2015.`);
    assert.match(cite({ ...none, volume: '10', page: 'e1' }), / 2015;10:e1\.$/);
  });

  it('ends each part with one stop', () => {
    assert.match(cite({ title: 'Does it help?' }), /\. Does it help\? Int J/);
    assert.match(
      cite({ title: 'It helps.', 'container-title-short': 'Br J Sports Med.' }),
      /\. It helps\. Br J Sports Med\. 2015/,
    );
  });

  it('writes each paper of the knowledge in one line with its year', () => {
    for (const reference of builtIn().ofKind('reference')) {
      const text = vancouver(reference);
      assert.match(text, /^\S.*\b(19|20)\d\d\b.*$/);
      assert.doesNotMatch(text, /undefined|\.\.|\s{2}|\n/, reference.id);
    }
  });
});

describe('References', () => {
  const knowledge = Knowledge.of([
    source('reference', 'winters-2004'),
    source('reference', 'mills-2015'),
    source('reference', 'henry-1999'),
    source('exercise', 'first', {
      claims: [
        { id: 'a', says: 'It helps.', certainty: 'low', for: ['winters-2004', 'mills-2015'] },
        { id: 'b', says: 'It lasts.', certainty: 'low', for: ['Winters-2004'], against: ['no-such-paper'] },
      ],
    }),
    source('exercise', 'second', {
      claims: [{ id: 'a', says: 'It helps.', certainty: 'low', against: ['henry-1999'] }],
      doseSource: { from: 'reference', reference: 'mills-2015' },
    }),
    source('exercise', 'third'),
  ]);

  it('numbers papers in the order of first mention, each once, and passes over what it does not have', () => {
    const references = new References(knowledge);
    assert.deepEqual(references.of(note(knowledge, 'exercise', 'first')), [1, 2]);
    assert.deepEqual(references.of(note(knowledge, 'exercise', 'second')), [2, 3]);
    assert.deepEqual(references.of(note(knowledge, 'exercise', 'third')), []);
    assert.deepEqual(references.of(note(knowledge, 'exercise', 'first')), [1, 2]);
    assert.deepEqual(
      references.list.map(({ number, level }) => [number, level]),
      [
        [1, 2],
        [2, 2],
        [3, 2],
      ],
    );
  });
});

describe('plainText', () => {
  const knowledge = Knowledge.of([
    source('assessment', 'thomas', { title: 'Modified Thomas test' }),
    source('effect', 'itb', { title: 'ITB syndrome' }),
  ]);
  const cases: readonly (readonly [string, string])[] = [
    ['no links', 'no links'],
    ['take [[thomas]] first', 'take modified Thomas test first'],
    ['with [[itb]]', 'with ITB syndrome'],
    ['the [[thomas|table test]] and [[thomas#claim|its claim]]', 'the table test and its claim'],
    ['[[thomas#claim]]', 'modified Thomas test'],
    ['the [[no-such-note]]', 'the no-such-note'],
    ['[[]] and [[a', '[[]] and [[a'],
  ];
  for (const [text, expected] of cases) {
    it(`says "${text}" as "${expected}"`, () => {
      assert.equal(plainText(text, knowledge), expected);
    });
  }
});

describe('markup', () => {
  it('escapes every value, in text and in attributes', () => {
    const hostile = `<img src=x onerror="a('b')">&amp;`;
    assert.equal(
      markup`<p title="${hostile}">${hostile}</p>`.text,
      '<p title="&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;amp;">' +
        '&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;amp;</p>',
    );
  });

  it('takes markup as it is, lists one after the other, and nothing as nothing', () => {
    const items = ['a', '<b>'].map((text) => markup`<li>${text}</li>`);
    assert.equal(markup`<ul>${items}${undefined}${3}</ul>`.text, '<ul><li>a</li><li>&lt;b&gt;</li>3</ul>');
    assert.equal(markup`${['<', ['>']]}`.text, '&lt;&gt;');
    assert.equal(markup`${new Markup('<hr>')}`.text, '<hr>');
  });

  it('never lets a text open a tag or close an attribute', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { text: html } = markup`${text}`;
        assert.doesNotMatch(html, /[<>"']/);
        assert.doesNotMatch(html, /&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
    );
  });
});
