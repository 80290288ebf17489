import type { CoachPage } from '../coachPage.ts';
import { coachText } from '../coachText.ts';
import type { CoachSection } from '../coachText.ts';
import { chartsHtml } from '../../chart/charts.ts';
import { Markup, markup } from '../markup.ts';

/** Why the program is as it is. */
export function coachPageHtml(coach: CoachPage): Markup {
  const { over, title, aside, badge, sections, sources } = coachText(coach);
  return markup`<header class="head" lang="en"><div>
<p class="program">${over}</p>
<h1>${title} <span class="weeks">${aside}</span></h1></div>
<p class="badge">${badge}</p></header>
<div class="coach" lang="en">
${sections.map(sectionOf)}
${new Markup(chartsHtml(coach.charts))}
${sources.length === 0 ? undefined : markup`<section class="sources"><h2>Sources</h2><ol>${sources.map((each) => markup`<li value="${each.number}">${each.text} <em>${each.level}.</em></li>`)}</ol></section>`}
</div>`;
}

function sectionOf({ level, title, aside, says, items }: CoachSection): Markup {
  const words = markup`${title}${aside === undefined ? undefined : markup` <span>${aside}</span>`}`;
  const list = items.map(
    ({ before, strong, after }) =>
      markup`<li>${before}${strong === '' ? undefined : markup`<b>${strong}</b>`}${after}</li>`,
  );
  return markup`${level === 2 ? markup`<h2>${words}</h2>` : markup`<h3>${words}</h3>`}${says === undefined ? undefined : markup`<p>${says}</p>`}${list.length === 0 ? undefined : markup`<ul>${list}</ul>`}
`;
}
