import type { Dose } from '../../dose/dose.ts';
import { evidenceRank } from '../../knowledge/evidence.ts';
import { inSentence } from '../../knowledge/outline.ts';
import type { Weekday } from '../../note/kinds/athlete.ts';
import { foldId } from '../../note/note.ts';
import type { NoteOf } from '../../note/note.ts';
import { isClinicianOnly, missingEquipment, needsPartner } from '../atHand.ts';
import { rangeDose } from '../doseRange.ts';
import type { FoundCause, Picture } from '../findings.ts';
import {
  flexionGate,
  forbiddenBy,
  formGate,
  hardestIn,
  pinches,
  provokesPinch,
  wantsTwoLegsFirst,
} from '../gates.ts';
import type { Situation } from '../gates.ts';
import { isStrengthWork } from '../jobs.ts';
import { isFastTechnique, needsLockIn } from '../lockIn.ts';
import type { SessionSlot } from '../slots.ts';
import { isStaticStretch, leastStretchDays, mostSecondsBeforeRun, stretchSeconds } from '../stretching.ts';
import { itemSeconds, testSeconds } from '../time.ts';
import { firstDose, topDose } from './course.ts';

export type TemplateSlot = NoteOf<'template'>['data']['slots'][number];

/** An exercise with its range dose. */
export interface Companion {
  readonly exercise: NoteOf<'exercise'>;
  readonly rangeDose: Dose;
}

/** An exercise that may be chosen for a session, with all that choosing needs. */
export interface Candidate extends Companion {
  /** The exercises that may lock its gain in, in the order of its note; one of them is part of the same item. */
  readonly lockIns: readonly Companion[];
  /** The found causes it answers, heaviest first. */
  readonly causes: readonly FoundCause[];
  /** Seconds at the first dose, with changeover, the longest of the lock-ins and the tests around a technique. */
  readonly seconds: number;
  readonly evidence: number;
  readonly specificity: number;
  /** It was tried and helped. */
  readonly helped: boolean;
}

export interface Rejection {
  readonly exercise: NoteOf<'exercise'>;
  readonly rule?: string | undefined;
  readonly findings: readonly string[];
  readonly says: string;
}

/** A block of a session and what may fill it. */
export interface Pool {
  readonly templateSlot: TemplateSlot;
  readonly candidates: readonly Candidate[];
}

/** A session to fill: one of the athlete's slots on some of its days. */
export interface Frame {
  readonly slot: SessionSlot;
  /** The days it falls on, before runs and daily written out. */
  readonly days: readonly Weekday[];
  /** Whether its days are strength days: elsewhere nothing is locked in by a lift (PB10). */
  readonly strength: boolean;
  /** Whether a technique may stand in it (PB16). */
  readonly technique: boolean;
  /** The athlete has a session every day, to which stretching belongs (PB07). */
  readonly dailyElsewhere: string | undefined;
  /** What other sessions of the same days hold already, by folded id, with their names. */
  readonly elsewhere: ReadonlyMap<string, string>;
}

/** What may fill a block of a session, and what may not and why. */
export function candidatesFor(
  situation: Situation,
  templateSlot: TemplateSlot,
  frame: Frame,
): { pool: Pool; rejections: Rejection[] } {
  const fitting: Candidate[] = [];
  const rejections: Rejection[] = [];
  let doneElsewhere = false;
  for (const exercise of situation.knowledge.ofKind('exercise')) {
    const { phase, family, position } = exercise.data;
    if (phase !== templateSlot.phase) continue;
    if ((position === 'running') !== (frame.slot.when === 'easy-run')) continue;
    if (templateSlot.family.length > 0 && !templateSlot.family.includes(family)) continue;
    if (!isNamed(exercise, templateSlot)) continue;
    const judged = judge(situation, exercise, frame, firstWeek(templateSlot));
    if ('says' in judged) {
      rejections.push(judged);
      doneElsewhere ||= judged.rule === 'PB07' || frame.elsewhere.has(foldId(exercise.id));
    } else fitting.push(judged);
  }
  const answering = fitting.filter((candidate) => candidate.causes.length > 0);
  // a block that must be filled is filled, even when nothing that was found asks for it; not by stretching what
  // nobody found short, and not where another session of the day has done it
  const filling =
    templateSlot.min === 0 || doneElsewhere
      ? []
      : fitting.filter(({ exercise }) => !isStaticStretch(exercise) && !needsLockIn(exercise));
  // a strength block may take a second lift that nothing asks for; of the others one that answers nothing is one too many
  const lifts = filling.filter(({ exercise, causes }) => isStrengthWork(exercise) && causes.length === 0);
  const candidates = answering.length > 0 ? [...answering, ...lifts] : filling;
  return { pool: { templateSlot, candidates }, rejections };
}

/** Whether a block takes an exercise by name: any, where it names none. */
export function isNamed(exercise: NoteOf<'exercise'>, { from }: TemplateSlot): boolean {
  return from.length === 0 || from.some((id) => foldId(id) === foldId(exercise.id));
}

/** The first week of a template's block (`3`, `1-2`, `3-`; the first when absent). */
export function firstWeek(templateSlot: TemplateSlot): number {
  return Number(templateSlot.weeks?.split('-')[0] ?? 1);
}

/** Whether a template slot's weeks hold a week. */
export function coversWeek(weeks: string | undefined, week: number): boolean {
  if (weeks === undefined) return true;
  const [from = '', to] = weeks.split('-');
  if (to === undefined) return week === Number(from);
  return Number(from) <= week && (to === '' || week <= Number(to));
}

/** Found causes that an exercise answers. */
export function causesAnswered(exercise: NoteOf<'exercise'>, picture: Picture): FoundCause[] {
  const answered = new Set(exercise.data.addresses.map(foldId));
  return picture.causes.filter((cause) => answered.has(foldId(cause.id)));
}

/** Why an exercise cannot stand in a session of this slot in a week; undefined when it can. */
export function obstacle(
  situation: Situation,
  exercise: NoteOf<'exercise'>,
  slot: SessionSlot,
  week: number,
): Omit<Rejection, 'exercise'> | undefined {
  const { athlete, picture, knowledge } = situation;
  const { data } = exercise;
  const left = (
    says: string,
    rule?: string,
    findings: readonly string[] = [],
  ): Omit<Rejection, 'exercise'> => ({
    rule,
    findings,
    says,
  });
  if (data.status === 'retired') return left('it is retired');
  const better = data.instead[0];
  if (better !== undefined) {
    return left(`${inSentence(knowledge.get(better)?.title ?? better)} does its job better`);
  }
  if (isClinicianOnly(exercise)) return left('only a trained clinician may do it', 'PB05');
  if (needsPartner(exercise) && !athlete.data.helpers.includes('partner')) {
    return left('it needs a partner, and none helps');
  }
  if (athlete.data.exclusions.some((id) => foldId(id) === foldId(exercise.id))) {
    return left('the coach excluded it');
  }
  const tried = athlete.data.tried.find((each) => foldId(each.id) === foldId(exercise.id));
  if (tried?.result === 'no-change' || tried?.result === 'worse') {
    return left(`it was tried and ${tried.result === 'worse' ? 'made things worse' : 'changed nothing'}`);
  }
  const forbidden = forbiddenBy(exercise, picture, knowledge);
  if (provokesPinch(exercise, picture)) {
    return left(forbidden ?? 'it turns or bends a hip that pinches in front', 'PB35');
  }
  const waiting = flexionGate(exercise, picture, week);
  if (waiting) return left(`it waits for the retest: ${waiting.says}`, 'PB13', [waiting.finding.id]);
  const shut = formGate(exercise, picture);
  if (shut) return left(`it waits for the retest: ${shut.says}`, 'PB14', [shut.finding.id]);
  if (forbidden !== undefined) return left(forbidden);
  const missing = missingEquipment(exercise, slot.equipment);
  if (missing.length > 0) {
    const owned = athlete.data.slots.flatMap((each) => each.equipment);
    const where = missing.every((item) => owned.includes(item)) ? ` in ${slot.title}` : '';
    return left(
      `it needs what is not at hand${where}: ${missing.map((item) => item.replaceAll('-', ' ')).join(', ')}`,
    );
  }
  const hardest = hardestIn(situation, week);
  if (data.difficulty > hardest) {
    return left(`it is too hard to start with (${data.difficulty} of 5, at most ${hardest})`, 'PB14');
  }
  return undefined;
}

function judge(
  situation: Situation,
  exercise: NoteOf<'exercise'>,
  frame: Frame,
  week: number,
): Candidate | Rejection {
  const barred = obstacle(situation, exercise, frame.slot, week);
  if (barred) return { exercise, ...barred };
  const left = (says: string, rule: string): Rejection => ({ exercise, rule, findings: [], says });
  if (wantsTwoLegsFirst(exercise, situation, []))
    return left('a thrust on two legs comes before one on one', 'PB14');
  const range = rangeDose(exercise);
  if (!range) return left('its dose cannot be read', 'PB34');
  const other = frame.elsewhere.get(foldId(exercise.id));
  if (other !== undefined) return left(`${other} has it already on the same day`, 'PB16');
  if (needsLockIn(exercise) && !frame.technique) {
    return left('one technique a day is enough, and it has its place in another session', 'PB16');
  }
  const causes = causesAnswered(exercise, situation.picture);
  const slot = frame.slot;
  const top = topDose(exercise, range);
  if (slot.when === 'before-run' && isStaticStretch(exercise) && stretchSeconds(top) > mostSecondsBeforeRun) {
    return left(`it stretches for more than ${mostSecondsBeforeRun} s right before a run`, 'PB08');
  }
  if (
    isStaticStretch(exercise) &&
    frame.dailyElsewhere !== undefined &&
    frame.days.length < leastStretchDays
  ) {
    return left(`stretching has its place in ${frame.dailyElsewhere}, a little on most days`, 'PB07');
  }
  const lockIns = needsLockIn(exercise) ? companionsOf(situation, exercise, frame, week) : [];
  if (needsLockIn(exercise) && lockIns.length === 0)
    return left('nothing at hand would lock in its gain', 'PB04');
  const longest = Math.max(
    0,
    ...lockIns.map((each) => itemSeconds(firstDose(each.exercise, each.rangeDose, 'both'))),
  );
  return {
    exercise,
    rangeDose: range,
    lockIns,
    causes,
    seconds:
      itemSeconds(
        firstDose(exercise, range, slot.when === 'before-run' ? 'both' : (causes[0]?.lead ?? 'both')),
      ) +
      longest +
      (isFastTechnique(exercise) ? 2 * testSeconds : 0),
    evidence: evidenceRank(exercise),
    specificity: exercise.data.specificity,
    helped: situation.athlete.data.tried.some(
      ({ id, result }) => result === 'helped' && foldId(id) === foldId(exercise.id),
    ),
  };
}

function companionsOf(
  situation: Situation,
  technique: NoteOf<'exercise'>,
  { slot, strength }: Frame,
  week: number,
): Companion[] {
  return technique.data.lockIn.flatMap((id) => {
    const exercise = situation.knowledge.whole('exercise', id);
    const range = exercise && rangeDose(exercise);
    const fits = exercise && (strength || !isStrengthWork(exercise));
    return exercise && fits && range && !obstacle(situation, exercise, slot, week)
      ? [{ exercise, rangeDose: range }]
      : [];
  });
}

/** What a pinch asks for beside leaving things out: a review. */
export function reviewOf(picture: Picture): string | undefined {
  return pinches(picture)
    ? 'a pinch stopped the hip: have it reviewed by a physiotherapist; until then no more flexion and no rotation (PB35)'
    : undefined;
}
