import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

import { layouts as all, papers } from '../../src/core/index.ts';
import type { SheetChoice } from '../../src/core/index.ts';
import { builtIn } from '../support/builtIn.ts';
import { page as document } from './handouts.ts';
import { openBrowser, print } from './pages.ts';

/** Pieces of a page that the paper's end must not cut. */
const whole = '.card, .row, .keep, .day-box, .ready, .grid tr';

/** Those that show a program; a referral shows none. */
const layouts = all.filter((layout) => layout !== 'referral');

describe('sheets on paper', function () {
  this.timeout(120_000);
  let browser: Browser | undefined;
  let page: Page;

  before(async function () {
    this.timeout(600_000); // where there is none, it is installed first
    browser = await openBrowser();
    page = await browser.newPage();
  });
  after(() => browser?.close());

  for (const paper of papers) {
    for (const layout of layouts) {
      it(`tears nothing at the end of a page: ${layout} on ${paper}`, async () => {
        for (const who of ['anna', 'ben'] as const) {
          const { pieces } = await print(page, await document(who, { layout, paper }), whole);
          const torn = pieces.filter(({ from, to }) => from === 0 || from !== to);
          assert.deepEqual(torn, [], who);
        }
      });
    }

    for (const languages of [['en'], ['de'], ['fr'], ['es'], ['en', 'de'], ['fr', 'es']] as const) {
      it(`puts up to four weeks on one side: fridge on ${paper} in ${languages.join(' and ')}`, async () => {
        for (const who of ['anna', 'ben'] as const) {
          for (const choice of [
            {},
            { weeks: { from: 1, to: 4 } },
            { weeks: { from: 1, to: 1 }, days: ['A'] },
          ] as SheetChoice[]) {
            const html = await document(who, { ...choice, layout: 'fridge', paper, languages });
            const { pages, pieces } = await print(page, html, '.sheet');
            assert.equal(pages, pieces.length, `${who}: ${pieces.length} sides took ${pages} pages`);
          }
        }
      });
    }

    for (const languages of [
      ['de', 'en'],
      ['fr', 'de'],
    ] as const)
      it(`puts each side of any template on one side, in two languages of long words: ${languages.join(' and ')} on ${paper}`, async () => {
        for (const template of builtIn().ofKind('template')) {
          const html = await document('anna', { layout: 'fridge', paper, languages }, template.id);
          const { pages, pieces } = await print(page, html, '.sheet');
          assert.equal(pages, pieces.length, `${template.id}: ${pieces.length} sides took ${pages} pages`);
        }
      });

    it(`teaches four exercises on two sides of A4, three of Letter: ${paper}`, async () => {
      for (const who of ['anna', 'ben'] as const) {
        const { pieces } = await print(
          page,
          await document(who, { layout: 'teach', paper, weeks: { from: 1, to: 1 }, days: ['A'] }),
          '.card',
        );
        const last = Math.max(...pieces.map(({ to }) => to));
        assert.ok(last <= (paper === 'a4' ? 2 : 3), `${who}: ${last} sides`);
      }
    });
  }

  it('lets nothing stand out of its box, in any language', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 726, height: 1000 });
    for (const languages of [['en'], ['de'], ['fr'], ['es'], ['en', 'de']] as const) {
      for (const layout of layouts) {
        await page.setContent(await document('anna', { layout, languages }));
        const cut = await page.evaluate(() =>
          [...globalThis.document.querySelectorAll<HTMLElement>('body *')]
            .filter(
              (element) =>
                element.scrollWidth > element.clientWidth + 1 &&
                !['inline', 'table-caption'].includes(getComputedStyle(element).display) &&
                !element.matches('caption, .unseen'),
            )
            .map(
              (element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`,
            ),
        );
        assert.deepEqual(cut, [], `${layout} in ${languages.join()}`);
      }
    }
  });

  it('prints nothing an athlete reads below 11 pt but labels, dates and small print', async () => {
    await page.emulateMedia({ media: 'print' });
    const words =
      '.how p, .how li, .dose, .words, .stop, .ladder, .caution, .row p, .row h3, .missed, .advice, .lights-line, .stopstrip p, .entry';
    for (const layout of ['teach', 'fridge', 'large', 'booklet'] as const) {
      await page.setContent(await document('ben', { layout }));
      const small = await page.evaluate(
        (selector) =>
          [...globalThis.document.querySelectorAll(selector)]
            .filter(
              (element) => Number.parseFloat(getComputedStyle(element).fontSize) < (11 * 96) / 72 - 0.01,
            )
            .map((element) => `${element.className}: ${element.textContent?.slice(0, 40)}`),
        words,
      );
      assert.deepEqual(small, [], layout);
    }
  });

  it('has no finding of axe', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const layout of layouts) {
      for (const languages of [['en'], ['de', 'en']] as const) {
        await page.setContent(await document('anna', { layout, languages }));
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { axe: checker } = globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          const { violations } = await checker.run();
          return violations.map(
            ({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 200)}`,
          );
        });
        assert.deepEqual(found, [], `${layout} in ${languages.join()}`);
      }
    }
  });
});
