import type { ListItem, RootContent } from 'mdast';
import { newIn } from '../fridge.ts';
import {
  blockAside,
  clauses,
  closed,
  dayLine,
  doseLine,
  evidenceWords,
  programLine,
  retestWords,
  sessionWords,
  sessionsByWeek,
  sideWord,
  smallPrint,
  weeksLine,
  whomToday,
  whomTomorrow,
} from '../phrases.ts';
import type { Sheet, SheetBlock, SheetClinic, SheetItem } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import type { SheetWords } from '../words.ts';
import { bullets, listItem, named, numbered, open, plain, says, strong, table, title } from './nodes.ts';

/** One day with its cards. */
export function sessionNodes(sheet: Sheet): RootContent[] {
  const words = wordsOf(sheet.language);
  const signs = (name: string, whom: string, texts: readonly string[]): RootContent[] => [
    title(2, `${name}: ${whom}`),
    bullets(texts.map((sign) => [plain(sign)])),
  ];
  return [
    title(1, `${sheet.program.title}: ${sheet.day.title}, ${weeksLine(sheet, sheet.weeks)}`),
    says(plain(`${programLine(sheet)} · ${dayLine(sheet.day, words)}`)),
    ...clinicNodes(sheet.clinic),
    ...(sheet.reviewed ? [] : [says(strong(closed(words.notReviewed)))]),
    ...(sheet.goal === undefined ? [] : [named(words.goal, plain(closed(sheet.goal)))]),
    ...(sheet.findings.length === 0
      ? []
      : [named(words.whyThese, plain(closed(sheet.findings.map(({ text }) => text).join('; '))))]),
    title(2, words.lightsTitle),
    bullets(words.lights.map(({ light, pain, todo }) => [strong(light), plain(`: ${pain}: ${todo}`)])),
    ...signs(words.stopTitle, whomToday(sheet.clinic, words), words.stopSigns),
    ...signs(words.tomorrowTitle, whomTomorrow(sheet.clinic, words), words.tomorrowSigns),
    ...sheet.blocks.flatMap((block) => blockNodes(block, words)),
    ...doneNodes(sheet, words),
    ...(sheet.advice.length === 0
      ? []
      : [title(2, words.adviceTitle), bullets(sheet.advice.map((advice) => [plain(advice)]))]),
    ...(sheet.nextRetest ? [named(words.nextRetest, plain(retestWords(sheet, words)))] : []),
    ...(sheet.references.length === 0
      ? []
      : [
          title(2, words.sources),
          numbered(sheet.references.map((each) => [plain(`${each.text} ${words.level(each.level)}.`)])),
        ]),
    says(plain(smallPrint(sheet))),
    says(plain(sheet.stamp)),
  ];
}

/** Who hands the sheet out. */
export function clinicNodes(clinic: SheetClinic): RootContent[] {
  const parts = [clinic.name, clinic.phone, clinic.email, clinic.address].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? [] : [says(plain(parts.join(' · ')))];
}

function blockNodes(block: SheetBlock, words: SheetWords): RootContent[] {
  const heading = block.title === '' ? [] : [title(2, `${block.title} (${blockAside(block)})`)];
  return [...heading, ...block.items.flatMap((item) => itemNodes(item, words))];
}

export function itemNodes(item: SheetItem, words: SheetWords): RootContent[] {
  const listed = (name: string, texts: readonly string[], as: typeof bullets): RootContent[] =>
    texts.length === 0 ? [] : [says(strong(name)), as(texts.map((text) => [plain(text)]))];
  const ladder = [
    [words.easier, item.easier.join(', ')],
    [words.harder, item.harder.join(', ')],
    [words.moveOn, item.moveOn ?? ''],
  ].filter(([, text]) => text !== '');
  return [
    title(3, `${item.number} ${item.title}`),
    ...(doseLine(item) === ''
      ? []
      : [says(strong(doseLine(item)), ...(item.doseWords === '' ? [] : [plain(`: ${item.doseWords}`)]))]),
    ...(item.was ? [named(words.before, plain(newIn(item.was, item.figures)))] : []),
    ...item.cautions.map((caution) => named(words.takeCare, plain(caution))),
    ...listed(words.setUp, item.setUp, numbered),
    ...listed(words.movement, item.movement, numbered),
    ...listed(words.cues, item.cues, bullets),
    ...listed(words.feel, item.feel, bullets),
    ...(item.faults.length === 0
      ? []
      : [
          says(strong(words.faults)),
          bullets(
            item.faults.map(({ sign, fix }) => [
              plain(sign),
              ...(fix === '' ? [] : [plain(' → '), strong(fix)]),
            ]),
          ),
        ]),
    ...(item.stopWhen.length === 0
      ? []
      : [named(words.stopWhen, plain(closed(clauses(item.stopWhen, item.language))))]),
    ...ladder.map(([name = '', text = '']) => named(name, plain(text))),
    ...(item.film ? [filmNode(item.film, words)] : []),
    ...(item.ticks.length === 0 ? [] : [tasks(item, words)]),
    ...(item.reasons.length === 0 && !item.evidence
      ? []
      : [named(words.because, plain([...item.reasons, evidenceWords(item)].filter(Boolean).join('; ')))]),
  ];
}

function filmNode({ url, alt }: NonNullable<SheetItem['film']>, words: SheetWords): RootContent {
  return says(strong(`${words.film}:`), plain(' '), { type: 'link', url, children: [plain(alt)] });
}

function tasks(item: SheetItem, words: SheetWords): RootContent {
  const load = item.loaded ? ` (${words.load}: )` : '';
  const sets = item.ticks.flatMap((row) =>
    Array.from({ length: row.sets }, (_, i): ListItem => {
      const name = row.side === 'both' ? words.set : sideWord(row, words);
      return { ...listItem([plain(`${name} ${i + 1}${load}`)]), checked: false };
    }),
  );
  return { type: 'list', ordered: false, spread: false, children: sets };
}

function doneNodes(sheet: Sheet, words: SheetWords): RootContent[] {
  const columns = [words.doneTitle, words.painDuring, words.painAfter, words.painMorning, words.effort];
  const rows = sessionsByWeek(sheet.sessions).flatMap(([week, sessions]) =>
    sessions.map((session) => [words.week(week), sessionWords(session, words), ...columns.map(() => '')]),
  );
  return [
    title(2, words.doneTitle),
    table(['', words.date, ...columns], rows),
    open(words.problems),
    named(words.missedTitle, plain(words.missedDay)),
  ];
}
