import assert from 'node:assert/strict';

import { knowledgeBook } from '../../../src/core/book/book.ts';
import type { Files } from '../../support/notes.ts';
import {
  athlete,
  cause,
  effect,
  exercise,
  muscle,
  notebook,
  principle,
  reference,
} from '../../support/notes.ts';
import { card, lostLinks, wordsOf } from '../../support/page.ts';

const bookOf = (files: Files, builtInFiles: Files = {}): string =>
  knowledgeBook(notebook(files, builtInFiles));

describe('a book', () => {
  it('keeps hostile text as text', () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const page = bookOf({
      'a.md': muscle(
        {
          id: 'a',
          title: evil,
          summary: evil,
          aliases: [evil],
          action: [evil],
          claims: [{ id: 'c', says: evil, certainty: 'low' }],
        },
        `${evil}\n\n## ${evil}\n\n- ${evil}\n\n[x](javascript:alert(1)) ![y](https://example.org/y.png)\n`,
      ),
    });
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.doesNotMatch(page, /<img|href="javascript:/);
    assert.match(page, /&lt;script&gt;alert\(1\)/);
  });

  it('has no athlete in it, and shows a link to one as words', () => {
    const page = bookOf({
      'kim.md': athlete({ id: 'kim', title: 'Kim of the hill club', goal: 'a secret' }),
      'a.md': principle({ id: 'a' }, 'As with [[kim|one runner]] and [[nowhere]].'),
    });
    assert.doesNotMatch(page, /hill club|a secret|href="#kim"/);
    assert.match(wordsOf(page), /As with one runner and nowhere\./);
  });

  it('calls a claim by its letter: alone within its note, with the title elsewhere', () => {
    const claims = ['first', 'second'].map((id) => ({ id, says: `The ${id}.`, certainty: 'low' }));
    const page = bookOf({
      'a.md': principle({ id: 'a', title: 'Range is short', claims }, 'See [[a#second]].'),
      'b.md': principle({ id: 'b' }, 'See [[a#first]], [[a#gone]] and [[a#second|this]].'),
    });
    assert.match(wordsOf(card(page, 'a')), /See claim b\./);
    assert.match(wordsOf(card(page, 'b')), /See range is short, claim a, range is short and this\./);
    assert.match(card(page, 'b'), /<a href="#a\.first" data-n="1\.2a">/);
    assert.deepEqual(lostLinks(page), { links: [], twice: [] });
  });

  it('shows a cause with what finds it, what answers it and what is in vain', () => {
    const page = bookOf({
      'c.md': cause({ id: 'c', leadsTo: ['e'], refer: 'if-persisting' }),
      'e.md': effect({ id: 'e', redFlag: 'today' }),
      'good.md': exercise({
        id: 'good',
        addresses: ['c'],
        precautions: [{ when: 'e', do: 'avoid', say: 'Not now.' }],
      }),
      'vain.md': exercise({ id: 'vain', addresses: ['c'], instead: ['good'] }),
    });
    const words = wordsOf(card(page, 'c'));
    assert.match(words, /Refer to a clinician if it persists\./);
    assert.match(words, /Answered by Strength Good Tried, with better instead Vain/);
    assert.match(words, /Leads to E/);
    assert.match(
      wordsOf(card(page, 'e')),
      /Red flag: see a doctor today\. .*Take care with Leave it out Good/,
    );
    assert.match(wordsOf(card(page, 'vain')), /Known, and not chosen for programs\. Better instead: Good/);
  });

  it('shows an exercise with its ladder from both ends, its dose in words and its papers', () => {
    const page = bookOf({
      'low.md': exercise({ id: 'low', harder: ['mid'] }),
      'mid.md': exercise({
        id: 'mid',
        harder: ['high'],
        dose: '3 x 8 each side',
        doseSource: { from: 'reference', reference: 'mills', says: 'As in the trial.' },
        claims: [{ id: 'x', says: 'It helps.', certainty: 'moderate', for: ['mills'], against: ['nobody'] }],
      }),
      'high.md': exercise({ id: 'high', delivery: ['clinician'] }),
      'mills.md': reference({ id: 'mills' }, '## What it cannot show\n\nHow long it lasts.\n'),
    });
    const words = wordsOf(card(page, 'mid'));
    assert.match(
      words,
      /3 x 8 each side 3 sets of 8 on each side\. From a paper \[ ?1 ?\]: As in the trial\./,
    );
    assert.match(words, /Easier Low Harder High/);
    assert.match(words, /It helps\. ●●●○ Moderate certainty · papers disagree · for \[ ?1 ?\] · against/);
    assert.match(wordsOf(card(page, 'high')), /a trained clinician only/);
    const papers = wordsOf(page.slice(page.indexOf('class="chapter papers"')));
    assert.match(
      papers,
      /Level 2 of 5 for treatment .*Found more range Cannot show How long it lasts\. Cited for Mid: x Cited in Mid/,
    );
  });

  it('draws an exercise that has a figure', () => {
    const drawn = exercise({
      id: 'a',
      figure: {
        view: 'side',
        poses: [
          { name: 'tall', joints: {} },
          { name: 'low', joints: { 'knee.right': 90 } },
        ],
      },
    });
    const page = bookOf({ 'a.md': drawn, 'b.md': exercise({ id: 'b' }) });
    assert.match(card(page, 'a'), /<figure><svg [^]*<\/svg><figcaption>tall → low<\/figcaption><\/figure>/);
    assert.doesNotMatch(card(page, 'b'), /<figure>/);
  });

  it('says which notes are the reader’s own, reviewed, retired or broken', () => {
    const page = bookOf(
      {
        'own.md': muscle({ id: 'own', status: 'reviewed', reviewedBy: 'P. T.', reviewedOn: '2026-11-20' }),
        'half.md': cause({ id: 'half', plane: undefined }),
      },
      { 'old.md': muscle({ id: 'old', status: 'retired' }) },
    );
    assert.match(wordsOf(card(page, 'own')), /from your own notes · reviewed by P\. T\. on 2026-11-20/);
    assert.match(wordsOf(card(page, 'old')), /Old retired/);
    assert.match(wordsOf(card(page, 'half')), /cannot be read whole/);
    assert.match(wordsOf(page), /1 of 3 notes bear the name of a professional/);
  });

  it('leads to ids of any script, and never to a place of its own by a note’s name', () => {
    const page = bookOf({
      'überlauf.md': principle({ id: 'überlauf' }, 'See [[contents]].'),
      'contents.md': principle({ id: 'contents' }),
    });
    assert.deepEqual(lostLinks(page), { links: [], twice: [] });
    assert.match(page, /href="#%C3%BCberlauf"/);
  });

  it('of nothing is a title page', () => {
    assert.match(wordsOf(bookOf({})), /Not clinically reviewed/);
  });
});
