import { doseWords } from '../dose/words/all.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { inSentence } from '../knowledge/outline.ts';
import type { MeasureUnit } from '../note/kinds/assessment.ts';
import { sectionOf } from '../note/note.ts';
import type { AnyNote } from '../note/note.ts';
import type { AthleteSection, Translation } from '../note/translation.ts';
import type { Language } from '../text/language.ts';
import { withoutLinks } from './plainText.ts';
import { wordsOf } from './words.ts';
import type { SheetWords } from './words.ts';

/** Says what notes say, in one language; where there is no translation, in the note's own. */
export class Speaker {
  readonly language: Language;
  readonly words: SheetWords;
  readonly #knowledge: Knowledge;
  readonly #untranslated = new Set<string>();

  constructor(knowledge: Knowledge, language: Language) {
    this.language = language;
    this.words = wordsOf(language);
    this.#knowledge = knowledge;
  }

  /** Notes whose text was printed in their own language for want of a translation, by title. */
  get untranslated(): readonly string[] {
    return [...this.#untranslated];
  }

  translationOf(note: AnyNote): Translation | undefined {
    return this.language === 'en' ? undefined : this.#knowledge.translation(note.id, this.language);
  }

  /** The language in which a note's text comes. */
  languageOf(note: AnyNote | undefined): Language {
    return note && this.translationOf(note) ? this.language : 'en';
  }

  title(id: string): string {
    const note = this.#knowledge.get(id);
    if (!note) return id;
    const translated = this.translationOf(note)?.data?.title;
    if (translated === undefined) this.miss(note);
    return translated ?? note.title;
  }

  /** The paragraphs and items of a section. */
  section(note: AnyNote, heading: AthleteSection): string[] {
    const translated = this.translationOf(note)?.sections.find(
      (section) => section.heading.toLowerCase() === heading.toLowerCase(),
    );
    const section = translated ?? sectionOf(note, heading);
    if (section && !translated) this.miss(note);
    return section?.paragraphs.map((text) => this.plain(text)) ?? [];
  }

  /** Keeps in mind that a note was printed in another language than the sheet's. */
  miss(note: AnyNote): void {
    const ofThisNotebook = note.kind === 'athlete' || note.kind === 'program';
    if (this.language !== 'en' && !ofThisNotebook) this.#untranslated.add(note.title);
  }

  /** "19°", "2,5 cm": a value with its unit. */
  amount(value: number | string, unit: string): string {
    const known = this.words.units[unit as MeasureUnit] ?? unit;
    const said = String(value).replace('.', doseWords[this.language].decimal);
    return `${said}${known === '°' || known === '' ? known : ` ${known}`}`;
  }

  /** Links as the words they show: `[[id|words]]` → words, `[[id]]` → the note's title. */
  plain(text: string): string {
    return withoutLinks(text, (id) => this.#inSentence(this.title(id)));
  }

  #inSentence(title: string): string {
    // only English titles begin small within a sentence
    return this.language === 'en' ? inSentence(title) : title;
  }
}
