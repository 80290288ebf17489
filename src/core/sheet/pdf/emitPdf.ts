import PdfKit from 'pdfkit';
import type { Language } from '../../text/language.ts';
import type { Handout, Page } from '../handout.ts';
import { programLine, titleOf, weeksWords } from '../phrases.ts';
import type { Sheet } from '../sheet.ts';
import { fontNames } from '../target.ts';
import type { Edition } from '../target.ts';
import { wordsOf } from '../words.ts';
import { cardsPage } from './cards.ts';
import { clinicPage } from './clinic.ts';
import { coachPage } from './coach.ts';
import { fridgePage } from './fridge.ts';
import { breakLines } from './lines.ts';
import { coverPage, overviewPage } from './overview.ts';
import { Pages, edges } from './pages.ts';
import type { Placed } from './pages.ts';
import type { Desk } from './parts.ts';
import { Pen } from './pen.ts';
import { referralPage } from './referral.ts';
import { sessionPage } from './session.ts';
import { mm, styles } from './style.ts';
import type { Style } from './style.ts';
import { Tag, langOf } from './tag.ts';

/** The pages as a tagged PDF with vector drawings, its fonts embedded. The same handout gives the same bytes. */
export async function emitPdf(handout: Handout, edition: Edition): Promise<Uint8Array> {
  const paper = handout.paper === 'letter' ? ([612, 792] as const) : ([595.28, 841.89] as const);
  const doc = open(handout, edition, paper);
  for (const name of fontNames) doc.registerFont(name, await edition.font(name));
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve) => {
    doc.on('data', (chunk) => chunks.push(chunk)).on('end', resolve);
  });
  const pen = new Pen(doc, paper);
  const root = Tag.root(doc);
  const pages = new Pages(pen);
  const feet = handout.pages.map((page) => {
    const first = doc.bufferedPageRange().count;
    putPage(pen, pages, root, page, handout);
    return { first, ...footOf(page) };
  });
  pages.end();
  putFeet(pen, feet);
  doc.end();
  await ended;
  return joined(chunks);
}

function open(handout: Handout, edition: Edition, size: readonly [number, number]): PdfKit {
  const info = {
    Title: titleOf(handout),
    Creator: 'Stridebook',
    Producer: 'Stridebook',
    CreationDate: new Date(`${edition.date}T00:00:00Z`),
  };
  const doc = new PdfKit({
    size,
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: mainLanguage(handout),
    displayTitle: true,
    font: null,
    info,
  });
  // pdfkit writes the title into its XML packet as it stands
  const endMetadata = doc.endMetadata.bind(doc);
  doc.endMetadata = () => {
    doc.info = { ...info, Title: info.Title.replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;')) };
    endMetadata();
    doc.info = info;
  };
  return doc;
}

function mainLanguage({ languages, pages }: Handout): Language {
  return pages.every((page) => page.kind === 'coach') ? 'en' : (languages[0] ?? 'en');
}

/** Large print is the same page, measured smaller and drawn larger: 16 points in place of 11. */
const largeScale = 16 / 11;

function putPage(pen: Pen, pages: Pages, root: Tag, page: Page, handout: Handout): void {
  const scale = handout.layout === 'large' && page.kind === 'session' ? largeScale : 1;
  const desk: Desk = { pen, logo: handout.logo, ...pages.room(scale) };
  pages.begin(scale);
  const { title, language } = footOf(page);
  const bookmark = pen.doc.outline.addItem(title, { expanded: true });
  const tag = root.within('Sect', langOf(language, mainLanguage(handout)));
  const left = [...contentOf(page, desk, handout)];
  let begun = false;
  while (left[0]) {
    const [next] = left;
    const early: number =
      begun || pages.fits(next) ? -1 : left.findIndex((each) => each.early && pages.fits(each));
    const [placed = next] = left.splice(Math.max(0, early), 1);
    begun ||= placed.bookmark !== undefined;
    pages.place(placed, tag, (top) => {
      if (placed.bookmark !== undefined) bookmark.addItem(placed.bookmark, { top });
    });
  }
}

function contentOf(page: Page, desk: Desk, { layout }: Handout): readonly Placed[] {
  switch (page.kind) {
    case 'session':
      return sessionPage(desk, page.sheet, {
        evidence: layout !== 'large',
        drawing: { width: 50 * mm, height: 24 * mm },
        roomy: layout === 'large',
      });
    case 'fridge':
      return fridgePage(desk, page.page);
    case 'overview':
      return overviewPage(desk, page.sheet, page.overview, page.sheets);
    case 'cover':
      return coverPage(desk, page.sheet, page.overview);
    case 'cards':
      return cardsPage(desk, page.sheet, page.items);
    case 'clinic':
      return clinicPage(desk, page.sheet, page.work);
    case 'coach':
      return coachPage(desk, page.coach);
    case 'referral':
      return referralPage(desk, page.referral);
    case 'message':
      // a text to be sent: the format does not offer this layout
      return [];
  }
}

interface Foot {
  readonly language: Language;
  /** What a page is found by. */
  readonly title: string;
  /** What stands below it. */
  readonly says: string;
}

function footOf(page: Page): Foot {
  switch (page.kind) {
    case 'coach':
      return {
        language: 'en',
        title: 'Coach page',
        says: `${page.coach.athlete} · ${page.coach.program.title} · Coach page · Not for the athlete`,
      };
    case 'referral': {
      const { language, athlete } = page.referral;
      const title = wordsOf(language).referralTitle;
      return { language, title, says: `${athlete} · ${title}` };
    }
    case 'fridge': {
      const { sheet, weeks } = page.page;
      return ofSheet(sheet, wordsOf(sheet.language).weeks(weeks.from, weeks.to));
    }
    case 'cover':
      return ofSheet(page.sheet, page.sheet.program.title, '');
    case 'overview':
      return ofSheet(page.sheet, wordsOf(page.sheet.language).weekOverview);
    case 'cards':
      return ofSheet(page.sheet, wordsOf(page.sheet.language).exercises);
    case 'clinic':
      return ofSheet(page.sheet, wordsOf(page.sheet.language).clinicTitle);
    case 'session':
    case 'message':
      return ofSheet(page.sheet, `${weeksWords(page.sheet)} · ${page.sheet.day.title}`);
  }
}

function ofSheet(sheet: Sheet, title: string, below = title): Foot {
  const { notReviewed } = wordsOf(sheet.language);
  const says = [programLine(sheet), below, ...(sheet.reviewed ? [] : [notReviewed])];
  return { language: sheet.language, title, says: says.filter((each) => each !== '').join(' · ') };
}

/** What each page is of, and its number. */
function putFeet(pen: Pen, feet: readonly (Foot & { readonly first: number })[]): void {
  const { doc } = pen;
  const { count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    doc.switchToPage(i);
    const foot = feet.findLast(({ first }) => first <= i);
    const [paperWidth, paperHeight] = pen.paper;
    const width = paperWidth - 2 * edges.side;
    const number = `${wordsOf(foot?.language ?? 'en').page} ${i + 1} / ${count}`;
    const numberWidth = breakLines([{ text: number, style: styles.fine }], width, pen.measure)[0]?.width ?? 0;
    const y = paperHeight - 10.5 * mm;
    pen.artifact(() => {
      line(pen, foot?.says ?? '', styles.fine, edges.side, y, width - numberWidth - 5 * mm);
      line(pen, number, styles.fine, edges.side + width - numberWidth, y, numberWidth + 1);
    }, 'Pagination');
  }
}

function line(pen: Pen, text: string, style: Style, x: number, y: number, width: number): void {
  const [first] = breakLines([{ text, style }], width, pen.measure);
  if (first) pen.line(first, x, y);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
