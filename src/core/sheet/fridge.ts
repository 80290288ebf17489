import type { DoseFigures } from '../dose/figures.ts';
import type { Paper } from './choice.ts';
import { wordsOf } from './words.ts';
import type { SheetWords } from './words.ts';
import type { Sheet, SheetItem, SheetSession } from './sheet.ts';

/** Up to four weeks on one side: the sheets of some days, joined over the parts of the program. */
export interface FridgePage {
  /** The first of its sheets: who, what, and in which language. */
  readonly sheet: Sheet;
  readonly weeks: { readonly from: number; readonly to: number };
  readonly density: Density;
  readonly days: readonly FridgeDay[];
}

export interface FridgeDay {
  /** "Gym A"; "Gym A (Mon)" where another day of the same weeks has the title too. */
  readonly title: string;
  /** Its title in the program. */
  readonly heading: string;
  /** None where they stand in the title. */
  readonly weekdays: Sheet['day']['weekdays'];
  /** The longest of its sessions. */
  readonly minutes: number;
  readonly equipment: readonly string[];
  readonly rows: readonly FridgeRow[];
  readonly sessions: readonly SheetSession[];
  readonly advice: readonly string[];
}

export interface FridgeRow {
  readonly item: SheetItem;
  /** Its name in the second language. */
  readonly also?: SheetItem | undefined;
  /** "Superset: 3 rounds", where rounds own the sets. */
  readonly format?: string | undefined;
  /** "from week 3", "Weeks 1–2": when it is not on all weeks of the page. */
  readonly when?: string | undefined;
  /** It stands with drawing and cues on an earlier day of the same side. */
  readonly repeated: boolean;
  /** Doses that come later on the same page. */
  readonly later: readonly { readonly week: number; readonly figures: DoseFigures }[];
}

/** Nobody looks further ahead than this at a fridge. */
const mostWeeks = 4;

/**
 * Millimetres, as the style of the page has them at 11 pt; a test in a browser holds that what is
 * reckoned to fit does.
 */
const reckon = {
  paper: { a4: 279, letter: 261 },
  /** Head, traffic light, stop strip, what to do after a missed day, and the small print. */
  fixed: 87,
  longer: 16,
  /** The stop strip in a second language, and what one takes more that is not English. */
  secondStrip: 23,
  longerStrip: 9,
  dayHeading: 5.8,
  /** A row of the tick grid has one line or more; its head and the row for pain come with the page. */
  tickLine: 5.8,
  line: 4.5,
  title: 5,
  plain: 8.2,
  /** Characters of a line beside the drawing, and in the column of doses. */
  words: 47,
  dose: 28,
} as const;

/** How a row looks: its cues, and as much of the stop signs as there is room for. */
export const densities = {
  roomy: { drawing: 15.5, cues: 2, stops: 2, padding: 1.9 },
  tight: { drawing: 13, cues: 2, stops: 1, padding: 1.3 },
  scant: { drawing: 11, cues: 1, stops: 1, padding: 1.3 },
} as const;
export type Density = keyof typeof densities;
const inOneLanguage: readonly Density[] = ['roomy', 'tight'];
/** The strip in two languages takes the room of a second cue. */
const inTwoLanguages: readonly Density[] = [...inOneLanguage, 'scant'];

/** Sheets as fridge pages: even spans of at most four weeks, and fewer days on a side where all do not fit. */
export function fridgePages(sheets: readonly Sheet[], paper: Paper = 'letter'): FridgePage[] {
  const from = Math.min(...sheets.map((sheet) => sheet.weeks.from));
  const to = Math.max(...sheets.map((sheet) => sheet.weeks.to));
  if (sheets.length === 0) return [];
  return spans(from, to).flatMap((weeks) => {
    const within = sheets.filter((sheet) => sheet.weeks.from <= weeks.to && weeks.from <= sheet.weeks.to);
    const days = daysOf(within, weeks);
    const room = reckon.paper[paper] - reckon.fixed - moreThanFixed(sheets[0]);
    const forms = sheets[0]?.also ? inTwoLanguages : inOneLanguage;
    // on as few sides as there is a way to, and each as roomy as it can be
    const ways = forms.map((form) => sides(days, room, form));
    const laid = ways.reduce((best, way) => (way.length < best.length ? way : best));
    return laid.flatMap((page): FridgePage[] => {
      const sheet = within.find((each) => page[0]?.heading === each.day.heading);
      if (!sheet) return [];
      const holds = (form: Density): boolean =>
        page.reduce((sum, day) => sum + heightOf(day, form), 0) <= room;
      return [{ sheet, weeks, density: forms.find(holds) ?? forms[forms.length - 1] ?? 'tight', days: page }];
    });
  });
}

/** The boxes say the same in more words in every language but English, and twice where there are two. */
function moreThanFixed(sheet: Sheet | undefined): number {
  const longer = (language: string | undefined, by: number): number => (language === 'en' ? 0 : by);
  const second = sheet?.also && reckon.secondStrip + longer(sheet.also.language, reckon.longerStrip);
  return longer(sheet?.language, reckon.longer) + (second ?? 0);
}

function spans(from: number, to: number): { from: number; to: number }[] {
  const weeks = to - from + 1;
  const count = Math.ceil(weeks / mostWeeks);
  return Array.from({ length: count }, (_, i) => ({
    from: from + Math.ceil((weeks * i) / count),
    to: from + Math.ceil((weeks * (i + 1)) / count) - 1,
  }));
}

/** The days of these weeks, each once, with what changes on them. */
export function daysOf(sheets: readonly Sheet[], weeks: { from: number; to: number }): FridgeDay[] {
  const marks = marksOf(sheets);
  const nameOf = (sheet: Sheet): string => `${sheet.day.title}${marks.get(sheet) ?? ''}`;
  const titles = [...new Set(sheets.map(nameOf))];
  return titles.flatMap((title): FridgeDay[] => {
    const same = sheets.filter((sheet) => nameOf(sheet) === title);
    const [first] = same;
    if (!first) return [];
    const inSpan = (session: SheetSession): boolean => weeks.from <= session.week && session.week <= weeks.to;
    return [
      {
        title,
        heading: first.day.heading,
        weekdays: marks.has(first) ? [] : first.day.weekdays,
        minutes: Math.max(...same.map((sheet) => sheet.day.minutes)),
        equipment: [...new Set(same.flatMap((sheet) => sheet.day.equipment))],
        rows: rowsOf(same, weeks),
        sessions: same.flatMap((sheet) => sheet.sessions).filter(inSpan),
        advice: [...new Set(same.flatMap((sheet) => sheet.advice))],
      },
    ];
  });
}

/**
 * A title names a day over the parts of a program. Where a part has two days of one title, their
 * weekdays tell them apart, " (Mon)", and their order where they are on the same ones, " (Mon 2)".
 */
function marksOf(sheets: readonly Sheet[]): ReadonlyMap<Sheet, string> {
  const isTwin = (one: Sheet, other: Sheet): boolean =>
    one !== other && one.weeks.from === other.weeks.from && one.day.heading === other.day.heading;
  const twins = sheets.filter((sheet) => sheets.some((other) => isTwin(sheet, other)));
  const shared = new Set(twins.map((sheet) => sheet.day.heading));
  const marks = new Map<Sheet, string>();
  const taken = new Set<string>();
  for (const sheet of sheets.filter(({ day }) => shared.has(day.heading))) {
    const { weekdays } = wordsOf(sheet.language);
    const on = sheet.day.weekdays.map((weekday) => weekdays[weekday]).join(', ');
    const told = (order: number): string => [on, order > 1 ? order : ''].filter(Boolean).join(' ');
    const key = (order: number): string => `${sheet.weeks.from} ${sheet.day.heading} ${told(order)}`;
    let order = 1;
    while (taken.has(key(order))) order++;
    taken.add(key(order));
    const says = told(order);
    marks.set(sheet, says === '' ? '' : ` (${says})`);
  }
  return marks;
}

function rowsOf(sheets: readonly Sheet[], weeks: { from: number; to: number }): FridgeRow[] {
  const rows = new Map<string, FridgeRow>();
  const latest = new Map<string, { readonly dose: string; readonly format: string | undefined }>();
  const held = new Map<string, ReadonlySet<number>>();
  const weeksOf = (sheet: Sheet): number[] => {
    const [from, to] = [Math.max(sheet.weeks.from, weeks.from), Math.min(sheet.weeks.to, weeks.to)];
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  };
  for (const sheet of sheets) {
    const others = sheet.also?.blocks.flatMap((block) => block.items) ?? [];
    const items = sheet.blocks.flatMap((block) =>
      block.items.map((item) => ({ item, format: block.format })),
    );
    const before: string[] = [];
    items.forEach(({ item, format }, i) => {
      const name = item.id ?? `${item.kind} ${item.title}`;
      // what comes twice in a session is two rows
      const key = `${name} ${before.filter((each) => each === name).length}`;
      before.push(name);
      const known = rows.get(key);
      const week = Math.max(sheet.weeks.from, weeks.from);
      held.set(key, new Set([...(held.get(key) ?? []), ...weeksOf(sheet)]));
      const then = latest.get(key);
      const dose = said(item.figures);
      latest.set(key, { dose, format });
      if (!known) {
        rows.set(key, {
          item,
          also: others[i],
          format,
          later: [],
          repeated: false,
        });
        return;
      }
      if (then?.dose === dose && then.format === format) return;
      const { work, how } = item.figures;
      // rounds own the sets: fewer of them are another dose
      const figures =
        format === undefined || then?.format === format ? item.figures : { work, how: [...how, format] };
      rows.set(key, { ...known, later: [...known.later, { week, figures }] });
    });
  }
  const ofDay = sheets.flatMap(weeksOf);
  const words = wordsOf(sheets[0]?.language ?? 'en');
  return [...rows].map(([key, row]) => ({
    ...row,
    when: whenOf(held.get(key) ?? new Set(), ofDay, weeks.from, words),
  }));
}

/** In which weeks of its day an exercise is done, where that is not all of them: one that ends must not go on. */
function whenOf(
  held: ReadonlySet<number>,
  ofDay: readonly number[],
  first: number,
  words: SheetWords,
): string | undefined {
  const runs: { from: number; to: number }[] = [];
  let going: { from: number; to: number } | undefined;
  for (const week of ofDay) {
    if (!held.has(week)) going = undefined;
    else if (going) going.to = week;
    else runs.push((going = { from: week, to: week }));
  }
  const [only] = runs;
  if (!only || runs.length > 1 || only.to !== ofDay.at(-1))
    return runs.map(({ from, to }) => words.weeks(from, to)).join(', ');
  return only.from === first ? undefined : words.fromWeek(only.from);
}

function said(figures: DoseFigures): string {
  return [...figures.work, ...figures.how].join('|');
}

/** Days in their order on as few sides as hold them; a day is never torn. */
function sides(days: readonly FridgeDay[], room: number, density: Density): FridgeDay[][] {
  const pages: FridgeDay[][] = [];
  let left = 0;
  for (const day of days) {
    const page = pages.at(-1);
    const joined = withoutRepeats(day, page ?? []);
    const takes = heightOf(joined, density);
    if (page && takes <= left) {
      page.push(joined);
      left -= takes;
    } else {
      pages.push([day]);
      left = room - heightOf(day, density);
    }
  }
  return pages;
}

/** An exercise that stands on the same side already is only named again. */
function withoutRepeats(day: FridgeDay, page: readonly FridgeDay[]): FridgeDay {
  const shown = new Set(page.flatMap((each) => each.rows.map((row) => row.item.id)));
  const rows = day.rows.map((row) => ({
    ...row,
    repeated: row.item.kind === 'exercise' && row.item.id !== undefined && shown.has(row.item.id),
  }));
  return { ...day, rows };
}

function heightOf(day: FridgeDay, density: Density): number {
  const weeks = new Map<number, number>();
  for (const { week } of day.sessions) weeks.set(week, (weeks.get(week) ?? 0) + 1);
  // a week's boxes wrap in their column; seven of them bear no names and do not
  const perLine = weeks.size > 3 ? 3 : 4;
  const ticks = Math.max(
    1,
    ...[...weeks.values()].map((count) => (count < 7 ? Math.ceil(count / perLine) : 1)),
  );
  return (
    reckon.dayHeading +
    ticks * reckon.tickLine +
    day.rows.reduce((sum, row) => sum + rowHeight(row, density), 0)
  );
}

function rowHeight({ item, also, format, when, later, repeated }: FridgeRow, density: Density): number {
  const { line, title, plain } = reckon;
  const { drawing, padding } = densities[density];
  const { work, how } = item.figures;
  const laterWords = later.map((each) => `from week 10: ${each.figures.work.join(', ')}`);
  if (repeated || item.kind !== 'exercise') {
    const text = [...work, ...how, ...laterWords].join(', ');
    return plain + (linesIn(text, 60) - 1) * line;
  }
  const doses = [
    ...(when === undefined ? [] : [when]),
    `${work.join(', ')}  ${how.join(' · ')}`,
    ...(format === undefined ? [] : [format]),
    ...laterWords,
    ...(item.loaded ? [''] : []),
  ];
  const beside = doses.reduce((sum, text) => sum + linesIn(text, reckon.dose), 0) * line;
  const words =
    linesIn(fridgeCues(item, density), reckon.words) +
    linesIn(`${wordsOf(item.language).stopWhen} ${fridgeStops(item, density).join('; ')}`, reckon.words) +
    (also ? 1 : 0);
  return Math.max(drawing, beside, title * linesIn(item.title, reckon.words - 5) + words * line) + padding;
}

/** What one reads of the cues from across a kitchen. All of them stand on the card. */
export function fridgeCues(item: SheetItem, density: Density): string {
  return item.cues
    .slice(0, densities[density].cues)
    .map((cue) => cue.replace(/\.$/, ''))
    .join(' · ');
}

/** The first stop sign, and the second where it is short. All of them stand on the card. */
export function fridgeStops(item: SheetItem, density: Density): readonly string[] {
  const [first = '', second = ''] = item.stopWhen;
  const both = densities[density].stops > 1 || first.length + second.length < 40;
  return item.stopWhen.slice(0, both ? 2 : 1);
}

function linesIn(text: string, characters: number): number {
  return Math.max(1, Math.ceil(text.length / characters));
}

/** The part of a dose that changes: what stayed as it was before is not said again. */
export function newIn(figures: DoseFigures, before: DoseFigures): string {
  const how = figures.how.filter((part) => !before.how.includes(part));
  const work = figures.work.filter((part) => !before.work.includes(part));
  return [...work, ...how].join(', ');
}
