import { Document, Footer, Packer, PageNumber, TextRun } from 'docx';
import { strToU8 } from 'fflate';
import { blockAside, documentTitle, programLine } from '../phrases.ts';
import type { Handout } from '../handout.ts';
import type { Sheet, SheetItem } from '../sheet.ts';
import type { Edition } from '../target.ts';
import { wordsOf } from '../words.ts';
import { card, pictureSvg } from './card.ts';
import type { Numbers, Picture } from './card.ts';
import { mm, numbering, styles } from './look.ts';
import { figurePng } from './png.ts';
import { doneGrid, foot, head, safety } from './parts.ts';
import { steady } from './steady.ts';
import { gap, heading, says, run } from './write.ts';
import type { Block } from './write.ts';

const paperSize = { a4: { width: 11906, height: 16838 }, letter: { width: 12240, height: 15840 } };
const margin = { top: 12 * mm, right: 12 * mm, bottom: 14 * mm, left: 12 * mm, footer: 7 * mm };

/** The sheets as a document of styles and tables that a clinic can change. The same sheets give the same bytes. */
export async function emitDocx(handout: Handout, edition: Edition): Promise<Uint8Array> {
  const size = paperSize[handout.paper ?? 'a4'];
  const width = size.width - margin.left - margin.right;
  const sheets = handout.sheets.flatMap((sheet) => (sheet.also ? [sheet, sheet.also] : [sheet]));
  let instance = 0;
  const numbers: Numbers = { next: () => ++instance };
  const pictures = new Map<unknown, Picture>();
  const pictureOf = ({ figure }: SheetItem): Picture | undefined => {
    if (!figure) return undefined;
    const known = pictures.get(figure.poses) ?? {
      svg: strToU8(pictureSvg(figure)),
      png: figurePng(figure.poses),
    };
    pictures.set(figure.poses, known);
    return known;
  };
  const title = documentTitle(sheets);
  const document = new Document({
    title,
    creator: 'Stridebook',
    lastModifiedBy: 'Stridebook',
    styles,
    numbering,
    sections: sheets.map((sheet) => ({
      properties: { page: { size, margin } },
      footers: { default: footer(sheet) },
      children: sheetBlocks(sheet, width, numbers, pictureOf),
    })),
  });
  return steady(await Packer.pack(document, 'uint8array'), edition.date);
}

function sheetBlocks(
  sheet: Sheet,
  width: number,
  numbers: Numbers,
  pictureOf: (item: SheetItem) => Picture | undefined,
): Block[] {
  const blocks = sheet.blocks.flatMap((block) => [
    ...(block.title === '' ? [] : [heading(2, run(block.title), run(`  ${blockAside(block)}`, 'Aside'))]),
    ...block.items.flatMap((item) => [card(item, width, wordsOf(sheet.language), numbers, pictureOf), gap()]),
  ]);
  return [
    ...head(sheet),
    ...safety(sheet, width, numbers),
    ...blocks,
    ...doneGrid(sheet, width),
    ...foot(sheet, numbers),
  ];
}

function footer(sheet: Sheet): Footer {
  const { page } = wordsOf(sheet.language);
  return new Footer({
    children: [
      says('Small print', [
        run(`${programLine(sheet)} · ${sheet.day.title} · `),
        new TextRun({ children: [`${page} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
      ]),
    ],
  });
}
