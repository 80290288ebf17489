import { textHash } from '../text/hash.ts';
import { isLanguage } from '../text/language.ts';
import type { Language } from '../text/language.ts';
import type { Problem } from '../text/problem.ts';
import { readFrontMatter, locateField } from './frontMatter.ts';
import { translation } from './kinds/translation.ts';
import type { TranslationData } from './kinds/translation.ts';
import { fileStem, sectionOf } from './note.ts';
import type { AnyNote, NoteSource } from './note.ts';
import { readSections } from './sections.ts';
import type { Section } from './sections.ts';

/** A note's words in another language: what it does not say stands in the note. */
export interface Translation {
  /** The id of the note it belongs to. */
  readonly of: string;
  readonly language: Language;
  readonly source: NoteSource;
  /** Undefined where the front matter cannot be read; the sections may be of use all the same. */
  readonly data: TranslationData | undefined;
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
}

/** The note and the language that a file's name tells: `glute-bridge.de.md` → glute-bridge, de. */
export function translationName(
  path: string,
): { readonly of: string; readonly language: string } | undefined {
  const [, of, language] = /^(.+)\.([a-z]{2})$/.exec(fileStem(path)) ?? [];
  return of === undefined || language === undefined ? undefined : { of, language };
}

/** Where a note's words in another language stand: `exercises/glute-bridge.de.md`. */
export function translationPath(path: string, language: Language): string {
  return path.replace(/\.md$/i, `.${language}.md`);
}

const readings = new WeakMap<NoteSource, { readonly made: Translation | undefined }>();

/** Reads `id.xx.md`, once; undefined for a language that no sheet is printed in. */
export function readTranslation(source: NoteSource): Translation | undefined {
  const known = readings.get(source);
  if (known) return known.made;
  const made = read(source);
  readings.set(source, { made });
  return made;
}

function read(source: NoteSource): Translation | undefined {
  const name = translationName(source.path);
  if (!name || !isLanguage(name.language) || name.language === 'en') return undefined;
  const front = readFrontMatter(source.text);
  const block = front.block ?? { start: 0, end: 0 };
  const parsed = translation.safeParse(front.data);
  const problems: Problem[] = [...front.problems];
  for (const issue of parsed.success ? [] : parsed.error.issues) {
    problems.push({
      code: 'translation',
      severity: 'warning',
      message: `The translation's field "${issue.path.map(String).join('.') || (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : '')}" cannot be read: ${issue.message}.`,
      span: locateField(source.text, block, issue.path),
    });
  }
  return {
    of: name.of,
    language: name.language,
    source,
    data: parsed.success ? parsed.data : undefined,
    sections: readSections(source.text, front.bodyStart),
    problems,
  };
}

/** The sections of a note that an athlete may read. All others, `Why` among them, are for the coach. */
export const athleteSections = [
  'Set-up',
  'Movement',
  'Cues',
  'Faults',
  'Feel it',
  'Stop when',
  'Easier',
  'Harder',
] as const;
export type AthleteSection = (typeof athleteSections)[number];

export function isAthleteSection(heading: string): boolean {
  return athleteSections.some((each) => each.toLowerCase() === heading.toLowerCase());
}

/**
 * The parts of a note that its translation says anew, by name, as the note has them. An edit of
 * anything else leaves the translation as good as it was.
 */
export function translated({ data, sections }: Translation, note: AnyNote): ReadonlyMap<string, string> {
  const { original: _, status: __, ...fields } = data ?? {};
  return new Map([
    ...Object.keys(fields).map((field) => [field, inNote(note, field)] as const),
    ...sections
      .filter(({ heading }) => isAthleteSection(heading))
      .map(({ heading }) => {
        const section = sectionOf(note, heading);
        return [heading, section?.paragraphs.join('\n') ?? ''] as const;
      }),
  ]);
}

/** What `original` has to be: the hash of what was translated. */
export function originalHash(translation: Translation, note: AnyNote): string {
  return textHash([...translated(translation, note)].flat().join('\n'));
}

/** What a translation may say anew of a field, as text. */
function inNote({ data }: AnyNote, field: string): string {
  switch (field) {
    case 'progress':
      return data && 'progress' in data ? lines(data.progress?.up, data.progress?.down) : '';
    case 'poses':
      return data && 'figure' in data ? lines(...(data.figure?.poses.map(({ name }) => name) ?? [])) : '';
    case 'precautions':
      return data && 'precautions' in data
        ? lines(...data.precautions.map(({ when, say }) => `${when}: ${say}`))
        : '';
    case 'outcomes':
      return data && 'outcomes' in data ? lines(...data.outcomes.map(({ name }) => name)) : '';
    case 'measures':
      return data && 'measures' in data
        ? lines(...data.measures.map(({ id, label }) => `${id}: ${label ?? id}`))
        : '';
    default: {
      const value: unknown = data && Reflect.get(data, field);
      return typeof value === 'string' ? value : '';
    }
  }
}

function lines(...texts: readonly (string | undefined)[]): string {
  return texts.map((text) => text ?? '').join('\n');
}
