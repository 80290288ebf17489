import type { Aims } from '../phrases.ts';
import { aimsIn, blockAside, closed, dayLine, programLine, retestWords } from '../phrases.ts';
import { sessionWords, sessionsByWeek, weeksLine } from '../phrases.ts';
import type { Sheet, SheetSession } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import type { SheetWords } from '../words.ts';
import { card } from './card.ts';
import { mm } from './look.ts';
import { unlike } from './paper.ts';
import type { Paper } from './paper.ts';
import { blanks, lights, missed, pageHead, small, sources, stopStrip } from './parts.ts';
import { gap, grid, heading, labelled, run, says, strong } from './write.ts';
import type { Block } from './write.ts';

/** One day as cards: the sheet of a first visit, or in large print without its evidence. */
export function sessionBlocks(sheet: Sheet, paper: Paper): Block[] {
  const words = wordsOf(sheet.language);
  const blocks = sheet.blocks.flatMap((block, i) => [
    // rounds have a heading of their own, since it says how they go; else the first card names its block
    ...(block.format === undefined
      ? []
      : [heading(2, run(block.title), run(`  ${blockAside(block)}`, 'Aside'))]),
    ...block.items.flatMap((item, j) => {
      const other = sheet.also?.blocks[i]?.items[j];
      const also = other && sheet.also ? { item: other, language: sheet.also.language } : undefined;
      const about = [block.title, `${block.minutes} min`].filter((part) => part !== '').join(' · ');
      return [
        card(
          item,
          {
            language: sheet.language,
            also,
            block: j === 0 && block.format === undefined ? about : undefined,
            evidence: paper.scale === 1,
          },
          paper,
        ),
        gap(),
      ];
    }),
  ]);
  return [
    ...pageHead(sheet, paper, {
      over: programLine(sheet),
      title: sheet.day.title,
      aside: weeksLine(sheet, sheet.weeks),
      about: dayLine(sheet.day, words),
    }),
    ...aimsIn(sheet).flatMap((aims) => why(aims, paper)),
    heading(2, run(words.beforeTitle)),
    blanks([words.date, 22], [words.painNow, 10, ' / 10'], [words.slept, 10, ` ${words.hours}`]),
    ...lights(words, paper),
    ...stopStrip(sheet, paper),
    ...blocks,
    ...done(sheet, words, paper),
    ...foot(sheet, words, paper),
  ];
}

function why({ language: own, goal, findings }: Aims, paper: Paper): Block[] {
  const words = wordsOf(own);
  const other = unlike(own, paper);
  const because = findings.map(({ text, language }, i) =>
    run(`${i > 0 ? '; ' : ''}${text}`, undefined, unlike(language, paper)),
  );
  return [
    ...(goal === undefined
      ? []
      : [says(undefined, [strong(`${words.goal}: `, other), run(closed(goal), undefined, other)])]),
    ...(findings.length === 0
      ? []
      : [says(undefined, [strong(`${words.whyThese}: `, other), ...because, run('.')])]),
  ];
}

/** More sessions than this take less paper side by side. */
const mostRows = 4;

/** Each session with its pains, the load of each week, and room for questions. */
function done(sheet: Sheet, words: SheetWords, paper: Paper): Block[] {
  const { width } = paper;
  const asked = [words.painDuring, words.painAfter, words.painMorning, words.effort];
  const name = (session: SheetSession): string => `\u2610 ${sessionWords(session, words)}`.trimEnd();
  const grids =
    sheet.sessions.length <= mostRows
      ? [grid(width, asked, sheet.sessions.map(name), { first: 42 * mm, corner: words.doneTitle })]
      : sessionsByWeek(sheet.sessions).map(([week, sessions]) =>
          grid(width, sessions.map(name), asked, { first: 32 * mm, corner: words.week(week) }),
        );
  const loaded = sheet.blocks.flatMap((block) => block.items).filter((item) => item.loaded);
  const weeks = Array.from({ length: sheet.weeks.to - sheet.weeks.from + 1 }, (_, i) => sheet.weeks.from + i);
  const loads = grid(
    width,
    weeks.map(words.week),
    loaded.map((item) => item.title),
    { first: 70 * mm, corner: words.loadTitle },
  );
  return [
    heading(2, run(words.doneTitle)),
    says('Small print', [run(words.doneHint)], { keepNext: true }),
    ...[...grids, ...(loaded.length === 0 ? [] : [loads])].flatMap((each) => [each, gap()]),
    blanks([words.problems, 110 / paper.scale]),
  ];
}

function foot(sheet: Sheet, words: SheetWords, paper: Paper): Block[] {
  return [
    missed(words),
    ...(sheet.advice.length === 0
      ? []
      : [says(undefined, labelled(words.adviceTitle, sheet.advice.join(' ')))]),
    ...(sheet.nextRetest ? [says(undefined, labelled(words.nextRetest, retestWords(sheet, words)))] : []),
    ...(paper.scale > 1
      ? []
      : sources(
          words.sources,
          sheet.references.map(({ text, level }) => ({ text, level: words.level(level) })),
          paper,
        )),
    ...small(sheet),
  ];
}
