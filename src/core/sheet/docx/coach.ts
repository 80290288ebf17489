import type { Chart } from '../../chart/svg.ts';
import type { CoachPage } from '../coachPage.ts';
import { coachText } from '../coachText.ts';
import { colour } from './look.ts';
import { unlike } from './paper.ts';
import type { Paper } from './paper.ts';
import { sources } from './parts.ts';
import { cell, gap, heading, lined, listed, run, says, strong, table, tinted } from './write.ts';
import type { Block } from './write.ts';

/** Why the program is as it is. */
export function coachBlocks(coach: CoachPage, paper: Paper): Block[] {
  const text = coachText(coach);
  const own = unlike('en', paper);
  return [
    says('Program', [run(text.over, undefined, own)]),
    heading(1, run(text.title, undefined, own), run(`  ${text.aside}`, 'Aside', own)),
    says(undefined, [strong(`${text.badge}.`, own)], {
      border: { bottom: { style: 'single', size: 18, color: colour.deep } },
      spacing: { after: 80 },
    }),
    ...text.sections.flatMap(({ level, title, aside, says: why, items }) => {
      const list = paper.newList();
      return [
        heading(
          level,
          run(title, undefined, own),
          ...(aside === undefined ? [] : [run(`  ${aside}`, 'Aside', own)]),
        ),
        ...(why === undefined ? [] : [says(undefined, [run(why, undefined, own)])]),
        ...items.map((item) =>
          listed('bullets', list, [
            run(item.before, undefined, own),
            strong(item.strong, own),
            run(item.after, undefined, own),
          ]),
        ),
      ];
    }),
    ...coach.charts.flatMap((chart) => chartBlocks(chart, paper)),
    ...sources('Sources', text.sources, paper),
  ];
}

/** A chart as its table: numbers, which a clinic can go on with. */
function chartBlocks({ title, table: rows }: Chart, paper: Paper): Block[] {
  const own = unlike('en', paper);
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, () => paper.width / columns);
  const cells = rows.map((row, i) =>
    widths.map((width, j) => {
      const text = row[j] ?? '';
      const words = i === 0 ? strong(text, own) : run(text, undefined, own);
      return cell(width, [says('Grid', [words])], i === 0 ? { shading: tinted } : {});
    }),
  );
  return rows.length === 0
    ? []
    : [heading(2, run(title, undefined, own)), table(widths, cells, { borders: lined, headed: true }), gap()];
}
