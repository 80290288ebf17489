import { inSentence } from '../knowledge/outline.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NoteOf } from '../note/note.ts';
import { observationsOf } from '../program/findings.ts';
import type { Observation } from '../program/findings.ts';
import type { Reason } from '../program/program.ts';
import type { Language } from '../text/language.ts';
import type { Speaker } from './speaker.ts';
import { titleIn } from './words.ts';
import { builderNotes, builderNotesIn } from './words/builderNotes.ts';
import { titles } from './words/sheetWords.ts';

/** Words with the language they are in: where there is no translation, not the sheet's. */
export interface Said {
  readonly text: string;
  readonly language: Language;
}

interface LineContext {
  readonly knowledge: Knowledge;
  readonly speaker: Speaker;
  readonly athlete: NoteOf<'athlete'> | undefined;
}

/**
 * Why a line is there. The document has it in English: what is known to be the builder's is said
 * from the finding itself, and what a coach wrote stays as it is.
 */
export function reasonWords(reason: Reason, { knowledge, speaker, athlete }: LineContext): Said {
  const { language } = speaker;
  if (language !== 'en') {
    const seen = (athlete?.data.findings ?? [])
      .filter((finding) => reason.findings.includes(finding.id))
      .flatMap((finding) => observationsOf(finding, knowledge))
      .find((observation) => observation.says === reason.says);
    const text = seen
      ? observationIn(seen, knowledge, speaker)
      : builderNoteIn(reason.says, knowledge, speaker);
    if (text !== undefined) return { text, language };
  }
  return { text: speaker.plain(reason.says), language: 'en' };
}

/** A note under a line: a precaution of its exercise, one of the builder's, or the coach's own words. */
export function noteWords(
  text: string,
  exercise: NoteOf<'exercise'> | undefined,
  { knowledge, speaker }: Omit<LineContext, 'athlete'>,
): string {
  const when = exercise?.data.precautions.find((each) => each.say === text)?.when;
  const precaution =
    exercise && when !== undefined && speaker.translationOf(exercise)?.data?.precautions?.[when];
  return precaution || (builderNoteIn(text, knowledge, speaker) ?? speaker.plain(text));
}

/** "Modifizierter Thomas-Test, links: Rectus femoris verkürzt"; undefined where a part has no translation. */
function observationIn(
  { finding, side, outcome, says }: Observation,
  knowledge: Knowledge,
  speaker: Speaker,
): string | undefined {
  const note = knowledge.get(finding.of);
  const data = note && speaker.translationOf(note)?.data;
  // an outcome may bear the id of an effect, as a red flag does
  const effect = outcome && knowledge.whole('effect', outcome.name);
  const name = outcome && (effect ? speaker.title(effect.id) : data?.outcomes?.[outcome.name]);
  if (data?.title === undefined || (outcome && name === undefined)) return undefined;
  const sided = side !== 'both' || says.includes(', both sides');
  return `${data.title}${sided ? `, ${speaker.words.sides[side]}` : ''}${name === undefined ? '' : `: ${name}`}`;
}

const patterns = builderNotes.map((note) => ({
  note,
  names: [...note.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
  pattern: new RegExp(`^${note.replace(/\{\w+\}/g, '(.+)')}$`, 'u'),
}));

function builderNoteIn(text: string, knowledge: Knowledge, speaker: Speaker): string | undefined {
  const { language } = speaker;
  if (language === 'en') return undefined;
  for (const { note, names, pattern } of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    return names.reduce<string>(
      (said, name, i) =>
        said.replace(`{${name}}`, () => valueIn(name, found[i + 1] ?? '', knowledge, speaker)),
      builderNotesIn[language][note],
    );
  }
  return undefined;
}

/** What stands in the braces of a builder's note. */
function valueIn(name: string, value: string, knowledge: Knowledge, speaker: Speaker): string {
  const { words, language } = speaker;
  const among = (table: Readonly<Record<string, string>>): string => table[value] ?? value;
  switch (name) {
    case 'side':
      return among(words.sides);
    case 'day':
      return among(words.weekdays);
    case 'type':
      return among(words.runTypes);
    case 'block':
      return titleIn(language, titles.find((title) => title.toLowerCase() === value) ?? value);
    case 'change': {
      const [amount = value, unit = ''] = value.split(' ');
      return speaker.amount(amount, unit === 'degrees' ? 'deg' : unit);
    }
    case 'title': {
      const note = knowledge.notes.find(({ title }) => title === value || inSentence(title) === value);
      return note ? speaker.title(note.id) : value;
    }
    default:
      return value;
  }
}
