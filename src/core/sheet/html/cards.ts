import type { Card } from '../handout.ts';
import { markup } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Sheet } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import { card } from './card.ts';

/** The exercises of a booklet, each once and without a dose: doses stand in the weeks. */
export function cardsPage(sheet: Sheet, cards: readonly Card[]): Markup {
  const words = wordsOf(sheet.language);
  return markup`<h2 class="block">${words.exercises}</h2>
${cards.map(({ item, also }) =>
  card(item, {
    language: sheet.language,
    also: also && sheet.also ? { item: also, language: sheet.also.language } : undefined,
    drawing: { width: 50, height: 24 },
    evidence: false,
    log: false,
  }),
)}`;
}
