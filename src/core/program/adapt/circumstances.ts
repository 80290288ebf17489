import { compare } from '../../knowledge/knowledge.ts';
import { foldId } from '../../note/note.ts';
import type { NoteOf } from '../../note/note.ts';
import { daysBeforeRace, isBeforeRace } from '../race.ts';
import type { Judgement } from './judge.ts';
import type { LoggedSession } from './sessions.ts';
import { targetWeek } from './work.ts';
import type { Work } from './work.ts';

/**
 * Pain the next morning that was logged for a whole session tells of no one exercise: the hardest of
 * the session goes down and the others hold, so that one thing changes at a time.
 */
export function hardestOfSorestSession({
  sessions,
  athlete,
  knowledge,
}: Work): { all: ReadonlySet<string>; hardest: string; says: string } | undefined {
  const last = new Map<string, LoggedSession>();
  for (const list of sessions.values())
    for (const session of list.slice(-1)) last.set(foldId(session.exercise), session);
  const dates = [...last.values()].map((session) => session.date).sort(compare);
  const sore = [...last.values()].filter(
    (session) =>
      session.date === dates.at(-1) && (session.sessionMorning ?? 0) > (athlete.data.painBaseline ?? 0),
  );
  const difficulty = (id: string): number => knowledge.whole('exercise', id)?.data.difficulty ?? 0;
  const [hardest] = sore.toSorted(
    (a, b) => difficulty(b.exercise) - difficulty(a.exercise) || compare(a.exercise, b.exercise),
  );
  if (!hardest) return undefined;
  return {
    all: new Set(sore.map((session) => foldId(session.exercise))),
    hardest: foldId(hardest.exercise),
    says: `pain ${hardest.sessionMorning ?? ''} of 10 the morning after the session of ${hardest.date}, above the own baseline of ${athlete.data.painBaseline ?? 0}`,
  };
}

export function sore(
  judgement: Judgement,
  exercise: NoteOf<'exercise'>,
  hurt: ReturnType<typeof hardestOfSorestSession>,
): Judgement {
  if (!hurt?.all.has(foldId(exercise.id)) || judgement.verdict === 'down') return judgement;
  if (foldId(exercise.id) === hurt.hardest)
    return { verdict: 'down', rule: 'PB19', reason: `${hurt.says}; it is the hardest of that session` };
  return { verdict: 'hold', rule: 'PB19', reason: hurt.says };
}

/** Nothing goes up within ten days of a race (PB18). */
export function quiet(judgement: Judgement, { athlete, program, knowledge, fromWeek }: Work): Judgement {
  const { race } = athlete.data;
  const week = fromWeek === undefined ? undefined : targetWeek(program, fromWeek, knowledge);
  if (judgement.verdict !== 'up' || !race || week === undefined) return judgement;
  if (!isBeforeRace(race.on, program.start, week)) return judgement;
  return {
    verdict: 'hold',
    rule: 'PB18',
    reason: `${judgement.reason}, but the race on ${race.on} is within ${daysBeforeRace} days`,
  };
}
