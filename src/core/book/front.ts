import { redFlagWords } from '../knowledge/words.ts';
import { certainties } from '../note/kinds/shared.ts';
import { markup } from '../sheet/markup.ts';
import type { Markup } from '../sheet/markup.ts';
import { wordsOf } from '../sheet/words.ts';
import { counted } from './bibliography.ts';
import { certaintyMark } from './claims.ts';
import { href, link, listed, ownAnchor } from './links.ts';
import type { Chapter, Plan } from './plan.ts';
import { bookTitle } from './words.ts';

/** The title page: what the book is for, what it is not, and that no clinician has signed it. */
export function cover(plan: Plan): Markup {
  return markup`<header class="cover">
<p class="maker">Stridebook</p>
<h1>${bookTitle}</h1>
<p class="subtitle">Why a runner’s hip moves less than it could, how to find out, what can be done about it, and how sure anyone can be</p>
<p class="review"><strong>${wordsOf('en').notReviewed}.</strong> ${reviewed(plan)}</p>
<section class="intended">
<h2>Intended use</h2>
<p>This book informs physiotherapists and running coaches. It does not diagnose and it does not treat, it is no medical device, and it is not for athletes on their own. Whoever hands over an exercise answers for it: for the screen, the dose, the teaching and the follow-up.</p>
<p>Screen for red flags before any test or exercise${redFlagLink(plan)}.</p>
${inFull(plan)}
</section>
${redFlags(plan)}
<p class="counts">${counted(plan)}. The built-in text is under CC BY 4.0.</p>
</header>`;
}

function reviewed({ chapters }: Plan): string {
  const notes = chapters.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries));
  const signed = notes.filter(({ note }) => note.data?.status === 'reviewed').length;
  return signed === 0
    ? 'No physiotherapist or physician has signed the tests, doses, precautions or red flags in it.'
    : `${signed} of ${notes.length} notes bear the name of a professional who signed them; the others are drafts.`;
}

function redFlagLink(plan: Plan): Markup | undefined {
  return plan.entryOf('red-flag-screen') && markup`: ${link('red-flag-screen', plan)}`;
}

function inFull(plan: Plan): Markup | undefined {
  return plan.entryOf('intended-use') && markup`<p>In full: ${link('intended-use', plan)}.</p>`;
}

/** The red flags by urgency, where nobody has to search for them. */
function redFlags(plan: Plan): Markup | undefined {
  const effects = plan.knowledge.ofKind('effect');
  const lines = (['today', 'before-training'] as const).flatMap((urgency) => {
    const flags = effects.filter(({ data }) => data.redFlag === urgency);
    if (flags.length === 0) return [];
    const words = redFlagWords[urgency];
    return [
      markup`<dt>${words.charAt(0).toUpperCase()}${words.slice(1)}</dt><dd>${listed(flags.map(({ id }) => link(id, plan)))}</dd>`,
    ];
  });
  if (lines.length === 0) return undefined;
  return markup`<section class="flags"><h2>Red flags</h2><dl>${lines}</dl></section>`;
}

/** How to read what the cards say in short. */
export function readingGuide(): Markup {
  return markup`<section class="chapter guide" id="${ownAnchor('reading')}">
<h2>How to read this book</h2>
<div class="row"><h5>Certainty</h5><div class="said"><ul class="plain">${certainties.map((each) => markup`<li>${certaintyMark(each)}</li>`)}</ul><p>These are the four grades of GRADE. Each claim names the papers for and against it by their numbers; where none is named, it is opinion and says so.</p></div></div>
<div class="row"><h5>Dose</h5><div class="said"><p>The line in figures is what goes into a program; the sentences below it say the same in words. A range leaves room to progress. RIR is how many good repetitions are left at the end of a set, RPE effort from 1 to 10. Loads are left to the coach.</p></div></div>
<div class="row"><h5>Difficulty</h5><div class="said"><p>From 1 to 5, apart from nearness to running: the hardest drill is often not the one nearest to running. Easier and harder lead along the ladder.</p></div></div>
<div class="row"><h5>Tests</h5><div class="said"><p>The first outcome that fits counts. It names causes by how well they fit: points straight at it, fits well, possible.</p></div></div>
<div class="row"><h5>Numbers</h5><div class="said"><p>On paper the number behind a link, such as 4.12, leads to the note; a number by itself leads to the papers at the end.</p></div></div>
</section>`;
}

/** The table of contents, by kind and topic; every kind can be opened by itself. */
export function contents(plan: Plan): Markup {
  return markup`<nav class="contents" id="${ownAnchor('contents')}" aria-label="Contents">
<h2>Contents</h2>
<p class="plainlink"><a href="${href(ownAnchor('reading'))}">How to read this book</a></p>
${plan.chapters.map(chapterContents)}
${plan.papers.length === 0 ? undefined : markup`<p class="plainlink"><a href="${href(ownAnchor('reference'))}">Papers</a> <span class="count">${plan.papers.length}</span></p>`}
</nav>`;
}

function chapterContents({ kind, number, title, groups }: Chapter): Markup {
  const count = groups.reduce((sum, group) => sum + group.entries.length, 0);
  return markup`<details><summary><span class="number">${number}</span> ${title} <span class="count">${count}</span></summary>
<p class="whole"><a href="${href(ownAnchor(kind))}">All ${title.toLowerCase()}</a></p>
${groups.map(
  (group) =>
    markup`${group.title === '' ? undefined : markup`<h3><a href="${href(ownAnchor(kind, group.title))}">${group.title}</a></h3>`}<ul>${group.entries.map(({ note, number: at }) => markup`<li><a href="${href(note.id)}"><span class="number">${at}</span> ${note.title}</a></li>`)}</ul>`,
)}
</details>`;
}
