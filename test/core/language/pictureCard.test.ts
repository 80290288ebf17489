import assert from 'node:assert/strict';
import type { Image, Paragraph } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

import { noteCard } from '../../../src/core/language/card.ts';
import { pictureCard } from '../../../src/core/language/pictureCard.ts';
import { cause, exercise, get, notebook } from '../../support/notes.ts';

const figure = {
  view: 'side',
  poses: [
    { name: 'start (low)', joints: {} },
    { name: 'up', joints: { 'hip.right': 90 } },
  ],
};
const knowledge = notebook({
  'drawn.md': exercise({ id: 'drawn', title: 'Lift [up]', figure }),
  'plain.md': exercise({ id: 'plain' }),
  'tight.md': cause({ id: 'tight' }),
});

describe('pictureCard', () => {
  it('shows the drawing of an exercise above its card, told in words', () => {
    const text = pictureCard(get(knowledge, 'drawn'), knowledge);
    const [first, ...rest] = unified().use(remarkParse).parse(text).children;
    const image = (first as Paragraph).children[0] as Image;
    assert.equal(image.type, 'image');
    assert.equal(image.alt, 'Lift [up]: start (low), then up');
    const svg = decodeURIComponent(image.url.replace('data:image/svg+xml,', ''));
    assert.match(svg, /^<svg [^>]*width="\d+" height="110"/);
    assert.match(svg, /<\/svg>$/);
    assert.ok(rest.length > 0 && text.endsWith(noteCard(get(knowledge, 'drawn'), knowledge)));
  });

  it('is the card alone where there is no drawing', () => {
    for (const id of ['plain', 'tight']) {
      const note = get(knowledge, id);
      assert.equal(pictureCard(note, knowledge), noteCard(note, knowledge));
    }
  });
});
