import { inSentence } from '../knowledge/outline.ts';
import type { AnyNote, NoteOf } from '../note/note.ts';
import { Markup, markup } from '../sheet/markup.ts';
import type { Plan } from './plan.ts';

/** The anchor of a note or of one of its claims. No id holds a dot, so the two never meet. */
export function anchorOf(id: string, claim?: string): string {
  return claim === undefined ? id : `${id}.${claim}`;
}

/** An anchor of the book's own, which no note can have: no id begins with an underscore. */
export function ownAnchor(...words: readonly string[]): string {
  return `_${words.join('.').toLowerCase().replaceAll(' ', '-')}`;
}

export function href(anchor: string): string {
  return `#${encodeURIComponent(anchor)}`;
}

/**
 * A link to a note within the book, with its number for those who read on paper. What is not in the
 * book, such as an athlete, is shown as words alone; a paper leads to the bibliography.
 */
export function link(id: string, plan: Plan, words?: string, claim?: string): Markup {
  const paper = plan.knowledge.whole('reference', id);
  if (paper) return paperLink(paper, plan, words);
  const entry = plan.entryOf(id);
  if (!entry) return markup`${words ?? plan.knowledge.get(id)?.title ?? id}`;
  const { note, number } = entry;
  const letter = claimLetter(note, claim);
  const anchor = letter === '' ? note.id : anchorOf(note.id, claim);
  return markup`<a href="${href(anchor)}" data-n="${number}${letter}">${words ?? note.title}</a>`;
}

/** What a claim is called within its note: a for the first. Empty when there is no such claim. */
export function claimLetter(note: AnyNote, claim: string | undefined): string {
  const at = claim === undefined ? -1 : (note.data?.claims.findIndex((each) => each.id === claim) ?? -1);
  return at < 0 ? '' : letters.charAt(at) || `-${at + 1}`;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Titles in a row of their own, first letters as they are. */
export function links(ids: readonly string[], plan: Plan): Markup {
  return listed(ids.map((id) => link(id, plan)));
}

/** How a link stands in a text. */
export interface LinkPlace {
  /** The words that its author gave it. */
  readonly words: string | undefined;
  readonly claim: string | undefined;
  /** The note it stands in. */
  readonly from: string | undefined;
  /** Whether it begins a sentence. */
  readonly first: boolean;
}

/** A link within prose; a claim without words of its own is called by its letter. */
export function inlineLink(id: string, plan: Plan, { words, claim, from, first }: LinkPlace): Markup {
  const note = plan.knowledge.get(id);
  const title = first ? (note?.title ?? id) : inSentence(note?.title ?? id);
  const letter = note ? claimLetter(note, claim) : '';
  if (words !== undefined || letter === '') return link(id, plan, words ?? title, claim);
  const called = note?.id === from ? `${first ? 'Claim' : 'claim'} ${letter}` : `${title}, claim ${letter}`;
  return link(id, plan, called, claim);
}

/** The numbers of papers in brackets, each a link to its entry. */
export function paperNumbers(ids: readonly string[], plan: Plan): Markup {
  const papers = ids.flatMap((id) => {
    const paper = plan.knowledge.whole('reference', id);
    const number = plan.paperNumber(id);
    return paper && number !== undefined ? [{ paper, number }] : [];
  });
  const sorted = papers.sort((a, b) => a.number - b.number);
  const numbers = sorted.map(
    ({ paper, number }) =>
      markup`<a class="paper" href="${href(paper.id)}" title="${shortName(paper)}">${number}</a>`,
  );
  return numbers.length === 0 ? markup`` : markup`[${listed(numbers)}]`;
}

export function listed(items: readonly Markup[], separator = ', '): Markup {
  return new Markup(items.map((item) => item.text).join(separator));
}

function paperLink(paper: NoteOf<'reference'>, plan: Plan, words: string | undefined): Markup {
  const shown = words === undefined || words.toLowerCase() === inSentence(paper.title).toLowerCase();
  return markup`<a href="${href(paper.id)}">${shown ? shortName(paper) : words} [${plan.paperNumber(paper.id)}]</a>`;
}

/** `Mettler 2019`. */
export function shortName({ data }: NoteOf<'reference'>): string {
  const [first] = data.author;
  const name = first === undefined ? data.title : 'literal' in first ? first.literal : first.family;
  return [name, data.issued['date-parts'][0]?.[0]].filter((part) => part !== undefined).join(' ');
}
