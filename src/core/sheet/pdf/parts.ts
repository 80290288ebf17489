import {
  closed,
  dayLine,
  programLine,
  retestWords,
  sessionWords,
  sessionsByWeek,
  weeksLine,
  whomToday,
  whomTomorrow,
} from '../phrases.ts';
import type { Sheet, SheetReference, SheetSession } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import type { SheetWords } from '../words.ts';
import { box, list, plain, roundedFrame, strong } from './card.ts';
import type { Pen } from './pen.ts';
import { drawn, framed, row, stack, tagged, text } from './piece.ts';
import type { Piece } from './piece.ts';
import { colour, mm, styles } from './style.ts';

/** Whose sheet it is, and which day. */
export function head(pen: Pen, sheet: Sheet, width: number): Piece {
  const words = wordsOf(sheet.language);
  const aside = 62 * mm;
  const left = width - aside - 4 * mm;
  const badge = sheet.reviewed ? undefined : notReviewed(pen, words);
  const right = stack(
    [
      badge && row([[aside - badge.width, badge]]),
      text(pen, [{ text: sheet.stamp, style: styles.stamp }], aside, { align: 'right' }),
    ],
    1 * mm,
  );
  const titles = stack(
    [
      text(pen, [{ text: programLine(sheet), style: styles.program }], left),
      text(
        pen,
        [
          { text: `${sheet.day.title} `, style: styles.day },
          { text: weeksLine(sheet, sheet.weeks), style: styles.weeks },
        ],
        left,
        { tag: 'H1' },
      ),
      text(pen, [plain(dayLine(sheet.day, words))], left),
    ],
    0.8 * mm,
  );
  const rule = drawn(pen, 2.5, (doc, x, y) => doc.rect(x, y, width, 2.5).fill(colour.deep));
  return stack(
    [
      row([
        [0, titles],
        [width - aside, right],
      ]),
      rule,
    ],
    2.6 * mm,
  );
}

function notReviewed(pen: Pen, words: SheetWords): Piece & { readonly width: number } {
  const edges = { top: 0.9 * mm, right: 2.5 * mm, bottom: 1 * mm, left: 2.5 * mm };
  const inner = pen.measure(words.notReviewed, styles.badge) + 0.1;
  const width = inner + edges.left + edges.right;
  const says = text(pen, [{ text: words.notReviewed, style: styles.badge }], inner);
  return { width, ...framed(pen, says, width, edges, roundedFrame(1, colour.ink)) };
}

export function why(pen: Pen, sheet: Sheet, width: number): Piece | undefined {
  const words = wordsOf(sheet.language);
  const lines = [
    ...(sheet.goal === undefined ? [] : [[words.goal, sheet.goal] as const]),
    ...(sheet.findings.length === 0
      ? []
      : [[words.whyThese, sheet.findings.map(({ text }) => text).join('; ')] as const]),
  ];
  if (lines.length === 0) return undefined;
  return stack(lines.map(([title, says]) => text(pen, [strong(`${title}: `), plain(closed(says))], width)));
}

/** Ready today? And what sends the athlete to a doctor. */
export function safety(pen: Pen, { language, clinic }: Sheet, width: number): Piece {
  const words = wordsOf(language);
  const gap = 4 * mm;
  const left = (width - gap) * 0.555;
  const right = width - gap - left;
  const edges = { top: 1.6 * mm, right: 3 * mm, bottom: 1.8 * mm, left: 3 * mm };
  const inner = left - edges.left - edges.right;
  const ready = stack(
    [
      text(pen, [{ text: words.beforeTitle, style: styles.box }], inner, { tag: 'H2' }),
      blanks(pen, inner, words),
      lights(pen, inner, words),
    ],
    1.2 * mm,
  );
  const signs = right - edges.left - edges.right;
  const strip = (title: string, whom: string, each: readonly string[]): Piece =>
    stack(
      [
        text(
          pen,
          [
            { text: `${title}: `, style: styles.box },
            { text: whom, style: styles.strong },
          ],
          signs,
          { tag: 'H2' },
        ),
        text(pen, [plain(each.join(' · '))], signs),
      ],
      0.4 * mm,
    );
  const stop = stack(
    [
      strip(words.stopTitle, whomToday(clinic, words), words.stopSigns),
      strip(words.tomorrowTitle, whomTomorrow(clinic, words), words.tomorrowSigns),
    ],
    1.6 * mm,
  );
  const height = Math.max(ready.height, stop.height) + edges.top + edges.bottom;
  const high = (piece: Piece): Piece => ({ ...piece, height: height - edges.top - edges.bottom });
  return row([
    [0, framed(pen, high(ready), left, edges, roundedFrame(1, colour.line))],
    [left + gap, framed(pen, high(stop), right, edges, roundedFrame(1.6, colour.ink))],
  ]);
}

/** "Pain now ___ / 10": lines to write on between words. */
function blanks(pen: Pen, width: number, words: SheetWords): Piece {
  const line = (length: number): string => '_'.repeat(length);
  const wide = '\u00a0'.repeat(4);
  return text(
    pen,
    [
      plain(
        `${words.painNow} ${line(4)} / 10${wide} ${words.slept} ${line(4)} ${words.hours}${wide} ${words.date} ${line(9)}`,
      ),
    ],
    width,
  );
}

function lights(pen: Pen, width: number, words: SheetWords): Piece {
  const [light, pain] = [19 * mm, (width - 19 * mm) * 0.44];
  const rows = words.lights.map((each) =>
    tagged(
      'TR',
      row([
        [
          0,
          text(pen, [{ text: each.light, style: styles.lightStrong }], light, {
            tag: 'TH',
            options: { scope: 'Row' },
          }),
        ],
        [light, text(pen, [{ text: each.pain, style: styles.light }], pain - 2 * mm, { tag: 'TD' })],
        [
          light + pain,
          text(pen, [{ text: each.todo, style: styles.light }], width - light - pain, { tag: 'TD' }),
        ],
      ]),
    ),
  );
  return stack(
    [
      text(pen, [{ text: words.lightsTitle, style: styles.light }], width),
      tagged('Table', stack(rows, 0.6 * mm)),
    ],
    0.6 * mm,
  );
}

/** A row of cells a week, one a session. */
export function doneGrid(pen: Pen, sheet: Sheet, width: number): Piece {
  const words = wordsOf(sheet.language);
  const weeks = sessionsByWeek(sheet.sessions);
  const most = Math.max(1, ...weeks.map(([, sessions]) => sessions.length));
  const first = 16 * mm;
  const cell = (width - first) / most;
  const rows = weeks.map(([week, sessions]) =>
    tagged(
      'TR',
      row([
        [
          0,
          cellOf(
            pen,
            text(pen, [{ text: words.week(week), style: styles.cellStrong }], first - 4, {
              tag: 'TH',
              options: { scope: 'Row' },
            }),
            first,
          ),
        ],
        ...sessions.map((session, i) => [first + i * cell, sessionCell(pen, session, cell, words)] as const),
      ]),
    ),
  );
  return stack(
    [
      text(pen, [{ text: words.doneTitle, style: styles.box }], width, { tag: 'H2' }),
      text(pen, [{ text: words.doneHint, style: styles.aside }], width),
      tagged('Table', stack(rows)),
      text(pen, [strong(`${words.missedTitle} `), plain(words.missedDay)], width),
    ],
    1 * mm,
  );
}

const cellHeight = 12.6 * mm;

function cellOf(pen: Pen, inner: Piece, width: number): Piece {
  const edges = { top: 1 * mm, right: 0, bottom: 0, left: 1.5 * mm };
  return framed(pen, { ...inner, height: cellHeight - edges.top }, width, edges, (doc, x, y, wide, high) =>
    doc.rect(x, y, wide, high).lineWidth(0.8).stroke(colour.line),
  );
}

function sessionCell(pen: Pen, session: SheetSession, width: number, words: SheetWords): Piece {
  const says = text(pen, [{ text: sessionWords(session, words), style: styles.cell }], width - 2 * mm, {
    tag: 'TD',
  });
  const pain = [0, 1, 2].map((i) => 7.5 * mm + i * 5 * mm);
  const roomy = width > 24 * mm;
  const marks = drawn(pen, cellHeight, (doc, x, y) => {
    box(doc, x, y + 5 * mm);
    if (!roomy) return;
    for (const at of pain)
      doc
        .moveTo(x + at, y + 10 * mm)
        .lineTo(x + at + 3.6 * mm, y + 10 * mm)
        .lineWidth(0.8)
        .stroke(colour.soft);
    for (const at of pain.slice(1))
      doc
        .moveTo(x + at - 1.1 * mm, y + 10 * mm)
        .lineTo(x + at - 0.3 * mm, y + 7 * mm)
        .lineWidth(0.6)
        .stroke(colour.line);
  });
  return cellOf(
    pen,
    row([
      [0, marks],
      [0, says],
    ]),
    width,
  );
}

export function advice(pen: Pen, sheet: Sheet, width: number): Piece | undefined {
  const words = wordsOf(sheet.language);
  if (sheet.advice.length === 0) return undefined;
  return stack(
    [
      text(pen, [{ text: words.adviceTitle, style: styles.box }], width, { tag: 'H2' }),
      list(
        pen,
        sheet.advice.map((each) => [plain(each)]),
        width,
        'ul',
      ),
    ],
    0.8 * mm,
  );
}

export function retest(pen: Pen, sheet: Sheet, width: number): Piece | undefined {
  const words = wordsOf(sheet.language);
  if (!sheet.nextRetest) return undefined;
  return text(pen, [strong(`${words.nextRetest}: `), plain(retestWords(sheet, words))], width);
}

/** One reference a piece, so that a long list can go over pages. */
export function sources(pen: Pen, sheet: Sheet, width: number): Piece[] {
  const words = wordsOf(sheet.language);
  if (sheet.references.length === 0) return [];
  const title = text(pen, [{ text: words.sources, style: styles.box }], width, { tag: 'H2' });
  const [first, ...others] = sheet.references.map((reference) => source(pen, reference, width, words));
  return [stack([title, first], 0.8 * mm), ...others];
}

function source(pen: Pen, reference: SheetReference, width: number, words: SheetWords): Piece {
  const runs = [
    { text: `${reference.text} `, style: styles.fineInk },
    { text: `${words.level(reference.level)}.`, style: styles.fine },
  ];
  return list(pen, [runs], width, 'ol', reference.number);
}
