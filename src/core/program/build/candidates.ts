import { parseDose } from '../../dose/parse.ts';
import type { Dose } from '../../dose/dose.ts';
import { evidenceRank } from '../../knowledge/evidence.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { inSentence } from '../../knowledge/outline.ts';
import { foldId } from '../../note/note.ts';
import type { NoteOf } from '../../note/note.ts';
import type { FoundCause, Picture } from '../findings.ts';
import { needsLockIn } from '../lockIn.ts';
import { isClinicianOnly } from '../rules/PB05.ts';
import { isAtHand } from '../equipment.ts';
import type { SessionSlot } from '../slots.ts';
import { itemSeconds } from '../time.ts';
import { doseForWeek } from './dose.ts';

export type TemplateSlot = NoteOf<'template'>['data']['slots'][number];

/** An exercise that may be chosen for a session, with all that choosing needs. */
export interface Candidate {
  readonly exercise: NoteOf<'exercise'>;
  readonly rangeDose: Dose;
  /** The exercise that locks its gain in; part of the same item. */
  readonly lockIn: { readonly exercise: NoteOf<'exercise'>; readonly rangeDose: Dose } | undefined;
  /** The found causes it answers, heaviest first. */
  readonly causes: readonly FoundCause[];
  /** Seconds at the first week's dose, lock-in and changeover included. */
  readonly seconds: number;
  readonly evidence: number;
  readonly specificity: number;
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

export interface Situation {
  readonly athlete: NoteOf<'athlete'>;
  readonly picture: Picture;
  readonly knowledge: Knowledge;
}

/** The hardest an athlete starts with, on the scale of `difficulty`; one less while irritable. Clinical custom. */
const startDifficulty = { beginner: 2, intermediate: 3, advanced: 4 } as const;

/** What may fill a block of one of the athlete's slots, and what may not and why. */
export function candidatesFor(
  situation: Situation,
  templateSlot: TemplateSlot,
  slot: SessionSlot,
): { pool: Pool; rejections: Rejection[] } {
  const fitting: Candidate[] = [];
  const rejections: Rejection[] = [];
  for (const exercise of situation.knowledge.ofKind('exercise')) {
    const { phase, family, position } = exercise.data;
    if (phase !== templateSlot.phase) continue;
    if ((position === 'running') !== (slot.when === 'easy-run')) continue;
    if (templateSlot.family.length > 0 && !templateSlot.family.includes(family)) continue;
    if (templateSlot.from.length > 0 && !templateSlot.from.some((id) => foldId(id) === foldId(exercise.id)))
      continue;
    const judged = judge(situation, exercise, slot);
    if ('says' in judged) rejections.push(judged);
    else fitting.push(judged);
  }
  const answering = fitting.filter((candidate) => candidate.causes.length > 0);
  // a block that must be filled is filled, even when nothing that was found asks for it
  const candidates = answering.length > 0 || templateSlot.min === 0 ? answering : fitting;
  return { pool: { templateSlot, candidates }, rejections };
}

/** Found causes that an exercise answers. */
export function causesAnswered(exercise: NoteOf<'exercise'>, picture: Picture): FoundCause[] {
  const answered = new Set(exercise.data.addresses.map(foldId));
  return picture.causes.filter((cause) => answered.has(foldId(cause.id)));
}

/** Why an exercise cannot stand in a session of this slot; undefined when it can. */
export function obstacle(
  { athlete, picture, knowledge }: Situation,
  exercise: NoteOf<'exercise'>,
  slot: SessionSlot,
): Omit<Rejection, 'exercise'> | undefined {
  const { data } = exercise;
  const none: readonly string[] = [];
  if (data.status === 'retired') return { findings: none, says: 'it is retired' };
  const better = data.instead[0];
  if (better !== undefined) {
    return {
      findings: none,
      says: `${inSentence(knowledge.get(better)?.title ?? better)} does its job better`,
    };
  }
  if (isClinicianOnly(exercise))
    return { rule: 'PB05', findings: none, says: 'only a trained clinician may do it' };
  if (!data.delivery.includes('self') && !athlete.data.helpers.includes('partner')) {
    return { findings: none, says: 'it needs a partner, and none helps' };
  }
  if (athlete.data.exclusions.some((id) => foldId(id) === foldId(exercise.id))) {
    return { findings: none, says: 'the coach excluded it' };
  }
  const tried = athlete.data.tried.find((each) => foldId(each.id) === foldId(exercise.id));
  if (tried?.result === 'no-change' || tried?.result === 'worse') {
    return {
      findings: none,
      says: `it was tried and ${tried.result === 'worse' ? 'made things worse' : 'changed nothing'}`,
    };
  }
  const shutBy = picture.shut.get(data.family) ?? picture.shut.get(data.phase);
  if (shutBy) {
    return { rule: 'PB13', findings: [shutBy.finding.id], says: `it waits for the retest: ${shutBy.says}` };
  }
  const avoid = data.precautions.find((each) => each.do === 'avoid' && isPresent(each.when, picture));
  if (avoid) {
    return {
      findings: none,
      says: `it is avoided with ${inSentence(knowledge.get(avoid.when)?.title ?? avoid.when)}: ${withoutStop(avoid.say)}`,
    };
  }
  const missing = data.equipment.filter((item) => !isAtHand(item, slot.equipment));
  if (missing.length > 0) {
    return {
      findings: none,
      says: `it needs what is not at hand: ${missing.map((item) => item.replaceAll('-', ' ')).join(', ')}`,
    };
  }
  const hardest = startDifficulty[athlete.data.level] - (athlete.data.stage === 'irritable' ? 1 : 0);
  if (data.difficulty > hardest) {
    return {
      rule: 'PB14',
      findings: none,
      says: `it is too hard to start with (${data.difficulty} of 5, at most ${hardest})`,
    };
  }
  return undefined;
}

/** The precautions that ask for care, not for leaving the exercise out, and apply to this athlete. */
export function cautionsFor(exercise: NoteOf<'exercise'>, picture: Picture): string[] {
  return exercise.data.precautions
    .filter((each) => each.do !== 'avoid' && isPresent(each.when, picture))
    .map((each) => each.say);
}

function judge(situation: Situation, exercise: NoteOf<'exercise'>, slot: SessionSlot): Candidate | Rejection {
  const barred = obstacle(situation, exercise, slot);
  if (barred) return { exercise, ...barred };
  const rangeDose = readDose(exercise);
  if (!rangeDose) return { exercise, rule: 'PB34', findings: [], says: 'its dose cannot be read' };

  const causes = causesAnswered(exercise, situation.picture);
  let lockIn: Candidate['lockIn'];
  if (needsLockIn(exercise)) {
    lockIn = chooseLockIn(situation, exercise, slot);
    if (!lockIn)
      return { exercise, rule: 'PB04', findings: [], says: 'nothing at hand would lock in its gain' };
  }
  return {
    exercise,
    rangeDose,
    lockIn,
    causes,
    seconds:
      itemSeconds(doseForWeek(exercise, rangeDose, 1, causes)) +
      (lockIn ? itemSeconds(doseForWeek(lockIn.exercise, lockIn.rangeDose, 1, [])) : 0),
    evidence: evidenceRank(exercise),
    specificity: exercise.data.specificity,
  };
}

function chooseLockIn(
  situation: Situation,
  technique: NoteOf<'exercise'>,
  slot: SessionSlot,
): Candidate['lockIn'] {
  for (const id of technique.data.lockIn) {
    const exercise = situation.knowledge.whole('exercise', id);
    const rangeDose = exercise && readDose(exercise);
    if (exercise && rangeDose && !obstacle(situation, exercise, slot)) return { exercise, rangeDose };
  }
  return undefined;
}

const doses = new WeakMap<NoteOf<'exercise'>, Dose | undefined>();

/** An exercise's dose, read once: every block of every session asks for it. */
function readDose(exercise: NoteOf<'exercise'>): Dose | undefined {
  if (!doses.has(exercise)) {
    const reading = parseDose(exercise.data.dose);
    doses.set(exercise, 'dose' in reading ? reading.dose : undefined);
  }
  return doses.get(exercise);
}

function isPresent(id: string, picture: Picture): boolean {
  const wanted = foldId(id);
  return (
    [...picture.effects].some((effect) => foldId(effect) === wanted) ||
    picture.causes.some((cause) => foldId(cause.id) === wanted)
  );
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
