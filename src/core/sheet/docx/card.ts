import { ImageRun, Paragraph } from 'docx';
import type { Table, TableCell } from 'docx';
import { drawPanels } from '../../figure/draw.ts';
import { figurePicture, layOut } from '../../figure/svg.ts';
import { clauses, evidenceWords, sideWord } from '../phrases.ts';
import type { SheetItem } from '../sheet.ts';
import type { SheetWords } from '../words.ts';
import { colour } from './look.ts';
import { around, cell, heading, heavy, listed, says, strong, table, thin, run } from './write.ts';
import type { Block } from './write.ts';

/** Numbers what a document tells apart: numbers, so that each begins at one, and pictures. */
export interface Numbers {
  next(): number;
}

export interface Picture {
  readonly svg: Uint8Array;
  readonly png: Uint8Array;
}

/** An exercise as a table of its own: a clinic can change a word, a row or leave it out. */
export function card(
  item: SheetItem,
  width: number,
  words: SheetWords,
  numbers: Numbers,
  pictureOf: (item: SheetItem) => Picture | undefined,
): Table {
  const half = width * 0.54;
  const rest = width - half;
  const wide = (children: readonly Block[], options = {}): readonly TableCell[] => [
    cell(width, children, { columnSpan: 2, ...options }),
  ];
  const head = [
    cell(half, [heading(3, run(`${item.number}  ${item.title}`))]),
    cell(rest, item.dose === '' ? [] : [says('Dose', [run(item.dose)])]),
  ];
  const rows: (readonly TableCell[])[] = [head];
  if (item.doseWords !== '')
    rows.push(wide([says('Dose in words', [run(item.doseWords)], { keepNext: true })]));
  const figure = pictureRow(item, numbers, pictureOf);
  if (figure) rows.push(wide([figure]));
  for (const caution of item.cautions)
    rows.push(wide([says(undefined, [strong(`${words.takeCare}: `), run(caution)], { keepNext: true })]));
  const doing = [
    ...list(words.setUp, item.setUp, 'steps', numbers),
    ...list(words.movement, item.movement, 'steps', numbers),
  ];
  const thinking = [
    ...list(words.cues, item.cues, 'bullets', numbers),
    ...list(words.feel, item.feel, 'bullets', numbers),
    ...faults(item, numbers, words),
  ];
  if (doing.length + thinking.length > 0) rows.push([cell(half, doing), cell(rest, thinking)]);
  if (item.stopWhen.length > 0) {
    rows.push(
      wide(
        [
          says('Stop when', [strong(`${words.stopWhen}: `), run(clauses(item.stopWhen, item.language))], {
            keepNext: true,
          }),
        ],
        { borders: around(heavy) },
      ),
    );
  }
  const ladder = ladderRuns(item, words);
  if (ladder.length > 0) rows.push(wide([says(undefined, ladder, { keepNext: true })]));
  if (item.ticks.length > 0)
    rows.push(wide([boxes(item, words)], { shading: { type: 'clear', fill: colour.tint, color: 'auto' } }));
  const because = becauseRuns(item, words);
  if (because.length > 0) rows.push(wide([says('Because', because)]));
  return table([half, rest], rows, around(thin));
}

function pictureRow(
  item: SheetItem,
  numbers: Numbers,
  pictureOf: (item: SheetItem) => Picture | undefined,
): Paragraph | undefined {
  const picture = pictureOf(item);
  if (!picture || !item.figure) return undefined;
  const { width, height } = layOut(drawPanels(item.figure.poses));
  // 24 mm high at 96 pixels to the inch, unless it is too wide for its row
  const scale = Math.min(91 / height, 640 / width);
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: 'svg',
        data: picture.svg,
        fallback: { type: 'png', data: picture.png },
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: {
          id: String(numbers.next()),
          name: item.title,
          title: item.title,
          description: item.figure.title,
        },
      }),
    ],
  });
}

/** A drawing as SVG: what the document shows wherever SVG is read. */
export function pictureSvg(figure: NonNullable<SheetItem['figure']>): string {
  const { width, height } = layOut(drawPanels(figure.poses));
  return figurePicture(figure.poses, figure.title, { width: width * 2, height: height * 2 });
}

function list(title: string, texts: readonly string[], as: 'bullets' | 'steps', numbers: Numbers): Block[] {
  if (texts.length === 0) return [];
  const head = heading(4, run(title));
  if (texts.length === 1) return [head, says(undefined, [run(texts[0] ?? '')])];
  const instance = numbers.next();
  return [head, ...texts.map((text) => listed(as, instance, [run(text)]))];
}

function faults(item: SheetItem, numbers: Numbers, words: SheetWords): Block[] {
  if (item.faults.length === 0) return [];
  const instance = numbers.next();
  return [
    heading(4, run(words.faults)),
    ...item.faults.map(({ sign, fix }) =>
      listed('bullets', instance, [run(sign), ...(fix === '' ? [] : [strong(` → ${fix}`)])]),
    ),
  ];
}

function ladderRuns(item: SheetItem, words: SheetWords): ReturnType<typeof run>[] {
  const parts = [
    [words.easier, item.easier.join(', ')],
    [words.harder, item.harder.join(', ')],
    [words.moveOn, item.moveOn ?? ''],
  ].filter(([, text]) => text !== '');
  return parts.flatMap(([title = '', text = ''], i) => [
    strong(`${i > 0 ? '   ' : ''}${title}: `),
    run(text),
  ]);
}

function boxes(item: SheetItem, words: SheetWords): Paragraph {
  const sides = item.ticks.flatMap((row, i) => [
    strong(`${i > 0 ? '     ' : ''}${sideWord(row, words)} `),
    run(Array.from({ length: row.sets }, () => '\u2610').join(' '), 'Boxes'),
  ]);
  return says(undefined, [...sides, run(`     ${words.notes}: `, 'Aside')], {
    keepNext: true,
    spacing: { before: 0, after: 0 },
  });
}

function becauseRuns(item: SheetItem, words: SheetWords): ReturnType<typeof run>[] {
  const evidence = evidenceWords(item);
  const says = [...item.reasons, evidence].filter((text) => text !== '').join('; ');
  return says === '' ? [] : [strong(`${words.because}: `), run(says)];
}
