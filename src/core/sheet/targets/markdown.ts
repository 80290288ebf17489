import type { BlockContent, ListItem, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import {
  aboutDay,
  blockAside,
  closed,
  evidenceWords,
  headings,
  levelWords,
  retestWords,
  sessionWords,
  sessionsByWeek,
  sideWord,
  stopSigns,
  weeksWords,
} from '../phrases.ts';
import type { Sheet, SheetBlock, SheetItem } from '../sheet.ts';
import type { Target } from '../target.ts';
import { sheetWords } from '../words.ts';

const mark = '<!-- Exported by Stridebook -->';

/** The sheets as text with marks, for notes, messages and other tools; all of a note's text is escaped. */
export const markdown: Target = {
  id: 'md',
  title: 'Markdown',
  extension: 'md',
  emit: (sheets) =>
    toMarkdown(document(sheets), { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '_' }),
  // one with a tick in it is the athlete's
  isOwn: (text) => text.startsWith(mark) && !/^- \[x\]/im.test(text),
};

function document(sheets: readonly Sheet[]): Root {
  const parts = sheets.map(sheetNodes);
  const ruled = parts.flatMap((nodes, i): RootContent[] =>
    i === 0 ? nodes : [{ type: 'thematicBreak' }, ...nodes],
  );
  return { type: 'root', children: [{ type: 'html', value: mark }, ...ruled] };
}

function sheetNodes(sheet: Sheet): RootContent[] {
  return [
    title(1, `${sheet.program.title}: ${sheet.day.title}, ${weeksWords(sheet)} of ${sheet.program.weeks}`),
    says(plain(aboutDay(sheet))),
    ...(sheet.reviewed ? [] : [says(strong(closed(sheetWords.notReviewed)))]),
    ...(sheet.goal === undefined ? [] : [named(headings.goal, plain(closed(sheet.goal)))]),
    ...(sheet.findings.length === 0
      ? []
      : [named(headings.findings, plain(closed(sheet.findings.join('; '))))]),
    title(2, sheetWords.beforeTitle),
    bullets(
      sheetWords.trafficLight.map(({ light, pain, todo }) => [
        strong(light),
        plain(`: pain ${pain}: ${todo}`),
      ]),
    ),
    title(2, sheetWords.stopTitle),
    bullets(sheetWords.stopStrip.map((sign) => [plain(sign)])),
    ...sheet.blocks.flatMap(blockNodes),
    ...doneNodes(sheet),
    ...(sheet.advice.length === 0
      ? []
      : [title(2, headings.advice), bullets(sheet.advice.map((advice) => [plain(advice)]))]),
    ...(sheet.nextRetest ? [named(headings.retest, plain(retestWords(sheet)))] : []),
    ...(sheet.references.length === 0
      ? []
      : [
          title(2, headings.sources),
          numbered(sheet.references.map((each) => [plain(`${each.text} ${levelWords(each.level)}`)])),
        ]),
    says(plain(sheetWords.disclaimer)),
    says(plain(sheet.stamp)),
  ];
}

function blockNodes(block: SheetBlock): RootContent[] {
  const heading = block.title === '' ? [] : [title(2, `${block.title} (${blockAside(block)})`)];
  return [...heading, ...block.items.flatMap(itemNodes)];
}

function itemNodes(item: SheetItem): RootContent[] {
  const listed = (name: string, texts: readonly string[], as: typeof bullets): RootContent[] =>
    texts.length === 0 ? [] : [says(strong(name)), as(texts.map((text) => [plain(text)]))];
  const ladder = [
    [headings.easier, item.easier.join(', ')],
    [headings.harder, item.harder.join(', ')],
    [headings.moveOn, item.moveOn ?? ''],
  ].filter(([, text]) => text !== '');
  return [
    title(3, `${item.number} ${item.title}`),
    ...(item.dose === ''
      ? []
      : [says(strong(item.dose), ...(item.doseWords === '' ? [] : [plain(`: ${item.doseWords}`)]))]),
    ...item.cautions.map((caution) => named(headings.caution, plain(caution))),
    ...listed(headings.setUp, item.setUp, numbered),
    ...listed(headings.movement, item.movement, numbered),
    ...listed(headings.cues, item.cues, bullets),
    ...listed(headings.feel, item.feel, bullets),
    ...(item.faults.length === 0
      ? []
      : [
          says(strong(headings.faults)),
          bullets(
            item.faults.map(({ sign, fix }) => [
              plain(sign),
              ...(fix === '' ? [] : [plain(' → '), strong(fix)]),
            ]),
          ),
        ]),
    ...(item.stopWhen.length === 0 ? [] : [named(headings.stopWhen, plain(closed(stopSigns(item))))]),
    ...ladder.map(([name = '', text = '']) => named(name, plain(text))),
    ...(item.ticks.length === 0 ? [] : [tasks(item)]),
    ...(item.reasons.length === 0 && !item.evidence
      ? []
      : [named(headings.because, plain([...item.reasons, evidenceWords(item)].filter(Boolean).join('; ')))]),
  ];
}

function tasks(item: SheetItem): RootContent {
  const sets = item.ticks.flatMap((row) =>
    Array.from({ length: row.sets }, (_, i): ListItem => ({
      ...listItem([plain(row.side === 'both' ? `Set ${i + 1}` : `${sideWord(row)} ${i + 1}`)]),
      checked: false,
    })),
  );
  return { type: 'list', ordered: false, spread: false, children: sets };
}

function doneNodes(sheet: Sheet): RootContent[] {
  const row = (cells: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [plain(cell)] })),
  });
  const rows = sessionsByWeek(sheet.sessions).flatMap(([week, sessions]) =>
    sessions.map((session) => row([String(week), sessionWords(session), '', '', '', ''])),
  );
  const head = row([headings.week, 'Session', headings.done, 'Pain during', 'Pain after', 'Next morning']);
  return [
    title(2, headings.done),
    { type: 'table', children: [head, ...rows] },
    says(plain(sheetWords.missedDay)),
  ];
}

function title(depth: 1 | 2 | 3, text: string): RootContent {
  return { type: 'heading', depth, children: [plain(text)] };
}

function says(...children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children };
}

function named(name: string, text: PhrasingContent): BlockContent {
  return says(strong(`${name}:`), plain(' '), text);
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
