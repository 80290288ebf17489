import {
  aboutDay,
  closed,
  headings,
  levelWords,
  retestWords,
  sessionWords,
  sessionsByWeek,
  weeksWords,
} from '../phrases.ts';
import type { Sheet, SheetReference, SheetSession } from '../sheet.ts';
import { sheetWords } from '../words.ts';
import { box, list, plain, roundedFrame, strong } from './card.ts';
import type { Pen } from './pen.ts';
import { drawn, framed, row, stack, tagged, text } from './piece.ts';
import type { Piece } from './piece.ts';
import { colour, mm, styles } from './style.ts';

/** Whose sheet it is, and which day. */
export function head(pen: Pen, sheet: Sheet, width: number): Piece {
  const aside = 62 * mm;
  const left = width - aside - 4 * mm;
  const badge = sheet.reviewed ? undefined : notReviewed(pen);
  const right = stack(
    [
      badge && row([[aside - badge.width, badge]]),
      text(pen, [{ text: sheet.stamp, style: styles.stamp }], aside, { align: 'right' }),
    ],
    1 * mm,
  );
  const titles = stack(
    [
      text(pen, [{ text: sheet.program.title, style: styles.program }], left),
      text(
        pen,
        [
          { text: `${sheet.day.title} `, style: styles.day },
          { text: `${weeksWords(sheet)} of ${sheet.program.weeks}`, style: styles.weeks },
        ],
        left,
        { tag: 'H1' },
      ),
      text(pen, [plain(aboutDay(sheet))], left),
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

function notReviewed(pen: Pen): Piece & { readonly width: number } {
  const edges = { top: 0.9 * mm, right: 2.5 * mm, bottom: 1 * mm, left: 2.5 * mm };
  const inner = pen.measure(sheetWords.notReviewed, styles.badge) + 0.1;
  const width = inner + edges.left + edges.right;
  const says = text(pen, [{ text: sheetWords.notReviewed, style: styles.badge }], inner);
  return { width, ...framed(pen, says, width, edges, roundedFrame(1, colour.ink)) };
}

export function why(pen: Pen, sheet: Sheet, width: number): Piece | undefined {
  const lines = [
    ...(sheet.goal === undefined ? [] : [[headings.goal, sheet.goal] as const]),
    ...(sheet.findings.length === 0 ? [] : [[headings.findings, sheet.findings.join('; ')] as const]),
  ];
  if (lines.length === 0) return undefined;
  return stack(lines.map(([title, says]) => text(pen, [strong(`${title}: `), plain(closed(says))], width)));
}

/** Ready today? And what sends the athlete to a doctor. */
export function safety(pen: Pen, width: number): Piece {
  const gap = 4 * mm;
  const left = (width - gap) * 0.555;
  const right = width - gap - left;
  const edges = { top: 1.6 * mm, right: 3 * mm, bottom: 1.8 * mm, left: 3 * mm };
  const inner = left - edges.left - edges.right;
  const ready = stack(
    [
      text(pen, [{ text: sheetWords.beforeTitle, style: styles.box }], inner, { tag: 'H2' }),
      blanks(pen, inner),
      lights(pen, inner),
    ],
    1.2 * mm,
  );
  const signs = right - edges.left - edges.right;
  const stop = stack(
    [
      text(pen, [{ text: sheetWords.stopTitle, style: styles.box }], signs, { tag: 'H2' }),
      list(
        pen,
        sheetWords.stopStrip.map((sign) => [plain(sign)]),
        signs,
        'ul',
      ),
    ],
    0.6 * mm,
  );
  const height = Math.max(ready.height, stop.height) + edges.top + edges.bottom;
  const high = (piece: Piece): Piece => ({ ...piece, height: height - edges.top - edges.bottom });
  return row([
    [0, framed(pen, high(ready), left, edges, roundedFrame(1, colour.line))],
    [left + gap, framed(pen, high(stop), right, edges, roundedFrame(1.6, colour.ink))],
  ]);
}

/** "Pain now ___ / 10": lines to write on between words. */
function blanks(pen: Pen, width: number): Piece {
  const line = (length: number): string => '_'.repeat(length);
  const wide = '\u00a0'.repeat(4);
  return text(
    pen,
    [plain(`Pain now ${line(4)} / 10${wide} Slept ${line(4)} h${wide} Date ${line(10)}`)],
    width,
  );
}

function lights(pen: Pen, width: number): Piece {
  const [light, pain] = [19 * mm, (width - 19 * mm) * 0.44];
  const rows = sheetWords.trafficLight.map((each) =>
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
        [
          light,
          text(pen, [{ text: `pain ${each.pain}`, style: styles.light }], pain - 2 * mm, { tag: 'TD' }),
        ],
        [
          light + pain,
          text(pen, [{ text: each.todo, style: styles.light }], width - light - pain, { tag: 'TD' }),
        ],
      ]),
    ),
  );
  return tagged('Table', stack(rows, 0.6 * mm));
}

/** A row of cells a week, one a session. */
export function doneGrid(pen: Pen, sheet: Sheet, width: number): Piece {
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
            text(pen, [{ text: `${headings.week} ${week}`, style: styles.cellStrong }], first - 4, {
              tag: 'TH',
              options: { scope: 'Row' },
            }),
            first,
          ),
        ],
        ...sessions.map((session, i) => [first + i * cell, sessionCell(pen, session, cell)] as const),
      ]),
    ),
  );
  return stack(
    [
      text(pen, [{ text: headings.done, style: styles.box }], width, { tag: 'H2' }),
      text(pen, [{ text: headings.doneHow, style: styles.aside }], width),
      tagged('Table', stack(rows)),
      text(pen, [plain(sheetWords.missedDay)], width),
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

function sessionCell(pen: Pen, session: SheetSession, width: number): Piece {
  const says = text(pen, [{ text: sessionWords(session), style: styles.cell }], width - 2 * mm, {
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
  if (sheet.advice.length === 0) return undefined;
  return stack(
    [
      text(pen, [{ text: headings.advice, style: styles.box }], width, { tag: 'H2' }),
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
  if (!sheet.nextRetest) return undefined;
  return text(pen, [strong(`${headings.retest}: `), plain(retestWords(sheet))], width);
}

/** One reference a piece, so that a long list can go over pages. */
export function sources(pen: Pen, sheet: Sheet, width: number): Piece[] {
  if (sheet.references.length === 0) return [];
  const title = text(pen, [{ text: headings.sources, style: styles.box }], width, { tag: 'H2' });
  const [first, ...others] = sheet.references.map((reference) => source(pen, reference, width));
  return [stack([title, first], 0.8 * mm), ...others];
}

function source(pen: Pen, reference: SheetReference, width: number): Piece {
  const runs = [
    { text: `${reference.text} `, style: styles.fineInk },
    { text: levelWords(reference.level), style: styles.fine },
  ];
  return list(pen, [runs], width, 'ol', reference.number);
}
