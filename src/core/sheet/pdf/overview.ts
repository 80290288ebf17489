import { daysOf, newIn } from '../fridge.ts';
import type { FridgeDay } from '../fridge.ts';
import type { Overview } from '../overview.ts';
import { dateWords, dayLine, programLine, weeksLine } from '../phrases.ts';
import type { Sheet } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import type { SheetWords } from '../words.ts';
import { onOneSide } from './pages.ts';
import type { Placed } from './pages.ts';
import {
  apart,
  dose,
  lights,
  list,
  missed,
  plain,
  roundedFrame,
  sheetHead,
  small,
  stopStrip,
  strong,
  unbroken,
  widthOf,
} from './parts.ts';
import type { Desk } from './parts.ts';
import type { Pen } from './pen.ts';
import { framed, headed, kept, row, stack, tagged, text } from './piece.ts';
import type { Piece } from './piece.ts';
import { why } from './session.ts';
import { colour, mm, styles } from './style.ts';
import { table, words as cellWords } from './table.ts';
import type { Row } from './table.ts';

/** How much room there is between lines and pieces: a page that fits on a side with less has less. */
interface Look {
  readonly padding: number;
  readonly gap: number;
}
const wide: Look = { padding: 0.7 * mm, gap: 1 };
const looks: readonly Look[] = [wide, { padding: 0.3 * mm, gap: 0.6 }];

/** What comes when, and what each day holds. */
export function overviewPage(
  desk: Desk,
  sheet: Sheet,
  overview: Overview,
  sheets: readonly Sheet[],
): readonly Placed[] {
  const way = (look: Look): readonly Placed[] => weeksPage(desk, { sheet, overview, sheets }, look);
  return onOneSide(looks, desk.height, way) ?? way(wide);
}

/** The first page of a booklet: for whom, what for, when, and when to stop. */
export function coverPage(desk: Desk, sheet: Sheet, overview: Overview): readonly Placed[] {
  const way = (look: Look): readonly Placed[] => cover(desk, sheet, overview, look);
  return onOneSide(looks, desk.height, way) ?? way(wide);
}

interface Weeks {
  readonly sheet: Sheet;
  readonly overview: Overview;
  readonly sheets: readonly Sheet[];
}

function weeksPage(desk: Desk, { sheet, overview, sheets }: Weeks, look: Look): Placed[] {
  const { pen, width } = desk;
  const words = wordsOf(sheet.language);
  const weeks = overview.weeks.map((week) => week.week);
  const all = { from: weeks[0] ?? 1, to: weeks.at(-1) ?? 1 };
  const heading = text(pen, [{ text: words.whatToDo, style: styles.block }], width, { tag: 'H2' });
  return [
    {
      piece: sheetHead(desk, sheet, {
        over: programLine(sheet),
        title: words.weekOverview,
        aside: weeksLine(sheet, all),
        about: sheet.goal === undefined ? undefined : `${words.goal}: ${sheet.goal}`,
      }),
    },
    { piece: calendar(pen, overview, width, words, look), gap: 2 * look.gap * mm, loose: true },
    {
      piece: headed(heading, dayBoxes(desk, daysOf(sheets, all), words), 1 * mm),
      gap: 3 * look.gap * mm,
      loose: true,
    },
    { piece: small(pen, sheet, width), gap: 2 * look.gap * mm },
  ];
}

function cover(desk: Desk, sheet: Sheet, overview: Overview, look: Look): Placed[] {
  const { pen, width } = desk;
  const words = wordsOf(sheet.language);
  const reasons = why(pen, { ...sheet, goal: undefined }, width);
  const heading = text(pen, [{ text: words.weekOverview, style: styles.block }], width, { tag: 'H2' });
  return [
    {
      piece: sheetHead(desk, sheet, {
        over: sheet.athlete.name,
        title: sheet.program.title,
        aside: words.weeks(1, sheet.program.weeks),
        about: sheet.goal === undefined ? undefined : `${words.goal}: ${sheet.goal}`,
      }),
    },
    ...(reasons ? [{ piece: reasons, gap: 2 * look.gap * mm }] : []),
    {
      piece: stack([lights(pen, width, words), stopStrip(pen, sheet, width)], 1.2 * mm),
      gap: 2 * look.gap * mm,
    },
    {
      piece: headed(heading, calendar(pen, overview, width, words, look), 1 * mm),
      gap: 3 * look.gap * mm,
      loose: true,
    },
    {
      piece: stack([text(pen, missed(words), width), small(pen, sheet, width)], look.gap * mm),
      gap: 2 * look.gap * mm,
    },
  ];
}

/** The calendar of the weeks: a row a week, its daily part and retests below. */
function calendar(
  pen: Pen,
  { weekdays, weeks }: Overview,
  width: number,
  words: SheetWords,
  { padding }: Look,
): Piece {
  const first = 4 * mm + Math.max(...weeks.map(({ week }) => widthOf(pen, strong(words.week(week)))));
  const columns = shares(
    weekdays.map((_, i) =>
      weeks.flatMap((week) =>
        (week.days[i]?.entries ?? []).map((each) => widthOf(pen, strong(`${each.title} ${each.minutes}′`))),
      ),
    ),
    width - first,
  );
  const dailies = weeks.map(({ daily }) => daily.map((each) => `${each.title} ${each.minutes}′`).join(', '));
  // what is the same in each week is said once
  const always = weeks.length > 1 && new Set(dailies).size === 1 ? (dailies[0] ?? '') : '';
  const below = (daily: string, retest: readonly string[]): Row => ({
    cells: [
      { tinted: true },
      {
        span: 7,
        tinted: true,
        inner: cellWords(pen, [
          ...(daily === '' ? [] : [plain(`${words.everyDay}: `), strong(daily)]),
          ...(daily === '' || retest.length === 0 ? [] : [plain(apart)]),
          ...(retest.length === 0 ? [] : [strong(`${words.titles.Retest}: `), plain(retest.join(', '))]),
        ]),
      },
    ],
  });
  const rows = weeks.flatMap((week, i): Row[] => {
    const daily = always === '' ? (dailies[i] ?? '') : '';
    const more = daily !== '' || week.retest.length > 0;
    return [
      {
        withNext: more,
        least: 10 * mm,
        cells: [
          { inner: cellWords(pen, [strong(words.week(week.week))]), scope: 'Row' },
          ...week.days.map((day) => ({
            inner: (wide: number) =>
              stack([
                text(pen, [{ text: dateWords(day.date, words), style: styles.date }], wide),
                ...day.entries.map((entry) =>
                  text(
                    pen,
                    [
                      entry.kind === 'run' ? plain(entry.title) : strong(entry.title),
                      { text: ` ${entry.minutes}′`, style: styles.soft },
                    ],
                    wide,
                  ),
                ),
              ]),
          })),
        ],
      },
      ...(more ? [below(daily, week.retest)] : []),
    ];
  });
  return table(pen, {
    padding,
    least: 4.6 * mm + 2 * padding,
    widths: [first, ...columns],
    head: [
      {
        cells: [
          { tinted: true },
          ...weekdays.map((day) => ({
            inner: cellWords(pen, [{ text: words.weekdays[day], style: styles.cellStrong }]),
            scope: 'Column' as const,
            tinted: true,
          })),
        ],
      },
    ],
    rows: always === '' ? rows : [below(always, []), ...rows],
  });
}

/** Widths of columns: what each has to say in a line if there is room, and the rest evenly. */
function shares(wanted: readonly (readonly number[])[], width: number): number[] {
  const least = 15 * mm;
  const wishes = wanted.map((each) => Math.max(least, ...each.map((one) => one + 2.6 * mm)) - least);
  const all = wishes.reduce((sum, each) => sum + each, 0);
  const free = width - wanted.length * least;
  const part = all > free ? free / all : 1;
  const over = Math.max(0, free - all) / wanted.length;
  return wishes.map((wish) => least + wish * part + over);
}

/** The days in two columns of about the same height, in their order. */
function dayBoxes(desk: Desk, days: readonly FridgeDay[], words: SheetWords): Piece {
  const { pen, width, height } = desk;
  const gap = 4 * mm;
  const column = (width - gap) / 2;
  return inColumns(
    days.map((day) => kept(dayBox(pen, day, column, words), height)),
    column + gap,
  );
}

/** Pieces in two columns of about the same height; where a page ends, one column is filled after the other. */
function inColumns(pieces: readonly Piece[], step: number): Piece {
  const gap = 2 * mm;
  const column = (each: readonly Piece[]): Piece => stack(each, gap);
  const columns = pieces
    .map((_, i) => [column(pieces.slice(0, i + 1)), column(pieces.slice(i + 1))])
    .reduce((best, each) => (tallest(each) < tallest(best) ? each : best), [column(pieces)]);
  const [only] = pieces;
  return {
    ...row(columns.map((each, i) => [i * step, each])),
    split(room) {
      const fill = (from: number): number => {
        let left = room;
        const count = pieces.slice(from).findIndex((each) => (left -= each.height + gap) + gap < 0);
        return count < 0 ? pieces.length : from + count;
      };
      const first = fill(0);
      const second = fill(first);
      if (second > 0)
        return [
          row([
            [0, column(pieces.slice(0, first))],
            [step, column(pieces.slice(first, second))],
          ]),
          inColumns(pieces.slice(second), step),
        ];
      const torn = only?.split?.(room);
      return torn && [torn[0], inColumns([torn[1], ...pieces.slice(1)], step)];
    },
  };
}

function tallest(pieces: readonly Piece[]): number {
  return Math.max(...pieces.map((piece) => piece.height));
}

function dayBox(pen: Pen, day: FridgeDay, width: number, words: SheetWords): Piece {
  const edges = { top: 1.2 * mm, right: 2 * mm, bottom: 1.4 * mm, left: 2 * mm };
  const inner = width - edges.left - edges.right;
  const items = day.rows.map(({ item, when, later }) => {
    const doses = [item.figures, ...later.map((each) => each.figures)];
    const changes = later.map(
      (each, i) =>
        `; ${words.fromWeek(each.week)} ${unbroken(newIn(each.figures, doses[i] ?? item.figures))}`,
    );
    return [
      strong(item.title),
      plain(
        [
          when === undefined ? '' : `, ${when}`,
          ' ',
          dose(item, ', ')
            .map((run) => run.text)
            .join(','),
          ...changes,
        ].join(''),
      ),
    ];
  });
  return tagged(
    'Sect',
    framed(
      pen,
      stack([
        text(pen, [{ text: day.title, style: styles.name }], inner, { tag: 'H3' }),
        text(pen, [plain(dayLine(day, words))], inner),
        list(pen, items, inner, 'ol'),
      ]),
      width,
      edges,
      roundedFrame(0.9, colour.line),
    ),
  );
}
