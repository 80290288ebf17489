import type { CoachPage } from '../coachPage.ts';
import { coachText } from '../coachText.ts';
import { colour } from './look.ts';
import { unlike } from './paper.ts';
import type { Paper } from './paper.ts';
import { sources } from './parts.ts';
import { heading, listed, run, says, strong } from './write.ts';
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
    ...sources('Sources', text.sources, paper),
  ];
}
