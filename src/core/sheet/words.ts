import type { Language } from '../text/language.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { titles } from './words/sheetWords.ts';
import type { SheetWords, Title } from './words/sheetWords.ts';

export type { Light, SheetWords } from './words/sheetWords.ts';

const tables: Readonly<Record<Language, SheetWords>> = { en, de, fr, es };

/** What a sheet says beside the notes' own words. */
export function wordsOf(language: Language): SheetWords {
  return tables[language];
}

/** A day's or block's title in another language: builder's and templates' own are known, a letter stays; others are the coach's. */
export function titleIn(language: Language, title: string): string {
  const [, name = title, letter = ''] = /^(.*?)( [A-Z])?$/.exec(title) ?? [];
  return isTitle(name) ? wordsOf(language).titles[name] + letter : title;
}

function isTitle(name: string): name is Title {
  return (titles as readonly string[]).includes(name);
}
