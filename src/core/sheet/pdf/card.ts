import { blockAside, clauses, evidenceWords, sideWord } from '../phrases.ts';
import type { SheetBlock, SheetItem } from '../sheet.ts';
import type { SheetWords } from '../words.ts';
import { figurePiece } from './figure.ts';
import type { Run } from './lines.ts';
import type { Pen } from './pen.ts';
import { drawn, framed, row, stack, tagged, text } from './piece.ts';
import type { FramePaint, Piece } from './piece.ts';
import { colour, mm, styles } from './style.ts';

const inset = { top: 1.8 * mm, right: 3 * mm, bottom: 1.6 * mm, left: 3 * mm };
const numberWidth = 9.5 * mm;
const figureHeight = 24 * mm;
const gutter = 4 * mm;
const inGap = 1.3 * mm;
/** Shares of the width that columns may have: those that make a card lowest are taken. */
const wideShares = [
  [0.46, 0.24, 0.3],
  [0.42, 0.25, 0.33],
  [0.38, 0.27, 0.35],
  [0.4, 0.3, 0.3],
] as const;
const narrowShares = [0.5, 0.55, 0.6] as const;

/** A block's heading: what it is, how it is done and how long it takes. */
export function blockHeading(pen: Pen, block: SheetBlock, width: number): Piece {
  const aside = text(pen, [{ text: blockAside(block), style: styles.aside }], width * 0.6, {
    align: 'right',
  });
  const title = text(pen, [{ text: block.title, style: styles.block }], width * 0.6, { tag: 'H2' });
  return row([
    [0, title],
    [width * 0.4, framed(pen, aside, width * 0.6, { top: 3, right: 0, bottom: 0, left: 0 })],
  ]);
}

/** An exercise, or a line of another kind in its simple form. */
export function card(pen: Pen, item: SheetItem, width: number, words: SheetWords): Piece {
  const inner = width - inset.left - inset.right;
  const parts =
    item.kind === 'exercise'
      ? exercise(pen, item, inner, words)
      : stack([top(pen, item, inner), doseWords(pen, item, inner)]);
  return tagged('Sect', framed(pen, parts, width, inset, roundedFrame(1, colour.line)));
}

function exercise(pen: Pen, item: SheetItem, width: number, words: SheetWords): Piece {
  const middle = [...wideMiddles(pen, item, width, words), ...narrowMiddles(pen, item, width, words)];
  return stack(
    [
      top(pen, item, width),
      doseWords(pen, item, width),
      ...item.cautions.map((caution) => care(pen, caution, width, words)),
      middle.reduce((best, each) => (each.height < best.height - 0.01 ? each : best)),
      ladder(pen, item, width, words),
      log(pen, item, width, words),
      because(pen, item, width, words),
    ],
    inGap,
  );
}

/** The drawing across, then three columns: what to do, what to think of, what may go wrong. */
function wideMiddles(pen: Pen, item: SheetItem, width: number, words: SheetWords): Piece[] {
  const figure =
    item.figure && figurePiece(pen, item.figure, { width: width - numberWidth, height: figureHeight });
  const beside = width - numberWidth - (figure?.width ?? 0) - gutter;
  // the stop sign stands beside the drawing when there is room for its words
  const wanted = figure && beside > 55 * mm ? stop(pen, item, beside, words) : undefined;
  const fits = wanted && wanted.height <= figureHeight ? wanted : undefined;
  const picture =
    figure &&
    row([
      [numberWidth, figure],
      [numberWidth + figure.width + gutter, fits && centred(fits, figure.height)],
    ]);
  const room = width - 2 * gutter;
  return wideShares.map(([a, b, c]) =>
    stack(
      [
        picture,
        row([
          [0, stack(doing(pen, item, a * room, words), 2)],
          [a * room + gutter, stack(thinking(pen, item, b * room, words), 2)],
          [(a + b) * room + 2 * gutter, faults(pen, item, c * room, words)],
        ]),
        fits ? undefined : stop(pen, item, width, words),
      ],
      inGap,
    ),
  );
}

/** Two columns, the drawing at the head of the first. */
function narrowMiddles(pen: Pen, item: SheetItem, width: number, words: SheetWords): Piece[] {
  const room = width - gutter;
  return narrowShares.map((share) => {
    const left = share * room;
    const figure = item.figure && figurePiece(pen, item.figure, { width: left, height: figureHeight });
    return stack(
      [
        row([
          [0, stack([figure, ...doing(pen, item, left, words)], 3)],
          [
            left + gutter,
            stack([...thinking(pen, item, room - left, words), faults(pen, item, room - left, words)], 2),
          ],
        ]),
        stop(pen, item, width, words),
      ],
      inGap,
    );
  });
}

function doing(pen: Pen, item: SheetItem, width: number, words: SheetWords): (Piece | undefined)[] {
  return [
    part(pen, words.setUp, item.setUp, width, 'ol'),
    part(pen, words.movement, item.movement, width, 'ol'),
  ];
}

function thinking(pen: Pen, item: SheetItem, width: number, words: SheetWords): (Piece | undefined)[] {
  return [part(pen, words.cues, item.cues, width, 'ul'), part(pen, words.feel, item.feel, width, 'p')];
}

function centred(piece: Piece, height: number): Piece {
  return { height, draw: (x, y, tag) => piece.draw(x, y + (height - piece.height) / 2, tag) };
}

function top(pen: Pen, item: SheetItem, width: number): Piece {
  const most = (width - numberWidth) * 0.62;
  const dose = text(pen, [{ text: item.dose, style: styles.dose }], most, { align: 'right' });
  const wanted = pen.measure(item.dose, styles.dose);
  const doseWidth = item.dose === '' ? 0 : Math.min(most, wanted) + 3 * mm;
  const title = text(pen, [{ text: item.title, style: styles.name }], width - numberWidth - doseWidth, {
    tag: 'H3',
  });
  const size = 7 * mm;
  const label = pen.measure(item.number, styles.number);
  const number: Piece = {
    height: size,
    draw(x, y, tag) {
      pen.artifact((doc) => doc.circle(x + size / 2, y + size / 2, size / 2).fill(colour.deep));
      const line = { fragments: [{ text: item.number, style: styles.number, x: 0 }], width: label, size: 11 };
      tag.content('Lbl', () => pen.line(line, x + (size - label) / 2, y + (size - 11 * 1.24) / 2));
    },
  };
  return row([
    [0, number],
    [numberWidth, framed(pen, title, width, { top: 1.4, right: 0, bottom: 0, left: 0 })],
    [width - most, framed(pen, dose, most, { top: 2.6, right: 0, bottom: 0, left: 0 })],
  ]);
}

function doseWords(pen: Pen, item: SheetItem, width: number): Piece | undefined {
  if (item.doseWords === '') return undefined;
  return row([[numberWidth, text(pen, [{ text: item.doseWords, style: styles.soft }], width - numberWidth)]]);
}

function care(pen: Pen, caution: string, width: number, words: SheetWords): Piece {
  const says = text(pen, [strong(`${words.takeCare}: `), plain(caution)], width - 2.5 * mm);
  const bar: FramePaint = (doc, x, y, _, height) => doc.rect(x, y, 2.5, height).fill(colour.ink);
  return framed(pen, says, width, { top: 0, right: 0, bottom: 0, left: 2.5 * mm + 2.5 }, bar);
}

function stop(pen: Pen, item: SheetItem, width: number, words: SheetWords): Piece | undefined {
  if (item.stopWhen.length === 0) return undefined;
  const edges = { top: 0.8 * mm, right: 2.2 * mm, bottom: 0.9 * mm, left: 2.2 * mm };
  const says = text(
    pen,
    [strong(`${words.stopWhen}: `), plain(clauses(item.stopWhen, item.language))],
    width - edges.left - edges.right,
  );
  return framed(pen, says, width, edges, roundedFrame(1.3, colour.ink));
}

function part(
  pen: Pen,
  title: string,
  texts: readonly string[],
  width: number,
  as: 'ol' | 'ul' | 'p',
): Piece | undefined {
  if (texts.length === 0) return undefined;
  if (as === 'p' || texts.length === 1) {
    return text(
      pen,
      [{ text: `${title.toUpperCase()}  `, style: styles.label }, plain(texts.join(' '))],
      width,
    );
  }
  return stack([
    label(pen, title, width),
    list(
      pen,
      texts.map((each) => [plain(each)]),
      width,
      as,
    ),
  ]);
}

function label(pen: Pen, title: string, width: number): Piece {
  return text(pen, [{ text: title.toUpperCase(), style: styles.label }], width, {
    tag: 'H4',
    options: { actual: title },
  });
}

/** A list with bullets or numbers. */
export function list(
  pen: Pen,
  items: readonly (readonly Run[])[],
  width: number,
  as: 'ol' | 'ul',
  from = 1,
): Piece {
  const hang = as === 'ol' ? 4.8 * mm : 4 * mm;
  return tagged(
    'L',
    stack(
      items.map((runs, i) => {
        const mark = { text: as === 'ol' ? `${from + i}.` : '•', style: runs[0]?.style ?? styles.body };
        return tagged(
          'LI',
          row([
            [0.6 * mm, text(pen, [mark], hang, { tag: 'Lbl' })],
            [hang, text(pen, runs, width - hang, { tag: 'LBody' })],
          ]),
        );
      }),
      0.2 * mm,
    ),
  );
}

function faults(pen: Pen, item: SheetItem, width: number, words: SheetWords): Piece | undefined {
  if (item.faults.length === 0) return undefined;
  const runs = item.faults.map(({ sign, fix }) => [
    plain(sign),
    ...(fix === '' ? [] : [strong(` → ${fix}`)]),
  ]);
  return stack([label(pen, words.faults, width), list(pen, runs, width, 'ul')]);
}

function ladder(pen: Pen, item: SheetItem, width: number, words: SheetWords): Piece | undefined {
  const parts = [
    ...(item.easier.length > 0 ? [[words.easier, item.easier.join(', ')] as const] : []),
    ...(item.harder.length > 0 ? [[words.harder, item.harder.join(', ')] as const] : []),
    ...(item.moveOn === undefined ? [] : [[words.moveOn, item.moveOn] as const]),
  ];
  if (parts.length === 0) return undefined;
  const runs = parts.flatMap(([title, says], i) => [
    strong(`${i > 0 ? '\u00a0\u00a0 ' : ''}${title}: `),
    plain(says),
  ]);
  return text(pen, runs, width);
}

const boxSize = 5.5 * mm;

/** A box a set and side, and a line to write on. */
function log(pen: Pen, item: SheetItem, width: number, words: SheetWords): Piece {
  const pad = { top: 1.1 * mm, right: 2.5 * mm, bottom: 1.1 * mm, left: 2.5 * mm };
  const inner = width - pad.left - pad.right;
  const notes = pen.measure(words.notes, styles.small);
  const rows: Piece[] = [];
  let pieces: [number, Piece][] = [];
  let x = 0;
  const close = (): void => {
    rows.push(row(pieces));
    pieces = [];
    x = 0;
  };
  for (const ticks of item.ticks) {
    const side = sideWord(ticks, words);
    const before = Math.max(10 * mm, pen.measure(side, styles.strong) + 2 * mm);
    const most = Math.max(1, Math.floor((inner - before) / (boxSize + 1.6 * mm)));
    for (let done = 0; done < ticks.sets; done += most) {
      const sets = Math.min(most, ticks.sets - done);
      const wide = before + sets * (boxSize + 1.6 * mm) + 4 * mm;
      if (x > 0 && x + wide > inner) close();
      pieces.push([x, tickBoxes(pen, side, sets, before)]);
      x += wide;
    }
  }
  if (inner - x < notes + 25 * mm) close();
  pieces.push([x, notesLine(pen, inner - x, words)]);
  close();
  const ground: FramePaint = (doc, left, y, wide, high) =>
    doc.roundedRect(left, y, wide, high, 1 * mm).fill(colour.tint);
  return framed(pen, stack(rows, 1.5 * mm), width, pad, ground);
}

function tickBoxes(pen: Pen, side: string, sets: number, before: number): Piece {
  const line = { fragments: [{ text: side, style: styles.strong, x: 0 }], width: 0, size: 11 };
  return {
    height: boxSize,
    draw(x, y, tag) {
      const alt = `${side}: ${Array.from({ length: sets }, () => '\u2610').join(' ')}`;
      tag.content('P', () => pen.line(line, x, y + (boxSize - 11 * 1.24) / 2), { alt });
      pen.artifact((doc) => {
        for (let i = 0; i < sets; i++) box(doc, x + before + i * (boxSize + 1.6 * mm), y);
      });
    },
  };
}

/** A box to tick. */
export function box(doc: Pen['doc'], x: number, y: number): void {
  doc.roundedRect(x + 0.6, y + 0.6, boxSize - 1.2, boxSize - 1.2, 0.7 * mm).fill(colour.paper);
  doc
    .roundedRect(x + 0.6, y + 0.6, boxSize - 1.2, boxSize - 1.2, 0.7 * mm)
    .lineWidth(1.2)
    .stroke(colour.ink);
}

function notesLine(pen: Pen, width: number, words: SheetWords): Piece {
  const rule = drawn(pen, boxSize, (doc, x, y) =>
    doc
      .moveTo(x, y + boxSize - 0.5)
      .lineTo(x + width, y + boxSize - 0.5)
      .lineWidth(1)
      .stroke(colour.soft),
  );
  return row([
    [0, rule],
    [0, text(pen, [{ text: words.notes, style: styles.small }], width)],
  ]);
}

function because(pen: Pen, item: SheetItem, width: number, words: SheetWords): Piece | undefined {
  const evidence = evidenceWords(item);
  if (item.reasons.length === 0 && evidence === '') return undefined;
  const runs: Run[] = [
    { text: `${words.because}: `, style: styles.smallStrong },
    { text: item.reasons.join('; '), style: styles.small },
    ...(evidence === ''
      ? []
      : [{ text: `${item.reasons.length > 0 ? ' · ' : ''}${evidence}`, style: styles.small }]),
  ];
  return text(pen, runs, width);
}

export function roundedFrame(line: number, ink: string): FramePaint {
  return (doc, x, y, width, height) =>
    doc
      .roundedRect(x + line / 2, y + line / 2, width - line, height - line, 1.5 * mm)
      .lineWidth(line)
      .stroke(ink);
}

export function plain(says: string): Run {
  return { text: says, style: styles.body };
}

export function strong(says: string): Run {
  return { text: says, style: styles.strong };
}
