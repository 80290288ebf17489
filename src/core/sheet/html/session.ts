import { markup } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Aims } from '../phrases.ts';
import { aimsIn, dayLine, programLine, sessionWords, sessionsByWeek, weeksLine } from '../phrases.ts';
import type { Sheet, SheetBlock, SheetSession } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import type { SheetWords } from '../words.ts';
import type { Language } from '../../text/language.ts';
import { card } from './card.ts';
import { langOf, lights, lightsLine, missed, pageHead, said, small, stopStrip } from './parts.ts';
import type { Paper } from './parts.ts';

export interface SessionOptions extends Paper {
  /** Evidence, reasons and sources: on the sheet one teaches from, not in large print. */
  readonly evidence: boolean;
  /** Room for a drawing, in millimetres. */
  readonly drawing: { readonly width: number; readonly height: number };
}

/** One day as cards: the sheet of a first visit. */
export function sessionPage(sheet: Sheet, options: SessionOptions): Markup {
  const words = wordsOf(sheet.language);
  return markup`${pageHead(sheet, options, {
    over: programLine(sheet),
    title: sheet.day.title,
    aside: weeksLine(sheet, sheet.weeks),
    about: dayLine(sheet.day, words),
  })}
${aimsIn(sheet).map((aims) => why(aims, sheet.language))}
<section class="ready" role="group" aria-label="${words.beforeTitle}">
  <p class="now"><b>${words.beforeTitle}</b> <span>${words.date} <i class="rule"></i></span> <span>${words.painNow} <i class="rule short"></i> / 10</span> <span>${words.slept} <i class="rule short"></i> ${words.hours}</span></p>
  ${options.evidence ? lightsLine(words) : lights(words)}
  ${stopStrip(sheet)}
</section>
${sheet.blocks.map((block, i) => blockOf(block, sheet, i, options))}
${foot(sheet, words, options)}`;
}

function why({ language, goal, findings }: Aims, page: Language): Markup | undefined {
  if (goal === undefined && findings.length === 0) return undefined;
  const words = wordsOf(language);
  return markup`<p class="why"${langOf(language, page)}>${goal === undefined ? undefined : markup`<b>${words.goal}:</b> ${goal}. `}${
    findings.length === 0 ? undefined : markup`<b>${words.whyThese}:</b> ${said(findings, language)}.`
  }</p>`;
}

function blockOf(block: SheetBlock, sheet: Sheet, at: number, options: SessionOptions): Markup {
  const about = `${block.title === '' ? '' : `${block.title} · `}${block.minutes} min`;
  const others = sheet.also?.blocks[at]?.items;
  const cards = block.items.map((item, i) => {
    const other = others?.[i];
    return card(item, {
      language: sheet.language,
      also: other && sheet.also ? { item: other, language: sheet.also.language } : undefined,
      // rounds have a heading of their own, since it says how they go; else the first card names its block
      block: i === 0 && block.format === undefined ? about : undefined,
      drawing: options.drawing,
      moving: options.moving,
      evidence: options.evidence,
      log: true,
    });
  });
  const [first, ...rest] = cards;
  const heading =
    block.format === undefined
      ? undefined
      : markup`<h2 class="block">${block.title} <span>${block.format} · ${block.minutes} min</span></h2>`;
  // the heading stays with its first card when the page breaks
  return markup`${heading && first ? markup`<div class="keep">${heading}${first}</div>` : first}${rest}
`;
}

function foot(sheet: Sheet, words: SheetWords, options: SessionOptions): Markup {
  const loaded = sheet.blocks.flatMap((block) => block.items).filter((item) => item.loaded);
  return markup`<footer>
  <section class="keep">
    ${sheet.sessions.length <= mostRows ? sessionRows(sheet.sessions, words) : sessionsByWeek(sheet.sessions).map(([week, sessions]) => weekGrid(week, sessions, words))}
    ${
      loaded.length === 0
        ? undefined
        : loadTable(
            sheet,
            loaded.map((item) => item.title),
            words,
          )
    }
    <p class="problems">${words.problems} <i class="rule long"></i></p>
  </section>
  <section class="keep">
  ${missed(words)}
  ${sheet.advice.length === 0 ? undefined : markup`<p class="advice"><b>${words.adviceTitle}:</b> ${sheet.advice.join(' ')}</p>`}
  ${sheet.nextRetest ? markup`<p class="retest"><b>${words.nextRetest}:</b> ${words.week(sheet.nextRetest.week)}: ${sheet.nextRetest.tests.join(', ')}.</p>` : undefined}
  </section>
  ${!options.evidence || sheet.references.length === 0 ? undefined : sources(sheet, words)}
  ${small(sheet)}
</footer>`;
}

/** More sessions than this take less paper side by side. */
const mostRows = 4;

/** A row for each session. */
function sessionRows(sessions: readonly SheetSession[], words: SheetWords): Markup {
  const columns = [words.painDuring, words.painAfter, words.painMorning, words.effort];
  return markup`<table class="grid rows"><caption>${words.doneTitle}: ${words.doneHint}</caption><thead><tr><th scope="col">${words.doneTitle}</th>${columns.map((each) => markup`<th scope="col">${each}</th>`)}</tr></thead>
<tbody>${sessions.map(
    (session) =>
      markup`<tr><th scope="row"><i class="box"></i> ${sessionWords(session, words)}</th>${columns.map(() => markup`<td></td>`)}</tr>`,
  )}</tbody></table>`;
}

/** A column for each session: its day, a box, and the pain rows. */
function weekGrid(week: number, sessions: readonly SheetSession[], words: SheetWords): Markup {
  const row = (label: string, cell: Markup): Markup =>
    markup`<tr><th scope="row">${label}</th>${sessions.map(() => markup`<td>${cell}</td>`)}</tr>`;
  const blank = markup``;
  return markup`<table class="grid"><caption>${words.doneTitle}: ${words.doneHint}</caption><thead><tr><th scope="col">${words.week(week)}</th>${sessions.map((session) => markup`<th scope="col"><i class="box"></i> ${sessionWords(session, words)}</th>`)}</tr></thead>
<tbody>${row(words.painDuring, blank)}${row(words.painAfter, blank)}${row(words.painMorning, blank)}${row(words.effort, blank)}</tbody></table>`;
}

function loadTable(sheet: Sheet, names: readonly string[], words: SheetWords): Markup {
  const weeks = Array.from({ length: sheet.weeks.to - sheet.weeks.from + 1 }, (_, i) => sheet.weeks.from + i);
  return markup`<table class="grid load"><thead><tr><th scope="col">${words.loadTitle}</th>${weeks.map((week) => markup`<th scope="col">${words.week(week)}</th>`)}</tr></thead>
<tbody>${names.map((name) => markup`<tr><th scope="row">${name}</th>${weeks.map(() => markup`<td></td>`)}</tr>`)}</tbody></table>`;
}

function sources(sheet: Sheet, words: SheetWords): Markup {
  return markup`<section class="sources"><h2>${words.sources}</h2><ol>${sheet.references.map(
    (reference) =>
      markup`<li value="${reference.number}"><span lang="en">${reference.text}</span> <em>${words.level(reference.level)}.</em></li>`,
  )}</ol></section>`;
}
