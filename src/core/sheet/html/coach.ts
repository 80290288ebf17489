import type { Certainty } from '../../note/kinds/shared.ts';
import type { Balance } from '../../knowledge/evidence.ts';
import type { CoachPage } from '../coachPage.ts';
import { markup } from '../markup.ts';
import type { Markup } from '../markup.ts';

const certainties: Readonly<Record<Certainty, string>> = {
  high: 'high certainty',
  moderate: 'moderate certainty',
  low: 'low certainty',
  'very-low': 'very low certainty',
};
const balances: Readonly<Record<Balance, string>> = {
  agree: 'papers agree',
  mixed: 'papers disagree',
  against: 'papers speak against it',
  none: 'no paper found',
};

/** Why the program is as it is. In English, as the notes are: it goes to no athlete. */
export function coachPageHtml(coach: CoachPage): Markup {
  const { program } = coach;
  return markup`<header class="head" lang="en"><div>
<p class="program">${coach.athlete} · ${program.title}</p>
<h1>Coach page <span class="weeks">from ${program.start}, ${program.weeks} weeks · ${coach.builtBy}</span></h1></div>
<p class="badge">Not for the athlete</p></header>
<div class="coach" lang="en">
${section(
  'Notes that changed since it was built',
  coach.changed.map((each) => markup`<li>${each}</li>`),
)}
${section(
  'Rules',
  coach.rules.map(
    (each) => markup`<li><b>${each.rule}</b> ${each.kept ? 'accepted by the coach: ' : ''}${each.says}</li>`,
  ),
  'No rule is broken and none was set aside.',
)}
<h2>Decisions, on the findings and notes of today</h2>
${coach.stages.map(
  (stage) =>
    markup`<h3>${stage.title}</h3><ul>${stage.decisions.map(
      (each) =>
        markup`<li>${each.taken ? '+ ' : ''}<b>${each.about}</b>${each.slot === undefined ? '' : ` [${each.slot}]`}: ${each.says}${each.rule === undefined ? '' : ` (${each.rule})`}</li>`,
    )}</ul>`,
)}
${coach.stages.length === 0 ? markup`<p>The program names no template, so there is no build to look into.</p>` : undefined}
${section(
  'Doses that no article gives',
  coach.defaults.map(
    (each) => markup`<li><b>${each.title}</b>: ${each.from}${each.says === '' ? '' : `. ${each.says}`}</li>`,
  ),
)}
${section(
  'Left out',
  coach.leftOut.map((each) => markup`<li><b>${each.title}</b>: ${each.says}</li>`),
)}
<h2>Evidence</h2>
${coach.evidence.map(
  (
    each,
  ) => markup`<section><h3>${each.title}${each.reviewed ? undefined : markup` <span>not clinically reviewed</span>`}</h3>${each.why === '' ? undefined : markup`<p>${each.why}</p>`}
<ul>${each.claims.map((claim) => markup`<li>${claim.says} <b>${certainties[claim.certainty]}, ${balances[claim.balance]}</b>${claim.references.length === 0 ? '' : ` [${claim.references.join(', ')}]`}</li>`)}</ul></section>`,
)}
${checklist(coach.checklist)}
${coach.references.length === 0 ? undefined : markup`<section class="sources"><h2>Sources</h2><ol>${coach.references.map((each) => markup`<li value="${each.number}">${each.text} <em>Level ${each.level} of 5 (Oxford CEBM 2011).</em></li>`)}</ol></section>`}
</div>`;
}

/** How much of it someone else could do again, by the reporting template for exercise. */
function checklist(items: CoachPage['checklist']): Markup {
  const answered = items.filter((item) => item.answered);
  const open = items.filter((item) => !item.answered);
  return markup`<h2>Reporting checklist (CERT): ${answered.length} of ${items.length}</h2>
<p>Answered: ${answered.map((item) => `${item.number} ${item.asks}`).join(' · ')}.</p>
${
  open.length === 0
    ? undefined
    : markup`<ul>${open.map((item) => markup`<li><b>${item.number} ${item.asks}</b>: ${item.missing}</li>`)}</ul>`
}`;
}

function section(title: string, items: readonly Markup[], none?: string): Markup | undefined {
  if (items.length === 0) return none === undefined ? undefined : markup`<h2>${title}</h2><p>${none}</p>`;
  return markup`<h2>${title}</h2><ul>${items}</ul>`;
}
