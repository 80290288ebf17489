import type { ClinicMeasure, ClinicTest, ClinicWork } from '../clinicWork.ts';
import { markup } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { programLine, weeksLine } from '../phrases.ts';
import type { Sheet } from '../sheet.ts';
import type { Language } from '../../text/language.ts';
import { wordsOf } from '../words.ts';
import { card } from './card.ts';
import { langOf, pageHead, small } from './parts.ts';
import type { Paper } from './parts.ts';

/** Work in the clinic: each test before and after, side by side, around what is done with hands. */
export function clinicPage(sheet: Sheet, work: ClinicWork, paper: Paper): Markup {
  const words = wordsOf(sheet.language);
  return markup`${pageHead(sheet, paper, {
    over: programLine(sheet),
    title: words.clinicTitle,
    aside: weeksLine(sheet, work.weeks),
    about: [
      words.clinicHint,
      work.due.length === 0
        ? ''
        : `${words.nextRetest}: ${work.due.map((week) => words.week(week)).join(', ')}.`,
    ]
      .filter(Boolean)
      .join(' '),
  })}
<p class="now"><span>${words.date} <i class="rule"></i></span> <span>${words.painNow} <i class="rule short"></i> / 10</span> <span>${words.signed} <i class="rule long"></i></span></p>
${work.tests.map((test) => testTable(test, sheet.language))}
${work.blocks.flatMap((block) => block.items.map((item) => card(item, { language: sheet.language, drawing: { width: 50, height: 24 }, evidence: false, log: true })))}
<p class="problems">${words.notes} <i class="rule long"></i></p>
${small(sheet)}`;
}

function testTable(test: ClinicTest, language: Language): Markup {
  const words = wordsOf(language);
  const sides = test.sides ? [words.left, words.right] : [''];
  return markup`<section class="test keep"><h2>${test.title}</h2>${test.control === undefined ? undefined : markup`<p class="meta"${langOf(test.control.language, language)}>${test.control.text}</p>`}
<table class="grid"><thead><tr><th scope="col" rowspan="2">${words.test}</th>${sides.map((side) => (side === '' ? markup`<td colspan="3"></td>` : markup`<th scope="colgroup" colspan="3">${side}</th>`))}</tr>
<tr>${sides.map(() => markup`<th scope="col">${words.last}</th><th scope="col">${words.beforeWork}</th><th scope="col">${words.afterWork}</th>`)}</tr></thead>
<tbody>${test.measures.length === 0 ? measureRow({ label: '', unit: '', last: {} }, test.sides) : test.measures.map((measure) => measureRow(measure, test.sides))}</tbody></table></section>`;
}

function measureRow(measure: ClinicMeasure, sides: boolean): Markup {
  const cell = (last: string | undefined): Markup => markup`<td>${last ?? ''}</td><td></td><td></td>`;
  const unit = measure.unit === '' ? '' : ` (${measure.unit})`;
  return markup`<tr><th scope="row">${measure.label}${unit}${measure.change === undefined ? undefined : markup` <span>${measure.change}</span>`}</th>${cell(measure.last.left)}${sides ? cell(measure.last.right) : undefined}</tr>`;
}
