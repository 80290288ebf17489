import type { NoteOf } from '../../note/note.ts';
import type { Decision } from '../decision.ts';
import type { Situation } from '../gates.ts';
import { isStrengthWork } from '../jobs.ts';
import { isLockedIn, needsLockIn } from '../lockIn.ts';
import { mostItems } from '../rules/PB16.ts';
import { wishesOf } from '../wishes.ts';
import type { Candidate, Companion, Frame, Pool, Rejection } from './candidates.ts';
import { candidatesFor, firstWeek } from './candidates.ts';
import type { Chosen } from './fit.ts';
import type { Plan } from './frames.ts';
import { select } from './select.ts';
import type { Limits, Selection } from './select.ts';

/** What was chosen for a session, and what every block had to choose from. */
export interface Choice {
  readonly chosen: readonly Chosen[];
  readonly pools: readonly Pool[];
  readonly rejections: readonly Rejection[];
}

/** Chooses the exercises of one session; every choice and every rejection is a decision. */
export function chooseSession(
  situation: Situation,
  template: NoteOf<'template'>,
  plan: Plan,
  frame: Frame,
  weeks: number,
  decisions: Decision[],
): Choice {
  const slot = frame.slot;
  const pools: Pool[] = [];
  const rejections: Rejection[] = [];
  const note = (says: string, rule?: string): void => {
    decisions.push({
      stage: 'select',
      verdict: 'noted',
      about: template.id,
      slot: slot.title,
      rule,
      findings: [],
      says,
    });
  };
  for (const templateSlot of plan.templateSlots) {
    if (firstWeek(templateSlot) > weeks) continue;
    const found = candidatesFor(situation, templateSlot, frame);
    pools.push(found.pool);
    rejections.push(...found.rejections);
    for (const { exercise, rule, findings, says } of found.rejections) {
      decisions.push({
        stage: 'candidates',
        verdict: 'left',
        about: exercise.id,
        slot: slot.title,
        rule,
        findings,
        says,
      });
    }
    if (found.pool.candidates.length === 0) {
      decisions.push({
        stage: 'candidates',
        verdict: 'noted',
        about: template.id,
        slot: slot.title,
        findings: [],
        says: `nothing at hand answers a finding in the block ${templateSlot.block}`,
      });
    }
  }
  const wishes = wishesOf(situation.picture);
  const limits: Limits = {
    seconds: slot.minutes * 60,
    items: mostItems(slot.when),
    weeks,
    wishes: slot.when === 'days' || slot.when === 'daily' ? wishes : [],
  };
  const filled = pools.filter((pool) => pool.candidates.length > 0);
  const selection = bestSelection(filled, limits, note, slot.minutes);
  limits.wishes?.forEach((wish) => {
    const met = selection.some((subset) => subset.some(({ exercise }) => wish.fulfils(exercise)));
    note(
      met
        ? `what the findings ask for is there: ${wish.says}`
        : `${wish.says}: nothing for it fits ${slot.title}`,
      wish.rule,
    );
  });
  for (const [i, pool] of filled.entries()) {
    for (const candidate of pool.candidates) {
      decisions.push(selected(candidate, pool, selection[i]?.includes(candidate) ?? false, limits, slot));
    }
  }
  const taken = filled.flatMap((pool, i) => (selection[i] ?? []).map((candidate) => ({ pool, candidate })));
  return { chosen: withLockIns(taken), pools, rejections };
}

/**
 * Strength days are filled to the template's most where that answers no less (PB10: two to four lifts);
 * where the minutes are too few for every block, strength is kept before the others (PB09).
 */
function bestSelection(
  pools: readonly Pool[],
  limits: Limits,
  note: (says: string, rule: string) => void,
  minutes: number,
): Selection['chosen'] {
  const strong = ({ candidates }: Pool): boolean =>
    candidates.some(({ exercise }) => isStrengthWork(exercise));
  const full = pools.map((pool) => (strong(pool) ? withLeast(pool, pool.templateSlot.max) : pool));
  const least = select(pools, limits);
  const most = select(full, limits);
  if (most && (!least || (most.weight >= least.weight && most.wishes >= least.wishes))) return most.chosen;
  if (least) {
    if (pools.some((pool) => strong(pool) && pool.templateSlot.max > pool.templateSlot.min))
      note(`${minutes} minutes and ${limits.items} items leave no room for more strength`, 'PB10');
    return least.chosen;
  }
  // too little time for every block: strength is owed first, then nothing is
  const relaxed = pools.map((pool) => (strong(pool) ? pool : withLeast(pool, 0)));
  note(`${minutes} minutes are too few for every block of the template; what answers most is kept`, 'PB31');
  return (
    (
      select(relaxed, limits) ??
      select(
        pools.map((pool) => withLeast(pool, 0)),
        limits,
      )
    )?.chosen ?? []
  );
}

function withLeast(pool: Pool, min: number): Pool {
  return { ...pool, templateSlot: { ...pool.templateSlot, min } };
}

/** Each technique with what locks it in: a later choice of the session, else the first that does no job twice. */
function withLockIns(taken: readonly { pool: Pool; candidate: Candidate }[]): Chosen[] {
  return taken.map(({ pool, candidate }, i) => {
    const { exercise, lockIns } = candidate;
    if (!needsLockIn(exercise)) return { pool, candidate, lockIn: undefined };
    const later = taken.slice(i + 1).map((each) => each.candidate);
    const locking = later.find((each) => isLockedIn(exercise, [each.exercise.id]));
    const families = later.map((each) => each.exercise.data.family);
    const free = lockIns.find((each) => !families.includes(each.exercise.data.family));
    const lockIn: Companion | undefined = locking ?? free ?? lockIns[0];
    return { pool, candidate, lockIn };
  });
}

function selected(
  candidate: Candidate,
  pool: Pool,
  taken: boolean,
  limits: Limits,
  slot: Plan['slot'],
): Decision {
  const causes = candidate.causes.map((cause) => `${cause.id} (${cause.weight})`).join(', ');
  const findings = candidate.causes.flatMap((cause) =>
    cause.because.map(({ observation }) => observation.finding.id),
  );
  const reason = causes === '' ? `the block ${pool.templateSlot.block} needs it` : `it answers ${causes}`;
  const better = 'what answers more, or as much with fewer items, better evidence or another job';
  return {
    stage: 'select',
    verdict: taken ? 'taken' : 'left',
    about: candidate.exercise.id,
    slot: slot.title,
    findings: [...new Set(findings)],
    says: taken
      ? `${reason}${candidate.helped ? '; it has helped before' : ''}`
      : `${limits.items} items and ${slot.minutes} minutes hold ${better}${causes === '' ? '' : `; it answers ${causes}`}`,
  };
}
