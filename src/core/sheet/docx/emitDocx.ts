import { Document, Footer, Packer, PageNumber, TextRun } from 'docx';
import { programLine, titleOf } from '../phrases.ts';
import type { Handout, Page } from '../handout.ts';
import type { Edition } from '../target.ts';
import { wordsOf } from '../words.ts';
import { clinicBlocks } from './clinic.ts';
import { coachBlocks } from './coach.ts';
import { numberingOf, stylesOf } from './look.ts';
import { overviewBlocks } from './overview.ts';
import { margin, sizes } from './paper.ts';
import type { Paper } from './paper.ts';
import { Pictures } from './pictures.ts';
import { referralBlocks } from './referral.ts';
import { sessionBlocks } from './session.ts';
import { steady } from './steady.ts';
import { run, says } from './write.ts';
import type { Block } from './write.ts';

/** The pages as a document of styles and tables that a clinic can change. The same pages give the same bytes. */
export async function emitDocx(handout: Handout, edition: Edition): Promise<Uint8Array> {
  const size = sizes[handout.paper ?? 'a4'];
  const [language = 'en'] = handout.languages;
  const scale = handout.layout === 'large' ? 16 / 11 : 1;
  let number = 0;
  const next = (): number => ++number;
  const paper: Paper = {
    width: size.width - margin.left - margin.right,
    language,
    logo: handout.logo,
    scale,
    pictures: new Pictures(next),
    newList: next,
  };
  const document = new Document({
    title: titleOf(handout),
    creator: 'Stridebook',
    lastModifiedBy: 'Stridebook',
    styles: stylesOf(language, scale),
    numbering: numberingOf(scale),
    sections: handout.pages.map((page) => ({
      properties: { page: { size, margin } },
      footers: { default: footer(page, handout) },
      children: blocksOf(page, paper),
    })),
  });
  return steady(await Packer.pack(document, 'uint8array'), edition.date);
}

/** What a page holds; of fridge and message, which are made for one side and for a telephone, there is none. */
function blocksOf(page: Page, paper: Paper): Block[] {
  switch (page.kind) {
    case 'session':
      return sessionBlocks(page.sheet, paper);
    case 'overview':
      return overviewBlocks(page.sheet, page.overview, page.sheets, paper);
    case 'clinic':
      return clinicBlocks(page.sheet, page.work, paper);
    case 'coach':
      return coachBlocks(page.coach, paper);
    case 'referral':
      return referralBlocks(page.referral, paper);
    case 'fridge':
    case 'message':
    case 'cover':
    case 'cards':
      return [];
  }
}

/** Whose page it is, and which. */
function footer(page: Page, { languages: [language = 'en'] }: Handout): Footer {
  const of =
    page.kind === 'referral'
      ? page.referral.athlete
      : page.kind === 'coach'
        ? `${page.coach.athlete} · ${page.coach.program.title}`
        : 'sheet' in page
          ? `${programLine(page.sheet)}${page.kind === 'session' ? ` · ${page.sheet.day.title}` : ''}`
          : '';
  const number = [`${wordsOf(language).page} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [says('Small print', [run(`${of} · `), new TextRun({ children: number })])],
  });
}
