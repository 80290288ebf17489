import type { Knowledge } from '../../knowledge/knowledge.ts';
import { foldId } from '../../note/note.ts';
import type { NoteOf } from '../../note/note.ts';
import { editsBetween } from '../../text/diff.ts';
import type { TextEdit } from '../../text/edit.ts';
import { checkProgram } from '../check.ts';
import { changeLines } from '../document/changeLines.ts';
import type { ChangedLine } from '../document/changeLines.ts';
import { readProgram } from '../document/read.ts';
import { readFindings } from '../findings.ts';
import { splitBefore } from '../life/splitWeeks.ts';
import { weekOf } from '../log/session.ts';
import { painLimit } from '../pain.ts';
import type { Program, Reason } from '../program.ts';
import { linesOf } from '../program.ts';
import type { Refusal } from '../screening.ts';
import { programRefusal } from '../screening.ts';
import { hardestOfSorestSession, quiet, sore } from './circumstances.ts';
import { judge } from './judge.ts';
import type { JudgeContext, Judgement } from './judge.ts';
import { planOf } from './plan.ts';
import type { LineChange, Proposal } from './proposal.ts';
import { loggedSessions } from './sessions.ts';
import type { Work } from './work.ts';

export interface AdaptOptions {
  /** YYYY-MM-DD */
  readonly today: string;
  /** The exercises whose changes are accepted; all when not given. */
  readonly only?: ReadonlySet<string> | undefined;
}

export type AdaptResult =
  | {
      /** In the order of the program. */
      readonly proposals: readonly Proposal[];
      /** The first week that may change; undefined when the program is over. */
      readonly fromWeek: number | undefined;
      /** The document as proposed, and the edits that make it. */
      readonly text: string;
      readonly edits: readonly TextEdit[];
    }
  | { readonly refusal: Refusal };

/**
 * Proposes the next block of a program by what was logged: up (PB18), hold, down (PB19) or another
 * family (PB21), each with its reason. What would break a rule that the program keeps is not written,
 * and said. An open red flag refuses (PB01).
 */
export function adapt(
  note: NoteOf<'program'>,
  knowledge: Knowledge,
  { today, only }: AdaptOptions,
): AdaptResult {
  const { program } = readProgram(note);
  const refusal = programRefusal(program, knowledge);
  if (refusal) return { refusal };
  const athlete = knowledge.whole('athlete', program.athlete);
  if (!athlete) throw new Error(`There is no athlete "${program.athlete}".`);

  const sessions = loggedSessions(note, program, knowledge);
  const picture = readFindings(athlete, knowledge);
  const context: JudgeContext = { program, athlete, knowledge, limit: painLimit(picture, knowledge) };
  const fromWeek = nextWeek(program, sessions, today);
  const work: Work = { ...context, situation: { athlete, picture, knowledge }, sessions, fromWeek };
  let current = note;
  const proposals: Proposal[] = [];
  const hurt = hardestOfSorestSession(work);
  for (const { exercise, reasons } of exercisesOf(program, knowledge, fromWeek)) {
    const own = sessions.get(foldId(exercise.id)) ?? [];
    const judgement = quiet(sore(judge(exercise, own, reasons, context), exercise, hurt), work);
    const { next, proposal } = propose(current, exercise, judgement, reasons, work);
    if (!only || only.has(exercise.id)) current = next;
    proposals.push(proposal);
  }
  return { proposals, fromWeek, text: current.text, edits: editsBetween(note.text, current.text) };
}

/** The first week that has not been trained yet: after the last that was logged, and not before today's. */
function nextWeek(program: Program, sessions: Work['sessions'], today: string): number | undefined {
  const logged = [...sessions.values()].flat().flatMap((session) => session.week ?? []);
  const now = today < program.start ? 1 : (weekOf(program, today) ?? program.weeks + 1);
  const week = Math.max(logged.length > 0 ? Math.max(...logged) + 1 : now, now);
  return week <= program.weeks ? week : undefined;
}

/** The exercises of the weeks to come, in their order, with the reasons for them; of all weeks when none are to come. */
function exercisesOf(
  program: Program,
  knowledge: Knowledge,
  fromWeek: number | undefined,
): { exercise: NoteOf<'exercise'>; reasons: Reason[] }[] {
  const found = new Map<string, { exercise: NoteOf<'exercise'>; reasons: Reason[] }>();
  for (const part of program.parts) {
    if (part.to < (fromWeek ?? 1)) continue;
    for (const line of part.days.filter((day) => day.kind !== 'clinic').flatMap(linesOf)) {
      const exercise =
        line.kind === 'exercise' && line.id !== undefined ? knowledge.whole('exercise', line.id) : undefined;
      if (!exercise) continue;
      const known = found.get(exercise.id) ?? { exercise, reasons: [] };
      known.reasons.push(...line.reasons);
      found.set(exercise.id, known);
    }
  }
  return [...found.values()];
}

function propose(
  note: NoteOf<'program'>,
  exercise: NoteOf<'exercise'>,
  judgement: Judgement,
  reasons: readonly Reason[],
  work: Work,
): { next: NoteOf<'program'>; proposal: Proposal } {
  const base: Proposal = { exercise: exercise.id, ...judgement, changes: [] };
  const { fromWeek } = work;
  if (judgement.verdict === 'plan' || fromWeek === undefined) return { next: note, proposal: base };
  const plan = planOf(note, exercise, judgement, reasons, work, fromWeek);
  if ('says' in plan) return { next: note, proposal: { ...base, ...plan.instead, withheld: plan.says } };

  const split = splitBefore(splitBefore(note, fromWeek), plan.week);
  const { note: next, changed } = changeLines(split, plan.choose);
  if (changed.length === 0)
    return { next: note, proposal: { ...base, reason: `${base.reason}; ${plan.asPlanned}` } };
  const broken = newProblem(note, next, work.knowledge);
  if (broken !== undefined) return { next: note, proposal: { ...base, withheld: broken } };
  return {
    next,
    proposal: { ...base, reason: `${base.reason}: ${plan.move}`, changes: changed.map(asChange) },
  };
}

/** The first problem of level error that a change would bring. */
function newProblem(
  before: NoteOf<'program'>,
  after: NoteOf<'program'>,
  knowledge: Knowledge,
): string | undefined {
  const errors = (note: NoteOf<'program'>): string[] =>
    checkProgram(note, knowledge)
      .filter((problem) => problem.severity === 'error')
      .map((problem) => `${problem.message} (${problem.code})`);
  const known = new Set(errors(before));
  return errors(after).find((message) => !known.has(message));
}

function asChange({ part, day, before, after }: ChangedLine): LineChange {
  return { weeks: { from: part.from, to: part.to }, day: day.title, before, after };
}

/** Proposals as lines to read: `up hip-thrust: …`. */
export function proposalLines(proposals: readonly Proposal[]): string[] {
  return proposals.map(({ exercise, verdict, rule, reason, withheld }) => {
    const why = [reason, withheld === undefined ? '' : `not written: ${withheld}`]
      .filter((part) => part !== '')
      .join('; ');
    return `${verdict === 'plan' ? 'as planned' : verdict} ${exercise}: ${why}${rule === undefined ? '' : ` (${rule})`}`;
  });
}
