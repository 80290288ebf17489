import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';

import { isKnowledgeBook, knowledgeBook } from '../../src/core/book/book.ts';
import { searchScript, searchScriptHash } from '../../src/core/book/script.ts';
import { builtIn } from '../support/builtIn.ts';
import { lostLinks, wordsOf } from '../support/page.ts';

describe('the book of the built-in knowledge', () => {
  const page = knowledgeBook(builtIn());
  const words = wordsOf(page);

  it('has every note, and every paper', () => {
    for (const note of builtIn().notes) assert.ok(page.includes(` id="${note.id}"`), note.id);
  });

  it('leads nowhere that is not in it, and has each place once', () => {
    assert.deepEqual(lostLinks(page), { links: [], twice: [] });
  });

  it('has a place for each claim, and says it', () => {
    for (const note of builtIn().notes)
      for (const claim of note.data?.claims ?? []) assert.ok(page.includes(` id="${note.id}.${claim.id}"`));
  });

  it('says each cue, dose and stop sign', () => {
    for (const note of builtIn().ofKind('exercise')) assert.ok(words.includes(note.data.dose), note.id);
    assert.match(words, /2 to 3 sets of 8 to 12 on each side\./);
    assert.match(words, /Set-up .* Movement .* Cues .* Faults .* Stop when/);
  });

  it('says on its first page what it is for, that nobody signed it, and the red flags', () => {
    const front = wordsOf(page.slice(page.indexOf('class="cover"'), page.indexOf('class="side"')));
    assert.match(front, /Not clinically reviewed\. No physiotherapist or physician has signed/);
    assert.match(front, /Intended use .* does not diagnose .* no medical device/);
    assert.match(front, /Red flags See a doctor today .*saddle/);
  });

  it('numbers papers as they are first cited, each once', () => {
    const order = [...page.matchAll(/class="note paper-entry" id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(order.length, builtIn().ofKind('reference').length);
    assert.equal(new Set(order).size, order.length);
    const first = /class="paper" href="#([^"]*)" title="[^"]*">1</.exec(page)?.[1];
    assert.equal(first, order[0]);
  });

  it('leads from each paper back to the claims that cite it', () => {
    for (const { id, data } of builtIn().notes.flatMap((note) =>
      note.data ? [{ id: note.id, data: note.data }] : [],
    ))
      for (const claim of data.claims)
        for (const paper of [...claim.for, ...claim.against]) {
          const known = builtIn().get(paper);
          assert.ok(known);
          const start = page.indexOf(`class="note paper-entry" id="${known.id}"`);
          const entry = page.slice(start, page.indexOf('\n</li>', start));
          assert.ok(
            entry.includes(`href="#${id}.${claim.id}"`),
            `${paper} does not lead to ${id}#${claim.id}`,
          );
        }
  });

  it('is the same bytes again', () => {
    assert.equal(knowledgeBook(builtIn()), page);
  });

  it('is known as a book', () => {
    assert.ok(isKnowledgeBook(page));
    assert.ok(!isKnowledgeBook('<!doctype html><title>The Stridebook knowledge</title>'));
  });

  it('loads nothing, and runs one script that its policy knows by its hash', () => {
    const hash = createHash('sha256').update(searchScript).digest('base64');
    assert.equal(searchScriptHash, `sha256-${hash}`);
    assert.ok(page.includes(`default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'`));
    assert.ok(page.includes(`<script>${searchScript}</script>`));
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.doesNotMatch(page, /<(?:img|iframe|object|embed|link|video|audio|base)\b/i);
    assert.doesNotMatch(page, /<[^>]*\s(?:src|srcset|action|on\w+)\s*=/i);
    assert.doesNotMatch(page, /@import|url\(/i);
    const outside = [...page.matchAll(/href="([^#][^"]*)"/g)].map(([, url = '']) => new URL(url).origin);
    assert.deepEqual([...new Set(outside)].sort(), ['https://doi.org', 'https://pubmed.ncbi.nlm.nih.gov']);
  });

  it('is whole without the script: the box is hidden until it runs', () => {
    assert.match(page, /<form class="find" role="search" hidden>/);
    assert.doesNotMatch(page.replace(/<form[^]*?<\/form>/, ''), /<(?:article|section|li)[^>]*\shidden/);
  });
});
