import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { ensureBrowser } from '../support/browser.ts';

/** The browser that the editor tests use too, so that what is printed is never passed over. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
}

/** What may not be torn, by its place in the document: the pages on which it begins and ends. */
export interface Piece {
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

export interface Printed {
  readonly pages: number;
  readonly pieces: readonly Piece[];
}

/** Prints a document as the browser does, and finds on which page each piece begins and ends. */
export async function print(page: Page, html: string, selector: string): Promise<Printed> {
  await page.setContent(html);
  // links are all that a printed page tells of where things came to stand: one at each end of a piece
  const names = await page.evaluate((wanted) => {
    const pieces = [...document.querySelectorAll<HTMLElement>(wanted)];
    return pieces.map((piece, i) => {
      piece.style.position = 'relative';
      for (const [end, place] of [
        ['from', 'top'],
        ['to', 'bottom'],
      ] as const) {
        const mark = document.createElement('a');
        mark.href = `https://mark.invalid/${i}/${end}`;
        mark.textContent = '.';
        mark.style.cssText = `position:absolute;left:0;${place}:0;font-size:1px;line-height:1px`;
        piece.append(mark);
      }
      return `${piece.className} ${piece.getAttribute('aria-label') ?? piece.textContent?.trim().slice(0, 30) ?? ''}`;
    });
  }, selector);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return read(pdf.toString('latin1'), names);
}

function read(pdf: string, names: readonly string[]): Printed {
  const marks = new Map<string, string>();
  for (const [, object = '', mark = ''] of pdf.matchAll(
    /(\d+) 0 obj\n<<\/Type \/Annot(?:(?!endobj)[^])*?\/URI \(https:\/\/mark\.invalid\/(\d+\/(?:from|to))\)/g,
  )) {
    marks.set(object, mark);
  }
  const at = new Map<string, number>();
  const pages = [...pdf.matchAll(/<<\/Type \/Page\n((?:(?!endobj)[^])*?)endobj/g)];
  pages.forEach(([, body = ''], i) => {
    const [, list = ''] = /\/Annots \[([^\]]*)\]/.exec(body) ?? [];
    for (const [, object = ''] of list.matchAll(/(\d+) 0 R/g)) at.set(marks.get(object) ?? '', i + 1);
  });
  return {
    pages: pages.length,
    pieces: names.map((what, i) => ({ what, from: at.get(`${i}/from`) ?? 0, to: at.get(`${i}/to`) ?? 0 })),
  };
}
