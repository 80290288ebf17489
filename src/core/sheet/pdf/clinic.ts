import type { ClinicMeasure, ClinicTest, ClinicWork } from '../clinicWork.ts';
import type { Language } from '../../text/language.ts';
import { programLine, weeksLine } from '../phrases.ts';
import type { Sheet } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import { card } from './card.ts';
import { onOneSide } from './pages.ts';
import type { Placed } from './pages.ts';
import { apart, blank, plain, sheetHead, small, writingLine } from './parts.ts';
import type { Desk } from './parts.ts';
import type { Pen } from './pen.ts';
import { framed, headed, stack, text } from './piece.ts';
import type { Piece } from './piece.ts';
import { mm, styles } from './style.ts';
import { langOf } from './tag.ts';
import { table, words as cellWords } from './table.ts';
import type { Cell, Row } from './table.ts';

/** Work in the clinic: each test before and after, side by side, around what is done with hands. */
export function clinicPage(desk: Desk, sheet: Sheet, work: ClinicWork): readonly Placed[] {
  const way = (lines: number): readonly Placed[] => withNotes(desk, sheet, work, lines);
  return onOneSide([6, 4, 3, 2, 1], desk.height, way) ?? way(4);
}

function withNotes(desk: Desk, sheet: Sheet, work: ClinicWork, lines: number): Placed[] {
  const { pen, width } = desk;
  const words = wordsOf(sheet.language);
  const due = `${words.nextRetest}: ${work.due.map((week) => words.week(week)).join(', ')}.`;
  const now = [
    plain(`${words.date} `),
    blank(10),
    plain(`${apart}${words.painNow} `),
    blank(5),
    plain(` / 10${apart}${words.signed} `),
    blank(26),
  ];
  return [
    {
      piece: sheetHead(desk, sheet, {
        over: programLine(sheet),
        title: words.clinicTitle,
        aside: weeksLine(sheet, work.weeks),
        about: [words.clinicHint, ...(work.due.length === 0 ? [] : [due])].join(' '),
      }),
    },
    { piece: text(pen, now, width), gap: 3 * mm },
    ...work.tests.map((test): Placed => ({
      piece: testPiece(pen, test, width, sheet.language),
      gap: 3 * mm,
      bookmark: test.title,
    })),
    ...work.blocks.flatMap((block) =>
      block.items.map((item, i): Placed => ({
        piece: card(desk, item, {
          language: sheet.language,
          block: i === 0 ? block.title : undefined,
          drawing: { width: 50 * mm, height: 24 * mm },
          evidence: false,
          log: true,
        }),
        gap: i === 0 ? 3 * mm : 1.8 * mm,
        bookmark: `${item.number} ${item.title}`,
      })),
    ),
    {
      piece: stack([
        text(pen, [plain(words.notes)], width),
        ...Array.from({ length: lines }, () => writingLine(pen, width)),
        framed(pen, small(pen, sheet, width), width, { top: 3 * mm, right: 0, bottom: 0, left: 0 }),
      ]),
      gap: 3 * mm,
    },
  ];
}

function testPiece(pen: Pen, test: ClinicTest, width: number, language: Language): Piece {
  const words = wordsOf(language);
  const sides = test.sides ? [words.left, words.right] : [''];
  const columns = [words.last, words.beforeWork, words.afterWork];
  const first = 54 * mm;
  const each = (width - first) / (sides.length * columns.length);
  const head = (says: string, span?: number): Cell => ({
    inner: says === '' ? undefined : cellWords(pen, [{ text: says, style: styles.cellStrong }]),
    scope: 'Column',
    tinted: true,
    ...(span === undefined ? {} : { span }),
  });
  const measures = test.measures.length === 0 ? [{ label: '', unit: '', last: {} }] : test.measures;
  const title = stack([
    text(pen, [{ text: test.title, style: styles.block }], width, { tag: 'H2' }),
    test.control === undefined
      ? undefined
      : text(pen, [plain(test.control.text)], width, {
          options: langOf(test.control.language, language),
        }),
  ]);
  const head1: Row[] = test.sides
    ? [{ cells: [head(words.test), ...sides.map((side) => head(side, 3))] }]
    : [];
  const head2: Row = {
    cells: [
      head(test.sides ? '' : words.test),
      ...sides.flatMap(() => columns.map((column) => head(column))),
    ],
  };
  return headed(
    title,
    table(pen, {
      widths: [first, ...sides.flatMap(() => columns.map(() => each))],
      head: [...head1, head2],
      rows: measures.map((measure) => measureRow(pen, measure, test.sides)),
      least: 6 * mm,
    }),
    0.8 * mm,
  );
}

function measureRow(pen: Pen, measure: ClinicMeasure, sides: boolean): Row {
  const unit = measure.unit === '' ? '' : ` (${measure.unit})`;
  const cells = (last: string | undefined): Cell[] => [
    last === undefined ? {} : { inner: cellWords(pen, [plain(last)]) },
    {},
    {},
  ];
  return {
    least: 9 * mm,
    cells: [
      {
        scope: 'Row',
        inner: (width) =>
          stack([
            text(pen, [plain(`${measure.label}${unit}`)], width),
            measure.change === undefined
              ? undefined
              : text(pen, [{ text: measure.change, style: styles.small }], width),
          ]),
      },
      ...cells(measure.last.left),
      ...(sides ? cells(measure.last.right) : []),
    ],
  };
}
