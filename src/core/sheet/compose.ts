import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NoteOf } from '../note/note.ts';
import type { Block, Day, Line, Program } from '../program/program.ts';
import { linesOf, partOfWeek } from '../program/program.ts';
import { programRefusal } from '../program/screening.ts';
import type { Refusal } from '../program/screening.ts';
import { atHandFor } from '../program/atHand.ts';
import { slotOfDay } from '../program/slots.ts';
import { blockSeconds, dayMinutes } from '../program/time.ts';
import type { Language } from '../text/language.ts';
import { adviceOf } from './advice.ts';
import { settle } from './choice.ts';
import type { SheetChoice } from './choice.ts';
import { composeItem } from './item.ts';
import type { ItemContext } from './item.ts';
import { reasonWords } from './lineWords.ts';
import type { Said } from './lineWords.ts';
import { References } from './references.ts';
import { select } from './select.ts';
import type { Selected } from './select.ts';
import { sessionsOf } from './sessions.ts';
import type { Sheet, SheetBlock } from './sheet.ts';
import { Speaker } from './speaker.ts';
import { titleIn } from './words.ts';

export type SheetResult =
  | { readonly sheets: readonly Sheet[]; readonly untranslated: readonly string[] }
  | { readonly refusal: Refusal };

/**
 * The session sheets of a program: one a day of each part, or of the weeks that are asked for. A
 * program whose athlete has an open red flag gives none (PB01).
 */
export function composeSheets(program: Program, knowledge: Knowledge, choice: SheetChoice = {}): SheetResult {
  const refusal = programRefusal(program, knowledge);
  if (refusal) return { refusal };
  const { languages, settings } = settle(choice);
  const selected = select(program, choice);
  const { logo: _, ...clinic } = settings?.clinic ?? {};
  const fill = (language: Language): { sheets: Sheet[]; speaker: Speaker } => {
    const speaker = new Speaker(knowledge, language);
    const athlete = knowledge.whole('athlete', program.athlete);
    const context = { program, athlete, knowledge, speaker, clinic };
    return { sheets: selected.map((each) => composeDay(each, context)), speaker };
  };
  const [first, second] = languages;
  const one = fill(first);
  if (second === undefined) return { sheets: one.sheets, untranslated: one.speaker.untranslated };
  const other = fill(second);
  return {
    sheets: one.sheets.map((sheet, i) => ({ ...sheet, also: other.sheets[i] })),
    untranslated: [...new Set([...one.speaker.untranslated, ...other.speaker.untranslated])],
  };
}

interface Context {
  readonly program: Program;
  readonly athlete: NoteOf<'athlete'> | undefined;
  readonly knowledge: Knowledge;
  readonly speaker: Speaker;
  readonly clinic: Sheet['clinic'];
}

function composeDay({ part, day, weeks }: Selected, context: Context): Sheet {
  const { program, athlete, knowledge, speaker, clinic } = context;
  const references = new References(knowledge);
  const itemContext: ItemContext = {
    knowledge,
    speaker,
    references,
    athlete,
    before: earlierLine(partOfWeek(program, part.from - 1)?.days, day),
  };
  const blocks = composeBlocks(day, itemContext);
  const slot = athlete && slotOfDay(athlete, day);
  const exercises = linesOf(day).flatMap((line) =>
    line.id === undefined ? [] : (knowledge.whole('exercise', line.id) ?? []),
  );
  const things = exercises.flatMap((exercise) => exercise.data.equipment);
  const equipment = new Set(things.map((thing) => (slot ? atHandFor(thing, slot.equipment) : thing)));
  return {
    language: speaker.language,
    program: { id: program.id, title: programTitle(program, knowledge, speaker), weeks: program.weeks },
    athlete: { id: program.athlete, name: athlete?.title ?? program.athlete },
    clinic,
    goal: goalOf(program, knowledge, speaker),
    weeks,
    day: {
      title: titleIn(speaker.language, day.title),
      heading: day.title,
      weekdays: day.weekdays,
      minutes: dayMinutes(day),
      equipment: [...equipment].map((thing) => speaker.words.equipment[thing]),
    },
    sessions: sessionsOf(program, day, athlete, weeks),
    findings: findingsOf(day, itemContext),
    blocks,
    advice: adviceOf(day, slot, exercises, { knowledge, speaker }),
    nextRetest: nextRetest(program, weeks.from, speaker),
    references: references.list,
    reviewed: exercises.length > 0 && exercises.every((exercise) => exercise.data.status === 'reviewed'),
    stamp: [
      program.id,
      `${speaker.words.start} ${program.start}`,
      program.built?.by ?? speaker.words.byHand,
    ].join(' · '),
  };
}

/** The blocks of a day with their items, numbered through; also those of clinic days. */
export function composeBlocks(day: Day, context: ItemContext): SheetBlock[] {
  let number = 0;
  return day.blocks.flatMap((block): SheetBlock[] => {
    const items = block.lines
      .filter((line) => line.kind !== 'advice')
      .map((line) => composeItem(line, line.label ?? String(++number), block, context));
    if (items.length === 0) return [];
    const { words, language } = context.speaker;
    return [
      {
        title: titleIn(language, block.title),
        format: formatWords(block, words),
        minutes: Math.ceil(blockSeconds(block) / 60),
        items,
      },
    ];
  });
}

/** The line that stood for the same exercise on the same day in the part before. */
function earlierLine(days: readonly Day[] | undefined, day: Day): ItemContext['before'] {
  const named = days?.filter((each) => each.title.toLowerCase() === day.title.toLowerCase()) ?? [];
  const same = named.find((each) => each.weekdays.join() === day.weekdays.join()) ?? named[0];
  const lines = same ? linesOf(same) : [];
  return (line: Line) => lines.find((each) => each.id !== undefined && each.id === line.id);
}

function formatWords(block: Block, words: Speaker['words']): string | undefined {
  const { format } = block;
  if (format.kind === 'straight') return undefined;
  const rest = format.restSeconds === undefined ? '' : `, ${words.restBetweenRounds(format.restSeconds)}`;
  const rounds = `${words.rounds(format.rounds)}${rest}`;
  return format.kind === 'rounds' ? rounds : words[format.kind](rounds);
}

/** The title that the builder took from the template, in the sheet's language; a coach's own stays. */
function programTitle(program: Program, knowledge: Knowledge, speaker: Speaker): string {
  const template = program.template === undefined ? undefined : knowledge.whole('template', program.template);
  const [rest] = template ? program.title.split(template.title).slice(1) : [];
  if (!template || rest === undefined || !program.title.startsWith(template.title)) return program.title;
  if (speaker.language === 'en') return program.title;
  const title = speaker.title(template.id);
  return rest === '' ? title : `${title} (${speaker.words.weeks(1, program.weeks)})`;
}

function goalOf(program: Program, knowledge: Knowledge, speaker: Speaker): string | undefined {
  const template = program.template === undefined ? undefined : knowledge.whole('template', program.template);
  const translated = template && speaker.translationOf(template)?.data?.goal;
  if (template && translated === undefined) speaker.miss(template);
  return translated ?? template?.data.goal;
}

/** The findings behind a day's lines, each once. */
function findingsOf(day: Day, context: ItemContext): Said[] {
  const said = linesOf(day)
    .flatMap((line) => line.reasons)
    .filter((reason) => reason.findings.length > 0 && reason.says !== '')
    .map((reason) => reasonWords(reason, context));
  return [...new Map(said.map((each) => [each.text, each])).values()];
}

function nextRetest(program: Program, week: number, speaker: Speaker): Sheet['nextRetest'] {
  const days = program.parts
    .flatMap((part) => part.days)
    .filter((day) => day.kind === 'retest' && day.week !== undefined);
  const next = days.filter((day) => (day.week ?? 0) >= week).sort((a, b) => (a.week ?? 0) - (b.week ?? 0))[0];
  if (next?.week === undefined) return undefined;
  const tests = linesOf(next).flatMap((line) => (line.id === undefined ? [] : [speaker.title(line.id)]));
  return { week: next.week, tests };
}
