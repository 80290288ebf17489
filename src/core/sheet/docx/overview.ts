import { daysOf, newIn } from '../fridge.ts';
import type { FridgeDay } from '../fridge.ts';
import type { Overview } from '../overview.ts';
import { dateWords, dayLine, programLine, weeksLine } from '../phrases.ts';
import type { Sheet } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import type { SheetWords } from '../words.ts';
import { mm } from './look.ts';
import type { Paper } from './paper.ts';
import { pageHead, small } from './parts.ts';
import { cell, gap, heading, lined, listed, run, says, strong, table, tinted } from './write.ts';
import type { Block } from './write.ts';

/** What comes when, and what each day holds. */
export function overviewBlocks(
  sheet: Sheet,
  overview: Overview,
  sheets: readonly Sheet[],
  paper: Paper,
): Block[] {
  const words = wordsOf(sheet.language);
  const weeks = overview.weeks.map((week) => week.week);
  const all = { from: weeks[0] ?? 1, to: weeks.at(-1) ?? 1 };
  return [
    ...pageHead(sheet, paper, {
      over: programLine(sheet),
      title: words.weekOverview,
      aside: weeksLine(sheet, all),
      about: sheet.goal === undefined ? undefined : `${words.goal}: ${sheet.goal}`,
    }),
    ...calendar(overview, words, paper),
    heading(2, run(words.whatToDo)),
    ...daysOf(sheets, all).flatMap((day) => dayBlocks(day, words, paper)),
    ...small(sheet),
  ];
}

/** A row a week, what is done daily and the retests below. */
function calendar({ weekdays, weeks }: Overview, words: SheetWords, { width }: Paper): Block[] {
  const first = 21 * mm;
  const each = (width - first) / weekdays.length;
  const head = ['', ...weekdays.map((day) => words.weekdays[day])].map((name, i) =>
    cell(i === 0 ? first : each, [says('Grid', [strong(name)])], { shading: tinted }),
  );
  const rows = weeks.flatMap((week) => {
    const below = [
      ...(week.daily.length === 0
        ? []
        : [
            run(`${words.everyDay}: `),
            strong(week.daily.map((day) => `${day.title} ${day.minutes}′`).join(', ')),
          ]),
      ...(week.retest.length === 0
        ? []
        : [run('   '), strong(`${words.titles.Retest}: `), run(week.retest.join(', '))]),
    ];
    return [
      [
        cell(first, [says('Grid', [run(words.week(week.week))])]),
        ...week.days.map((day) =>
          cell(each, [
            says('Grid', [run(dateWords(day.date, words), 'Aside')]),
            ...day.entries.map(({ title, minutes, kind }) =>
              says('Grid', [kind === 'session' ? strong(title) : run(title), run(` ${minutes}′`, 'Aside')]),
            ),
          ]),
        ),
      ],
      ...(below.length === 0
        ? []
        : [[cell(width, [says('Grid', below)], { columnSpan: weekdays.length + 1, shading: tinted })]]),
    ];
  });
  const widths = [first, ...weekdays.map(() => each)];
  return [table(widths, [head, ...rows], { borders: lined, headed: true }), gap()];
}

function dayBlocks(day: FridgeDay, words: SheetWords, paper: Paper): Block[] {
  const list = paper.newList();
  return [
    heading(3, run(day.title), run(`  ${dayLine(day, words)}`, 'Aside')),
    ...day.rows.map(({ item, when, later }) => {
      const doses = [item.figures, ...later.map((each) => each.figures)];
      const changes = later.map((each, i) => {
        const before = doses[i];
        return `; ${words.fromWeek(each.week)} ${before ? newIn(each.figures, before) : ''}`;
      });
      const { work, how } = item.figures;
      const from = when === undefined ? '' : `, ${when}`;
      return listed('steps', list, [
        strong(item.title),
        run(`${from}  ${[work.join(', '), ...how].filter(Boolean).join(' · ')}${changes.join('')}`),
      ]);
    }),
  ];
}
