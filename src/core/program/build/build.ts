import { compare } from '../../knowledge/knowledge.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { weekdays } from '../../note/kinds/athlete.ts';
import type { Weekday } from '../../note/kinds/athlete.ts';
import { foldId } from '../../note/note.ts';
import type { NoteOf } from '../../note/note.ts';
import type { Decision } from '../decision.ts';
import { pinch, readFindings } from '../findings.ts';
import type { Picture } from '../findings.ts';
import type { Day, LeftOut, Part, Program } from '../program.ts';
import { linesOf } from '../program.ts';
import { refusalOf } from '../screening.ts';
import type { Refusal } from '../screening.ts';
import { contextOf } from '../check.ts';
import type { Situation } from '../gates.ts';
import { needsLockIn } from '../lockIn.ts';
import { daysKeptFree, isBeforeRace } from '../race.ts';
import { lastLook } from '../retests.ts';
import { programRules } from '../rules/all.ts';
import { problemsOf } from '../rules/rule.ts';
import { builtFrom } from '../staleness.ts';
import { isEasyWeek } from '../steps.ts';
import { leastStretchDays } from '../stretching.ts';
import { stretchOnlyTooLong } from '../stretchOnly.ts';
import { causesAnswered, firstWeek, reviewOf } from './candidates.ts';
import type { Frame, Rejection } from './candidates.ts';
import { chooseSession } from './choose.ts';
import type { Choice } from './choose.ts';
import { clinicDay } from './clinic.ts';
import { stepsOfWeeks } from './course.ts';
import { fitSession } from './fit.ts';
import type { FitFrame } from './fit.ts';
import { isStrength, plansFor } from './frames.ts';
import type { Plan } from './frames.ts';
import { retestDays } from './retests.ts';
import { idsOf, isSlow, sessionDay } from './session.ts';
import type { Session } from './session.ts';

/** For an athlete whose note names no template. */
export const defaultTemplate = 'hip-extension-rebuild';

/** From this weight on a cause is more than a hint: a slow one sets the length, one that nothing answers is told. */
const tellingWeight = 2;

export interface BuildOptions {
  /** YYYY-MM-DD, the first day of week 1. */
  readonly start: string;
  /** What built it, for the document: "stridebook 1.0.0". */
  readonly by: string;
  /** Another length than the template's. */
  readonly weeks?: number | undefined;
}

export type BuildResult =
  | { readonly program: Program; readonly decisions: readonly Decision[]; readonly picture: Picture }
  | { readonly refusal: Refusal };

/**
 * Builds a program from what was found in an athlete: screen → causes → schedule → candidates → select
 * → fit → dose → check. Every choice is a decision. The same input gives the same program.
 */
export function buildProgram(
  athlete: NoteOf<'athlete'>,
  template: NoteOf<'template'>,
  knowledge: Knowledge,
  options: BuildOptions,
): BuildResult {
  const refusal = refusalOf(athlete, options.start, knowledge);
  if (refusal) return { refusal };

  const picture = readFindings(athlete, knowledge);
  const situation: Situation = { athlete, picture, knowledge };
  const decisions: Decision[] = [screened(athlete, options.start), ...causeDecisions(picture, knowledge)];
  const weeks = lengthOf(situation, template, options, decisions);

  const around = aroundRace(template, situation, weeks, options.start, decisions);
  const { sessions, choices } = chooseSessions(situation, around, weeks, options.start, decisions);
  const days = Array.from({ length: weeks }, (_, i) =>
    mergeDays(
      sessions.flatMap((session) => {
        const on = weekdaysIn(session, i + 1, decisions);
        return on ? (sessionDay(session, i + 1, on, template, decisions) ?? []) : [];
      }),
    ),
  );
  const parts = withoutLoneStretching(mergeWeeks(days, situation, weeks, decisions), situation, decisions);
  const used = new Set(parts.flatMap((part) => part.days.flatMap(linesOf)).flatMap((line) => line.id ?? []));
  const usable = new Set([
    ...used,
    ...choices.flatMap(({ pools }) =>
      pools.flatMap(({ candidates }) => candidates.map(({ exercise }) => exercise.id)),
    ),
  ]);
  const rejected = new Map<string, Rejection>();
  for (const rejection of choices.flatMap(({ rejections }) => rejections)) {
    if (!rejected.has(rejection.exercise.id)) rejected.set(rejection.exercise.id, rejection);
  }
  const program: Program = {
    id: `${athlete.id}-${template.id}`,
    title: weeks === template.data.weeks ? template.title : `${template.title} (run for ${weeks})`,
    athlete: athlete.id,
    template: template.id,
    start: options.start,
    weeks,
    built: builtFrom({ parts, template: template.id }, knowledge, options.by),
    parts,
    leftOut: leftOut(
      [...rejected.values()].filter(({ exercise }) => !usable.has(exercise.id)),
      used,
      picture,
      knowledge,
    ),
  };
  decisions.push(...remaining(program, knowledge));
  return {
    program,
    decisions: [...new Map(decisions.map((each) => [decisionKey(each), each])).values()],
    picture,
  };
}

/** A slow course asks for twelve weeks, unless the coach or the athlete says how many (PB21). */
function lengthOf(
  situation: Situation,
  template: NoteOf<'template'>,
  options: BuildOptions,
  decisions: Decision[],
): number {
  const asked = options.weeks ?? situation.athlete.data.weeks;
  const slow = situation.picture.causes.find(
    (cause) => cause.weight >= tellingWeight && isSlow(cause, situation),
  );
  if (!slow) return asked ?? template.data.weeks;
  const weeks = asked ?? Math.max(template.data.weeks, lastLook);
  const findings = [...new Set(slow.because.map(({ observation }) => observation.finding.id))];
  decisions.push({
    stage: 'schedule',
    verdict: 'noted',
    about: slow.id,
    rule: 'PB21',
    findings,
    says:
      weeks < lastLook
        ? `a slow course takes ${lastLook} weeks, and ${weeks} were asked for: go on with the stretching after them`
        : `a slow course: ${weeks} weeks, with a look at 6 and ${lastLook}`,
  });
  return weeks;
}

/** The template with no block that would begin in the last days before the athlete's race: it waits until after it (PB18). */
function aroundRace(
  template: NoteOf<'template'>,
  { athlete }: Situation,
  weeks: number,
  start: string,
  decisions: Decision[],
): NoteOf<'template'> {
  const race = athlete.data.race?.on;
  const slots = template.data.slots.flatMap((slot) => {
    const planned = firstWeek(slot);
    let first = planned;
    while (
      first > 1 &&
      first <= weeks &&
      (isBeforeRace(race, start, first) || (first > planned && isEasyWeek(first)))
    )
      first++;
    if (first === planned) return [slot];
    const last = slot.weeks?.split('-')[1] ?? String(planned);
    const says = `${slot.block} would begin in week ${planned}, close before the race on ${race}: nothing new then`;
    decisions.push({
      stage: 'schedule',
      verdict: 'noted',
      about: template.id,
      rule: 'PB18',
      findings: [],
      says,
    });
    return last === '' || first <= Number(last) ? [{ ...slot, weeks: `${first}-${last}` }] : [];
  });
  return { ...template, data: { ...template.data, slots } };
}

/** Chooses session by session, those of every day first, so that none repeats on one day what another holds. */
function chooseSessions(
  situation: Situation,
  template: NoteOf<'template'>,
  weeks: number,
  start: string,
  decisions: Decision[],
): { sessions: Session[]; choices: Choice[] } {
  const plans = plansFor(situation.athlete, template, decisions);
  const daily = plans.find(({ slot, days }) => slot.when === 'daily' && days.length >= leastStretchDays);
  const onDays = plans.some(({ slot }) => slot.when === 'days');
  const done: { plan: Plan; choice: Choice; session: Session }[] = [];
  for (const plan of [...plans].sort((a, b) => a.turn - b.turn)) {
    const sameDays = done.filter((other) => other.plan.days.some((day) => plan.days.includes(day)));
    const frame: Frame = {
      slot: plan.slot,
      days: plan.days,
      strength: plan.templateSlots.some(isStrength),
      technique:
        plan.slot.when === (onDays ? 'days' : 'daily') &&
        !sameDays.some(({ choice }) =>
          choice.chosen.some(({ candidate }) => needsLockIn(candidate.exercise)),
        ),
      dailyElsewhere: daily && daily !== plan ? daily.slot.title : undefined,
      elsewhere: new Map(
        sameDays.flatMap((other) => idsOf(other.session).map((id) => [id, other.plan.slot.title])),
      ),
    };
    const choice = chooseSession(situation, template, plan, frame, weeks, decisions);
    const fit: FitFrame = {
      situation,
      slot: plan.slot,
      timesPerWeek: plan.days.length,
      elsewhere: frame.elsewhere,
      weeks,
      steps: stepsOfWeeks(weeks, start, situation.athlete.data.race?.on),
      start,
    };
    const { items, fitted } = fitSession(choice.chosen, fit);
    for (const { exercise, says, rule } of fitted) {
      decisions.push({
        stage: 'fit',
        verdict: 'noted',
        about: exercise.id,
        slot: plan.slot.title,
        rule,
        findings: [],
        says,
      });
    }
    done.push({ plan, choice, session: { frame, fit, items } });
  }
  const inOrder = plans.flatMap((plan) => done.filter((each) => each.plan === plan));
  return { sessions: inOrder.map(({ session }) => session), choices: done.map(({ choice }) => choice) };
}

/** The weekdays of a session in one week, without those that a race keeps free of strength; undefined when none is left (PB20). */
function weekdaysIn(
  { frame: { slot, strength }, fit }: Session,
  week: number,
  decisions: Decision[],
): readonly Weekday[] | undefined {
  if (!strength || slot.weekdays.length === 0) return slot.weekdays;
  const { athlete } = fit.situation;
  const race = athlete.data.race?.on;
  const free = daysKeptFree(race, fit.start, week).filter((day) => slot.weekdays.includes(day));
  for (const day of free) {
    decisions.push({
      stage: 'schedule',
      verdict: 'noted',
      about: athlete.id,
      rule: 'PB20',
      findings: [],
      says: `no ${slot.title} on ${day} of week ${week}: the race is on ${race}`,
    });
  }
  const left = slot.weekdays.filter((day) => !free.includes(day));
  return left.length > 0 ? left : undefined;
}

/** Days of one slot that hold the same are one. */
function mergeDays(days: readonly Day[]): Day[] {
  const merged = new Map<string, Day>();
  for (const day of days) {
    const key = JSON.stringify({ ...day, weekdays: [] });
    const same = merged.get(key);
    const both = weekdays.filter((each) => day.weekdays.includes(each) || same?.weekdays.includes(each));
    merged.set(key, { ...day, weekdays: both });
  }
  return [...merged.values()];
}

/** Weeks whose days are the same are written once; clinic and retest days join the part they fall in. */
function mergeWeeks(
  weeks: readonly Day[][],
  situation: Situation,
  count: number,
  decisions: Decision[],
): Part[] {
  const parts: { from: number; to: number; days: Day[]; key: string }[] = [];
  weeks.forEach((days, i) => {
    const key = JSON.stringify(days);
    const last = parts.at(-1);
    if (last?.key === key) last.to = i + 1;
    else parts.push({ from: i + 1, to: i + 1, days, key });
  });
  const retests = retestDays(situation, count, decisions);
  const clinic = clinicDay(situation, decisions);
  return parts.map(({ from, to, days }, i) => ({
    from,
    to,
    days: [
      ...days,
      // what a clinician does comes first in time: it is tried in the first part, then retested
      ...(clinic && i === 0 ? [clinic] : []),
      ...retests.filter((day) => day.week !== undefined && from <= day.week && day.week <= to),
    ],
  }));
}

/** Where the minutes hold nothing but stretching, it ends after three weeks (PB09). */
function withoutLoneStretching(parts: readonly Part[], situation: Situation, decisions: Decision[]): Part[] {
  const last = stretchOnlyTooLong({ parts }, situation.knowledge) - 1;
  if (last === Infinity) return [...parts];
  decisions.push({
    stage: 'fit',
    verdict: 'noted',
    about: situation.athlete.id,
    rule: 'PB09',
    findings: [],
    says: `the sessions hold nothing but stretching, so it ends after week ${last}: find minutes for strength, or for one more exercise`,
  });
  const cut = parts.flatMap((part): Part[] =>
    part.from <= last && last < part.to
      ? [
          { ...part, to: last },
          { ...part, from: last + 1 },
        ]
      : [part],
  );
  return cut.map((part) => {
    const days = part.days.filter(
      (day) => day.week === undefined || (part.from <= day.week && day.week <= part.to),
    );
    return {
      ...part,
      days: part.from <= last ? days : days.map(withoutExercises).filter((day) => linesOf(day).length > 0),
    };
  });
}

function withoutExercises(day: Day): Day {
  if (day.kind === 'clinic') return day;
  const blocks = day.blocks.map((block) => {
    const lines = block.lines.filter((line) => line.kind !== 'exercise');
    const tests = day.kind === 'retest' ? lines : lines.filter((line) => line.kind !== 'test');
    return { ...block, lines: tests };
  });
  return { ...day, blocks: blocks.filter((block) => block.lines.length > 0) };
}

/** What the checks will still say of the finished program, with why it could not be helped. */
function remaining(program: Program, knowledge: Knowledge): Decision[] {
  const context = contextOf(program, { start: 0, end: 0 }, knowledge);
  return programRules.flatMap((rule) =>
    problemsOf(rule, context)
      .filter((problem) => problem.severity !== 'info')
      .map((problem): Decision => ({
        stage: 'check',
        verdict: 'noted',
        about: program.athlete,
        rule: rule.id,
        findings: [],
        says: `${problem.message} It stays: ${rule.givesWay ?? 'the builder found no way around it'}`,
      })),
  );
}

function screened(athlete: NoteOf<'athlete'>, start: string): Decision {
  const on = athlete.data.screened?.on ?? start;
  return {
    stage: 'screen',
    verdict: 'noted',
    about: athlete.id,
    rule: 'PB01',
    findings: [],
    says: `screened for red flags on ${on}; none is open at the start on ${start}`,
  };
}

function causeDecisions(picture: Picture, knowledge: Knowledge): Decision[] {
  const unused = picture.unused.map(({ finding, says }): Decision => ({
    stage: 'causes',
    verdict: 'left',
    about: finding.of,
    findings: [finding.id],
    says: `the finding was not used: ${says}`,
  }));
  const found = picture.causes.map((cause): Decision => {
    const refer = knowledge.whole('cause', cause.id)?.data.refer === 'yes';
    const because = cause.because.map(({ observation }) => observation.says).join('; ');
    return {
      stage: 'causes',
      verdict: refer ? 'noted' : 'taken',
      about: cause.id,
      findings: [...new Set(cause.because.map(({ observation }) => observation.finding.id))],
      says: `weight ${cause.weight}: ${because}${refer ? '; training cannot settle it, refer' : ''}`,
    };
  });
  return [...unused, ...found];
}

/** What answers a cause and could be done in no session, and the causes that training cannot settle or nothing here answers. */
function leftOut(
  rejections: readonly Rejection[],
  used: ReadonlySet<string>,
  picture: Picture,
  knowledge: Knowledge,
): LeftOut[] {
  const exercises = rejections
    .filter(({ exercise }) => causesAnswered(exercise, picture).length > 0)
    .map(({ exercise, rule, says }) => ({ id: exercise.id, says: rule ? `${says} (${rule})` : says }));
  const referrals = picture.causes
    .filter((cause) => knowledge.whole('cause', cause.id)?.data.refer === 'yes')
    .map((cause) => ({
      id: cause.id,
      says: 'training cannot settle this: refer to a doctor or physiotherapist',
    }));
  const answered = new Set(
    [...used].flatMap((id) => knowledge.whole('exercise', id)?.data.addresses.map(foldId) ?? []),
  );
  const unanswered = picture.causes
    .filter(({ id, weight }) => weight >= tellingWeight && !answered.has(foldId(id)))
    // an effect is answered by way of its causes
    .filter(({ id }) => knowledge.whole('cause', id) && referrals.every((each) => each.id !== id))
    .map(({ id, weight }) => ({
      id,
      says: `it was found with weight ${weight}, and nothing in this program answers it`,
    }));
  const review = reviewOf(picture);
  const reviews = review === undefined ? [] : [{ id: pinch, says: review }];
  return [...reviews, ...referrals, ...unanswered, ...exercises].sort((a, b) => compare(a.id, b.id));
}

function decisionKey(decision: Decision): string {
  return JSON.stringify([decision.stage, decision.verdict, decision.about, decision.slot, decision.says]);
}
