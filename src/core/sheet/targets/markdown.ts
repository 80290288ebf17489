import type { BlockContent, ListItem, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import {
  blockAside,
  clauses,
  closed,
  dayLine,
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
import { newIn } from '../fridge.ts';
import type { Sheet, SheetBlock, SheetItem } from '../sheet.ts';
import type { Target } from '../target.ts';
import { wordsOf } from '../words.ts';
import type { SheetWords } from '../words.ts';

const mark = '<!-- Exported by Stridebook -->';

/** The sheets as text with marks, for notes, messages and other tools; all of a note's text is escaped. */
export const markdown: Target = {
  id: 'md',
  title: 'Markdown',
  extension: 'md',
  layouts: ['teach'],
  emit: ({ sheets }) =>
    toMarkdown(document(sheets), { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '_' }),
  // one with a tick in it is the athlete's
  isOwn: (text) => text.startsWith(mark) && !/^- \[x\]/im.test(text),
};

function document(sheets: readonly Sheet[]): Root {
  const parts = sheets.flatMap((sheet) => (sheet.also ? [sheet, sheet.also] : [sheet])).map(sheetNodes);
  const ruled = parts.flatMap((nodes, i): RootContent[] =>
    i === 0 ? nodes : [{ type: 'thematicBreak' }, ...nodes],
  );
  return { type: 'root', children: [{ type: 'html', value: mark }, ...ruled] };
}

function sheetNodes(sheet: Sheet): RootContent[] {
  const words = wordsOf(sheet.language);
  const signs = (name: string, whom: string, texts: readonly string[]): RootContent[] => [
    title(2, `${name}: ${whom}`),
    bullets(texts.map((sign) => [plain(sign)])),
  ];
  return [
    title(1, `${sheet.program.title}: ${sheet.day.title}, ${weeksLine(sheet, sheet.weeks)}`),
    says(plain(`${programLine(sheet)} · ${dayLine(sheet.day, words)}`)),
    ...clinicNodes(sheet),
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

function clinicNodes({ clinic }: Sheet): RootContent[] {
  const parts = [clinic.name, clinic.phone, clinic.email, clinic.address].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? [] : [says(plain(parts.join(' · ')))];
}

function blockNodes(block: SheetBlock, words: SheetWords): RootContent[] {
  const heading = block.title === '' ? [] : [title(2, `${block.title} (${blockAside(block)})`)];
  return [...heading, ...block.items.flatMap((item) => itemNodes(item, words))];
}

function itemNodes(item: SheetItem, words: SheetWords): RootContent[] {
  const listed = (name: string, texts: readonly string[], as: typeof bullets): RootContent[] =>
    texts.length === 0 ? [] : [says(strong(name)), as(texts.map((text) => [plain(text)]))];
  const ladder = [
    [words.easier, item.easier.join(', ')],
    [words.harder, item.harder.join(', ')],
    [words.moveOn, item.moveOn ?? ''],
  ].filter(([, text]) => text !== '');
  return [
    title(3, `${item.number} ${item.title}`),
    ...(item.dose === ''
      ? []
      : [says(strong(item.dose), ...(item.doseWords === '' ? [] : [plain(`: ${item.doseWords}`)]))]),
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
  const sets = item.ticks.flatMap((row) =>
    Array.from({ length: row.sets }, (_, i): ListItem => {
      const name = row.side === 'both' ? words.set : sideWord(row, words);
      return { ...listItem([plain(`${name} ${i + 1}`)]), checked: false };
    }),
  );
  return { type: 'list', ordered: false, spread: false, children: sets };
}

function doneNodes(sheet: Sheet, words: SheetWords): RootContent[] {
  const row = (cells: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [plain(cell)] })),
  });
  const rows = sessionsByWeek(sheet.sessions).flatMap(([week, sessions]) =>
    sessions.map((session) => row([words.week(week), sessionWords(session, words), '', '', '', '', ''])),
  );
  const columns = [words.doneTitle, words.painDuring, words.painAfter, words.painMorning, words.effort];
  return [
    title(2, words.doneTitle),
    { type: 'table', children: [row(['', words.date, ...columns]), ...rows] },
    named(words.missedTitle, plain(words.missedDay)),
  ];
}

function title(depth: 1 | 2 | 3, text: string): RootContent {
  return { type: 'heading', depth, children: [plain(text)] };
}

function says(...children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children };
}

function named(name: string, text: PhrasingContent): BlockContent {
  return says(strong(/[?]$/.test(name) ? name : `${name}:`), plain(' '), text);
}

function bullets(items: readonly PhrasingContent[][]): BlockContent {
  return { type: 'list', ordered: false, spread: false, children: items.map(listItem) };
}

function numbered(items: readonly PhrasingContent[][]): BlockContent {
  return { type: 'list', ordered: true, start: 1, spread: false, children: items.map(listItem) };
}

function listItem(children: readonly PhrasingContent[]): ListItem {
  return { type: 'listItem', spread: false, children: [says(...children)] };
}

function plain(text: string): PhrasingContent {
  return { type: 'text', value: text };
}

function strong(text: string): PhrasingContent {
  return { type: 'strong', children: [plain(text)] };
}
