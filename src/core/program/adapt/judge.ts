import type { Knowledge } from '../../knowledge/knowledge.ts';
import { inSentence } from '../../knowledge/outline.ts';
import { foldId } from '../../note/note.ts';
import type { NoteOf } from '../../note/note.ts';
import { daysBetween } from '../calendar.ts';
import { easyWeeks } from '../easyWeeks.ts';
import { isStopSign } from '../log/logRow.ts';
import { weekOf } from '../log/session.ts';
import { changeOf, findingSides, isBetter } from '../measureChange.ts';
import type { PainLimit } from '../pain.ts';
import type { Program, Reason } from '../program.ts';
import { whyNotAtTheTop } from './atTheTop.ts';
import type { Proposal } from './proposal.ts';
import type { LoggedSession } from './sessions.ts';

export interface JudgeContext {
  readonly program: Program;
  readonly athlete: NoteOf<'athlete'>;
  readonly knowledge: Knowledge;
  readonly limit: PainLimit;
}

export type Judgement = Pick<Proposal, 'verdict' | 'rule' | 'reason'>;

/** Stop signs this many days back count together. */
const stopDays = 14;
/** A rise of pain from one week to the next that is more than the noise of a 0–10 scale; smaller ones count when they go on for two weeks. */
const clearRise = 2;

/** What one exercise should do next, by what was logged: PB19 before PB21 before PB18. */
export function judge(
  exercise: NoteOf<'exercise'>,
  sessions: readonly LoggedSession[],
  reasons: readonly Reason[],
  context: JudgeContext,
): Judgement {
  const down = whyDown(sessions, context);
  if (down !== undefined) return { verdict: 'down', rule: 'PB19', reason: down };
  const swap = whySwap(exercise, reasons, context);
  if (swap !== undefined) return { verdict: 'swap', rule: 'PB21', reason: swap.says };
  return upOrHold(exercise, sessions, context);
}

/** PB18: up when all sets were at the top in two sessions running; else hold, and why. */
export function upOrHold(
  exercise: NoteOf<'exercise'>,
  sessions: readonly LoggedSession[],
  { program, knowledge }: Pick<JudgeContext, 'program' | 'knowledge'>,
): Judgement {
  const easy = easyWeeks(program, knowledge);
  // an easy week shows nothing about what can be borne
  const [before, last] = sessions.filter(({ week }) => week === undefined || !easy.has(week)).slice(-2);
  if (!before) return { verdict: 'plan', reason: 'nothing of it stands in the log' };
  if (!last)
    return {
      verdict: 'hold',
      rule: 'PB18',
      reason: `one session is logged, on ${before.date}, and it takes two running`,
    };
  const short = whyNotAtTheTop(last, exercise) ?? whyNotAtTheTop(before, exercise);
  if (short !== undefined) return { verdict: 'hold', rule: 'PB18', reason: short };
  return {
    verdict: 'up',
    rule: 'PB18',
    reason: `all sets at the top of the range on ${before.date} and ${last.date}, without a stop sign`,
  };
}

/** PB19: a stop sign twice, pain over the limit, not settled by next morning, or rising from week to week. */
export function whyDown(
  sessions: readonly LoggedSession[],
  { athlete, limit }: Pick<JudgeContext, 'athlete' | 'limit'>,
): string | undefined {
  const last = sessions.at(-1);
  if (!last) return undefined;
  const stops = sessions.filter(
    (session) => session.rows.some(isStopSign) && daysBetween(session.date, last.date) < stopDays,
  );
  if (stops.length > 1) return `a stop sign on ${stops.map((session) => session.date).join(' and ')}`;
  const pain = painOf(last);
  if (pain !== undefined && pain > limit.most)
    return `pain ${pain} of 10 on ${last.date}, over the limit of ${limit.most} (${inSentence(limit.because)})`;
  const baseline = athlete.data.painBaseline ?? 0;
  const morning = most(last.rows.flatMap((row) => row.pain.morning ?? []));
  if (morning !== undefined && morning > baseline)
    return `pain ${morning} of 10 the morning after ${last.date}, above the own baseline of ${baseline}`;
  return whyRising(sessions, baseline);
}

function whyRising(sessions: readonly LoggedSession[], baseline: number): string | undefined {
  const weeks = new Map<number, number>();
  for (const session of sessions) {
    const pain = painOf(session);
    if (session.week !== undefined && pain !== undefined)
      weeks.set(session.week, Math.max(pain, weeks.get(session.week) ?? 0));
  }
  const [first, second, third] = [...weeks]
    .sort(([a], [b]) => a - b)
    .slice(-3)
    .map(([, pain]) => pain);
  const [before, last] = third === undefined ? [first, second] : [second, third];
  if (before === undefined || last === undefined || last <= baseline) return undefined;
  if (last - before >= clearRise) return `pain rose from ${before} to ${last} of 10 within a week`;
  if (third !== undefined && first !== undefined && first < before && before < last)
    return `pain rises from week to week: ${first}, ${before}, ${last} of 10`;
  return undefined;
}

/** The worst pain of a session, during or after. */
export function painOf(session: LoggedSession): number | undefined {
  return most(session.rows.flatMap(({ pain }) => [pain.during ?? [], pain.after ?? []].flat()));
}

/**
 * PB21: what responds fast is switched when its retest from week 2 on shows no change; a slow course is
 * decided at 6 and 12. The retest is the latest finding of the test behind the line.
 */
export function whySwap(
  exercise: NoteOf<'exercise'>,
  reasons: readonly Reason[],
  { program, athlete, knowledge }: Pick<JudgeContext, 'program' | 'athlete' | 'knowledge'>,
): { readonly says: string; readonly week: number } | undefined {
  const due = exercise.data.response === 'fast' ? [2] : [6, 12];
  const { findings } = athlete.data;
  for (const id of new Set(reasons.flatMap((reason) => reason.findings))) {
    const first = findings.find((finding) => finding.id === id);
    const test = first && knowledge.whole('assessment', first.of);
    if (!first || !test) continue;
    const later = findings
      .filter(
        (each) => foldId(knowledge.get(each.of)?.id ?? each.of) === foldId(test.id) && each.on > first.on,
      )
      .filter((each) => each.on >= program.start)
      .sort((a, b) => (a.on < b.on ? -1 : 1))
      .at(-1);
    const week = later && (weekOf(program, later.on) ?? program.weeks);
    // a retest counts for the decision that was last due when it was taken
    if (
      !later ||
      week === undefined ||
      !due.some((each) => week === each || (week > each && week <= each + 1))
    )
      continue;
    const compared = test.data.measures.flatMap((measure) =>
      findingSides.flatMap((side) => {
        const [was, is] = [first[side]?.[measure.id], later[side]?.[measure.id]];
        if (was === undefined || is === undefined) return [];
        const change = changeOf(measure, was, is);
        const moved =
          change === 'better' ||
          change === 'changed' ||
          (change === 'unknown-error' && isBetter(measure, was, is) !== false);
        return [moved];
      }),
    );
    const named =
      first.outcome !== undefined && later.outcome !== undefined ? [first.outcome !== later.outcome] : [];
    const all = [...compared, ...named];
    if (all.length > 0 && !all.includes(true))
      return {
        week,
        says: `the ${inSentence(test.title)} of ${later.on}, in week ${week}, shows no change beyond error since ${first.on}`,
      };
  }
  return undefined;
}

function most(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : Math.max(...values);
}
