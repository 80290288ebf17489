import { lowerFirst } from './lowerFirst.ts';
import type { Sheet, SheetItem, SheetSession, TickRow } from './sheet.ts';
import { sheetWords } from './words.ts';

/** The headings and short phrases that the formats share, so that a sheet says the same in all of them. */
export const headings = {
  goal: 'Goal',
  findings: 'Why these',
  setUp: 'Set-up',
  movement: 'Movement',
  cues: 'Cues',
  feel: 'Feel it',
  faults: 'If this happens',
  stopWhen: 'Stop when',
  easier: 'Easier',
  harder: 'Harder',
  moveOn: 'Move on',
  because: 'Because',
  caution: 'Take care',
  notes: 'Notes',
  done: 'Done',
  doneHow: 'Tick each session; pain during / after / next morning, 0–10',
  advice: 'Beside the exercises',
  retest: 'Next retest',
  sources: 'Sources',
  week: 'Week',
} as const;

/** "Anna: Hip extension, six weeks" */
export function documentTitle(sheets: readonly Sheet[]): string {
  const [first] = sheets;
  return first ? `${first.athlete.name}: ${first.program.title}` : 'Session sheet';
}

/** "Weeks 1–2" */
export function weeksWords({ weeks }: Sheet): string {
  return weeks.from === weeks.to ? `Week ${weeks.from}` : `Weeks ${weeks.from}–${weeks.to}`;
}

/** "Anna · Mon, Thu · about 15 min · you need: mat" */
export function aboutDay({ athlete, day }: Sheet): string {
  return [
    athlete.name,
    ...(day.weekdays.length > 0 ? [day.weekdays.join(', ')] : []),
    `about ${day.minutes} min`,
    ...(day.equipment.length > 0 ? [`you need: ${day.equipment.join(', ').toLowerCase()}`] : []),
  ].join(' · ');
}

export function blockAside({ format, minutes }: Sheet['blocks'][number]): string {
  return [format, `${minutes} min`].filter(Boolean).join(' · ');
}

/** The stop signs as one sentence. */
export function stopSigns(item: SheetItem): string {
  return item.stopWhen.map(lowerFirst).join('; ');
}

export function sideWord(row: TickRow): string {
  return row.side === 'both' ? 'Sets' : row.side === 'left' ? 'Left' : 'Right';
}

/** "Moderate certainty · 3 papers for, 0 against [1, 2]" */
export function evidenceWords({ evidence }: SheetItem): string {
  if (!evidence) return '';
  return evidence.references.length > 0
    ? `${evidence.line} [${evidence.references.join(', ')}]`
    : evidence.line;
}

/** "Mon 7 Dec" */
export function sessionWords(session: SheetSession): string {
  const [, month = '', day = ''] = session.date?.split('-') ?? [];
  const date = day === '' ? '' : `${Number(day)} ${sheetWords.months[Number(month) - 1] ?? month}`;
  return [session.weekday, date].filter(Boolean).join(' ');
}

/** The sessions by week, in their order. */
export function sessionsByWeek(sessions: readonly SheetSession[]): [number, SheetSession[]][] {
  const weeks = new Map<number, SheetSession[]>();
  for (const session of sessions) weeks.set(session.week, [...(weeks.get(session.week) ?? []), session]);
  return [...weeks];
}

/** Closes a phrase as a sentence, unless it is one. */
export function closed(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

export function retestWords({ nextRetest }: Sheet): string {
  return nextRetest ? `week ${nextRetest.week}: ${closed(nextRetest.tests.join(', '))}` : '';
}

export function levelWords(level: number): string {
  return `Level ${level} of 5 (Oxford CEBM 2011).`;
}
