import type { Knowledge } from '../knowledge/knowledge.ts';
import { Markup, markup } from '../sheet/markup.ts';
import { wordsOf } from '../sheet/words.ts';
import { bibliography } from './bibliography.ts';
import { contents, cover, readingGuide } from './front.ts';
import { href, ownAnchor } from './links.ts';
import { article } from './notes/article.ts';
import { planBook } from './plan.ts';
import type { Chapter, Plan } from './plan.ts';
import { searchScript, searchScriptHash } from './script.ts';
import { bookStyle } from './style.ts';
import { bookTitle } from './words.ts';

const generator = '<meta name="generator" content="stridebook book">';
const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${searchScriptHash}'; base-uri 'none'; form-action 'none'`;

/** The whole knowledge as one HTML page, for the screen and for paper. Athletes and programs are not in it. */
export function knowledgeBook(knowledge: Knowledge): string {
  const plan = planBook(knowledge);
  return `${page(plan).text.replace(/\n{2,}/g, '\n')}\n`;
}

/** Whether a text is such a page: only then may it be written over unasked. */
export function isKnowledgeBook(text: string): boolean {
  return text.slice(0, 400).includes(generator);
}

function page(plan: Plan): Markup {
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
${new Markup(generator)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<title>${bookTitle}</title>
<style>${new Markup(bookStyle)}</style>
</head>
<body>
<a class="skip" href="${href(ownAnchor('text'))}">To the text</a>
${cover(plan)}
<div class="side">
<form class="find" role="search" hidden>
<label for="${ownAnchor('find')}">Search</label>
<input id="${ownAnchor('find')}" type="search" autocomplete="off" spellcheck="false" placeholder="Search the book">
<a class="tocontents" href="${href(ownAnchor('contents'))}">Contents</a>
<div class="hits" aria-live="polite" hidden></div>
</form>
${contents(plan)}
</div>
<main id="${ownAnchor('text')}">
${readingGuide()}
${plan.chapters.map((chapter) => chapterSection(chapter, plan))}
${bibliography(plan)}
<footer><p>${wordsOf('en').notReviewed}. Information for professionals, not a diagnosis or treatment.</p></footer>
</main>
<script>${new Markup(searchScript)}</script>
</body>
</html>`;
}

function chapterSection({ kind, number, title, groups }: Chapter, plan: Plan): Markup {
  return markup`<section class="chapter ${kind}" id="${ownAnchor(kind)}">
<h2><span class="number">${number}</span> ${title}</h2>
${groups.map(
  (
    group,
  ) => markup`<section class="group"${group.title === '' ? undefined : markup` id="${ownAnchor(kind, group.title)}"`}>
${group.title === '' ? undefined : markup`<h3>${group.title}</h3>`}
${group.entries.map((entry) => article(entry, plan))}
</section>`,
)}
</section>`;
}
