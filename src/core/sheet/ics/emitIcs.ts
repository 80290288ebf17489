import { ICalAlarmType, ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { ICalEventData } from 'ical-generator';
import { clauses, dayLine, documentTitle, doseLine, smallPrint, weeksLine, whomToday } from '../phrases.ts';
import type { Handout } from '../handout.ts';
import type { Sheet, SheetSession } from '../sheet.ts';
import type { CalendarTimes, Edition } from '../target.ts';
import { wordsOf } from '../words.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** The sessions of a handout as a calendar, RFC 5545. */
export function emitIcs({ sheets }: Handout, edition: Edition): string {
  return `${calendar(sheets, edition).toString()}\r\n`;
}

function calendar(sheets: readonly Sheet[], edition: Edition): ICalCalendar {
  const events = new Map<string, ICalEventData>();
  const isOfOne = new Set(sheets.map((sheet) => sheet.athlete.id)).size === 1;
  for (const sheet of sheets) {
    for (const session of sheet.sessions) {
      const event = eventOf(sheet, session, { edition, isOfOne });
      if (event) events.set(String(event.id), event);
    }
  }
  return new ICalCalendar({
    prodId: {
      company: 'Stridebook',
      product: 'Session sheets',
      language: (sheets[0]?.language ?? 'en').toUpperCase(),
    },
    name: oneLine(documentTitle(sheets)),
    method: ICalCalendarMethod.PUBLISH,
    events: [...events.values()].sort((a, b) =>
      `${timeOf(a.start)} ${a.id}` < `${timeOf(b.start)} ${b.id}` ? -1 : 1,
    ),
  });
}

function eventOf(
  sheet: Sheet,
  session: SheetSession,
  { edition: { date, calendar }, isOfOne }: { readonly edition: Edition; readonly isOfOne: boolean },
): ICalEventData | undefined {
  if (session.date === undefined) return undefined;
  return {
    id: `${sheet.program.id}.${hyphened(sheet.day.heading)}.${session.date}@stridebook`,
    stamp: new Date(`${date}T00:00:00Z`),
    ...(calendar ? timed(sheet, session.date, calendar) : wholeDay(session.date)),
    summary: oneLine(`${isOfOne ? '' : `${sheet.athlete.name}: `}${sheet.day.title}: ${sheet.program.title}`),
    description: [sheet, ...(sheet.also ? [sheet.also] : [])].map(description).join('\n\n'),
  };
}

function wholeDay(day: string): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'transparency'> {
  const start = new Date(`${day}T00:00:00Z`);
  return {
    start,
    end: new Date(start.getTime() + dayMs),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

function timed(
  sheet: Sheet,
  day: string,
  { at, alarmMinutes }: CalendarTimes,
): Pick<ICalEventData, 'start' | 'end' | 'floating' | 'alarms'> {
  const start = new Date(`${day}T${at}:00Z`);
  return {
    start,
    end: new Date(start.getTime() + Math.max(1, sheet.day.minutes) * minuteMs),
    floating: true,
    ...(alarmMinutes === undefined
      ? {}
      : {
          alarms: [
            {
              type: ICalAlarmType.display,
              triggerBefore: alarmMinutes * 60,
              description: oneLine(sheet.day.title),
            },
          ],
        }),
  };
}

/** What there is to do, in few words: the sheet says the rest. */
function description(sheet: Sheet): string {
  const words = wordsOf(sheet.language);
  const items = sheet.blocks.flatMap((block) =>
    block.items.flatMap((item) => [
      `${item.number}  ${[item.title, doseLine(item)].filter(Boolean).join(': ')}`,
      ...(item.stopWhen.length > 0
        ? [`    ${words.stopWhen}: ${clauses(item.stopWhen, item.language)}`]
        : []),
    ]),
  );
  return [
    [sheet.athlete.name, weeksLine(sheet, sheet.weeks), dayLine(sheet.day, words)].join(' · '),
    '',
    ...items,
    '',
    `${words.stopTitle} (${whomToday(sheet.clinic, words)}): ${words.stopSigns.join('; ')}.`,
    smallPrint(sheet),
  ]
    .map(oneLine)
    .join('\n');
}

/** A break of lines within would end the property it stands in. */
function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is meant
  return text.replace(/[\u0000-\u001F\u007F\u2028\u2029]+/g, ' ').trimEnd();
}

function timeOf(start: ICalEventData['start']): string {
  return start instanceof Date ? start.toISOString() : '';
}

function hyphened(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
