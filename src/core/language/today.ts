import type { Knowledge } from '../knowledge/knowledge.ts';
import { foldId } from '../note/note.ts';
import type { AnyNote, NoteOf } from '../note/note.ts';
import { loggedSessions } from '../program/adapt/sessions.ts';
import { whyDown } from '../program/adapt/judge.ts';
import { addDays, daysBetween, weekdayOf } from '../program/calendar.ts';
import { readProgram } from '../program/document/read.ts';
import { readFindings } from '../program/findings.ts';
import { weekOf } from '../program/log/session.ts';
import { painLimit } from '../program/pain.ts';
import type { Day, Program } from '../program/program.ts';
import { linesOf, partOfWeek } from '../program/program.ts';
import { refusalOf, screenDays } from '../program/screening.ts';
import { slotOfDay } from '../program/slots.ts';
import { dayMinutes } from '../program/time.ts';
import type { Span } from '../text/position.ts';

export const todayTopics = ['red-flag', 'pain', 'retest', 'ending', 'screen', 'session'] as const;
export type TodayTopic = (typeof todayTopics)[number];

/** One thing that a coach should know today. */
export interface TodayItem {
  readonly topic: TodayTopic;
  /** The athlete's name. */
  readonly label: string;
  readonly says: string;
  /** What to open, and where in it. */
  readonly note: AnyNote;
  readonly span?: Span | undefined;
}

export interface TodayGroup {
  readonly topic: TodayTopic;
  readonly title: string;
  readonly items: readonly TodayItem[];
}

const titles: Readonly<Record<TodayTopic, string>> = {
  'red-flag': 'Red flags',
  pain: 'Pain and stop signs',
  retest: 'Retests due',
  ending: 'Blocks ending',
  screen: 'Screens too old',
  session: 'On today',
};

/** A block is said to end this many days ahead, and to have ended this many days after. */
const endingDays = { before: 7, after: 14 } as const;
/** What a log said longer ago than this is no news. */
const newsDays = 14;

/** What is due on a day (YYYY-MM-DD) for every athlete of the notebook; groups without anything are left out. */
export function todayOf(knowledge: Knowledge, today: string): TodayGroup[] {
  const items = knowledge.ofKind('athlete').flatMap((athlete) => {
    const programs = knowledge
      .ofKind('program')
      .filter((note) => foldId(note.data.athlete) === foldId(athlete.id))
      .map((note) => ({ note, program: readProgram(note).program }));
    return [
      ...healthOf(athlete, programs, knowledge, today),
      ...programs.flatMap((each) => programItems(athlete, each, programs, knowledge, today)),
    ];
  });
  return todayTopics.flatMap((topic) => {
    const own = items.filter((item) => item.topic === topic);
    return own.length === 0 ? [] : [{ topic, title: titles[topic], items: own }];
  });
}

interface Placed {
  readonly note: NoteOf<'program'>;
  readonly program: Program;
}

function healthOf(
  athlete: NoteOf<'athlete'>,
  programs: readonly Placed[],
  knowledge: Knowledge,
  today: string,
): TodayItem[] {
  const refusal = refusalOf(athlete, today, knowledge);
  if (!refusal) return [];
  const base = { label: athlete.title, note: athlete };
  if (refusal.reason === 'red-flag' || refusal.reason === 'unreadable')
    return [{ ...base, topic: 'red-flag', says: refusal.message }];
  const trains = programs.some(({ program }) => weekOf(program, today) !== undefined);
  const on = athlete.data.screened?.on;
  const says =
    on === undefined
      ? 'never screened'
      : `screened on ${on}, ${daysBetween(on, today)} days ago; ${screenDays} are allowed at a start`;
  // who trains by a program was screened at its start; the next program needs a new one
  return [
    { ...base, topic: 'screen', says: trains ? `${says}: screen again before the next program` : says },
  ];
}

function programItems(
  athlete: NoteOf<'athlete'>,
  { note, program }: Placed,
  all: readonly Placed[],
  knowledge: Knowledge,
  today: string,
): TodayItem[] {
  const base = { label: athlete.title, note };
  const items: TodayItem[] = [];
  const end = addDays(program.start, program.weeks * 7 - 1);
  const left = daysBetween(today, end);
  const isFollowed = all.some(
    (other) => other.program.start > program.start && other.program.start >= addDays(end, -7),
  );
  if (left < endingDays.before && left >= -endingDays.after && !isFollowed && today >= program.start) {
    const when = left < 0 ? `ended on ${end}` : left === 0 ? 'ends today' : `ends on ${end}`;
    items.push({ ...base, topic: 'ending', says: `${note.title} ${when}: make the next block` });
  }
  const limit = painLimit(readFindings(athlete, knowledge), knowledge);
  for (const sessions of loggedSessions(note, program, knowledge).values()) {
    const last = sessions.at(-1);
    const why = whyDown(sessions, { athlete, limit });
    if (last && why !== undefined && daysBetween(last.date, today) <= newsDays)
      items.push({
        ...base,
        topic: 'pain',
        says: `${knowledge.get(last.exercise)?.title ?? last.exercise}: ${why}`,
      });
  }
  const week = weekOf(program, today);
  if (week === undefined) return items;
  items.push(...retestsDue(athlete, program, week, knowledge).map((due) => ({ ...base, ...due })));
  for (const day of partOfWeek(program, week)?.days ?? []) {
    if (!isOn(day, athlete, today)) continue;
    const minutes = dayMinutes(day);
    const about = minutes > 0 ? `, about ${minutes} min` : '';
    items.push({
      ...base,
      topic: 'session',
      says: `${day.title}, week ${week} of ${program.weeks}${about}`,
      span: day.span,
    });
  }
  return items;
}

/** Retests of this week and of earlier ones that have no finding since their week began. */
function retestsDue(
  athlete: NoteOf<'athlete'>,
  program: Program,
  week: number,
  knowledge: Knowledge,
): Pick<TodayItem, 'topic' | 'says' | 'span'>[] {
  const due = new Map<string, { week: number; span: Span | undefined }>();
  for (const day of program.parts.flatMap((part) => part.days)) {
    if (day.week === undefined || day.week > week) continue;
    const since = addDays(program.start, (day.week - 1) * 7);
    for (const line of linesOf(day)) {
      const test = line.kind === 'test' && line.id !== undefined ? knowledge.get(line.id) : undefined;
      if (!test) continue;
      const taken = athlete.data.findings.some(
        (finding) =>
          finding.on >= since && foldId(knowledge.get(finding.of)?.id ?? finding.of) === foldId(test.id),
      );
      if (taken) due.delete(test.id);
      else due.set(test.id, { week: day.week, span: day.span });
    }
  }
  return [...due].map(([id, { week: of, span }]) => ({
    topic: 'retest',
    says: `${knowledge.get(id)?.title ?? id}, ${of < week ? `due since week ${of}` : `due in week ${of}`}`,
    span,
  }));
}

/** Whether a session falls on a day: on its weekdays, before a run on the athlete's run days, or every day. */
function isOn(day: Day, athlete: NoteOf<'athlete'>, today: string): boolean {
  if (day.kind !== 'slot' && day.kind !== 'run') return false;
  const weekday = weekdayOf(today);
  if (day.weekdays.length > 0) return day.weekdays.includes(weekday);
  const slot = slotOfDay(athlete, day);
  if (slot?.when === 'before-run') return athlete.data.runs.some((run) => run.day === weekday);
  return slot === undefined || slot.when === 'daily' || slot.weekdays.includes(weekday);
}
