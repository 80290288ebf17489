import PdfKit from 'pdfkit';
import type { Outline } from 'pdfkit';
import { documentTitle, programLine, smallPrint, weeksWords } from '../phrases.ts';
import type { Handout } from '../handout.ts';
import type { Sheet } from '../sheet.ts';
import type { Edition } from '../target.ts';
import { wordsOf } from '../words.ts';
import type { SheetWords } from '../words.ts';
import { blockHeading, card } from './card.ts';
import { breakLines } from './lines.ts';
import { Pages, edges } from './pages.ts';
import { advice, doneGrid, head, retest, safety, sources, why } from './parts.ts';
import { Pen } from './pen.ts';
import { stack } from './piece.ts';
import { mm, styles } from './style.ts';
import type { Style } from './style.ts';
import { Tag } from './tag.ts';

/** The sheets as a tagged PDF with vector drawings, its fonts embedded. The same sheets give the same bytes. */
export async function emitPdf(handout: Handout, edition: Edition): Promise<Uint8Array> {
  const sheets = handout.sheets.flatMap((sheet) => (sheet.also ? [sheet, sheet.also] : [sheet]));
  const doc = open(handout, edition);
  doc.registerFont('regular', await edition.font('regular'));
  doc.registerFont('bold', await edition.font('bold'));
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve) => {
    doc.on('data', (chunk) => chunks.push(chunk)).on('end', resolve);
  });
  const pen = new Pen(doc);
  const root = Tag.root(doc);
  const pages = new Pages(pen);
  const firstPages = sheets.map((sheet) => {
    const first = doc.bufferedPageRange().count;
    putSheet(pen, pages, root.within('Sect'), sheet);
    return first;
  });
  putFeet(pen, root, sheets, firstPages);
  doc.end();
  await ended;
  return joined(chunks);
}

function open({ sheets, paper, languages }: Handout, edition: Edition): PdfKit {
  const info = {
    Title: documentTitle(sheets),
    Creator: 'Stridebook',
    Producer: 'Stridebook',
    CreationDate: new Date(`${edition.date}T00:00:00Z`),
  };
  const doc = new PdfKit({
    size: paper === 'letter' ? 'LETTER' : 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: languages[0] ?? 'en',
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

function putSheet(pen: Pen, pages: Pages, tag: Tag, sheet: Sheet): void {
  pages.begin();
  const { width } = pages;
  const bookmark = pen.doc.outline.addItem(`${weeksWords(sheet)} · ${sheet.day.title}`, { expanded: true });
  pages.place(head(pen, sheet, width), tag);
  const reasons = why(pen, sheet, width);
  if (reasons) pages.place(reasons, tag, 2.5 * mm);
  pages.place(safety(pen, sheet, width), tag, 3 * mm);
  for (const block of sheet.blocks)
    putBlock(pen, pages, tag.within('Sect'), block, { bookmark, words: wordsOf(sheet.language) });
  pages.place(doneGrid(pen, sheet, width), tag, 4 * mm);
  for (const piece of [advice(pen, sheet, width), retest(pen, sheet, width)])
    if (piece) pages.place(piece, tag, 3 * mm);
  sources(pen, sheet, width).forEach((piece, i) => pages.place(piece, tag, i === 0 ? 3 * mm : 0.6 * mm));
}

function putBlock(
  pen: Pen,
  pages: Pages,
  tag: Tag,
  block: Sheet['blocks'][number],
  { bookmark, words }: { readonly bookmark: Outline; readonly words: SheetWords },
): void {
  block.items.forEach((item, i) => {
    const own = card(pen, item, pages.width, words);
    // the heading stays with its first card when the page breaks
    const headed =
      i === 0 && block.title !== '' ? stack([blockHeading(pen, block, pages.width), own], 1 * mm) : own;
    pages.place(headed, tag, i === 0 ? 2.5 * mm : 2 * mm, (top) => {
      bookmark.addItem(`${item.number} ${item.title}`, { top });
    });
  });
}

/** What each page is of, that it is no diagnosis, and its number. */
function putFeet(pen: Pen, tag: Tag, sheets: readonly Sheet[], firstPages: readonly number[]): void {
  const { doc } = pen;
  const { count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    doc.switchToPage(i);
    const sheet = sheets[firstPages.findLastIndex((first) => first <= i)];
    const width = doc.page.width - 2 * edges.side;
    const number = `${wordsOf(sheet?.language ?? 'en').page} ${i + 1} / ${count}`;
    const numberWidth = pen.measure(number, styles.fine);
    const of = sheet ? [programLine(sheet), sheet.day.title, weeksWords(sheet)].join(' · ') : '';
    const y = doc.page.height - 9.5 * mm;
    pen.artifact(() => {
      line(pen, of, styles.fine, edges.side, y, width - numberWidth - 5 * mm);
      line(pen, number, styles.fine, edges.side + width - numberWidth, y, numberWidth + 1);
    }, 'Pagination');
    const disclaim = (): void =>
      line(pen, sheet ? smallPrint(sheet) : '', styles.stamp, edges.side, y - 4 * mm, width);
    // read aloud once a sheet
    if (firstPages.includes(i)) tag.content('P', disclaim);
    else pen.artifact(disclaim, 'Pagination');
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
