import { densities, fridgeCues, fridgeStops, newIn } from '../fridge.ts';
import type { Density, FridgeDay, FridgePage, FridgeRow } from '../fridge.ts';
import { clauses, dateWords, dayLine, programLine, sessionsByWeek, weeksLine } from '../phrases.ts';
import type { SheetSession } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import type { SheetWords } from '../words.ts';
import type { Language } from '../../text/language.ts';
import { figurePiece } from './figure.ts';
import type { Run } from './lines.ts';
import { onOneSide } from './pages.ts';
import type { Placed } from './pages.ts';
import {
  blank,
  box,
  dose,
  lights,
  missed,
  numberDisc,
  plain,
  sheetHead,
  small,
  stopStrip,
  strong,
  unbroken,
  widthOf,
} from './parts.ts';
import type { Desk } from './parts.ts';
import type { Pen } from './pen.ts';
import { centred, drawn, flow, framed, row, stack, tagged, text } from './piece.ts';
import type { Piece } from './piece.ts';
import { colour, mm, styles } from './style.ts';
import { langOf } from './tag.ts';
import { table, words as cellWords } from './table.ts';
import type { Cell } from './table.ts';

/** How a side looks. */
interface Look {
  readonly density: Density;
  /** The height of a drawing, and what is above and below a row: millimetres. */
  readonly drawing: number;
  readonly padding: number;
  /** Millimetres: where sides are short, words about a dose need the room more than a drawing. */
  readonly columns: { readonly drawing: number; readonly dose: number };
}
/** Between the tables and boxes: millimetres. */
const gaps: Readonly<Record<Density, number>> = { roomy: 1.8, tight: 1.1, scant: 0.7 };
const usual = { drawing: 31, dose: 54 };
const tightest: Look = {
  density: 'scant',
  drawing: densities.scant.drawing,
  padding: 0.3,
  columns: { drawing: 22, dose: 66 },
};
/** From the roomiest to the tightest: the first that fits is taken. */
const looks: readonly Look[] = [
  { density: 'roomy', drawing: 20, padding: 1.6, columns: usual },
  { density: 'roomy', drawing: densities.roomy.drawing, padding: 0.9, columns: usual },
  { density: 'tight', drawing: densities.tight.drawing, padding: 0.6, columns: usual },
  { density: 'tight', drawing: densities.scant.drawing, padding: 0.3, columns: usual },
  tightest,
];

/** Weeks on one side: what, how much, what to think of, when to stop, and a box for each time. */
export function fridgePage(desk: Desk, page: FridgePage): readonly Placed[] {
  const way = (look: Look): readonly Placed[] => side(desk, page, look);
  return onOneSide(looks, desk.height, way) ?? way(tightest);
}

function side(desk: Desk, { sheet, weeks, days }: FridgePage, look: Look): Placed[] {
  const { pen, width } = desk;
  const words = wordsOf(sheet.language);
  const only = days.length === 1 ? days[0] : undefined;
  const retest = sheet.nextRetest;
  const gap = gaps[look.density] * mm;
  return [
    {
      piece: sheetHead(desk, sheet, {
        over: programLine(sheet),
        title: only?.title ?? words.weeks(weeks.from, weeks.to),
        aside: only ? weeksLine(sheet, weeks) : words.ofWeeks('', sheet.program.weeks).trim(),
        about: only ? dayLine(only, words) : undefined,
      }),
    },
    ...days.flatMap((day) => dayRows(pen, day, width, { look, language: sheet.language, headed: !only })),
    { piece: grid(pen, days, width, words), gap },
    { piece: lights(pen, width, words, look === tightest), gap },
    { piece: stopStrip(pen, sheet, width), gap },
    {
      piece: text(
        pen,
        [
          ...(retest && retest.week <= weeks.to
            ? [strong(`${words.nextRetest}: `), plain(`${words.week(retest.week)}. `)]
            : []),
          ...missed(words),
        ],
        width,
      ),
      gap: 0.7 * gap,
    },
    { piece: small(pen, sheet, width), gap: 0.7 * gap },
  ];
}

interface RowOptions {
  readonly look: Look;
  readonly language: Language;
}

function dayRows(
  pen: Pen,
  day: FridgeDay,
  width: number,
  { headed, ...options }: RowOptions & { readonly headed: boolean },
): Placed[] {
  const words = wordsOf(options.language);
  const heading = headed
    ? flow(
        pen,
        [
          { tag: 'H2', runs: [{ text: `${day.title} `, style: styles.block }] },
          { tag: 'P', runs: [{ text: ` ${dayLine(day, words)}`, style: styles.aside }] },
        ],
        width,
      )
    : undefined;
  return [
    ...(heading ? [{ piece: heading, gap: options.look.density === 'roomy' ? 1.6 * mm : 0.9 * mm }] : []),
    ...day.rows.map((each): Placed => {
      const inner =
        each.item.kind === 'exercise' && !each.repeated
          ? exerciseRow(pen, each, width, options)
          : plainRow(pen, each, width, options);
      const padding = options.look.padding * mm;
      const line = framed(
        pen,
        inner,
        width,
        { top: padding, right: 0, bottom: padding, left: 0 },
        (doc, x, y, wide, high) => doc.rect(x, y + high - 0.8, wide, 0.8).fill(colour.line),
      );
      return { piece: tagged('Sect', line), bookmark: `${each.item.number} ${each.item.title}` };
    }),
  ];
}

const columns = { number: 8.4 * mm, gap: 2.5 * mm };

function exerciseRow(pen: Pen, each: FridgeRow, width: number, { look, language }: RowOptions): Piece {
  const { item, also } = each;
  const words = wordsOf(language);
  const lang = langOf(item.language, language);
  const drawing = look.columns.drawing * mm;
  const dosed = look.columns.dose * mm;
  const middle = width - columns.number - drawing - dosed - 2 * columns.gap;
  const figure = item.figure && figurePiece(pen, item.figure, { width: drawing, height: look.drawing * mm });
  const says = stack([
    flow(
      pen,
      [
        { tag: 'H3', runs: [{ text: item.title, style: styles.rowName }], options: lang },
        ...(also && also.title !== item.title
          ? [
              {
                tag: 'P',
                runs: [{ text: ` ${also.title}`, style: styles.soft }],
                options: langOf(also.language, language),
              },
            ]
          : []),
      ],
      middle,
    ),
    text(pen, [plain(fridgeCues(item, look.density))], middle, { options: lang }),
    item.stopWhen.length === 0
      ? undefined
      : text(
          pen,
          [strong(`${words.stopWhen} `), plain(clauses(fridgeStops(item, look.density), item.language))],
          middle,
          { options: lang },
        ),
  ]);
  const amount = doseColumn(pen, each, words, dosed);
  const height = Math.max(6.6 * mm, figure?.height ?? 0, says.height, amount.height);
  const at = columns.number + drawing + columns.gap;
  return row([
    [0, centred(numberDisc(pen, item.number), height)],
    [columns.number, figure && centred(figure, height)],
    [at, centred(says, height)],
    [at + middle + columns.gap, centred(amount, height)],
  ]);
}

function doseColumn(pen: Pen, each: FridgeRow, words: SheetWords, width: number): Piece {
  const { item, format, when } = each;
  const line = (runs: readonly Run[]): Piece => text(pen, runs, width);
  const [work, ...how] = dose(item, ', ');
  return stack([
    when === undefined ? undefined : line([plain(when)]),
    work && line([work, ...how.map((run) => plain(run.text))]),
    format === undefined ? undefined : line([plain(format)]),
    ...changes(each).map(({ week, says }) => line([plain(`${words.fromWeek(week)}: `), strong(says)])),
    item.loaded ? line([plain('kg '), blank(6), plain(' '), blank(3), plain(' '), blank(3)]) : undefined,
  ]);
}

/** Doses that come later, and what is new in each. */
function changes({ item, later }: FridgeRow): readonly { readonly week: number; readonly says: string }[] {
  const doses = [item.figures, ...later.map((each) => each.figures)];
  return later.map((each, i) => ({
    week: each.week,
    says: unbroken(newIn(each.figures, doses[i] ?? item.figures)),
  }));
}

/** A line without a drawing: a run, a test, or an exercise that stands above. */
function plainRow(pen: Pen, each: FridgeRow, width: number, { language }: RowOptions): Piece {
  const { item, when } = each;
  const words = wordsOf(language);
  const title = { text: item.title, style: styles.strong };
  const name = Math.min(62 * mm, widthOf(pen, title) + 0.1);
  const { work, how } = item.figures;
  const says = text(
    pen,
    [
      ...(when === undefined ? [] : [plain(`${when}: `)]),
      strong(work.map(unbroken).join(', ')),
      ...(how.length === 0 ? [] : [plain(`, ${how.join(', ')}`)]),
      ...changes(each).flatMap((change) => [
        plain(`; ${words.fromWeek(change.week)}: `),
        strong(change.says),
      ]),
    ],
    width - columns.number - name - 4 * mm,
  );
  const heading = text(pen, [title], name, { tag: 'H3', options: langOf(item.language, language) });
  const height = Math.max(6.6 * mm, heading.height, says.height);
  return row([
    [0, centred(numberDisc(pen, item.number), height)],
    [columns.number, centred(heading, height)],
    [columns.number + name + 4 * mm, centred(says, height)],
  ]);
}

/** A box for each session of each week, and a row for the pain of the next morning. */
function grid(pen: Pen, days: readonly FridgeDay[], width: number, words: SheetWords): Piece {
  const weeks = [...new Set(days.flatMap((day) => day.sessions.map((session) => session.week)))].sort(
    (a, b) => a - b,
  );
  const firstDay = (week: number): string => {
    const dates = days.flatMap((day) =>
      day.sessions.filter((each) => each.week === week).flatMap((each) => each.date ?? []),
    );
    const first = dates.sort()[0];
    return first === undefined ? '' : dateWords(first, words);
  };
  const head = (says: string, after = ''): Cell => ({
    inner: cellWords(pen, [
      strong(says),
      ...(after === '' ? [] : [{ text: ` ${after}`, style: styles.soft }]),
    ]),
    scope: 'Column',
    tinted: true,
  });
  const name = (says: string): Cell => ({ inner: cellWords(pen, [plain(says)]), scope: 'Row' });
  const pain = `${words.painMorning}, 0–10`;
  // on one line, if the boxes leave the room
  const first = Math.min(48 * mm, Math.max(38 * mm, widthOf(pen, plain(pain)) + 4 * mm));
  return table(pen, {
    widths: [first, ...weeks.map(() => (width - first) / weeks.length)],
    head: [
      { cells: [head(words.doneTitle), ...weeks.map((week) => head(words.week(week), firstDay(week)))] },
    ],
    rows: [
      ...days.map((day) => ({
        cells: [
          name(day.title),
          ...weeks.map((week): Cell => {
            const sessions = sessionsByWeek(day.sessions).find(([each]) => each === week)?.[1] ?? [];
            return sessions.length === 0 ? {} : { inner: (wide) => ticks(pen, sessions, wide, words) };
          }),
        ],
      })),
      { cells: [name(pain), ...weeks.map(() => ({}))] },
    ],
  });
}

const tick = { size: 4 * mm, gap: 1.2 * mm };

/** A box a session, by the day's first letters; boxes for each day of a week need no names. */
function ticks(pen: Pen, sessions: readonly SheetSession[], width: number, words: SheetWords): Piece {
  const named = sessions.length < 7;
  const names = sessions.map((session) => {
    const says = session.weekday === undefined || !named ? '' : words.weekdays[session.weekday].slice(0, 2);
    return says === '' ? undefined : { text: says, style: styles.date };
  });
  const rows: [number, Piece][][] = [[]];
  let x = 0;
  const gap = named
    ? tick.gap
    : Math.min(tick.gap, (width - sessions.length * tick.size) / (sessions.length - 1));
  const size = gap < 0.3 * mm ? (width / sessions.length) * 0.86 : tick.size;
  const apart = gap < 0.3 * mm ? (width / sessions.length) * 0.14 : gap;
  for (const name of names) {
    const after = name ? 0.5 * mm + widthOf(pen, name) : 0;
    if (x > 0 && x + size + after > width + 0.1) {
      rows.push([]);
      x = 0;
    }
    const square = drawn(pen, tick.size, (doc, left, y) =>
      box(doc, left, y + (tick.size - size) / 2, size, size),
    );
    rows.at(-1)?.push([x, square]);
    if (name) rows.at(-1)?.push([x + size + 0.5 * mm, centred(text(pen, [name], after), tick.size)]);
    x += size + after + apart;
  }
  return stack(rows.map(row), 0.6 * mm);
}
