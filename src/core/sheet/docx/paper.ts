import type { Language } from '../../text/language.ts';
import { mm } from './look.ts';
import type { Pictures } from './pictures.ts';

/** What every page of a document shares. */
export interface Paper {
  /** Between the margins, in twentieths of a point. */
  readonly width: number;
  /** The document's; words in another one say so. */
  readonly language: Language;
  readonly logo?: string | undefined;
  /** How much larger than 11 point; above 1 it is large print. */
  readonly scale: number;
  readonly pictures: Pictures;
  /** Tells numbered lists apart, so that each begins at one. */
  readonly newList: () => number;
}

export const sizes = { a4: { width: 11906, height: 16838 }, letter: { width: 12240, height: 15840 } };
export const margin = { top: 11 * mm, right: 12 * mm, bottom: 14 * mm, left: 12 * mm, footer: 7 * mm };

/** A language where it is not the document's. */
export function unlike(language: Language, { language: own }: Pick<Paper, 'language'>): Language | undefined {
  return language === own ? undefined : language;
}
