import {
  aimsIn,
  dayLine,
  programLine,
  retestWords,
  sessionWords,
  sessionsByWeek,
  weeksLine,
} from '../phrases.ts';
import type { Sheet, SheetBlock, SheetSession } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import type { SheetWords } from '../words.ts';
import { card } from './card.ts';
import type { Room } from './figure.ts';
import type { Placed } from './pages.ts';
import {
  apart,
  blank,
  box,
  lights,
  list,
  missed,
  plain,
  sheetHead,
  small,
  stopStrip,
  strong,
} from './parts.ts';
import type { Desk } from './parts.ts';
import type { Pen } from './pen.ts';
import { drawn, flow, headed, row, stack, text } from './piece.ts';
import type { Piece } from './piece.ts';
import { mm, styles } from './style.ts';
import { langOf } from './tag.ts';
import { table, words as cellWords } from './table.ts';
import type { Cell, Row } from './table.ts';

export interface SessionOptions {
  /** Evidence, reasons and sources: on the sheet one teaches from, not in large print. */
  readonly evidence: boolean;
  readonly drawing: Room;
  readonly roomy: boolean;
}

/** One day as cards: the sheet of a first visit. */
export function sessionPage(desk: Desk, sheet: Sheet, options: SessionOptions): Placed[] {
  const { pen, width } = desk;
  const words = wordsOf(sheet.language);
  const aims = why(pen, sheet, width);
  const { advice } = sheet;
  const placed: Placed[] = [
    {
      piece: sheetHead(desk, sheet, {
        over: programLine(sheet),
        title: sheet.day.title,
        aside: weeksLine(sheet, sheet.weeks),
        about: dayLine(sheet.day, words),
      }),
    },
    ...(aims ? [{ piece: aims, gap: 1.5 * mm }] : []),
    {
      piece: stack(
        [now(pen, words, width), lights(pen, width, words), stopStrip(pen, sheet, width)],
        1.2 * mm,
      ),
      gap: 1.8 * mm,
    },
    ...sheet.blocks.flatMap((block, i) => cards(desk, sheet, block, i, options)),
    { piece: done(pen, sheet, width), gap: 2.5 * mm, early: true },
    {
      piece: stack(
        [
          text(pen, missed(words), width),
          advice.length === 0
            ? undefined
            : flow(
                pen,
                [
                  { tag: 'P', runs: [strong(`${words.adviceTitle}: `)] },
                  ...advice.map((each, i) => ({
                    tag: advice.length === 1 ? 'P' : 'LI',
                    runs: [plain(i > 0 ? ` ${each}` : each)],
                  })),
                ],
                width,
              ),
          sheet.nextRetest
            ? text(pen, [strong(`${words.nextRetest}: `), plain(retestWords(sheet, words))], width)
            : undefined,
        ],
        0.8 * mm,
      ),
      gap: 2 * mm,
      early: true,
    },
    ...(options.evidence
      ? sources(
          desk,
          sheet.references.map((each) => ({ ...each, level: words.level(each.level) })),
          words.sources,
        )
      : []),
  ];
  const last = placed.pop();
  // the small print does not begin a page
  return last ? [...placed, { ...last, piece: stack([last.piece, small(pen, sheet, width)], 2 * mm) }] : [];
}

/** What for, and because of which findings, in each language of a sheet. */
export function why(pen: Pen, sheet: Sheet, width: number): Piece | undefined {
  const paragraphs = aimsIn(sheet).flatMap(({ language: own, goal, findings }) => {
    const words = wordsOf(own);
    const options = langOf(own, sheet.language);
    const parts = [
      ...(goal === undefined
        ? []
        : [{ tag: 'P', runs: [strong(`${words.goal}: `), plain(`${goal}. `)], options }]),
      ...(findings.length === 0 ? [] : [{ tag: 'P', runs: [strong(`${words.whyThese}: `)], options }]),
      ...findings.map(({ text: says, language }, i) => ({
        tag: 'LI',
        runs: [plain(`${says}${i < findings.length - 1 ? '; ' : '.'}`)],
        options: langOf(language, sheet.language),
      })),
    ];
    return parts.length === 0 ? [] : [flow(pen, parts, width)];
  });
  return paragraphs.length === 0 ? undefined : stack(paragraphs, 0.8 * mm);
}

function now(pen: Pen, words: SheetWords, width: number): Piece {
  return flow(
    pen,
    [
      { tag: 'H2', runs: [strong(words.beforeTitle)] },
      {
        tag: 'P',
        runs: [
          plain(`${apart}${words.date} `),
          blank(10),
          plain(`${apart}${words.painNow} `),
          blank(5),
          plain(` / 10${apart}${words.slept} `),
          blank(5),
          plain(` ${words.hours}`),
        ],
      },
    ],
    width,
  );
}

function cards(desk: Desk, sheet: Sheet, block: SheetBlock, at: number, options: SessionOptions): Placed[] {
  const { pen, width } = desk;
  const about = `${block.title === '' ? '' : `${block.title} · `}${block.minutes} min`;
  const others = sheet.also?.blocks[at]?.items;
  return block.items.map((item, i): Placed => {
    const other = others?.[i];
    const own = card(desk, item, {
      ...options,
      language: sheet.language,
      also: other && sheet.also ? { item: other, language: sheet.also.language } : undefined,
      // rounds have a heading of their own, since it says how they go; else the first card names its block
      block: i === 0 && block.format === undefined ? about : undefined,
      log: true,
    });
    const heading =
      i === 0 && block.format !== undefined
        ? flow(
            pen,
            [
              { tag: 'H2', runs: [{ text: `${block.title} `, style: styles.block }] },
              { tag: 'P', runs: [{ text: ` ${block.format} · ${block.minutes} min`, style: styles.aside }] },
            ],
            width,
          )
        : undefined;
    return {
      // the heading stays with its first card when the page breaks
      piece: heading ? headed(heading, own, 0.8 * mm) : own,
      gap: heading || (i === 0 && at === 0) ? 2 * mm : 1.5 * mm,
      bookmark: `${item.number} ${item.title}`,
    };
  });
}

/** More sessions than this take less paper side by side. */
const mostRows = 4;

/** When it was done, how it went, and with what load. */
function done(pen: Pen, sheet: Sheet, width: number): Piece {
  const words = wordsOf(sheet.language);
  const loaded = sheet.blocks.flatMap((block) => block.items).filter((item) => item.loaded);
  return stack(
    [
      text(pen, [{ text: `${words.doneTitle} `, style: styles.block }], width, { tag: 'H2' }),
      text(pen, [plain(words.doneHint)], width),
      ...(sheet.sessions.length <= mostRows
        ? [sessionRows(pen, sheet.sessions, words, width)]
        : sessionsByWeek(sheet.sessions).map(([week, sessions]) =>
            weekGrid(pen, week, sessions, words, width),
          )),
      loaded.length === 0
        ? undefined
        : loadTable(
            pen,
            sheet,
            loaded.map((item) => item.title),
            width,
          ),
      text(pen, [plain(`${words.problems} `), blank(44)], width),
    ],
    0.9 * mm,
  );
}

function head(pen: Pen, says: string): Cell {
  return { inner: cellWords(pen, [{ text: says, style: styles.cellStrong }]), scope: 'Column', tinted: true };
}

function side(pen: Pen, says: string): Cell {
  return { inner: cellWords(pen, [{ text: says, style: styles.cell }]), scope: 'Row' };
}

const tick = 4.2 * mm;

/** A box and when it is ticked. */
function ticked(pen: Pen, session: SheetSession, words: SheetWords): NonNullable<Cell['inner']> {
  return (width) =>
    row([
      [0, drawn(pen, tick, (doc, x, y) => box(doc, x, y, tick, tick))],
      [
        tick + 1.4 * mm,
        text(pen, [{ text: sessionWords(session, words), style: styles.cell }], width - tick - 1.4 * mm),
      ],
    ]);
}

/** A row for each session. */
function sessionRows(pen: Pen, sessions: readonly SheetSession[], words: SheetWords, width: number): Piece {
  const columns = [words.painDuring, words.painAfter, words.painMorning, words.effort];
  const first = width * 0.2;
  return table(pen, {
    widths: [first, ...columns.map(() => (width - first) / columns.length)],
    head: [{ cells: [words.doneTitle, ...columns].map((each) => head(pen, each)) }],
    rows: sessions.map((session): Row => ({
      cells: [{ inner: ticked(pen, session, words), scope: 'Row' }, ...columns.map(() => ({}))],
    })),
  });
}

/** A column for each session: its day, a box, and rows for pain and effort. */
function weekGrid(
  pen: Pen,
  week: number,
  sessions: readonly SheetSession[],
  words: SheetWords,
  width: number,
): Piece {
  const rows = [words.painDuring, words.painAfter, words.painMorning, words.effort];
  const first = width * 0.16;
  return table(pen, {
    widths: [first, ...sessions.map(() => (width - first) / sessions.length)],
    head: [
      {
        cells: [
          head(pen, words.week(week)),
          ...sessions.map((session): Cell => ({
            inner: ticked(pen, session, words),
            scope: 'Column',
            tinted: true,
          })),
        ],
      },
    ],
    rows: rows.map((each) => ({ cells: [side(pen, each), ...sessions.map(() => ({}))] })),
  });
}

function loadTable(pen: Pen, sheet: Sheet, names: readonly string[], width: number): Piece {
  const words = wordsOf(sheet.language);
  const weeks = Array.from({ length: sheet.weeks.to - sheet.weeks.from + 1 }, (_, i) => sheet.weeks.from + i);
  const first = width * 0.33;
  return table(pen, {
    widths: [first, ...weeks.map(() => (width - first) / weeks.length)],
    head: [{ cells: [head(pen, words.loadTitle), ...weeks.map((week) => head(pen, words.week(week)))] }],
    rows: names.map((name) => ({ cells: [side(pen, name), ...weeks.map(() => ({}))] })),
  });
}

/** Numbered papers, in small letters: nobody reads them in training. */
export function sources(
  { pen, width }: Desk,
  references: readonly { readonly number: number; readonly text: string; readonly level: string }[],
  title: string,
): Placed[] {
  const entries = references.map(({ number, text: paper, level }) =>
    list(
      pen,
      [
        [
          { text: `${paper} `, style: styles.source },
          { text: `${level}.`, style: styles.fine },
        ],
      ],
      width,
      'ol',
      number,
    ),
  );
  const heading = text(pen, [{ text: title, style: styles.coachStrong }], width, { tag: 'H2' });
  const gap = 0.3 * mm;
  return entries.map((entry, i) =>
    i === 0 ? { piece: headed(heading, entry, gap), gap: 2.5 * mm } : { piece: entry, gap },
  );
}
