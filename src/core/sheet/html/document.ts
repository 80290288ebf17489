import type { Handout, Page } from '../handout.ts';
import { Markup, markup } from '../markup.ts';
import { messageOf } from '../message.ts';
import { titleOf } from '../phrases.ts';
import type { Sheet } from '../sheet.ts';
import { sheetStyle } from '../style.ts';
import { cardsPage } from './cards.ts';
import { clinicPage } from './clinic.ts';
import { coachPageHtml } from './coach.ts';
import { fridgePageHtml } from './fridge.ts';
import { coverPage, overviewPage } from './overview.ts';
import { referralPage } from './referral.ts';
import { sessionPage } from './session.ts';

export const generator = '<meta name="generator" content="stridebook">';

/** The last phase: pages as one file for the browser and the printer, without network and script. */
export function documentHtml(handout: Handout): string {
  const page = markup`<!doctype html>
<html lang="${handout.languages[0] ?? 'en'}">
<head>
<meta charset="utf-8">
${new Markup(generator)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${titleOf(handout)}</title>
<style>${new Markup(sheetStyle(handout.paper))}</style>
</head>
<body>
<main>
${handout.pages.map((each) => article(each, handout))}
</main>
</body>
</html>`;
  return `${page.text}\n`;
}

/** Millimetres that a drawing may take. */
const drawingRoom = { teach: { width: 50, height: 24 }, large: { width: 70, height: 36 } };

/** One page, or what begins on a page of its own. */
function article(page: Page, handout: Handout): Markup {
  const language = languageOf(page, handout);
  const lang = language === handout.languages[0] ? '' : ` lang="${language}"`;
  const look = handout.layout === 'large' ? 'large' : page.kind;
  const two = handout.languages.length > 1 ? ' two' : '';
  const density = page.kind === 'fridge' ? ` ${page.page.density}` : '';
  return markup`<article class="sheet is-${look}${two}${density}"${new Markup(lang)}>
${contentOf(page, handout)}
</article>
`;
}

function contentOf(page: Page, { logo, layout, moving }: Handout): Markup {
  const paper = { logo, moving };
  switch (page.kind) {
    case 'session':
      return sessionPage(page.sheet, {
        ...paper,
        evidence: layout === 'teach',
        drawing: drawingRoom[layout === 'large' ? 'large' : 'teach'],
      });
    case 'message':
      return messagePage(page.sheet);
    case 'fridge':
      return fridgePageHtml(page.page, paper);
    case 'overview':
      return overviewPage(page.sheet, page.overview, page.sheets, paper);
    case 'cover':
      return coverPage(page.sheet, page.overview, paper);
    case 'cards':
      return cardsPage(page.sheet, page.items);
    case 'clinic':
      return clinicPage(page.sheet, page.work, paper);
    case 'coach':
      return coachPageHtml(page.coach);
    case 'referral':
      return referralPage(page.referral, paper);
  }
}

/** A text to be copied, and the same in the second language. */
function messagePage(sheet: Sheet): Markup {
  return markup`<h1 class="unseen">${sheet.day.title}</h1><pre>${messageOf(sheet)}</pre>${
    sheet.also ? markup`<pre lang="${sheet.also.language}">${messageOf(sheet.also)}</pre>` : undefined
  }`;
}

function languageOf(page: Page, handout: Handout): string {
  return page.kind === 'coach' ? 'en' : (handout.languages[0] ?? 'en');
}
