import type { Finding } from '../note/kinds/athlete.ts';
import type { Urgency } from '../note/kinds/effect.ts';
import { foldId } from '../note/note.ts';
import type { NoteOf } from '../note/note.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { daysBetween } from './calendar.ts';
import { outcomesOf } from './findings.ts';
import type { Program } from './program.ts';

/** A screen for red flags holds for this many days before a program starts (PB01). */
export const screenDays = 42;

/** Why no program may be built, previewed, exported or adapted, and what to do. */
export interface Refusal {
  readonly rule: 'PB01';
  readonly reason: 'no-athlete' | 'unreadable' | 'not-screened' | 'screen-too-old' | 'red-flag';
  readonly urgency?: Urgency | undefined;
  /** The red flags that are open, if they are the reason, what cannot wait first. */
  readonly flags?: readonly { readonly of: string; readonly on: string }[] | undefined;
  /** What is wrong and what to do, in a sentence or two. */
  readonly message: string;
}

/** Whether a program may be followed or printed: not without its athlete's note, for that is where a red flag would stand. */
export function programRefusal(
  program: Pick<Program, 'athlete' | 'start'>,
  knowledge: Knowledge,
): Refusal | undefined {
  const athlete = knowledge.whole('athlete', program.athlete);
  if (athlete) return refusalOf(athlete, program.start, knowledge);
  const broken = knowledge.get(program.athlete) !== undefined;
  return {
    rule: 'PB01',
    reason: 'no-athlete',
    message: broken
      ? `The note of the athlete "${program.athlete}" cannot be read whole, so a red flag in it would go unseen: mend its problems first.`
      : `There is no athlete "${program.athlete}", so nobody knows of a red flag: correct the name or write the athlete's note.`,
  };
}

/**
 * Whether an athlete may train by a program that starts on `start` (YYYY-MM-DD): PB01.
 * Flags of the urgencies today and before-training refuse until a dated clearance; adapt does not.
 */
export function refusalOf(
  athlete: NoteOf<'athlete'>,
  start: string,
  knowledge: Knowledge,
): Refusal | undefined {
  const flag = openFlag(athlete, knowledge);
  if (flag) return flag;
  const wrong = athlete.problems.find((problem) => problem.severity === 'error');
  if (wrong) {
    // a value that cannot be read is left out of the note, and a red flag with it
    return {
      rule: 'PB01',
      reason: 'unreadable',
      message: `The note of ${athlete.title} has a value that cannot be read, so a red flag could go unseen. ${wrong.message} Then build again.`,
    };
  }
  const unseen = athlete.data.findings.find((finding) => whyUnseen(finding, knowledge) !== undefined);
  if (unseen) {
    return {
      rule: 'PB01',
      reason: 'unreadable',
      message: `The finding ${unseen.id} of ${athlete.title} says nothing, so a red flag could go unseen: ${whyUnseen(unseen, knowledge)}. Correct it first.`,
    };
  }
  const { screened } = athlete.data;
  if (!screened) {
    return {
      rule: 'PB01',
      reason: 'not-screened',
      message:
        `${athlete.title} has not been screened for red flags: ask the red-flag questions, ` +
        'then write "screened: { on: YYYY-MM-DD, by: … }" into the athlete note.',
    };
  }
  const age = daysBetween(screened.on, start);
  if (age > screenDays) {
    return {
      rule: 'PB01',
      reason: 'screen-too-old',
      message:
        `${athlete.title} was last screened for red flags on ${screened.on}, ${age} days before the start; ` +
        `no more than ${screenDays} are allowed: screen again and write the new date.`,
    };
  }
  return undefined;
}

function openFlag(athlete: NoteOf<'athlete'>, knowledge: Knowledge): Refusal | undefined {
  const flags = openFlags(athlete, knowledge);
  const [worst, ...others] = flags;
  if (!worst) return undefined;
  const { effect, finding, urgency } = worst;
  const todo =
    urgency === 'today'
      ? 'They need to see a doctor today'
      : 'They need to be cleared by a doctor or physiotherapist before training';
  const also =
    others.length === 0 ? '' : ` Also open: ${others.map((each) => each.effect.title).join(', ')}.`;
  return {
    rule: 'PB01',
    reason: 'red-flag',
    urgency,
    flags: flags.map((flag) => ({ of: flag.effect.id, on: flag.finding.on })),
    message:
      `${athlete.title} has a red flag: ${effect.title} (finding ${finding.id}, ${finding.on}). ${todo}; ` +
      `once cleared, write "clearance: [{ of: ${effect.id}, by: …, on: YYYY-MM-DD }]" into the athlete note.${also}`,
  };
}

interface OpenFlag {
  readonly effect: NoteOf<'effect'>;
  /** The latest that shows it. */
  readonly finding: Finding;
  readonly urgency: Exclude<Urgency, 'adapt'>;
}

/** What was found and not cleared since, what cannot wait first. */
function openFlags(athlete: NoteOf<'athlete'>, knowledge: Knowledge): OpenFlag[] {
  const flags = new Map<string, OpenFlag>();
  for (const finding of athlete.data.findings) {
    for (const effect of effectsOf(finding, knowledge)) {
      const urgency = effect.data.redFlag;
      if (!urgency || urgency === 'adapt') continue;
      const cleared = athlete.data.clearance.some(
        (clearance) => foldId(clearance.of) === foldId(effect.id) && clearance.on >= finding.on,
      );
      const known = flags.get(effect.id);
      if (!cleared && !(known && known.finding.on > finding.on))
        flags.set(effect.id, { effect, finding, urgency });
    }
  }
  return [...flags.values()].sort((a, b) => Number(b.urgency === 'today') - Number(a.urgency === 'today'));
}

/** Why nobody can tell what a finding shows: a name in it is wrong, or the note it names is broken. */
function whyUnseen(finding: Finding, knowledge: Knowledge): string | undefined {
  const note = knowledge.get(finding.of);
  if (!note) return `there is no note "${finding.of}"`;
  if (!note.data) return `the note "${note.id}" cannot be read whole`;
  const outcome = finding.outcome?.toLowerCase();
  if (outcome === undefined || note.kind !== 'assessment') return undefined;
  return note.data.outcomes.some((each) => each.name.toLowerCase() === outcome)
    ? undefined
    : `${note.title} has no outcome "${finding.outcome}"`;
}

/** The effects a finding shows: itself, or those of the outcome that its values or the coach name. */
function effectsOf(finding: Finding, knowledge: Knowledge): NoteOf<'effect'>[] {
  const effect = knowledge.whole('effect', finding.of);
  if (effect) return [effect];
  const shown = outcomesOf(finding, knowledge).flatMap((outcome) => outcome.effects);
  return shown.flatMap((id) => knowledge.whole('effect', id) ?? []);
}
