import type { Density, FridgeDay, FridgePage, FridgeRow } from '../fridge.ts';
import { densities, fridgeCues, fridgeStops, newIn } from '../fridge.ts';
import { markup } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { wordsOf } from '../words.ts';
import { clauses, dateWords, dayLine, programLine, sessionsByWeek, weeksLine } from '../phrases.ts';
import type { SheetWords } from '../words.ts';
import { dose, drawing, langOf, lightsLine, pageHead, small, stopStrip } from './parts.ts';
import type { Paper } from './parts.ts';
import type { Language } from '../../text/language.ts';

/** Weeks on one side: what, how much, what to think of, when to stop, and a box for each time. */
export function fridgePageHtml(page: FridgePage, paper: Paper): Markup {
  const { sheet, weeks, days, density } = page;
  const words = wordsOf(sheet.language);
  const only = days.length === 1 ? days[0] : undefined;
  const retest = sheet.nextRetest;
  return markup`${pageHead(sheet, paper, {
    over: programLine(sheet),
    title: only?.title ?? words.weeks(weeks.from, weeks.to),
    aside: only ? weeksLine(sheet, weeks) : words.ofWeeks('', sheet.program.weeks).trim(),
    about: only ? dayLine(only, words) : undefined,
  })}
${days.map((day) => dayRows(day, days.length > 1, density, sheet.language))}
${grid(days, words)}
<section class="fridge-foot">
${lightsLine(words)}
${stopStrip(sheet)}
<p>${
    retest && retest.week <= weeks.to
      ? markup`<b>${words.nextRetest}:</b> ${words.week(retest.week)}. `
      : undefined
  }<b>${words.missedTitle}</b> ${words.missedDay}</p>
</section>
${small(sheet)}`;
}

function dayRows(day: FridgeDay, headed: boolean, density: Density, language: Language): Markup {
  const words = wordsOf(language);
  return markup`<section class="fridge-day">${
    headed
      ? markup`<h2>${day.title} <span>${dayLine(day, words)}</span></h2>`
      : markup`<h2 class="unseen">${words.exercises}</h2>`
  }${day.rows.map((row) => (row.item.kind === 'exercise' && !row.repeated ? exerciseRow(row, density, language) : plainRow(row, language)))}</section>`;
}

function exerciseRow(
  { item, also, format, when, later }: FridgeRow,
  density: Density,
  language: Language,
): Markup {
  const words = wordsOf(language);
  const doses = [item.figures, ...later.map((each) => each.figures)];
  return markup`<section class="row" role="group" aria-label="${item.title}">
<span class="number" aria-hidden="true">${item.number}</span>
${drawing(item, { width: density === 'scant' ? 20 : 29, height: densities[density].drawing }) ?? markup`<div class="drawing"></div>`}
<div class="row-words"><h3${langOf(item.language, language)}>${item.title}${also && also.title !== item.title ? markup` <small${langOf(also.language, language)}>${also.title}</small>` : undefined}</h3>
<p${langOf(item.language, language)}>${fridgeCues(item, density)}</p>
${item.stopWhen.length === 0 ? undefined : markup`<p class="halt"><b>${words.stopWhen}</b> <span${langOf(item.language, language)}>${clauses(fridgeStops(item, density), item.language)}</span></p>`}</div>
<div class="row-dose">${when === undefined ? undefined : markup`<p class="later">${when}</p>`}${dose(item, ', ')}${
    format === undefined ? undefined : markup`<p class="later">${format}</p>`
  }${later.map((each, i) => {
    const before = doses[i];
    return (
      before &&
      markup`<p class="later">${words.fromWeek(each.week)}: <b>${newIn(each.figures, before)}</b></p>`
    );
  })}${item.loaded ? markup`<p class="later">kg <i class="rule"></i> <i class="rule short"></i> <i class="rule short"></i></p>` : undefined}</div>
</section>`;
}

/** A line without a drawing: a run, a test, or an exercise that stands above. */
function plainRow({ item, when, later }: FridgeRow, language: Language): Markup {
  const words = wordsOf(language);
  const doses = [item.figures, ...later.map((each) => each.figures)];
  return markup`<section class="row plain" role="group" aria-label="${item.title}"><span class="number" aria-hidden="true">${item.number}</span><h3${langOf(item.language, language)}>${item.title}</h3><p>${
    when === undefined ? undefined : `${when}: `
  }<b>${item.figures.work.join(', ')}</b>${item.figures.how.length === 0 ? '' : `, ${item.figures.how.join(', ')}`}${later.map(
    (each, i) => {
      const before = doses[i];
      return before && markup`; ${words.fromWeek(each.week)}: <b>${newIn(each.figures, before)}</b>`;
    },
  )}</p></section>`;
}

/** A box for each session of each week, and a row for the pain of the next morning. */
function grid(days: readonly FridgeDay[], words: SheetWords): Markup {
  const weeks = [...new Set(days.flatMap((day) => day.sessions.map((session) => session.week)))].sort(
    (a, b) => a - b,
  );
  const firstDay = (week: number): string => {
    const dates = days.flatMap((day) =>
      day.sessions.filter((each) => each.week === week).flatMap((each) => each.date ?? []),
    );
    const first = dates.sort()[0];
    return first === undefined ? '' : dateWords(first, words);
  };
  return markup`<table class="grid fridge-grid"><thead><tr><th scope="col">${words.doneTitle}</th>${weeks.map((week) => markup`<th scope="col">${words.week(week)} <span>${firstDay(week)}</span></th>`)}</tr></thead>
<tbody>${days.map(
    (day) =>
      markup`<tr><th scope="row">${day.title}</th>${weeks.map((week) => {
        const sessions = sessionsByWeek(day.sessions).find(([each]) => each === week)?.[1] ?? [];
        // on each day: seven boxes in a row need no names
        const named = sessions.length < 7;
        return markup`<td>${sessions.map(
          (session) =>
            markup`<span class="tick"><i class="box"></i>${session.weekday === undefined || !named ? undefined : words.weekdays[session.weekday].slice(0, 2)}</span>`,
        )}</td>`;
      })}</tr>`,
  )}<tr><th scope="row">${words.painMorning}, 0–10</th>${weeks.map(() => markup`<td></td>`)}</tr></tbody></table>`;
}
