import type { Language } from '../../text/language.ts';
import { newIn } from '../fridge.ts';
import { cautionsIn, clauses, closed, evidenceWords } from '../phrases.ts';
import type { Said } from '../lineWords.ts';
import type { SheetItem } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import type { SheetWords } from '../words.ts';
import { figurePiece, qrPiece } from './figure.ts';
import type { Room } from './figure.ts';
import { log } from './log.ts';
import { apart, howWords, numberDisc, plain, roundedFrame, strong, widthOf, unbroken } from './parts.ts';
import type { Desk } from './parts.ts';
import type { Pen } from './pen.ts';
import { beside, centred, flow, framed, row, stack, tagged, text } from './piece.ts';
import type { FramePaint, Piece, Wide } from './piece.ts';
import { steps } from './steps.ts';
import { colour, mm, styles } from './style.ts';
import { langOf } from './tag.ts';
import type { TagOptions } from './tag.ts';

const inset = { top: 1.1 * mm, right: 2.2 * mm, bottom: 1.1 * mm, left: 2.2 * mm };
const numberWidth = 8.6 * mm;
const gutter = 3.5 * mm;
const between = 0.8 * mm;

export interface CardOptions {
  readonly language: Language;
  /** The same exercise in the second language. */
  readonly also?: { readonly item: SheetItem; readonly language: Language } | undefined;
  /** The block it opens: "Strength · 9 min". */
  readonly block?: string | undefined;
  readonly drawing: Room;
  /** Where evidence and reasons belong: not on large print, nor in a booklet. */
  readonly evidence: boolean;
  /** Room to write down each set. */
  readonly log: boolean;
  /** A line for each step. */
  readonly roomy?: boolean;
}

/** One exercise: number, title, drawing and dose first, then how to do it, then what to write down. */
export function card({ pen, width }: Desk, item: SheetItem, options: CardOptions): Piece {
  const inner = width - inset.left - inset.right;
  const parts =
    item.kind === 'exercise' ? exercise(pen, item, inner, options) : simple(pen, item, inner, options);
  const framing = framed(pen, stack(parts, between), width, inset, roundedFrame(0.9, colour.line));
  return tagged('Sect', framing);
}

function exercise(pen: Pen, item: SheetItem, width: number, options: CardOptions): (Piece | undefined)[] {
  const words = wordsOf(options.language);
  return [
    top(pen, item, width, options),
    options.also ? inTwo(pen, item, width, options, options.also) : inOne(pen, item, width, options),
    ...cautionsIn(item, options.language, options.also).map((caution) => care(pen, caution, width)),
    stop(pen, item, width, options),
    ladder(pen, item, width, options),
    options.log ? log(pen, item, width, words) : undefined,
    options.log ? film(pen, item, words) : undefined,
    options.evidence ? because(pen, item, width, words) : undefined,
  ];
}

function simple(pen: Pen, item: SheetItem, width: number, options: CardOptions): (Piece | undefined)[] {
  const room = width - numberWidth;
  const inward = (piece: Piece | undefined): Piece | undefined => piece && row([[numberWidth, piece]]);
  return [
    top(pen, item, width, options),
    item.figures.work.length === 0 ? undefined : inward(doseLines(pen, item, room)),
    item.doseWords === ''
      ? undefined
      : inward(text(pen, [{ text: unbroken(item.doseWords), style: styles.soft }], room)),
  ];
}

function top(pen: Pen, item: SheetItem, width: number, { language, also, block }: CardOptions): Piece {
  const about = { text: block ?? '', style: styles.ofBlock };
  const aside = block === undefined ? 0 : widthOf(pen, about) + 0.1;
  const room = width - numberWidth - (aside > 0 ? aside + 3 * mm : 0);
  const second = also && also.item.title !== item.title ? also.item : undefined;
  const title = flow(
    pen,
    [
      {
        tag: 'H3',
        runs: [{ text: item.title, style: styles.name }],
        options: langOf(item.language, language),
      },
      ...(second
        ? [
            {
              tag: 'P',
              runs: [{ text: `  ${second.title}`, style: styles.nameToo }],
              options: langOf(second.language, language),
            },
          ]
        : []),
    ],
    room,
  );
  const lower = (piece: Piece, by: number): Piece =>
    framed(pen, piece, 0, { top: by, right: 0, bottom: 0, left: 0 });
  return row([
    [0, numberDisc(pen, item.number)],
    [numberWidth, lower(title, 1.6)],
    [width - aside, aside === 0 ? undefined : lower(text(pen, [about], aside), 3.4)],
  ]);
}

/** How much, a line a side where they differ, and how. */
function doseLines(pen: Pen, { figures }: SheetItem, width: number): Piece {
  return stack([
    ...figures.work.map((each) => text(pen, [{ text: unbroken(each), style: styles.dose }], width)),
    figures.how.length === 0 ? undefined : text(pen, [strong(howWords(figures))], width),
  ]);
}

function before(pen: Pen, item: SheetItem, width: number, words: SheetWords): Piece | undefined {
  return item.was && text(pen, [plain(`${words.before}: ${unbroken(newIn(item.was, item.figures))}`)], width);
}

/** Drawing and dose at the left, and the words beside and below. */
function inOne(pen: Pen, item: SheetItem, width: number, options: CardOptions): Piece {
  const words = wordsOf(options.language);
  const { drawing, language } = options;
  const figure = item.figure && figurePiece(pen, item.figure, drawing);
  const says = options.log && item.doseWords !== '' ? item.doseWords : undefined;
  const left: Wide = {
    width: drawing.width,
    ...stack(
      [
        figure,
        options.log ? doseLines(pen, item, drawing.width) : undefined,
        says === undefined
          ? undefined
          : text(pen, [{ text: unbroken(says), style: styles.soft }], drawing.width),
        options.log ? before(pen, item, drawing.width, words) : undefined,
      ],
      0.7 * mm,
    ),
  };
  const lang = langOf(item.language, language);
  const paragraphs = steps(item, language, options.roomy).map((parts) =>
    parts.map((part) => ({ ...part, options: { ...lang, ...part.options } })),
  );
  return beside(pen, left, paragraphs, width, { gutter, gap: 0.5 * mm });
}

/** Drawing and dose across, then one language beside the other. */
function inTwo(
  pen: Pen,
  item: SheetItem,
  width: number,
  { language, drawing, log: doses }: CardOptions,
  also: NonNullable<CardOptions['also']>,
): Piece {
  const words = wordsOf(language);
  const half = (width - gutter) / 2;
  const figure =
    item.figure && figurePiece(pen, item.figure, { ...drawing, width: Math.min(drawing.width, half * 0.52) });
  const after = figure ? figure.width + gutter : 0;
  const soft = (each: SheetItem, own: Language): Piece | undefined =>
    each.doseWords === ''
      ? undefined
      : text(pen, [{ text: unbroken(each.doseWords), style: styles.soft }], half, {
          options: langOf(own, language),
        });
  const column = (each: SheetItem, own: Language): Piece =>
    tagged(
      'Sect',
      stack(
        steps(each, own).map((parts) => flow(pen, parts, half)),
        0.5 * mm,
      ),
      langOf(each.language, language),
    );
  const amount = doses
    ? stack([doseLines(pen, item, half - after), before(pen, item, half - after, words)], 0.5 * mm)
    : undefined;
  const high = Math.max(figure?.height ?? 0, amount?.height ?? 0);
  const said = doses ? stack([soft(item, language), soft(also.item, also.language)], 0.5 * mm) : undefined;
  return stack(
    [
      row([
        [0, figure],
        [after, amount && centred(amount, high)],
        [half + gutter, said],
      ]),
      row([
        [0, column(item, language)],
        [half + gutter, column(also.item, also.language)],
      ]),
    ],
    between,
  );
}

function care(pen: Pen, { text: caution, language }: Said, width: number): Piece {
  const title = strong(`${wordsOf(language).takeCare}: `);
  const says = text(pen, [title, plain(caution)], width - 2.5 * mm);
  const bar: FramePaint = (doc, x, y, _, height) => doc.rect(x, y, 2.5, height).fill(colour.ink);
  return framed(pen, says, width, { top: 0, right: 0, bottom: 0, left: 2 * mm + 2.5 }, bar);
}

function stop(pen: Pen, item: SheetItem, width: number, { language, also }: CardOptions): Piece | undefined {
  if (item.stopWhen.length === 0) return undefined;
  const edges = { top: 0.5 * mm, right: 2 * mm, bottom: 0.7 * mm, left: 2 * mm };
  const line = (each: SheetItem, own: Language): Piece =>
    text(
      pen,
      [strong(`${wordsOf(own).stopWhen} `), plain(clauses(each.stopWhen, each.language))],
      width - edges.left - edges.right,
      { options: langOf(each.language, language) },
    );
  const second = also && also.item.stopWhen.length > 0 ? line(also.item, also.language) : undefined;
  return framed(pen, stack([line(item, language), second]), width, edges, roundedFrame(1.3, colour.ink));
}

/** The rungs beside it and when to move on, in each language of a sheet. */
function ladder(
  pen: Pen,
  item: SheetItem,
  width: number,
  { language, also }: CardOptions,
): Piece | undefined {
  const lines = [{ item, language }, ...(also ? [also] : [])].flatMap(
    (each) => rungs(pen, each.item, width, wordsOf(each.language), langOf(each.language, language)) ?? [],
  );
  return lines.length === 0 ? undefined : stack(lines, between);
}

function rungs(
  pen: Pen,
  item: SheetItem,
  width: number,
  words: SheetWords,
  options: TagOptions,
): Piece | undefined {
  const parts = [
    ...(item.easier.length > 0 ? [[`← ${words.easier}`, item.easier.join(', ')] as const] : []),
    ...(item.harder.length > 0 ? [[`${words.harder} →`, item.harder.join(', ')] as const] : []),
    ...(item.moveOn === undefined ? [] : [[words.moveOn, item.moveOn] as const]),
  ];
  if (parts.length === 0) return undefined;
  const runs = parts.flatMap(([title, says], i) => [
    strong(`${i > 0 ? apart : ''}${title}${title.endsWith('→') ? ' ' : ': '}`),
    plain(says),
  ]);
  return text(pen, runs, width, { options });
}

function film(pen: Pen, item: SheetItem, words: SheetWords): Piece | undefined {
  if (!item.film) return undefined;
  const { url, alt } = item.film;
  const code = qrPiece(pen, url, `${words.film}: ${alt}`, 20 * mm);
  const says = text(pen, [strong(`${words.film}: `), plain(alt)], 100 * mm);
  return row([
    [0, code],
    [code.width + 2 * mm, centred(says, code.height)],
  ]);
}

function because(pen: Pen, item: SheetItem, width: number, words: SheetWords): Piece | undefined {
  const evidence = evidenceWords(item);
  if (item.causes.length === 0 && evidence === '') return undefined;
  const causes = closed(item.causes.join('; '));
  return text(
    pen,
    [
      ...(item.causes.length === 0
        ? []
        : [
            { text: `${words.because}: `, style: styles.smallStrong },
            { text: `${causes} `, style: styles.small },
          ]),
      { text: evidence, style: styles.small },
    ],
    width,
  );
}
