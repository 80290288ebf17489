import {
  closed,
  dayLine,
  programLine,
  retestWords,
  sessionWords,
  sessionsByWeek,
  smallPrint,
  weeksLine,
  whomToday,
  whomTomorrow,
} from '../phrases.ts';
import type { Sheet } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import type { Numbers } from './card.ts';
import { colour, mm } from './look.ts';
import { around, cell, gap, heading, heavy, listed, says, strong, table, thin, run } from './write.ts';
import type { Block } from './write.ts';

export function head(sheet: Sheet): Block[] {
  const words = wordsOf(sheet.language);
  return [
    says('Program', [run(programLine(sheet))]),
    heading(1, run(sheet.day.title), run(`  ${weeksLine(sheet, sheet.weeks)}`, 'Aside')),
    says(undefined, [run(dayLine(sheet.day, words))], {
      border: { bottom: { style: 'single', size: 18, color: colour.deep } },
      spacing: { after: 120 },
    }),
    ...(sheet.reviewed ? [] : [says(undefined, [strong(closed(words.notReviewed))])]),
    ...(sheet.goal === undefined
      ? []
      : [says(undefined, [strong(`${words.goal}: `), run(closed(sheet.goal))])]),
    ...(sheet.findings.length === 0
      ? []
      : [
          says(undefined, [
            strong(`${words.whyThese}: `),
            run(closed(sheet.findings.map(({ text }) => text).join('; '))),
          ]),
        ]),
  ];
}

export function safety({ language, clinic }: Sheet, width: number, numbers: Numbers): Block[] {
  const words = wordsOf(language);
  const left = width * 0.55;
  const signs = numbers.next();
  const inner = left - 4 * mm;
  const widths = [inner * 0.22, inner * 0.34, inner * 0.44] as const;
  const lights = table(
    widths,
    words.lights.map(({ light, pain, todo }) => [
      cell(widths[0], [says('Grid', [strong(light)])]),
      cell(widths[1], [says('Grid', [run(pain)])]),
      cell(widths[2], [says('Grid', [run(todo)])]),
    ]),
  );
  const ready = [
    heading(2, run(words.beforeTitle)),
    says(undefined, [
      run(`${words.painNow} ____ / 10   ${words.slept} ____ ${words.hours}   ${words.date} __________`),
    ]),
    says('Grid', [run(words.lightsTitle)]),
    lights,
    gap(),
  ];
  const stop = [
    heading(2, run(`${words.stopTitle}: ${whomToday(clinic, words)}`)),
    ...words.stopSigns.map((sign) => listed('bullets', signs, [run(sign)])),
    heading(2, run(`${words.tomorrowTitle}: ${whomTomorrow(clinic, words)}`)),
    ...words.tomorrowSigns.map((sign) => listed('bullets', signs, [run(sign)])),
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
  const words = wordsOf(sheet.language);
  const weeks = sessionsByWeek(sheet.sessions);
  const most = Math.max(1, ...weeks.map(([, sessions]) => sessions.length));
  const first = 18 * mm;
  const each = (width - first) / most;
  const widths = [first, ...Array.from({ length: most }, () => each)];
  const rows = weeks.map(([week, sessions]) => [
    cell(first, [says('Grid', [strong(words.week(week))])]),
    ...Array.from({ length: most }, (_, i) => {
      const session = sessions[i];
      const lines = session
        ? [
            says('Grid', [run(sessionWords(session, words))]),
            says('Grid', [run('\u2610', 'Boxes'), ...(each > 24 * mm ? [run('  __ / __ / __')] : [])]),
          ]
        : [];
      return cell(each, lines);
    }),
  ]);
  return [
    heading(2, run(words.doneTitle)),
    says('Small print', [run(words.doneHint)], { keepNext: true }),
    table(widths, rows, { ...around(thin), insideHorizontal: thin, insideVertical: thin }),
    says(undefined, [strong(`${words.missedTitle} `), run(words.missedDay)], {
      spacing: { before: 80, after: 40 },
    }),
  ];
}

export function foot(sheet: Sheet, numbers: Numbers): Block[] {
  const words = wordsOf(sheet.language);
  const advice = numbers.next();
  const sources = numbers.next();
  return [
    ...(sheet.advice.length === 0
      ? []
      : [
          heading(2, run(words.adviceTitle)),
          ...sheet.advice.map((each) => listed('bullets', advice, [run(each)])),
        ]),
    ...(sheet.nextRetest
      ? [
          says(undefined, [strong(`${words.nextRetest}: `), run(retestWords(sheet, words))], {
            spacing: { before: 120 },
          }),
        ]
      : []),
    ...(sheet.references.length === 0
      ? []
      : [
          heading(2, run(words.sources)),
          ...sheet.references.map((each) =>
            listed('sources', sources, [run(`${each.text} ${words.level(each.level)}.`)], 'Source'),
          ),
        ]),
    says('Small print', [run(smallPrint(sheet))], { spacing: { before: 120 } }),
    says('Small print', [run(sheet.stamp)]),
  ];
}
