import type { RootContent } from 'mdast';
import type { ClinicWork } from '../clinicWork.ts';
import type { CoachPage } from '../coachPage.ts';
import { coachText } from '../coachText.ts';
import { daysOf } from '../fridge.ts';
import type { Page, Referral } from '../handout.ts';
import type { Overview } from '../overview.ts';
import { dateWords, dayLine, doseLine, programLine, smallPrint, weeksLine } from '../phrases.ts';
import type { Sheet } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import { bullets, named, numbered, open, plain, says, strong, table, title } from './nodes.ts';
import { clinicNodes, itemNodes, sessionNodes } from './session.ts';

/** What stands between two rules; of what is laid out for paper alone there is nothing. */
export function pageNodes(page: Page): RootContent[][] {
  switch (page.kind) {
    case 'session':
      return [page.sheet, ...(page.sheet.also ? [page.sheet.also] : [])].map(sessionNodes);
    case 'overview':
      return [overviewNodes(page.sheet, page.overview, page.sheets)];
    case 'clinic':
      return [clinicWorkNodes(page.sheet, page.work)];
    case 'coach':
      return [coachNodes(page.coach)];
    case 'referral':
      return [referralNodes(page.referral)];
    case 'fridge':
    case 'message':
    case 'cover':
    case 'cards':
      return [];
  }
}

function overviewNodes(sheet: Sheet, { weekdays, weeks }: Overview, sheets: readonly Sheet[]): RootContent[] {
  const words = wordsOf(sheet.language);
  const all = { from: weeks[0]?.week ?? 1, to: weeks.at(-1)?.week ?? 1 };
  const rows = weeks.map((week) => [
    words.week(week.week),
    ...week.days.map(({ date, entries }) =>
      [dateWords(date, words), ...entries.map(({ title: name, minutes }) => `${name} ${minutes}′`)].join(
        ', ',
      ),
    ),
    week.daily.map((each) => `${each.title} ${each.minutes}′`).join(', '),
    week.retest.join(', '),
  ]);
  const columns = ['', ...weekdays.map((day) => words.weekdays[day]), words.everyDay, words.titles.Retest];
  return [
    title(1, `${programLine(sheet)}: ${words.weekOverview}, ${weeksLine(sheet, all)}`),
    ...clinicNodes(sheet.clinic),
    table(columns, rows),
    title(2, words.whatToDo),
    ...daysOf(sheets, all).flatMap((day) => [
      title(3, day.title),
      says(plain(dayLine(day, words))),
      numbered(
        day.rows.map(({ item, when, later }) => {
          const doses = [
            `${when === undefined ? '' : `${when} `}${doseLine(item)}`,
            ...later.map((each) => `${words.fromWeek(each.week)} ${doseLine(each)}`),
          ];
          return [strong(item.title), plain(`: ${doses.join('; ')}`)];
        }),
      ),
    ]),
    says(plain(smallPrint(sheet))),
    says(plain(sheet.stamp)),
  ];
}

function clinicWorkNodes(sheet: Sheet, work: ClinicWork): RootContent[] {
  const words = wordsOf(sheet.language);
  const whens = [words.last, words.beforeWork, words.afterWork];
  return [
    title(1, `${programLine(sheet)}: ${words.clinicTitle}, ${weeksLine(sheet, work.weeks)}`),
    ...clinicNodes(sheet.clinic),
    says(plain(words.clinicHint)),
    open(words.date),
    ...work.tests.flatMap((test) => {
      const sides = test.sides ? [`${words.left}: `, `${words.right}: `] : [''];
      const rows = test.measures.map(({ label, unit, change, last }) => [
        [unit === '' ? label : `${label} (${unit})`, change].filter(Boolean).join(', '),
        ...[last.left, ...(test.sides ? [last.right] : [])].flatMap((value) => [value ?? '', '', '']),
      ]);
      return [
        title(2, test.title),
        ...(test.control === undefined ? [] : [says(plain(test.control.text))]),
        table([words.test, ...sides.flatMap((side) => whens.map((when) => `${side}${when}`))], rows),
      ];
    }),
    ...work.blocks.flatMap((block) => block.items.flatMap((item) => itemNodes(item, words))),
    open(words.notes),
    open(words.signed),
    says(plain(smallPrint(sheet))),
    says(plain(sheet.stamp)),
  ];
}

function coachNodes(coach: CoachPage): RootContent[] {
  const text = coachText(coach);
  return [
    title(1, `${text.title}: ${text.over}`),
    says(strong(`${text.badge}.`), plain(` ${text.aside}`)),
    ...text.sections.flatMap((section) => [
      title(section.level, [section.title, section.aside].filter(Boolean).join(', ')),
      ...(section.says === undefined ? [] : [says(plain(section.says))]),
      ...(section.items.length === 0
        ? []
        : [
            bullets(
              section.items.map(({ before, strong: name, after }) => [
                ...(before === '' ? [] : [plain(before)]),
                ...(name === '' ? [] : [strong(name)]),
                ...(after === '' ? [] : [plain(after)]),
              ]),
            ),
          ]),
    ]),
    ...coach.charts.flatMap(({ title: name, table: [head = [], ...rows] }) => [
      title(2, name),
      table(head, rows),
    ]),
    ...(text.sources.length === 0
      ? []
      : [title(2, 'Sources'), numbered(text.sources.map((each) => [plain(`${each.text} ${each.level}.`)]))]),
  ];
}

function referralNodes(referral: Referral): RootContent[] {
  const words = wordsOf(referral.language);
  return [
    title(1, `${referral.athlete}: ${words.referralTitle}`),
    ...clinicNodes(referral.clinic),
    says(strong(referral.today ? words.referralToday : words.referralBefore)),
    named(words.referralFound, plain(referral.found.text)),
    says(plain(words.referralText)),
    open(words.referralAnswer),
    open(words.signed),
  ];
}
