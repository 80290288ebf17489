import { itemSeconds } from '../time.ts';
import type { SessionSlot } from '../slots.ts';
import type { NoteOf } from '../../note/note.ts';
import type { Dose } from '../../dose/dose.ts';
import { formatDose } from '../../dose/format.ts';
import type { Decision } from '../decision.ts';
import type { FoundCause } from '../findings.ts';
import type { Block, Day, Line, Reason } from '../program.ts';
import type { Candidate, Pool, Situation } from './candidates.ts';
import { isLockedIn } from '../lockIn.ts';
import { cautionsFor } from './candidates.ts';
import { doseForWeek, isEasyWeek } from './dose.ts';

export interface ChosenBlock {
  readonly pool: Pool;
  readonly chosen: readonly Candidate[];
}

/** One of the athlete's slots and what was chosen for it. */
export interface Session {
  readonly slot: SessionSlot;
  readonly blocks: readonly ChosenBlock[];
}

/** The principle behind a line that locks a technique in. */
const lockInPrinciple = 'lock-in-gains';

interface Item {
  readonly candidate: Candidate;
  readonly pool: Pool;
  /** The week whose dose it gets: held back when time is short. */
  week: number;
  readonly value: number;
}

/** The day of one week; undefined when nothing falls into it. A dose that does not fit the minutes is held back, and said. */
export function sessionDay(
  session: Session,
  week: number,
  situation: Situation,
  template: NoteOf<'template'>,
  decisions: Decision[],
): Day | undefined {
  const items = itemsOfWeek(session, week);
  fit(items, session, week, decisions);
  for (const item of items) if (startsIn(item, week)) decisions.push(startDecision(item, session));
  const blocks: Block[] = session.blocks.flatMap(({ pool }) => {
    const here = items.filter((item) => item.pool === pool);
    const lines = here.flatMap((item) => itemLines(item, items, situation, template));
    return lines.length === 0
      ? []
      : [{ title: pool.templateSlot.block, format: { kind: 'straight' as const }, lines }];
  });
  const advice = session.slot.when === 'daily' ? template.data.advice.map(adviceLine) : [];
  const all: Block[] =
    advice.length > 0 ? [{ title: '', format: { kind: 'straight' }, lines: advice }, ...blocks] : blocks;
  if (all.length === 0) return undefined;
  return {
    title: session.slot.title,
    kind: session.slot.when === 'easy-run' ? 'run' : 'slot',
    weekdays: session.slot.weekdays,
    blocks: all,
  };
}

function startsIn(item: Item, week: number): boolean {
  return week === 1 || !coversWeek(item.pool.templateSlot.weeks, week - 1);
}

function startDecision(item: Item, session: Session): Decision {
  const { exercise } = item.candidate;
  const dose = doseOf(item);
  const more = dose.work.kind === 'sides' ? '; the side that was found gets a set more' : '';
  return {
    stage: 'dose',
    verdict: 'noted',
    about: exercise.id,
    slot: session.slot.title,
    rule: more === '' ? undefined : 'PB17',
    findings: [],
    says: `starts at ${formatDose(dose)}, within ${exercise.data.dose}${more}`,
  };
}

/** Whether a template slot's weeks (`3`, `1-2`, `3-`; all when absent) hold a week. */
export function coversWeek(weeks: string | undefined, week: number): boolean {
  if (weeks === undefined) return true;
  const [from = '', to] = weeks.split('-');
  if (to === undefined) return week === Number(from);
  return Number(from) <= week && (to === '' || week <= Number(to));
}

function itemsOfWeek(session: Session, week: number): Item[] {
  return session.blocks.flatMap(({ pool, chosen }) =>
    coversWeek(pool.templateSlot.weeks, week)
      ? chosen.map((candidate) => ({
          candidate,
          pool,
          week,
          value: candidate.causes.reduce((sum, cause) => sum + cause.weight, 0),
        }))
      : [],
  );
}

/**
 * Takes doses back to those of earlier weeks, the least valuable item first, until the minutes
 * suffice. Those of week 1 do: by them the session was chosen.
 */
function fit(items: readonly Item[], session: Session, week: number, decisions: Decision[]): void {
  const limit = session.slot.minutes * 60;
  const byValue = [...items].sort((a, b) => a.value - b.value || items.indexOf(b) - items.indexOf(a));
  for (let earlier = week - 1; earlier >= 1; earlier--) {
    if (isEasyWeek(earlier)) continue;
    for (const item of byValue) {
      if (secondsOf(items) > limit) item.week = earlier;
    }
  }
  for (const item of byValue) {
    const { exercise, rangeDose, causes } = item.candidate;
    if (formatDose(doseOf(item)) === formatDose(doseForWeek(exercise, rangeDose, week, causes))) continue;
    decisions.push({
      stage: 'fit',
      verdict: 'noted',
      about: exercise.id,
      slot: session.slot.title,
      rule: 'PB31',
      findings: [],
      says: `its dose in week ${week} is that of week ${item.week}: ${session.slot.minutes} minutes leave no room for more`,
    });
  }
}

function secondsOf(items: readonly Item[]): number {
  return items.reduce((sum, item) => {
    const companion = companionOf(item, items);
    return sum + itemSeconds(doseOf(item)) + (companion ? itemSeconds(companionDose(companion, item)) : 0);
  }, 0);
}

function doseOf(item: Item): Dose {
  const { exercise, rangeDose, causes } = item.candidate;
  return doseForWeek(exercise, rangeDose, item.week, causes);
}

/** The lock-in of a technique, unless a later line of the day, another's lock-in too, locks it in already. */
function companionOf(item: Item, items: readonly Item[]): Candidate['lockIn'] {
  const { lockIn, exercise } = item.candidate;
  if (!lockIn) return undefined;
  const after = items.slice(items.indexOf(item) + 1).flatMap((each) => {
    const companion = companionOf(each, items)?.exercise;
    return companion ? [each.candidate.exercise.id, companion.id] : [each.candidate.exercise.id];
  });
  return isLockedIn(exercise, after) ? undefined : lockIn;
}

function companionDose(companion: NonNullable<Candidate['lockIn']>, item: Item): Dose {
  return doseForWeek(companion.exercise, companion.rangeDose, item.week, []);
}

function itemLines(
  item: Item,
  items: readonly Item[],
  situation: Situation,
  template: NoteOf<'template'>,
): Line[] {
  const { candidate } = item;
  const { picture } = situation;
  const line: Line = {
    kind: 'exercise',
    id: candidate.exercise.id,
    dose: doseOf(item),
    reasons: reasonsFor(candidate.causes, item.pool.templateSlot.block, template),
    notes: cautionsFor(candidate.exercise, picture),
    keeps: [],
  };
  const companion = companionOf(item, items);
  if (!companion) return [line];
  return [
    line,
    {
      kind: 'exercise',
      id: companion.exercise.id,
      dose: companionDose(companion, item),
      reasons: [
        { of: lockInPrinciple, findings: [], says: `keeps what ${candidate.exercise.title} has freed` },
      ],
      notes: cautionsFor(companion.exercise, picture),
      keeps: [],
    },
  ];
}

/** The two heaviest causes with their strongest findings; the template's principle where no cause asks. */
export function reasonsFor(
  causes: readonly FoundCause[],
  block: string,
  template: NoteOf<'template'>,
): Reason[] {
  if (causes.length === 0) {
    return [
      {
        of: template.data.principle,
        findings: [],
        says: `the ${block.toLowerCase()} part of ${template.title}`,
      },
    ];
  }
  return causes.slice(0, 2).map((cause) => {
    const strongest = cause.because[0];
    return {
      of: cause.id,
      findings: [...new Set(cause.because.map(({ observation }) => observation.finding.id))],
      says: strongest?.observation.says ?? '',
    };
  });
}

function adviceLine(id: string): Line {
  return { kind: 'advice', id, reasons: [], notes: [], keeps: [] };
}
