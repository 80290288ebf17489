import { figureSvg } from '../../figure/svg.ts';
import { Markup, markup } from '../markup.ts';
import type { Sheet, SheetBlock, SheetItem, SheetSession, TickRow } from '../sheet.ts';
import type { Target } from '../target.ts';
import { sheetWords } from '../words.ts';
import { sheetStyle } from '../style.ts';

const generator = '<meta name="generator" content="stridebook">';

/** One page for the browser and the printer: a single file, no network, no script; A4 and Letter. */
export const html: Target = {
  id: 'html',
  title: 'HTML, for print',
  extension: 'html',
  emit: (sheets) => `${document(sheets).text}\n`,
  isOwn: (text) => text.slice(0, 400).includes(generator),
};

function document(sheets: readonly Sheet[]): Markup {
  const [first] = sheets;
  const title = first ? `${first.athlete.name}: ${first.program.title}` : 'Session sheet';
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${new Markup(generator)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title>
<style>${new Markup(sheetStyle)}</style>
</head>
<body>
${sheets.map(sheetArticle)}
</body>
</html>`;
}

function sheetArticle(sheet: Sheet): Markup {
  return markup`<article class="sheet">
<header class="head">
  <div>
    <p class="program">${sheet.program.title}</p>
    <h1>${sheet.day.title} <span class="weeks">${weeksWords(sheet)} of ${sheet.program.weeks}</span></h1>
    <p class="meta">${sheet.athlete.name}${sheet.day.weekdays.length > 0 ? ` · ${sheet.day.weekdays.join(', ')}` : ''} · about ${sheet.day.minutes} min${sheet.day.equipment.length > 0 ? ` · you need: ${sheet.day.equipment.join(', ').toLowerCase()}` : ''}</p>
  </div>
  ${sheet.reviewed ? undefined : markup`<p class="badge">${sheetWords.notReviewed}</p>`}
</header>
${why(sheet)}
${safety()}
${sheet.blocks.map(block)}
${foot(sheet)}
</article>`;
}

function weeksWords({ weeks }: Sheet): string {
  return weeks.from === weeks.to ? `Week ${weeks.from}` : `Weeks ${weeks.from}–${weeks.to}`;
}

function why(sheet: Sheet): Markup | undefined {
  if (sheet.goal === undefined && sheet.findings.length === 0) return undefined;
  return markup`<section class="why">
  ${sheet.goal === undefined ? undefined : markup`<p><b>Goal:</b> ${sheet.goal}.</p>`}
  ${sheet.findings.length === 0 ? undefined : markup`<p><b>Why these:</b> ${sheet.findings.join('; ')}.</p>`}
</section>`;
}

function safety(): Markup {
  return markup`<section class="safety">
  <div class="ready">
    <h2>${sheetWords.beforeTitle}</h2>
    <p>Pain now <span class="line"></span> / 10 &emsp; Slept <span class="line"></span> h &emsp; Date <span class="line wide"></span></p>
    <table class="lights"><tbody>${sheetWords.trafficLight.map(
      (row) =>
        markup`<tr><th scope="row">${row.light}</th><td>pain ${row.pain}</td><td>${row.todo}</td></tr>`,
    )}</tbody></table>
  </div>
  <div class="stopstrip" role="note">
    <h2>${sheetWords.stopTitle}</h2>
    <ul>${sheetWords.stopStrip.map((sign) => markup`<li>${sign}</li>`)}</ul>
  </div>
</section>`;
}

function block(each: SheetBlock): Markup {
  const heading =
    each.title === ''
      ? undefined
      : markup`<h2 class="block">${each.title} <span>${[each.format, `${each.minutes} min`].filter(Boolean).join(' · ')}</span></h2>`;
  const [first, ...others] = each.items;
  // the heading stays with its first card when the page breaks
  return markup`<section class="block">
${first ? markup`<div class="keep">${heading}${item(first)}</div>` : heading}
${others.map(item)}
</section>`;
}

function item(each: SheetItem): Markup {
  if (each.kind !== 'exercise') return simpleItem(each);
  return markup`<section class="card" aria-label="${each.title}">
  <div class="top">
    <span class="number" aria-hidden="true">${each.number}</span>
    <h3>${each.title}</h3>
    <p class="dose">${each.dose}</p>
  </div>
  <p class="words">${each.doseWords}</p>
  ${each.figure && markup`<div class="figure">${new Markup(figureSvg(each.figure.poses, each.figure.title))}</div>`}
  ${each.cautions.map((caution) => markup`<p class="caution"><b>Take care:</b> ${caution}</p>`)}
  <div class="columns">
    <div>
      ${listPart('Set-up', each.setUp, 'ol')}
      ${listPart('Movement', each.movement, 'ol')}
    </div>
    <div>
      ${listPart('Cues', each.cues, 'ul')}
      ${listPart('Feel it', each.feel, 'p')}
    </div>
    <div>${faults(each)}</div>
  </div>
  ${each.stopWhen.length === 0 ? undefined : markup`<p class="stop"><b>Stop when:</b> ${each.stopWhen.map(lowerFirst).join('; ')}</p>`}
  ${ladder(each)}
  <div class="log">${each.ticks.map(tickRow)}<span class="notes">Notes</span></div>
  ${because(each)}
</section>`;
}

function simpleItem(each: SheetItem): Markup {
  return markup`<section class="card" aria-label="${each.title}">
  <div class="top"><span class="number" aria-hidden="true">${each.number}</span><h3>${each.title}</h3><p class="dose">${each.dose}</p></div>
  ${each.doseWords === '' ? undefined : markup`<p class="words">${each.doseWords}</p>`}
</section>`;
}

function listPart(title: string, texts: readonly string[], as: 'ol' | 'ul' | 'p'): Markup | undefined {
  if (texts.length === 0) return undefined;
  if (as === 'p' || texts.length === 1)
    return markup`<p class="run-in"><b>${title}</b> ${texts.join(' ')}</p>`;
  const items = texts.map((text) => markup`<li>${text}</li>`);
  return as === 'ol'
    ? markup`<h4>${title}</h4><ol>${items}</ol>`
    : markup`<h4>${title}</h4><ul>${items}</ul>`;
}

function faults(each: SheetItem): Markup | undefined {
  if (each.faults.length === 0) return undefined;
  return markup`<h4>If this happens</h4><ul class="faults">${each.faults.map(
    (fault) => markup`<li>${fault.sign}${fault.fix === '' ? undefined : markup` <b>→ ${fault.fix}</b>`}</li>`,
  )}</ul>`;
}

function ladder(each: SheetItem): Markup | undefined {
  if (each.easier.length === 0 && each.harder.length === 0 && each.moveOn === undefined) return undefined;
  return markup`<p class="ladder">${
    each.easier.length > 0 ? markup`<b>Easier:</b> ${each.easier.join(', ')} &ensp; ` : undefined
  }${each.harder.length > 0 ? markup`<b>Harder:</b> ${each.harder.join(', ')} &ensp; ` : undefined}${
    each.moveOn === undefined ? undefined : markup`<b>Move on:</b> ${each.moveOn}`
  }</p>`;
}

function tickRow(row: TickRow): Markup {
  const label = row.side === 'both' ? 'Sets' : row.side === 'left' ? 'Left' : 'Right';
  const boxes = Array.from({ length: row.sets }, () => markup`<i class="box"></i>`);
  return markup`<span class="ticks"><b>${label}</b>${boxes}</span>`;
}

function because(each: SheetItem): Markup | undefined {
  const numbers = each.evidence?.references ?? [];
  const sources = numbers.length > 0 ? ` [${numbers.join(', ')}]` : '';
  if (each.reasons.length === 0 && !each.evidence) return undefined;
  return markup`<p class="because"><b>Because:</b> ${each.reasons.join('; ')}${
    each.evidence ? markup` <span class="evidence">${each.evidence.line}${sources}</span>` : undefined
  }</p>`;
}

function foot(sheet: Sheet): Markup {
  return markup`<footer>
  <section class="keep">
    <h2>Done</h2>
    <table class="grid"><caption>Tick each session; pain during / after / next morning, 0–10</caption>
    <tbody>${weeksOf(sheet.sessions).map(
      ([week, sessions]) => markup`<tr><th scope="row">Week ${week}</th>${sessions.map(sessionCell)}</tr>`,
    )}</tbody></table>
    <p>${sheetWords.missedDay}</p>
  </section>
  ${sheet.advice.length === 0 ? undefined : markup`<section class="keep"><h2>Beside the exercises</h2><ul>${sheet.advice.map((advice) => markup`<li>${advice}</li>`)}</ul></section>`}
  ${sheet.nextRetest ? markup`<p class="retest"><b>Next retest:</b> week ${sheet.nextRetest.week}: ${sheet.nextRetest.tests.join(', ')}.</p>` : undefined}
  ${sheet.references.length === 0 ? undefined : markup`<section class="sources"><h2>Sources</h2><ol>${sheet.references.map((reference) => markup`<li value="${reference.number}">${reference.text} <span>Level ${reference.level} of 5 (Oxford CEBM 2011).</span></li>`)}</ol></section>`}
  <p class="small">${sheetWords.disclaimer} ${sheet.reviewed ? '' : `${sheetWords.notReviewed}.`}</p>
  <p class="small">${sheet.stamp}</p>
</footer>`;
}

function sessionCell(session: SheetSession): Markup {
  const [, month = '', day = ''] = session.date?.split('-') ?? [];
  const date = day === '' ? '' : `${Number(day)} ${sheetWords.months[Number(month) - 1] ?? month}`;
  return markup`<td><span>${[session.weekday, date].filter(Boolean).join(' ')}</span><i class="box"></i><em>__ / __ / __</em></td>`;
}

function weeksOf(sessions: readonly SheetSession[]): [number, SheetSession[]][] {
  const weeks = new Map<number, SheetSession[]>();
  for (const session of sessions) weeks.set(session.week, [...(weeks.get(session.week) ?? []), session]);
  return [...weeks];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}
