import { compare } from '../../knowledge/knowledge.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { NoteOf } from '../../note/note.ts';
import type { Decision } from '../decision.ts';
import { readFindings } from '../findings.ts';
import type { Picture } from '../findings.ts';
import type { BuiltFrom, Day, LeftOut, Part, Program } from '../program.ts';
import { linesOf } from '../program.ts';
import { mostItems } from '../rules/PB16.ts';
import { refusalOf } from '../screening.ts';
import type { Refusal } from '../screening.ts';
import { sessionSlots } from '../slots.ts';
import type { SessionSlot } from '../slots.ts';
import { noteHash } from '../staleness.ts';
import { candidatesFor, causesAnswered } from './candidates.ts';
import type { Rejection, Situation } from './candidates.ts';
import { clinicDay } from './clinic.ts';
import { retestDays } from './retests.ts';
import { select } from './select.ts';
import { sessionDay } from './session.ts';
import type { ChosenBlock, Session } from './session.ts';

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
 * Builds a program from what was found in an athlete: screen → causes → candidates → select → dose
 * → schedule → fit. Every choice is a decision. The same input gives the same program.
 */
export function buildProgram(
  athlete: NoteOf<'athlete'>,
  template: NoteOf<'template'>,
  knowledge: Knowledge,
  options: BuildOptions,
): BuildResult {
  const refusal = refusalOf(athlete, options.start, knowledge);
  if (refusal) return { refusal };

  const weeks = options.weeks ?? athlete.data.weeks ?? template.data.weeks;
  const picture = readFindings(athlete, knowledge);
  const situation: Situation = { athlete, picture, knowledge };
  const decisions: Decision[] = [screened(athlete, options.start), ...causeDecisions(picture, knowledge)];

  const sessions: Session[] = [];
  const rejected = new Map<string, Rejection>();
  for (const slot of sessionSlots(athlete)) {
    sessions.push({ slot, blocks: chooseSession(situation, template, slot, decisions, rejected) });
  }

  const parts = mergeWeeks(
    Array.from({ length: weeks }, (_, i) => weekOf(i + 1, sessions, situation, template, decisions)),
    situation,
    weeks,
    decisions,
  );
  const used = new Set(parts.flatMap((part) => part.days.flatMap(linesOf)).flatMap((line) => line.id ?? []));
  const offered = sessions.flatMap(({ blocks }) => blocks.flatMap(({ pool }) => pool.candidates));
  const usable = new Set([...used, ...offered.map(({ exercise }) => exercise.id)]);
  const program: Program = {
    id: `${athlete.id}-${template.id}`,
    title: template.title,
    athlete: athlete.id,
    template: template.id,
    start: options.start,
    weeks,
    built: builtFrom([...used, template.id], knowledge, options.by),
    parts,
    leftOut: leftOut(
      [...rejected.values()].filter(({ exercise }) => !usable.has(exercise.id)),
      picture,
      knowledge,
    ),
  };
  return {
    program,
    decisions: [...new Map(decisions.map((each) => [decisionKey(each), each])).values()],
    picture,
  };
}

function chooseSession(
  situation: Situation,
  template: NoteOf<'template'>,
  slot: SessionSlot,
  decisions: Decision[],
  rejected: Map<string, Rejection>,
): ChosenBlock[] {
  const { title } = slot;
  const pools = [];
  for (const templateSlot of template.data.slots) {
    if (!templateSlot.on.includes(slot.when)) continue;
    const { pool, rejections } = candidatesFor(situation, templateSlot, slot);
    pools.push(pool);
    for (const rejection of rejections) {
      if (!rejected.has(rejection.exercise.id)) rejected.set(rejection.exercise.id, rejection);
      decisions.push({
        stage: 'candidates',
        verdict: 'left',
        about: rejection.exercise.id,
        slot: title,
        rule: rejection.rule,
        findings: rejection.findings,
        says: rejection.says,
      });
    }
    if (pool.candidates.length === 0) {
      decisions.push({
        stage: 'candidates',
        verdict: 'noted',
        about: template.id,
        slot: title,
        findings: [],
        says: `nothing at hand answers a finding in the block ${templateSlot.block}`,
      });
    }
  }

  const limits = { seconds: slot.minutes * 60, items: mostItems(slot.when) };
  const filled = pools.filter((pool) => pool.candidates.length > 0);
  let selection = select(filled, limits);
  if (!selection) {
    // too little time for every block: none is owed any more, the best that fits is taken
    const relaxed = filled.map((pool) => ({ ...pool, templateSlot: { ...pool.templateSlot, min: 0 } }));
    selection = select(relaxed, limits) ?? [];
    decisions.push({
      stage: 'select',
      verdict: 'noted',
      about: template.id,
      slot: title,
      rule: 'PB31',
      findings: [],
      says: `${slot.minutes} minutes are too few for every block of the template; what answers most is kept`,
    });
  }
  const blocks = filled.map((pool, i): ChosenBlock => ({ pool, chosen: selection[i] ?? [] }));
  for (const { pool, chosen } of blocks) {
    for (const candidate of pool.candidates) {
      const taken = chosen.includes(candidate);
      const findings = [
        ...new Set(
          candidate.causes.flatMap((cause) => cause.because.map((each) => each.observation.finding.id)),
        ),
      ];
      const causes = candidate.causes.map((cause) => `${cause.id} (${cause.weight})`).join(', ');
      decisions.push({
        stage: 'select',
        verdict: taken ? 'taken' : 'left',
        about: candidate.exercise.id,
        slot: title,
        findings,
        says: taken
          ? causes === ''
            ? `the block ${pool.templateSlot.block} needs it`
            : `it answers ${causes}`
          : `${limits.items} items and ${slot.minutes} minutes hold what answers more, or as much with fewer items or better evidence${causes === '' ? '' : `; it answers ${causes}`}`,
      });
    }
  }
  return blocks;
}

function weekOf(
  week: number,
  sessions: readonly Session[],
  situation: Situation,
  template: NoteOf<'template'>,
  decisions: Decision[],
): Day[] {
  return sessions.flatMap((session) => sessionDay(session, week, situation, template, decisions) ?? []);
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

/** What answers a cause and could be done in no session, and the causes that training cannot settle. */
function leftOut(rejections: readonly Rejection[], picture: Picture, knowledge: Knowledge): LeftOut[] {
  const exercises = rejections
    .filter(({ exercise }) => causesAnswered(exercise, picture).length > 0)
    .map(({ exercise, rule, says }) => ({ id: exercise.id, says: rule ? `${says} (${rule})` : says }));
  const referrals = picture.causes
    .filter((cause) => knowledge.whole('cause', cause.id)?.data.refer === 'yes')
    .map((cause) => ({
      id: cause.id,
      says: 'training cannot settle this: refer to a doctor or physiotherapist',
    }));
  return [...referrals, ...exercises].sort((a, b) => compare(a.id, b.id));
}

function builtFrom(ids: readonly string[], knowledge: Knowledge, by: string): BuiltFrom {
  const notes = [...new Set(ids)]
    .flatMap((id) => knowledge.get(id) ?? [])
    .sort((a, b) => compare(a.id, b.id))
    .map((note) => [note.id, noteHash(note)] as const);
  return { by, notes: Object.fromEntries(notes) };
}

function decisionKey(decision: Decision): string {
  return JSON.stringify([decision.stage, decision.verdict, decision.about, decision.slot, decision.says]);
}
