import assert from 'node:assert/strict';

import { planBook } from '../../../src/core/book/plan.ts';
import { proseOf } from '../../../src/core/book/prose.ts';
import { get, muscle, notebook, reference } from '../../support/notes.ts';

/** A body as the book prints it: `heading: markup`. */
function printed(body: string): string[] {
  const knowledge = notebook({
    'a.md': muscle({ id: 'a' }, body),
    'psoas.md': muscle({ id: 'psoas', title: 'Psoas major' }),
    'mills.md': reference({ id: 'mills' }),
  });
  return proseOf(get(knowledge, 'a'), planBook(knowledge)).map(
    ({ heading, content }) => `${heading}: ${content.text}`,
  );
}

describe('the prose of a book', () => {
  it('stands under its headings, and what has none comes first', () => {
    assert.deepEqual(printed('Before.\n\n## One\n\nText\nruns on.\n\n## Empty\n\n### Two\n\nMore.'), [
      ': <p>Before.</p>',
      'One: <p>Text\nruns on.</p>',
      'Two: <p>More.</p>',
    ]);
  });

  it('keeps lists tight and in lists', () => {
    assert.deepEqual(printed('- a\n- b\n  1. c\n\n1. d'), [
      ': <ul><li>a</li><li>b<ol><li>c</li></ol></li></ul><ol><li>d</li></ol>',
    ]);
  });

  it('keeps tables, stress and code', () => {
    assert.deepEqual(printed('| x | y |\n|---|---|\n| *1* | **2** `3` |'), [
      ': <table><thead><tr><th scope="col">x</th><th scope="col">y</th></tr></thead><tbody><tr><td><em>1</em></td><td><strong>2</strong> <code>3</code></td></tr></tbody></table>',
    ]);
  });

  it('links notes by title and papers by name and number', () => {
    assert.deepEqual(printed('The [[psoas]], [[psoas|it]], [[mills]] and [[mills|a trial]].'), [
      ': <p>The <a href="#psoas" data-n="1.2">psoas major</a>, <a href="#psoas" data-n="1.2">it</a>, <a href="#mills">Mills 2015 [1]</a> and <a href="#mills">a trial [1]</a>.</p>',
    ]);
  });

  it('begins a sentence with a capital, and goes on without one', () => {
    const words = (body: string): string[] => printed(body).map((part) => part.replace(/<[^>]*>/g, ''));
    assert.deepEqual(words('[[psoas]] pulls. [[psoas]] too, as does *[[psoas]]*.'), [
      ': Psoas major pulls. Psoas major too, as does psoas major.',
    ]);
    assert.deepEqual(words('- [[psoas]]\n- and [[psoas]]'), [': Psoas majorand psoas major']);
  });

  it('links addresses of the web, and no others', () => {
    assert.deepEqual(printed('[a](https://example.org/?a=1&b=2) [b](mailto:x@y.z) [c](other.md)'), [
      ': <p><a rel="noreferrer" href="https://example.org/?a=1&amp;b=2">a</a> b c</p>',
    ]);
  });

  it('leaves out HTML and pictures', () => {
    assert.deepEqual(printed('a <b>b</b>\n\n<div>c</div>\n\n![d](e.png)'), [': <p>a b</p><p></p>']);
  });
});
