import type { Language } from '../../text/language.ts';
import { de } from './de.ts';
import type { DoseWords } from './doseWords.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

export const doseWords: Readonly<Record<Language, DoseWords>> = { en, de, fr, es };
