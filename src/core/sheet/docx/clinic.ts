import type { ClinicMeasure, ClinicTest, ClinicWork } from '../clinicWork.ts';
import { programLine, weeksLine } from '../phrases.ts';
import type { Sheet } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import type { SheetWords } from '../words.ts';
import { card } from './card.ts';
import { mm } from './look.ts';
import { unlike } from './paper.ts';
import type { Paper } from './paper.ts';
import { blanks, pageHead, small } from './parts.ts';
import { cell, gap, heading, lined, run, says, strong, table, tinted } from './write.ts';
import type { Block } from './write.ts';

/** Work in the clinic: each test before and after, side by side, around what is done with hands. */
export function clinicBlocks(sheet: Sheet, work: ClinicWork, paper: Paper): Block[] {
  const words = wordsOf(sheet.language);
  const due = work.due.map((week) => words.week(week)).join(', ');
  return [
    ...pageHead(sheet, paper, {
      over: programLine(sheet),
      title: words.clinicTitle,
      aside: weeksLine(sheet, work.weeks),
      about: [words.clinicHint, due === '' ? '' : `${words.nextRetest}: ${due}.`].filter(Boolean).join(' '),
    }),
    blanks([words.date, 22], [words.painNow, 10, ' / 10'], [words.signed, 50]),
    ...work.tests.flatMap((test) => testBlocks(test, words, paper)),
    ...work.blocks.flatMap((block) =>
      block.items.flatMap((item) => [
        card(item, { language: sheet.language, evidence: false }, paper),
        gap(),
      ]),
    ),
    blanks([words.notes, 120]),
    ...small(sheet),
  ];
}

function testBlocks(test: ClinicTest, words: SheetWords, paper: Paper): Block[] {
  const sides = test.sides ? [words.left, words.right] : [''];
  const first = 58 * mm;
  const each = (paper.width - first) / (3 * sides.length);
  const named = sides.flatMap((side) =>
    [words.last, words.beforeWork, words.afterWork].map((when) => (side === '' ? when : `${side}: ${when}`)),
  );
  const head = [words.test, ...named].map((name, i) =>
    cell(i === 0 ? first : each, [says('Grid', [strong(name)])], { shading: tinted }),
  );
  const measures: readonly ClinicMeasure[] =
    test.measures.length === 0 ? [{ label: '', unit: '', last: {} }] : test.measures;
  const rows = measures.map(({ label, unit, change, last }) => {
    const side = (value: string | undefined): string[] => [value ?? '', '', ''];
    const values = [...side(last.left), ...(test.sides ? side(last.right) : [])];
    return [
      cell(first, [
        says('Grid', [
          run(unit === '' ? label : `${label} (${unit})`),
          ...(change === undefined ? [] : [run(` ${change}`, 'Aside')]),
        ]),
      ]),
      ...values.map((value) => cell(each, [says('Grid', [run(value)])])),
    ];
  });
  return [
    heading(2, run(test.title)),
    ...(test.control === undefined
      ? []
      : [
          says(undefined, [run(test.control.text, undefined, unlike(test.control.language, paper))], {
            keepNext: true,
          }),
        ]),
    table([first, ...named.map(() => each)], [head, ...rows], { borders: lined, headed: true, height: 8 }),
    gap(),
  ];
}
