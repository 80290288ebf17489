import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { NoteOf } from '../../note/note.ts';
import type { Decision } from '../decision.ts';
import { readFindings } from '../findings.ts';
import type { Picture } from '../findings.ts';
import type { Program } from '../program.ts';
import { linesOf } from '../program.ts';
import { refusalOf } from '../screening.ts';
import type { Refusal } from '../screening.ts';
import { contextOf } from '../check.ts';
import type { Situation } from '../gates.ts';
import { needsLockIn } from '../lockIn.ts';
import { programRules } from '../rules/all.ts';
import { problemsOf } from '../rules/rule.ts';
import { builtFrom } from '../staleness.ts';
import { leastStretchDays } from '../stretching.ts';
import type { Frame, Rejection } from './candidates.ts';
import { chooseSession } from './choose.ts';
import type { Choice } from './choose.ts';
import { stepsOfWeeks } from './course.ts';
import { fitSession } from './fit.ts';
import type { FitFrame } from './fit.ts';
import { isStrength, plansFor } from './frames.ts';
import type { Plan } from './frames.ts';
import { leftOut } from './leftOut.ts';
import { aroundRace, lengthOf, weekdaysIn } from './schedule.ts';
import { idsOf, sessionDay } from './session.ts';
import type { Session } from './session.ts';
import { mergeDays, mergeWeeks, withoutLoneStretching } from './weeks.ts';

/** For an athlete whose note names no template. */
export const defaultTemplate = 'hip-extension-rebuild';

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
  const weeks = lengthOf(situation, template, options.weeks, decisions);

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

function decisionKey(decision: Decision): string {
  return JSON.stringify([decision.stage, decision.verdict, decision.about, decision.slot, decision.says]);
}
