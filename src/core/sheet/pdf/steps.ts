import type { Language } from '../../text/language.ts';
import { lowerFirst, mostCues } from '../phrases.ts';
import type { SheetItem } from '../sheet.ts';
import { wordsOf } from '../words.ts';
import { plain, runIn, strong } from './parts.ts';
import type { Part } from './piece.ts';
import { styles } from './style.ts';
import { langOf } from './tag.ts';

/** Set-up, steps, cues and faults: a paragraph each. */
export function steps(item: SheetItem, language: Language, roomy = false): (readonly Part[])[] {
  const words = wordsOf(language);
  const heading = langOf(language, item.language);
  const titled = (title: string, parts: readonly Part[]): readonly Part[] =>
    runIn(title, parts).map((part) =>
      part.tag === 'H4' ? { ...part, options: { ...part.options, ...heading } } : part,
    );
  const joined = (title: string, texts: readonly string[], sign: string): readonly Part[] =>
    texts.length === 0
      ? []
      : titled(
          title,
          texts.map((each, i) => ({
            tag: texts.length === 1 ? 'P' : 'LI',
            runs: [plain(` ${withoutStop(each)}${i < texts.length - 1 ? sign : '.'}`)],
          })),
        );
  const movement = item.movement.map((each, i): Part => ({
    tag: 'LI',
    runs: [{ text: `${i > 0 && !roomy ? ' ' : ''}${i + 1}\u00a0`, style: styles.step }, plain(each)],
  }));
  const faults = item.faults.map(({ sign, fix }, i): Part => ({
    tag: 'LI',
    runs: [
      plain(` ${lowerFirst(sign, item.language)}`),
      ...(fix === '' ? [] : [strong(' → '), plain(withoutStop(fix))]),
      plain(i < item.faults.length - 1 ? ' · ' : ''),
    ],
  }));
  const [cues, feel] = [
    joined(words.cues, item.cues.slice(0, mostCues), ' ·'),
    joined(words.feel, item.feel, ''),
  ];
  return [
    item.setUp.length === 0
      ? []
      : titled(words.setUp, [{ tag: 'P', runs: [plain(` ${item.setUp.join(' ')}`)] }]),
    ...(item.movement.length === 1
      ? [joined(words.movement, item.movement, '')]
      : roomy
        ? movement.map((each) => [each])
        : [movement]),
    ...(roomy ? [cues, feel] : [[...cues, ...space(cues, feel)]]),
    faults.length === 0 ? [] : titled(words.faults, faults),
  ].filter((parts) => parts.length > 0);
}

/** What follows on the same line, a space apart. */
function space(first: readonly Part[], next: readonly Part[]): readonly Part[] {
  const [head, ...rest] = next;
  if (first.length === 0 || !head) return next;
  return [{ ...head, runs: [plain(' '), ...head.runs] }, ...rest];
}

function withoutStop(says: string): string {
  return says.replace(/\.$/, '');
}
