import { whomToday, whomTomorrow } from '../phrases.ts';
import type { Sheet, SheetClinic, SheetItem } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import type { SheetWords } from '../words.ts';
import type { Language } from '../../text/language.ts';
import { logoPiece } from './figure.ts';
import { breakLines } from './lines.ts';
import type { Run } from './lines.ts';
import { lineHeight } from './pen.ts';
import type { Pen } from './pen.ts';
import { drawn, flow, framed, row, stack, tagged, text } from './piece.ts';
import type { FramePaint, Part, Piece, Wide } from './piece.ts';
import { colour, mm, styles } from './style.ts';
import { langOf } from './tag.ts';
import type { Style } from './style.ts';

/** What every page of a document is drawn with. Points. */
export interface Desk {
  readonly pen: Pen;
  /** What stands on a page may be as wide and high as this. */
  readonly width: number;
  readonly height: number;
  readonly logo?: string | undefined;
}

export function plain(says: string): Run {
  return { text: says, style: styles.body };
}

export function strong(says: string): Run {
  return { text: says, style: styles.strong };
}

/** A line to write on, within words. */
export function blank(letters: number, style: Style = styles.blank): Run {
  return { text: '\u00a0'.repeat(letters * 2), style };
}

/** A line to write on, across. */
export function writingLine(pen: Pen, width: number): Piece {
  const height = 9 * mm;
  return drawn(pen, height, (doc, x, y) => doc.rect(x, y + height - 0.8, width, 0.8).fill(colour.ink));
}

/** Keeps words apart within a line. */
export const apart = '\u00a0\u00a0 ';

export function label(title: string): Run {
  return { text: title.toUpperCase(), style: styles.label };
}

export function roundedFrame(line: number, ink: string): FramePaint {
  return (doc, x, y, width, height) =>
    doc
      .roundedRect(x + line / 2, y + line / 2, width - line, height - line, 1.2 * mm)
      .lineWidth(line)
      .stroke(ink);
}

export interface HeadWords {
  readonly over: string;
  readonly title: string;
  /** Beside the title, smaller. */
  readonly aside?: string | undefined;
  readonly about?: string | undefined;
  /** In a frame at the right. */
  readonly badge?: string | undefined;
}

/** What a page is, for whom, and who hands it out. */
export function pageHead(
  { pen, width, logo }: Desk,
  clinic: SheetClinic,
  { over, title, aside, about, badge }: HeadWords,
): Piece {
  const of = clinicHead(pen, clinic, logo, width * 0.45);
  const sign = badge === undefined ? undefined : badgePiece(pen, badge);
  const right = Math.max(of?.width ?? 0, sign?.width ?? 0);
  const left = width - right - (right > 0 ? 4 * mm : 0);
  const titles = stack([
    text(pen, [{ text: over, style: styles.program }], left),
    text(
      pen,
      [
        { text: title, style: styles.title },
        ...(aside === undefined ? [] : [{ text: ` ${aside}`, style: styles.weeks }]),
      ],
      left,
      { tag: 'H1' },
    ),
    about === undefined ? undefined : text(pen, [plain(about)], left),
  ]);
  const rule = drawn(pen, 2.2, (doc, x, y) => doc.rect(x, y, width, 2.2).fill(colour.deep));
  const atRight = (piece: Wide | undefined): Piece | undefined =>
    piece && row([[right - piece.width, piece]]);
  return stack(
    [
      row([
        [0, titles],
        [width - right, stack([atRight(of), atRight(sign)], 1 * mm)],
      ]),
      rule,
    ],
    1.5 * mm,
  );
}

export function sheetHead(desk: Desk, sheet: Sheet, words: HeadWords): Piece {
  const badge = sheet.reviewed ? undefined : wordsOf(sheet.language).notReviewed;
  return pageHead(desk, sheet.clinic, { badge, ...words });
}

/** Nothing where the notebook does not say who hands the sheet out. */
function clinicHead(pen: Pen, clinic: SheetClinic, logo: string | undefined, most: number): Wide | undefined {
  const contact = [clinic.phone, clinic.email, clinic.address].filter((each) => each !== undefined);
  const image = logo === undefined ? undefined : logoPiece(pen, logo, { width: 45 * mm, height: 10 * mm });
  const beside = image ? image.width + 3 * mm : 0;
  const runs = [
    ...(clinic.name === undefined ? [] : [{ text: clinic.name, style: styles.clinicName }]),
    ...(contact.length === 0 ? [] : [{ text: contact.join(' · '), style: styles.clinic }]),
  ];
  if (runs.length === 0 && !image) return undefined;
  // no wider than its longest line, so that the logo stands beside it
  const set = runs.flatMap((run) => breakLines([run], most - beside, pen.measure));
  const own = Math.max(0, ...set.map((line) => line.width)) + 0.1;
  const lines = stack(runs.map((run) => text(pen, [run], own, { align: 'right' })));
  return {
    width: own + beside,
    ...row([
      [0, image],
      [beside, lines],
    ]),
  };
}

export function widthOf(pen: Pen, run: Run): number {
  return run.text
    .split(' ')
    .reduce(
      (sum, word, i) => sum + (i > 0 ? pen.measure(' ', run.style) : 0) + pen.measure(word, run.style),
      0,
    );
}

function badgePiece(pen: Pen, says: string): Wide {
  const edges = { top: 0.7 * mm, right: 2 * mm, bottom: 0.8 * mm, left: 2 * mm };
  const run = { text: says, style: styles.badge };
  const inner = widthOf(pen, run) + 0.1;
  const width = inner + edges.left + edges.right;
  return {
    width,
    ...framed(pen, text(pen, [run], inner), width, edges, roundedFrame(1, colour.ink)),
  };
}

const signs = ['go', 'care', 'halt'] as const;

/**
 * The traffic light: told apart by word and sign, not by colour.
 *
 * @param short A line each, where lines below each other would take more paper.
 */
export function lights(pen: Pen, width: number, words: SheetWords, short = false): Piece {
  const indent = 4.6 * mm;
  const first = indent + Math.max(...words.lights.map((each) => widthOf(pen, strong(each.light)))) + 3 * mm;
  const pains = words.lights.map((each) => widthOf(pen, strong(each.pain)));
  const pain = Math.min(Math.max(...pains) + 3 * mm, (width - first) * 0.46);
  const rows = words.lights.map((each, i) =>
    tagged(
      'TR',
      row([
        [0, lightSign(pen, signs[i] ?? 'go')],
        [indent, text(pen, [strong(each.light)], first - indent, { tag: 'TH', options: { scope: 'Row' } })],
        ...(short
          ? [[first, painAndTodo(pen, each, width - first)] as const]
          : [
              [first, text(pen, [strong(each.pain)], pain - 2 * mm, { tag: 'TD' })] as const,
              [first + pain, text(pen, [plain(each.todo)], width - first - pain, { tag: 'TD' })] as const,
            ]),
      ]),
    ),
  );
  return stack([text(pen, [label(words.lightsTitle)], width), tagged('Table', stack(rows))], 0.2 * mm);
}

function painAndTodo(pen: Pen, { pain, todo }: SheetWords['lights'][number], width: number): Piece {
  return flow(
    pen,
    [
      { tag: 'TD', runs: [strong(`${pain}: `)] },
      { tag: 'TD', runs: [plain(todo)] },
    ],
    width,
  );
}

function lightSign(pen: Pen, sign: (typeof signs)[number]): Piece {
  const [radius, at] = [1.55 * mm, { x: 1.8 * mm, y: 2.3 * mm }];
  return drawn(pen, 4 * mm, (doc, x, y) => {
    const [left, top] = [x + at.x, y + at.y];
    if (sign === 'halt') doc.circle(left, top, radius).fill(colour.ink);
    if (sign === 'care')
      doc
        .path(`M${left} ${top - radius}A${radius} ${radius} 0 0 0 ${left} ${top + radius}z`)
        .fill(colour.ink);
    doc.circle(left, top, radius).lineWidth(1).stroke(colour.ink);
  });
}

/** Who is called today, and who tomorrow, in each language of a sheet. */
export function stopStrip(pen: Pen, sheet: Sheet, width: number): Piece {
  const strips = [sheet, ...(sheet.also ? [sheet.also] : [])];
  return stack(
    strips.map((each) => strip(pen, each, width, sheet.language)),
    1.2 * mm,
  );
}

function strip(pen: Pen, { language, clinic }: Sheet, width: number, page: Language): Piece {
  const words = wordsOf(language);
  const options = langOf(language, page);
  const edges = { top: 0.7 * mm, right: 2.2 * mm, bottom: 1 * mm, left: 2.2 * mm };
  const inner = width - edges.left - edges.right;
  const line = (title: string, whom: string, each: readonly string[]): Piece =>
    framed(
      pen,
      flow(
        pen,
        [
          { tag: 'H2', options, runs: [strong(`${title}: `), { text: whom, style: styles.whom }] },
          { tag: 'P', options, runs: [plain(`  ${each.join(' · ')}`)] },
        ],
        inner,
      ),
      width,
      edges,
    );
  const today = line(words.stopTitle, whomToday(clinic, words), words.stopSigns);
  const tomorrow = line(words.tomorrowTitle, whomTomorrow(clinic, words), words.tomorrowSigns);
  const rule = drawn(pen, 0, (doc, x, y) => doc.rect(x, y, width, 0.8).fill(colour.line));
  return framed(
    pen,
    stack([today, rule, tomorrow]),
    width,
    { top: 0, right: 0, bottom: 0, left: 0 },
    roundedFrame(1.6, colour.ink),
  );
}

/** A figure stays with its unit and its times sign. */
export function unbroken(says: string): string {
  return says
    .replaceAll(' × ', '\u00a0×\u00a0')
    .replace(/(\d) (?=(?:s|min|m|km|kg|cm|%)(?!\p{L}))/gu, '$1\u00a0');
}

/** "tempo 3-1-1-0 · rest 60 s": a line ends after a dot only. */
export function howWords({ how }: SheetItem['figures']): string {
  return how.map((part) => part.replaceAll(' ', '\u00a0')).join('\u00a0· ');
}

/** A dose: how much, large, and how. */
export function dose({ figures }: Pick<SheetItem, 'figures'>, between?: string): readonly Run[] {
  const how = howWords(figures);
  return [
    { text: figures.work.map(unbroken).join(between ?? ', '), style: styles.dose },
    ...(how === '' ? [] : [{ text: ` ${how}`, style: styles.strong }]),
  ];
}

export function missed(words: SheetWords): readonly Run[] {
  return [strong(`${words.missedTitle} `), plain(words.missedDay)];
}

/** That it is no diagnosis, that nobody signed it, and what it was made from. */
export function small(pen: Pen, sheet: Sheet, width: number): Piece {
  const words = wordsOf(sheet.language);
  return text(
    pen,
    [
      { text: words.disclaimer, style: styles.fine },
      ...(sheet.reviewed ? [] : [{ text: ` ${words.notReviewed}.`, style: styles.fineStrong }]),
      { text: ` ${words.printedFrom}: ${sheet.stamp}`, style: styles.fine },
    ],
    width,
  );
}

/** A list with bullets or numbers. */
export function list(
  pen: Pen,
  items: readonly (readonly Run[])[],
  width: number,
  as: 'ol' | 'ul',
  from = 1,
): Piece {
  const size = items[0]?.[0]?.style.size ?? styles.body.size;
  const hang = (as === 'ol' ? 0.44 : 0.37) * size * mm;
  return tagged(
    'L',
    stack(
      items.map((runs, i) => {
        const mark = { text: as === 'ol' ? `${from + i}.` : '•', style: runs[0]?.style ?? styles.body };
        return tagged(
          'LI',
          row([
            [0.5 * mm, text(pen, [{ ...mark, style: { ...mark.style, bold: false } }], hang, { tag: 'Lbl' })],
            [hang, text(pen, runs, width - hang, { tag: 'LBody' })],
          ]),
        );
      }),
      0.2 * mm,
    ),
  );
}

/** The number of an exercise, in a disc. */
export function numberDisc(pen: Pen, says: string): Wide {
  const size = 6.6 * mm;
  const width = widthOf(pen, { text: says, style: styles.number });
  const line = { fragments: [{ text: says, style: styles.number, x: 0 }], width, size: 11 };
  return {
    width: size,
    height: size,
    draw(x, y, tag) {
      pen.artifact((doc) => doc.circle(x + size / 2, y + size / 2, size / 2).fill(colour.deep));
      tag.content('Lbl', () => pen.line(line, x + (size - width) / 2, y + (size - lineHeight(11)) / 2));
    },
  };
}

/** A box to tick or to write in. */
export function box(doc: Pen['doc'], x: number, y: number, width: number, height: number): void {
  doc.roundedRect(x + 0.55, y + 0.55, width - 1.1, height - 1.1, 0.6 * mm).fill(colour.paper);
  doc
    .roundedRect(x + 0.55, y + 0.55, width - 1.1, height - 1.1, 0.6 * mm)
    .lineWidth(1.1)
    .stroke(colour.ink);
}

/** A heading that runs into what it heads. */
export function runIn(title: string, parts: readonly Part[]): readonly Part[] {
  return [{ tag: 'H4', runs: [label(title)], options: { actual: title } }, ...parts];
}
