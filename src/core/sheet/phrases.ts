import type { Language } from '../text/language.ts';
import type { Handout } from './handout.ts';
import type { Said } from './lineWords.ts';
import type { Sheet, SheetClinic, SheetItem, SheetSession, TickRow } from './sheet.ts';
import { wordsOf } from './words.ts';
import type { SheetWords } from './words.ts';

/** What the formats say alike, made of a language's words. */

/** More things at once than this nobody minds. */
export const mostCues = 3;

/** "Anna: Hip extension, six weeks"; of several programs what they have in common. */
export function documentTitle(sheets: readonly Pick<Sheet, 'athlete' | 'program'>[]): string {
  const [first] = sheets;
  if (!first) return 'Session sheet';
  if (sheets.every(({ program }) => program.id === first.program.id))
    return `${first.athlete.name}: ${first.program.title}`;
  return sheets.every(({ program }) => program.title === first.program.title)
    ? first.program.title
    : 'Session sheets';
}

/** What a file is called inside: whose it is, and of which program. */
export function titleOf({ sheets, pages: [first] }: Pick<Handout, 'sheets' | 'pages'>): string {
  if (first?.kind !== 'referral') return documentTitle(sheets);
  const { language, athlete } = first.referral;
  return `${athlete}: ${wordsOf(language).referralTitle}`;
}

/** "Anna · Hip extension, six weeks" */
export function programLine(sheet: Sheet): string {
  return `${sheet.athlete.name} · ${sheet.program.title}`;
}

/** "Weeks 1–2" */
export function weeksWords({ language, weeks }: Sheet): string {
  return wordsOf(language).weeks(weeks.from, weeks.to);
}

/** "Weeks 1–2 of 6" */
export function weeksLine(sheet: Pick<Sheet, 'language' | 'program'>, weeks: Sheet['weeks']): string {
  const words = wordsOf(sheet.language);
  return words.ofWeeks(words.weeks(weeks.from, weeks.to), sheet.program.weeks);
}

/** "Mon, Thu · about 15 min · you need: mat" */
export function dayLine(
  day: Pick<Sheet['day'], 'weekdays' | 'minutes' | 'equipment'>,
  words: SheetWords,
): string {
  const parts = [
    day.weekdays.map((weekday) => words.weekdays[weekday]).join(', '),
    words.minutes(day.minutes),
    day.equipment.length === 0 ? '' : `${words.youNeed.toLowerCase()}: ${day.equipment.join(', ')}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** "3 rounds, rest 90 s between rounds · 12 min" */
export function blockAside({ format, minutes }: Sheet['blocks'][number]): string {
  return [format, `${minutes} min`].filter(Boolean).join(' · ');
}

/** Signs, each a clause, as one line. */
export function clauses(texts: readonly string[], language: Language): string {
  return texts.map((text) => lowerFirst(text, language)).join('; ');
}

/** Begins a phrase small where it goes on within a sentence: in English, since a German noun must not. */
export function lowerFirst(text: string, language: Language): string {
  const open = text.replace(/\.$/, '');
  return language === 'en' ? open.charAt(0).toLowerCase() + open.slice(1) : open;
}

/** What an athlete has to take care of, in each language of a sheet; what a coach wrote in one stands once. */
export function cautionsIn(
  item: SheetItem,
  language: Language,
  also: { readonly item: SheetItem; readonly language: Language } | undefined,
): Said[] {
  return item.cautions.flatMap((text, i) => {
    const second = also?.item.cautions[i];
    const first = { text, language };
    return also && second !== undefined && second !== text
      ? [first, { text: second, language: also.language }]
      : [first];
  });
}

export type Aims = Pick<Sheet, 'language' | 'goal' | 'findings'>;

/** What it is all for and because of what, in each language of a sheet; what is not translated stands once. */
export function aimsIn({ also, ...sheet }: Sheet): readonly Aims[] {
  if (!also) return [sheet];
  const said = new Set([sheet.goal, ...sheet.findings.map(({ text }) => text)]);
  const findings = also.findings.filter(({ text }) => !said.has(text));
  return [sheet, { language: also.language, goal: said.has(also.goal) ? undefined : also.goal, findings }];
}

/** Closes a phrase as a sentence, unless it is one. */
export function closed(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** "3 × 8 each side, rest 60 s" */
export function doseLine({ figures }: Pick<SheetItem, 'figures'>): string {
  return [...figures.work, ...figures.how].join(', ');
}

export function sideWord(row: TickRow, words: SheetWords): string {
  return words[row.side];
}

/** "Moderate certainty · 3 papers for, 0 against [1, 2]" */
export function evidenceWords({ evidence }: SheetItem): string {
  if (!evidence) return '';
  return evidence.references.length > 0
    ? `${evidence.line} [${evidence.references.join(', ')}]`
    : evidence.line;
}

/** "Mon 7 Dec" */
export function sessionWords(session: SheetSession, words: SheetWords): string {
  const weekday = session.weekday === undefined ? '' : words.weekdays[session.weekday];
  return [weekday, session.date === undefined ? '' : dateWords(session.date, words)]
    .filter(Boolean)
    .join(' ');
}

/** "7 Dec" */
export function dateWords(date: string, words: SheetWords): string {
  const [, month = '', day = ''] = date.split('-');
  return words.day(Number(day), words.months[Number(month) - 1] ?? month);
}

/** The sessions by week, in their order. */
export function sessionsByWeek(sessions: readonly SheetSession[]): [number, SheetSession[]][] {
  const weeks = new Map<number, SheetSession[]>();
  for (const session of sessions) weeks.set(session.week, [...(weeks.get(session.week) ?? []), session]);
  return [...weeks];
}

/** "Week 2: Modified Thomas test." */
export function retestWords({ nextRetest }: Sheet, words: SheetWords): string {
  return nextRetest ? `${words.week(nextRetest.week)}: ${closed(nextRetest.tests.join(', '))}` : '';
}

/** Who is called today. */
export function whomToday(clinic: SheetClinic, words: SheetWords): string {
  return clinic.callToday ?? words.emergency;
}

/** Who is called tomorrow. */
export function whomTomorrow(clinic: SheetClinic, words: SheetWords): string {
  const own = [clinic.name, clinic.phone].filter((each) => each !== undefined).join(' ');
  return clinic.callTomorrow ?? (own === '' ? words.yourCoach : own);
}

/** That it is no diagnosis, and that nobody signed it. */
export function smallPrint(sheet: Sheet): string {
  const words = wordsOf(sheet.language);
  return sheet.reviewed ? words.disclaimer : `${words.disclaimer} ${words.notReviewed}.`;
}
