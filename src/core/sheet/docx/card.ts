import { Paragraph } from 'docx';
import type { Table, TableCell } from 'docx';
import { cautionsIn, clauses, evidenceWords, lowerFirst, mostCues, sideWord } from '../phrases.ts';
import type { SheetItem, TickRow } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import type { SheetWords } from '../words.ts';
import type { Language } from '../../text/language.ts';
import { mm } from './look.ts';
import { unlike } from './paper.ts';
import type { Paper } from './paper.ts';
import { dose } from './parts.ts';
import { around, blank, cell, heavy, labelled, link, listed, run, says, strong } from './write.ts';
import { table, thin, tinted } from './write.ts';
import type { Block, Run } from './write.ts';

export interface CardOptions {
  /** The sheet's. */
  readonly language: Language;
  /** The same exercise in the second language. */
  readonly also?: { readonly item: SheetItem; readonly language: Language } | undefined;
  /** The block it opens: "Strength · 9 min". */
  readonly block?: string | undefined;
  /** Evidence and reasons: on the sheet one teaches from, not in large print. */
  readonly evidence: boolean;
}

/** An exercise as a table of its own: a clinic can change a word, a row or leave it out. */
export function card(item: SheetItem, options: CardOptions, paper: Paper): Table {
  const { also } = options;
  const words = wordsOf(options.language);
  const { width } = paper;
  const wide = (children: readonly Block[], look = {}): readonly TableCell[] => [
    cell(width, children, { columnSpan: 2, ...look }),
  ];
  const left = also ? width / 2 : (paper.scale > 1 ? 74 : 53) * mm;
  const room = paper.scale > 1 ? { width: 69, height: 36 } : { width: 48, height: 24 };
  const drawing = item.figure ? [says('Card', [paper.pictures.figure(item.figure, room)])] : [];
  const howMuch = dose(item, also, words, paper);
  const rows: (readonly TableCell[])[] = [wide([title(item, options, paper)])];
  if (item.kind !== 'exercise') rows.push(wide(howMuch));
  else if (also) {
    rows.push(drawing.length === 0 ? wide(howMuch) : [cell(left, drawing), cell(width - left, howMuch)]);
    rows.push([
      cell(left, steps(item, options.language, paper)),
      cell(width - left, steps(also.item, also.language, paper)),
    ]);
  } else
    rows.push([
      cell(left, [...drawing, ...howMuch]),
      cell(width - left, steps(item, options.language, paper)),
    ]);
  for (const { text, language } of cautionsIn(item, options.language, also))
    rows.push(wide([says('Card', labelled(wordsOf(language).takeCare, text))]));
  const stops = [{ item, language: options.language }, ...(also ? [also] : [])].filter(
    (each) => each.item.stopWhen.length > 0,
  );
  if (stops.length > 0)
    rows.push(
      wide(
        stops.map((each) => stop(each.item, each.language, paper)),
        { borders: around(heavy) },
      ),
    );
  const ladders = [
    ladderRuns(item, options.language, paper),
    ...(also ? [ladderRuns(also.item, also.language, paper)] : []),
  ]
    .filter((runs) => runs.length > 0)
    .map((runs) => says('Card', runs));
  if (ladders.length > 0) rows.push(wide(ladders));
  if (item.ticks.length > 0) rows.push(wide([log(item, words)], { shading: tinted }));
  if (item.film) rows.push(wide([film(item.film, words, paper)]));
  const because = [...item.reasons, evidenceWords(item)].filter((text) => text !== '').join('; ');
  if (options.evidence && because !== '')
    rows.push(wide([says('Because', labelled(words.because, because))]));
  return table([left, width - left], rows, { borders: around(thin) });
}

function title(item: SheetItem, { also, block }: CardOptions, paper: Paper): Block {
  const second =
    also && also.item.title !== item.title
      ? [run(`  ${also.item.title}`, 'Aside', unlike(also.item.language, paper))]
      : [];
  return new Paragraph({
    heading: 'Heading3',
    tabStops: [{ type: 'right', position: Math.round(paper.width - 4 * mm) }],
    children: [
      run(`${item.number}  `),
      run(item.title, undefined, unlike(item.language, paper)),
      ...second,
      ...(block === undefined ? [] : [run(`\t${block}`, 'Block')]),
    ],
  });
}

/** How it is done. What is no list in a note is one paragraph after its name. */
function steps(item: SheetItem, language: Language, paper: Paper): Block[] {
  const words = wordsOf(language);
  const own = unlike(item.language, paper);
  const label = (name: string): Run => run(`${name}  `, 'Label', unlike(language, paper));
  const named = (name: string, text: string): Block[] =>
    text === '' ? [] : [says('Card', [label(name), run(text, undefined, own)])];
  const list = paper.newList();
  const movement =
    item.movement.length > 1
      ? [
          says('Card', [label(words.movement)], { spacing: { after: 0 } }),
          ...item.movement.map((step) => listed('steps', list, [run(step, undefined, own)], 'Card')),
        ]
      : named(words.movement, item.movement[0] ?? '');
  const faults = item.faults.flatMap(({ sign, fix }, i) => [
    run(`${i > 0 ? ' · ' : ''}${lowerFirst(sign, item.language)}`, undefined, own),
    ...(fix === '' ? [] : [strong(` → ${fix}`, own)]),
  ]);
  return [
    ...named(words.setUp, item.setUp.join(' ')),
    ...movement,
    ...named(words.cues, item.cues.slice(0, mostCues).join(' · ')),
    ...named(words.feel, item.feel.join(' ')),
    ...(faults.length === 0 ? [] : [says('Card', [label(words.faults), ...faults])]),
  ];
}

function stop(item: SheetItem, language: Language, paper: Paper): Block {
  return says('Stop when', [
    strong(`${wordsOf(language).stopWhen}: `, unlike(language, paper)),
    run(clauses(item.stopWhen, item.language), undefined, unlike(item.language, paper)),
  ]);
}

function ladderRuns(item: SheetItem, language: Language, paper: Paper): Run[] {
  const words = wordsOf(language);
  const own = unlike(item.language, paper);
  const parts = [
    [`← ${words.easier}:`, item.easier.join(', ')],
    [`${words.harder} →`, item.harder.join(', ')],
    [`${words.moveOn}:`, item.moveOn ?? ''],
  ].filter(([, text]) => text !== '');
  return parts.flatMap(([label, text = ''], i) => [
    strong(`${i > 0 ? '   ' : ''}${label} `, unlike(language, paper)),
    run(text, undefined, own),
  ]);
}

/** A box a set and side, with room for kilograms and what was left in reserve; then what it was changed to. */
function log(item: SheetItem, words: SheetWords): Block {
  const boxes = (row: TickRow): Run[] => [
    strong(`${sideWord(row, words)} `),
    ...Array.from({ length: row.sets }, () => [
      run('\u2610', 'Boxes'),
      ...(item.loaded ? [blank(13)] : []),
      run(' '),
    ]).flat(),
    run('   '),
  ];
  return says(
    'Card',
    [
      ...item.ticks.flatMap(boxes),
      ...(item.loaded ? [run(`(${words.load})   `, 'Aside')] : []),
      run(`${words.changedTo} `, 'Aside'),
      blank(22),
      run(` ${words.from} `, 'Aside'),
      blank(10),
    ],
    { spacing: { before: 0, after: 0 } },
  );
}

function film({ url, alt }: NonNullable<SheetItem['film']>, words: SheetWords, { pictures }: Paper): Block {
  return says('Card', [
    pictures.code(url, `${words.film}: ${alt}`, 22),
    run('  '),
    ...labelled(words.film, `${alt}  `),
    link(url),
  ]);
}
