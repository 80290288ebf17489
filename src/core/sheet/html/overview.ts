import { daysOf, newIn } from '../fridge.ts';
import type { FridgeDay } from '../fridge.ts';
import { markup } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Overview } from '../overview.ts';
import { dateWords, dayLine, programLine, weeksLine } from '../phrases.ts';
import type { Sheet } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import type { SheetWords } from '../words.ts';
import { dose, lights, pageHead, said, small, stopStrip } from './parts.ts';
import type { Paper } from './parts.ts';

/** What comes when, and what each day holds. */
export function overviewPage(
  sheet: Sheet,
  overview: Overview,
  sheets: readonly Sheet[],
  paper: Paper,
): Markup {
  const words = wordsOf(sheet.language);
  const weeks = overview.weeks.map((week) => week.week);
  const all = { from: weeks[0] ?? 1, to: weeks.at(-1) ?? 1 };
  return markup`${pageHead(sheet, paper, {
    over: programLine(sheet),
    title: words.weekOverview,
    aside: weeksLine(sheet, all),
    about: sheet.goal === undefined ? undefined : `${words.goal}: ${sheet.goal}`,
  })}
${calendar(overview, words)}
<h2 class="block">${words.whatToDo}</h2>
<div class="days">${daysOf(sheets, all).map((day) => dayBox(day, words))}</div>
${small(sheet)}`;
}

/** The calendar of the weeks: a row a week, its daily part and retests below. */
export function calendar({ weekdays, weeks }: Overview, words: SheetWords): Markup {
  return markup`<table class="grid calendar"><thead><tr><td></td>${weekdays.map((day) => markup`<th scope="col">${words.weekdays[day]}</th>`)}</tr></thead>
<tbody>${weeks.map(
    (week) =>
      markup`<tr><th scope="row">${words.week(week.week)}</th>${week.days.map(
        (day) =>
          markup`<td><span class="date">${dateWords(day.date, words)}</span>${
            day.entries.length === 0
              ? undefined
              : day.entries.map(
                  (entry) =>
                    markup`<span class="entry ${entry.kind}">${entry.title} <em>${entry.minutes}′</em></span>`,
                )
          }</td>`,
      )}</tr>${
        week.daily.length === 0 && week.retest.length === 0
          ? undefined
          : markup`<tr class="daily"><td></td><td colspan="7">${
              week.daily.length === 0
                ? undefined
                : markup`${words.everyDay}: <b>${week.daily.map((each) => `${each.title} ${each.minutes}′`).join(', ')}</b>`
            }${week.retest.length === 0 ? undefined : markup` &ensp; <b>${words.titles.Retest}:</b> ${week.retest.join(', ')}`}</td></tr>`
      }`,
  )}</tbody></table>`;
}

function dayBox(day: FridgeDay, words: SheetWords): Markup {
  return markup`<section class="day-box keep"><h3>${day.title}</h3>
<p class="meta">${dayLine(day, words)}</p>
<ol>${day.rows.map(({ item, when, later }) => {
    const doses = [item.figures, ...later.map((each) => each.figures)];
    return markup`<li><b>${item.title}</b>${when === undefined ? '' : `, ${when}`} ${dose(item, ', ')}${later.map(
      (each, i) => {
        const before = doses[i];
        return before && markup`; ${words.fromWeek(each.week)} ${newIn(each.figures, before)}`;
      },
    )}</li>`;
  })}</ol></section>`;
}

/** The first page of a booklet: for whom, what for, when, and when to stop. */
export function coverPage(sheet: Sheet, overview: Overview, paper: Paper): Markup {
  const words = wordsOf(sheet.language);
  return markup`${pageHead(sheet, paper, {
    over: sheet.athlete.name,
    title: sheet.program.title,
    aside: words.weeks(1, sheet.program.weeks),
    about: sheet.goal === undefined ? undefined : `${words.goal}: ${sheet.goal}`,
  })}
${sheet.findings.length === 0 ? undefined : markup`<p class="why"><b>${words.whyThese}:</b> ${said(sheet.findings, sheet.language)}.</p>`}
<section class="ready">${lights(words)}${stopStrip(sheet)}</section>
<h2 class="block">${words.weekOverview}</h2>
${calendar(overview, words)}
<p class="missed"><b>${words.missedTitle}</b> ${words.missedDay}</p>
${small(sheet)}`;
}
