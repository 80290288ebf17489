import type { FileRule } from '../../knowledge/rule.ts';
import { locateField, readFrontMatter } from '../../note/frontMatter.ts';
import {
  athleteSections,
  isAthleteSection,
  originalHash,
  readTranslation,
  translated,
  translationName,
} from '../../note/translation.ts';
import { languages } from '../../text/language.ts';
import type { Problem } from '../../text/problem.ts';

const start = { start: 0, end: 1 };

/** A translation that cannot be read, belongs to no note, or whose original changed since it was made. */
export const staleTranslation: FileRule = {
  code: 'stale-translation',
  *check({ source }, knowledge): Iterable<Problem> {
    const name = translationName(source.path);
    if (!name) return;
    const translation = readTranslation(source);
    const note = knowledge.get(name.of);
    if (!translation) {
      // a file of another tool may well end so; beside a note it is meant for us
      if (note) {
        yield {
          code: 'unknown-language',
          severity: 'warning',
          message: `No sheet is printed in "${name.language}": name the file after one of ${languages.slice(1).join(', ')}.`,
          span: start,
        };
      }
      return;
    }
    if (!note) {
      yield {
        code: 'stale-translation',
        severity: 'warning',
        message: `There is no note "${name.of}" that this could translate: name the file after its note.`,
        span: start,
      };
      return;
    }
    yield* translation.problems;
    const hash = originalHash(translation, note);
    const { block } = readFrontMatter(source.text);
    const stated = translation.data?.original;
    if (translation.data && stated !== hash) {
      const parts = [...translated(translation, note).keys()].join(', ');
      yield {
        code: 'stale-translation',
        severity: 'warning',
        message:
          stated === undefined
            ? `The translation does not say what it was made from: add original: "${hash}".`
            : `${note.path} is not what was translated: compare its ${parts}, then write original: "${hash}".`,
        span: locateField(source.text, block ?? start, ['original']),
      };
    }
    for (const section of translation.sections) {
      if (section.depth === 0 || isAthleteSection(section.heading)) continue;
      yield {
        code: 'translation-section',
        severity: 'warning',
        message: `No sheet prints a section "${section.heading}": head it by one of ${athleteSections.join(', ')}, in English, so that it finds its place.`,
        span: {
          start: section.span.start,
          end: section.span.start + section.heading.length + section.depth + 1,
        },
      };
    }
  },
};
