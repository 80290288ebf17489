import type { Card } from '../handout.ts';
import type { Sheet } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import { card } from './card.ts';
import type { Placed } from './pages.ts';
import type { Desk } from './parts.ts';
import { headed, text } from './piece.ts';
import { mm, styles } from './style.ts';

/** The exercises of a booklet, each once and without a dose: doses stand in the weeks. */
export function cardsPage(desk: Desk, sheet: Sheet, cards: readonly Card[]): Placed[] {
  const words = wordsOf(sheet.language);
  return cards.map(({ item, also }, i): Placed => {
    const own = card(desk, item, {
      language: sheet.language,
      also: also && sheet.also ? { item: also, language: sheet.also.language } : undefined,
      drawing: { width: 50 * mm, height: 24 * mm },
      evidence: false,
      log: false,
    });
    const heading = text(desk.pen, [{ text: words.exercises, style: styles.block }], desk.width, {
      tag: 'H2',
    });
    return {
      piece: i === 0 ? headed(heading, own, 1 * mm) : own,
      gap: 1.8 * mm,
      bookmark: `${item.number} ${item.title}`,
    };
  });
}
