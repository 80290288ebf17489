import type { Finding } from '../note/kinds/athlete.ts';
import { foldId } from '../note/note.ts';
import type { NoteOf } from '../note/note.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { compare } from '../knowledge/knowledge.ts';
import { holds, parseCondition } from './conditions.ts';

export type Side = 'left' | 'right' | 'both';
type Outcome = NoteOf<'assessment'>['data']['outcomes'][number];

/** What one finding says about one side: an outcome of a test, an effect or a cause. */
export interface Observation {
  readonly finding: Finding;
  readonly side: Side;
  /** The outcome, for a test. */
  readonly outcome?: Outcome | undefined;
  /** Where both sides have the same outcome: the side whose value is the worse one, beyond the measure's error. */
  readonly worse?: 'left' | 'right' | undefined;
  /** In words: "Modified Thomas test, left: rectus femoris short". */
  readonly says: string;
}

/** A cause that the findings point to; or an effect that was seen and that exercises answer directly. */
export interface FoundCause {
  readonly id: string;
  /** The sum of what each finding gives it, 1 to 3 each. */
  readonly weight: number;
  readonly side: Side;
  /** The side to begin with and to give more: the one it was found on, or the worse of two (PB17). */
  readonly lead: Side;
  readonly because: readonly { readonly observation: Observation; readonly weight: number }[];
}

/** What the findings of an athlete amount to, by the knowledge at hand. */
export interface Picture {
  readonly observations: readonly Observation[];
  /** The heaviest first, then by id. */
  readonly causes: readonly FoundCause[];
  /** Ids of the effects that were seen or named. */
  readonly effects: ReadonlySet<string>;
  /** Phases and families that a test keeps shut, and the observation that shut them. */
  readonly shut: ReadonlyMap<string, Observation>;
  /** Findings that could not be used, and why. */
  readonly unused: readonly { readonly finding: Finding; readonly says: string }[];
}

/** The effect of a hip that pinches in front when it bends (PB35). */
export const pinch = 'anterior-hip-pinch';

/** Weight of a cause that only an effect hints at. The effect has many; a test names few. */
const hintWeight = 1;
/** Weight of an effect that was seen and that an exercise answers directly, as over-striding is by step rate (PB24). */
const seenWeight = 2;
/** From this weight on a cause is more than a hint: a slow one sets the length, one that nothing answers is told. */
export const tellingWeight = 2;

/** Reads an athlete's findings: the latest per test and side counts. */
export function readFindings(athlete: NoteOf<'athlete'>, knowledge: Knowledge): Picture {
  const seen: Observation[] = [];
  const unused: { finding: Finding; says: string }[] = [];
  // a test goes by its id of today, whatever it was called when the finding was written
  const findings = athlete.data.findings.map((each) => ({
    ...each,
    of: knowledge.get(each.of)?.id ?? each.of,
  }));
  for (const { finding, side } of latest(findings, knowledge)) {
    const observation = observe(finding, side, knowledge);
    if (typeof observation === 'string') unused.push({ finding, says: observation });
    else seen.push(observation);
  }
  const observations = joinSides(seen, knowledge);

  const effects = new Set<string>();
  const because = new Map<string, { observation: Observation; weight: number }[]>();
  const point = (cause: string, observation: Observation, weight: number): void => {
    const list = because.get(cause) ?? [];
    because.set(cause, [...list, { observation, weight }]);
  };
  const see = (effect: string, observation: Observation): void => {
    effects.add(effect);
    const answered = knowledge.relationsTo(effect).some((relation) => relation.name === 'addresses');
    if (answered) point(effect, observation, seenWeight);
  };
  for (const observation of observations) {
    const { outcome, finding } = observation;
    if (outcome) {
      for (const cause of outcome.causes) point(cause.id, observation, cause.weight);
      for (const effect of outcome.effects) see(effect, observation);
      continue;
    }
    const note = knowledge.get(finding.of);
    if (note?.kind === 'cause') point(note.id, observation, 3);
    if (note?.kind === 'effect') {
      see(note.id, observation);
      for (const relation of knowledge.relationsTo(note.id)) {
        if (relation.name === 'leadsTo') point(relation.from, observation, hintWeight);
      }
    }
  }
  const causes = [...because]
    .filter(([id]) => knowledge.whole('cause', id) ?? knowledge.whole('effect', id))
    .map(([id, list]): FoundCause => {
      const strongest = [...list].sort(
        (a, b) => b.weight - a.weight || compare(a.observation.finding.id, b.observation.finding.id),
      );
      const side = jointSide(list.map((each) => each.observation));
      const worse = strongest.find(({ observation }) => observation.worse)?.observation.worse;
      return {
        id,
        weight: weigh(list),
        side,
        lead: side === 'both' ? (worse ?? 'both') : side,
        because: strongest,
      };
    })
    .sort((a, b) => b.weight - a.weight || compare(a.id, b.id));
  return { observations, causes, effects, shut: shutGates(observations), unused };
}

/** The outcomes that a finding gives, side by side, whether or not a later one replaces it. */
export function outcomesOf(finding: Finding, knowledge: Knowledge): Outcome[] {
  return sidesOf(finding).flatMap((side) => {
    const seen = observe(finding, side, knowledge);
    return typeof seen === 'string' ? [] : (seen.outcome ?? []);
  });
}

/**
 * The latest finding per `of` and side, in the order they were written. One of both sides stands for
 * each. A test that measures nothing may have several answers: all those of its latest day count.
 */
function latest(findings: readonly Finding[], knowledge: Knowledge): { finding: Finding; side: Side }[] {
  const newest = new Map<string, { finding: Finding; side: Side; order: number }>();
  findings.forEach((finding, order) => {
    const answers = knowledge.whole('assessment', finding.of)?.data.measures.length === 0;
    const asked = findings.filter((each) => foldId(each.of) === foldId(finding.of));
    if (answers && asked.some((each) => each.on > finding.on)) return;
    for (const side of sidesOf(finding)) {
      for (const half of side === 'both' ? (['left', 'right'] as const) : [side]) {
        const key = `${foldId(finding.of)} ${half} ${answers ? finding.outcome?.toLowerCase() : ''}`;
        const known = newest.get(key);
        if (!known || known.finding.on <= finding.on) newest.set(key, { finding, side: half, order });
      }
    }
  });
  const counted = [...newest.values()].sort((a, b) => a.order - b.order || compare(a.side, b.side));
  return counted.flatMap((each, i) => {
    const whole = sidesOf(each.finding).includes('both');
    if (whole && counted[i - 1]?.finding === each.finding) return [];
    return [whole && counted[i + 1]?.finding === each.finding ? { ...each, side: 'both' } : each];
  });
}

function sidesOf(finding: Finding): Side[] {
  const sides: Side[] = [];
  if (finding.left) sides.push('left');
  if (finding.right) sides.push('right');
  if (sides.length > 0) return sides;
  if (finding.side === 'left' || finding.side === 'right') return [finding.side];
  return ['both'];
}

function observe(finding: Finding, side: Side, knowledge: Knowledge): Observation | string {
  const note = knowledge.get(finding.of);
  if (!note) return `there is no note "${finding.of}"`;
  if (!note.data) return `the note "${note.id}" is broken`;
  const where = side === 'both' ? '' : `, ${side}`;
  if (note.kind === 'effect' || note.kind === 'cause') {
    return { finding, side, says: `${note.title}${where}, seen by the ${finding.by ?? 'coach'}` };
  }
  if (note.kind !== 'assessment')
    return `"${note.id}" is of kind ${note.kind}, not a test, an effect or a cause`;

  const values = (side === 'both' ? undefined : finding[side]) ?? finding.value;
  const outcome = finding.outcome
    ? note.data.outcomes.find((each) => each.name.toLowerCase() === finding.outcome?.toLowerCase())
    : (pinchOutcome(note, finding, values ?? {}) ?? outcomeOf(note, values ?? {}));
  if (!outcome) {
    const names = note.data.outcomes.map((each) => `"${each.name}"`).join(', ');
    return `its values give no outcome of ${note.title}: name one of ${names}`;
  }
  return { finding, side, outcome, says: `${note.title}${where}: ${outcome.name}` };
}

/** All that a finding may have been said to show, of each side and of both. */
export function observationsOf(finding: Finding, knowledge: Knowledge): Observation[] {
  const seen = (['left', 'right', 'both'] as const).flatMap((side) => {
    const observation = observe(finding, side, knowledge);
    return typeof observation === 'string' ? [] : [observation];
  });
  return [...seen, ...joinSides(seen, knowledge)];
}

/** What tests keep shut: a later finding that opens a gate lifts what an earlier one shut. */
function shutGates(observations: readonly Observation[]): Map<string, Observation> {
  const shut = new Map<string, Observation>();
  const inTime = [...observations].sort((a, b) => compare(a.finding.on, b.finding.on));
  for (const observation of inTime) {
    for (const gate of observation.outcome?.opens ?? []) {
      const by = shut.get(gate);
      // one side open and the other shut on the same day: the gate stays shut, it cannot be halved
      if (by && by.finding.on < observation.finding.on) shut.delete(gate);
    }
    for (const gate of observation.outcome?.shuts ?? []) shut.set(gate, observation);
  }
  return shut;
}

/** Both sides of one test with the same outcome are one observation. */
function joinSides(observations: readonly Observation[], knowledge: Knowledge): Observation[] {
  const joined: Observation[] = [];
  for (const observation of observations) {
    const last = joined.at(-1);
    const same =
      last?.finding === observation.finding && last.outcome === observation.outcome && last.side !== 'both';
    if (!same || observation.side === 'both') joined.push(observation);
    else
      joined[joined.length - 1] = {
        ...last,
        side: 'both',
        says: last.says.replace(`, ${last.side}`, ', both sides'),
        worse: worseSide(last.finding, knowledge),
      };
  }
  return joined;
}

/** The outcome of a test that a pinch stopped, where the coach wrote so as its limit and no value denies it (PB35). */
function pinchOutcome(
  assessment: NoteOf<'assessment'>,
  finding: Finding,
  values: Readonly<Record<string, number | boolean>>,
): Outcome | undefined {
  if (finding.limit !== 'pinch' || values['pinch'] === false) return undefined;
  return assessment.data.outcomes.find((outcome) => outcome.effects.some((id) => foldId(id) === pinch));
}

/** The first outcome whose condition holds; one without a condition is what is left. */
function outcomeOf(
  assessment: NoteOf<'assessment'>,
  values: Readonly<Record<string, number | boolean>>,
): Outcome | undefined {
  if (Object.keys(values).length === 0) return undefined;
  let fallback: Outcome | undefined;
  for (const outcome of assessment.data.outcomes) {
    if (outcome.when === undefined) fallback ??= outcome;
    else if (holds(parseCondition(outcome.when), values)) return outcome;
  }
  return fallback;
}

/** Findings of the two sides of one test count once, by the heavier. */
function weigh(list: readonly { observation: Observation; weight: number }[]): number {
  const perFinding = new Map<string, number>();
  for (const { observation, weight } of list) {
    const key = foldId(observation.finding.of);
    perFinding.set(key, Math.max(perFinding.get(key) ?? 0, weight));
  }
  return [...perFinding.values()].reduce((sum, weight) => sum + weight, 0);
}

/** One side only if every sided finding is on that side. What has no side, as an hour of sitting, counts for neither. */
function jointSide(observations: readonly Observation[]): Side {
  const sided = new Set(
    observations.flatMap(({ side, finding }) => {
      if (side !== 'both') return [side];
      return finding.left || finding.right || finding.side === 'both' ? (['left', 'right'] as const) : [];
    }),
  );
  const [only] = sided;
  return sided.size === 1 && only ? only : 'both';
}

/** The side whose first telling measure is further on the wrong side of its line, beyond the measure's own error. */
function worseSide(finding: Finding, knowledge: Knowledge): 'left' | 'right' | undefined {
  for (const measure of knowledge.whole('assessment', finding.of)?.data.measures ?? []) {
    const [left, right] = [finding.left?.[measure.id], finding.right?.[measure.id]];
    if (typeof left !== 'number' || typeof right !== 'number' || left === right) continue;
    const condition = measure.positive === undefined ? undefined : parseCondition(measure.positive);
    const line =
      condition && 'tests' in condition
        ? condition.tests.find((test) => test.measure === measure.id)
        : undefined;
    if (!line || line.comparison === '=' || Math.abs(left - right) < (measure.minimalChange ?? 0)) continue;
    const lowerIsWorse = line.comparison.startsWith('<');
    return left < right === lowerIsWorse ? 'left' : 'right';
  }
  return undefined;
}
