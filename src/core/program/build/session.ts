import { formatDose } from '../../dose/format.ts';
import type { Weekday } from '../../note/kinds/athlete.ts';
import { foldId } from '../../note/note.ts';
import type { NoteOf } from '../../note/note.ts';
import { inSentence } from '../../knowledge/outline.ts';
import { missingEquipment, needsPartner } from '../atHand.ts';
import type { Decision } from '../decision.ts';
import type { FoundCause } from '../findings.ts';
import { cautionsFor } from '../gates.ts';
import type { Situation } from '../gates.ts';
import { isFastTechnique, lockInPrinciple } from '../lockIn.ts';
import type { Block, Day, Line, Reason } from '../program.ts';
import { parseCondition } from '../conditions.ts';
import { firstLook } from '../retests.ts';
import { isStaticStretch } from '../stretching.ts';
import type { Frame } from './candidates.ts';
import { coversWeek } from './candidates.ts';
import { doseAt } from './course.ts';
import type { Position } from './course.ts';
import type { FitFrame, Item } from './fit.ts';
import { testLine } from './retests.ts';
import { isEasedWeek, leadOf, needsOwnLine, positionIn } from './fit.ts';

/** A session of the week with its items on their way. */
export interface Session {
  readonly frame: Frame;
  readonly fit: FitFrame;
  readonly items: readonly Item[];
}

/** The test of tests, where none that found the cause can be taken on the spot. */
const anyTest = 'test-treat-retest';

/** The day of one week on these weekdays; undefined when nothing falls into it. */
export function sessionDay(
  session: Session,
  week: number,
  on: readonly Weekday[],
  template: NoteOf<'template'>,
  decisions: Decision[],
): Day | undefined {
  const slot = { ...session.frame.slot, weekdays: on };
  const there: Session = { ...session, frame: { ...session.frame, slot } };
  const here = session.items.filter((item) => coversWeek(item.pool.templateSlot.weeks, week));
  for (const item of here) tell(item, session, week, decisions);
  const pools = [...new Set(here.map((item) => item.pool))];
  const blocks = pools.map((pool): Block => ({
    title: pool.templateSlot.block,
    format: { kind: 'straight' },
    lines: here
      .filter((item) => item.pool === pool)
      .flatMap((item) => itemLines(item, there, week, template)),
  }));
  const advice = slot.when === 'daily' ? template.data.advice.map(adviceLine) : [];
  const all: Block[] =
    advice.length > 0 ? [{ title: '', format: { kind: 'straight' }, lines: advice }, ...blocks] : blocks;
  if (all.length === 0) return undefined;
  return {
    title: slot.title,
    kind: slot.when === 'easy-run' ? 'run' : 'slot',
    weekdays: on,
    blocks: all,
  };
}

/** Says how an item starts, and what it climbs to. */
function tell(item: Item, session: Session, week: number, decisions: Decision[]): void {
  const { position } = positionIn(item, week, session.fit);
  const last = week > 1 && coversWeek(item.pool.templateSlot.weeks, week - 1);
  const before = last ? positionIn(item, week - 1, session.fit).position : undefined;
  const dose = doseAt(position, isEasedWeek(week, session.fit), leadOf(item));
  const base = { stage: 'dose' as const, slot: session.frame.slot.title, findings: [] };
  if (!before) {
    const more = dose.work.kind === 'sides';
    decisions.push({
      ...base,
      verdict: 'noted',
      about: position.exercise.id,
      rule: more ? 'PB17' : undefined,
      says: `starts at ${formatDose(dose)}, within ${position.exercise.data.dose}${more ? `; the ${item.lead} side was found worse and gets a set more` : ''}`,
    });
  } else if (before.exercise !== position.exercise) {
    decisions.push({
      ...base,
      verdict: 'taken',
      about: position.exercise.id,
      rule: 'PB18',
      findings: findingsOf(item.candidate.causes),
      says: `takes over from ${before.exercise.id} in week ${week}, once the top of that range is reached: ${formatDose(dose)}`,
    });
  }
}

function itemLines(item: Item, session: Session, week: number, template: NoteOf<'template'>): Line[] {
  const { fit, frame } = session;
  const { situation } = fit;
  const { candidate } = item;
  const { position, lockIn } = positionIn(item, week, fit);
  const line: Line = {
    kind: 'exercise',
    id: position.exercise.id,
    dose: doseAt(position, isEasedWeek(week, session.fit), leadOf(item)),
    reasons: reasonsFor(candidate.causes, item.pool.templateSlot.block, template),
    notes: notesFor(item, position, week, session),
    keeps: [],
  };
  const test = isFastTechnique(candidate.exercise) ? testOf(item, situation, frame) : undefined;
  const treated = test ? [testLine(test), line, testLine(test)] : [line];
  if (!lockIn || !needsOwnLine(item, session.items, week)) return treated;
  return [
    ...treated,
    {
      kind: 'exercise',
      id: lockIn.exercise.id,
      dose: doseAt(lockIn, isEasedWeek(week, fit), 'both'),
      reasons: [
        {
          of: lockInPrinciple,
          findings: [],
          says: `keeps what ${inSentence(candidate.exercise.title)} has freed`,
        },
      ],
      notes: cautionsFor(lockIn.exercise, situation.picture),
      keeps: [],
    },
  ];
}

function notesFor(item: Item, position: Position, week: number, session: Session): string[] {
  const { fit, frame } = session;
  const { picture } = fit.situation;
  const { exercise } = position;
  const dose = doseAt(position, isEasedWeek(week, session.fit), leadOf(item));
  const notes = [...cautionsFor(exercise, picture)];
  if (needsPartner(exercise)) notes.push('a partner has to help');
  if (dose.work.kind === 'sides' && item.lead !== 'both') notes.push(`begin with the ${item.lead} side`);
  if (isFastTechnique(exercise)) {
    const gain = gainOf(testOf(item, fit.situation, frame));
    const until = week <= firstLook ? `; with no change by week ${firstLook} take another` : '';
    notes.push(`keep it only if the test right after it shows ${gain}${until}`);
  }
  if (isStaticStretch(exercise) && item.candidate.causes.some((cause) => isSlow(cause, fit.situation))) {
    notes.push('a slow course: judge it in weeks 6 and 12, not from day to day');
  }
  if (exercise.data.addresses.includes('over-striding') && frame.slot.when === 'easy-run') {
    notes.push('5 per cent more steps a minute than now, not more, to begin with');
  }
  const strong = exercise.data.phase === 'strength' && frame.slot.when !== 'before-run';
  const run = strong
    ? fit.situation.athlete.data.runs.find(
        (each) => each.type !== 'easy' && frame.slot.weekdays.includes(each.day),
      )
    : undefined;
  if (run) notes.push(`on ${run.day} after the ${run.type} run, never before it`);
  if (position.note !== undefined) notes.push(position.note);
  return notes;
}

/** Every exercise of a session, in whatever week, by folded id. */
export function idsOf({ items }: Session): string[] {
  return items.flatMap((item) =>
    [...item.course, ...item.lockInCourse].map(({ exercise }) => foldId(exercise.id)),
  );
}

export function isSlow(cause: FoundCause, { knowledge }: Situation): boolean {
  return knowledge.whole('cause', cause.id)?.data.response === 'slow';
}

/** What a technique has to gain in its test to be kept (PB03): by the measure that tells most, the first. */
function gainOf(test: NoteOf<'assessment'> | undefined): string {
  const measure = test?.data.measures[0];
  const condition = measure?.positive === undefined ? undefined : parseCondition(measure.positive);
  const line = condition && 'tests' in condition ? condition.tests[0] : undefined;
  // a test of the change itself has its error as its line
  const least =
    measure?.minimalChange ?? (test?.id === anyTest && line?.comparison === '>=' ? line.value : undefined);
  return measure && least !== undefined
    ? `${least.toString()} ${measure.unit === 'deg' ? 'degrees' : measure.unit} or more`
    : 'a clear gain; a gain that is only felt is weak evidence';
}

function testsBehind(item: Item, { knowledge }: Situation): NoteOf<'assessment'>[] {
  const ids = item.candidate.causes.flatMap((cause) =>
    cause.because.map(({ observation }) => observation.finding.of),
  );
  return [...new Set(ids)].flatMap((id) => knowledge.whole('assessment', id) ?? []);
}

/** The test taken before and after a technique: one that found its cause and can be done on the spot. */
function testOf(item: Item, situation: Situation, frame: Frame): NoteOf<'assessment'> | undefined {
  return (
    testsBehind(item, situation).find(
      (each) =>
        each.data.method !== 'question' &&
        each.data.position !== 'running' &&
        (each.data.delivery.includes('self') || situation.athlete.data.helpers.includes('partner')) &&
        missingEquipment(each, frame.slot.equipment).length === 0,
    ) ?? situation.knowledge.whole('assessment', anyTest)
  );
}

function findingsOf(causes: readonly FoundCause[]): string[] {
  return [
    ...new Set(causes.flatMap((cause) => cause.because.map(({ observation }) => observation.finding.id))),
  ];
}

/** The two heaviest causes with their strongest findings; the template's principle where no cause asks. */
function reasonsFor(causes: readonly FoundCause[], block: string, template: NoteOf<'template'>): Reason[] {
  if (causes.length === 0) {
    return [
      {
        of: template.data.principle,
        findings: [],
        says: `belongs to the block ${block} of ${template.title}`,
      },
    ];
  }
  return causes.slice(0, 2).map((cause) => ({
    of: cause.id,
    findings: findingsOf([cause]),
    says: cause.because[0]?.observation.says ?? '',
  }));
}

function adviceLine(id: string): Line {
  return { kind: 'advice', id, reasons: [], notes: [], keeps: [] };
}
