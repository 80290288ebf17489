import {
  aboutDay,
  closed,
  headings,
  levelWords,
  retestWords,
  sessionWords,
  sessionsByWeek,
  weeksWords,
} from '../phrases.ts';
import type { Sheet } from '../sheet.ts';
import { sheetWords } from '../words.ts';
import type { Numbers } from './card.ts';
import { colour, mm } from './look.ts';
import { around, cell, gap, heading, heavy, listed, says, strong, table, thin, words } from './write.ts';
import type { Block } from './write.ts';

export function head(sheet: Sheet): Block[] {
  return [
    says('Program', [words(sheet.program.title)]),
    heading(1, words(sheet.day.title), words(`  ${weeksWords(sheet)} of ${sheet.program.weeks}`, 'Aside')),
    says(undefined, [words(aboutDay(sheet))], {
      border: { bottom: { style: 'single', size: 18, color: colour.deep } },
      spacing: { after: 120 },
    }),
    ...(sheet.reviewed ? [] : [says(undefined, [strong(closed(sheetWords.notReviewed))])]),
    ...(sheet.goal === undefined
      ? []
      : [says(undefined, [strong(`${headings.goal}: `), words(closed(sheet.goal))])]),
    ...(sheet.findings.length === 0
      ? []
      : [says(undefined, [strong(`${headings.findings}: `), words(closed(sheet.findings.join('; ')))])]),
  ];
}

export function safety(width: number, numbers: Numbers): Block[] {
  const left = width * 0.55;
  const signs = numbers.next();
  const inner = left - 4 * mm;
  const widths = [inner * 0.22, inner * 0.34, inner * 0.44] as const;
  const lights = table(
    widths,
    sheetWords.trafficLight.map(({ light, pain, todo }) => [
      cell(widths[0], [says('Grid', [strong(light)])]),
      cell(widths[1], [says('Grid', [words(`pain ${pain}`)])]),
      cell(widths[2], [says('Grid', [words(todo)])]),
    ]),
  );
  const ready = [
    heading(2, words(sheetWords.beforeTitle)),
    says(undefined, [words('Pain now ____ / 10   Slept ____ h   Date __________')]),
    lights,
    gap(),
  ];
  const stop = [
    heading(2, words(sheetWords.stopTitle)),
    ...sheetWords.stopStrip.map((sign) => listed('bullets', signs, [words(sign)])),
  ];
  return [
    table(
      [left, width - left],
      [[cell(left, ready, { borders: around(thin) }), cell(width - left, stop, { borders: around(heavy) })]],
    ),
    gap(),
  ];
}

/** A row of cells a week, one a session. */
export function doneGrid(sheet: Sheet, width: number): Block[] {
  const weeks = sessionsByWeek(sheet.sessions);
  const most = Math.max(1, ...weeks.map(([, sessions]) => sessions.length));
  const first = 18 * mm;
  const each = (width - first) / most;
  const widths = [first, ...Array.from({ length: most }, () => each)];
  const rows = weeks.map(([week, sessions]) => [
    cell(first, [says('Grid', [strong(`${headings.week} ${week}`)])]),
    ...Array.from({ length: most }, (_, i) => {
      const session = sessions[i];
      const lines = session
        ? [
            says('Grid', [words(sessionWords(session))]),
            says('Grid', [words('\u2610', 'Boxes'), ...(each > 24 * mm ? [words('  __ / __ / __')] : [])]),
          ]
        : [];
      return cell(each, lines);
    }),
  ]);
  return [
    heading(2, words(headings.done)),
    says('Small print', [words(headings.doneHow)], { keepNext: true }),
    table(widths, rows, { ...around(thin), insideHorizontal: thin, insideVertical: thin }),
    says(undefined, [words(sheetWords.missedDay)], { spacing: { before: 80, after: 40 } }),
  ];
}

export function foot(sheet: Sheet, numbers: Numbers): Block[] {
  const advice = numbers.next();
  const sources = numbers.next();
  return [
    ...(sheet.advice.length === 0
      ? []
      : [
          heading(2, words(headings.advice)),
          ...sheet.advice.map((each) => listed('bullets', advice, [words(each)])),
        ]),
    ...(sheet.nextRetest
      ? [
          says(undefined, [strong(`${headings.retest}: `), words(retestWords(sheet))], {
            spacing: { before: 120 },
          }),
        ]
      : []),
    ...(sheet.references.length === 0
      ? []
      : [
          heading(2, words(headings.sources)),
          ...sheet.references.map((each) =>
            listed('sources', sources, [words(`${each.text} ${levelWords(each.level)}`)], 'Source'),
          ),
        ]),
    says(
      'Small print',
      [words(`${sheetWords.disclaimer}${sheet.reviewed ? '' : ` ${sheetWords.notReviewed}.`}`)],
      { spacing: { before: 120 } },
    ),
    says('Small print', [words(sheet.stamp)]),
  ];
}
