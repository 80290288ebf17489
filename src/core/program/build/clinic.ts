import { compare } from '../../knowledge/knowledge.ts';
import { foldId } from '../../note/note.ts';
import type { Decision } from '../decision.ts';
import type { Day, Line } from '../program.ts';
import { isClinicianOnly } from '../atHand.ts';
import { rangeDose } from '../doseRange.ts';
import { cautionsFor, forbiddenBy } from '../gates.ts';
import type { Situation } from '../gates.ts';
import { causesAnswered } from './candidates.ts';
import { firstDose } from './course.ts';

/** More than this in one appointment leaves it open which of them worked. Clinical custom. */
const mostInClinic = 2;

/** What a clinician does for the causes found, if one helps; listed apart and not counted (PB05). */
export function clinicDay(
  { athlete, picture, knowledge }: Situation,
  decisions: Decision[],
): Day | undefined {
  if (!athlete.data.helpers.includes('clinician')) return undefined;
  const excluded = new Set(athlete.data.exclusions.map(foldId));
  const ranked = knowledge
    .ofKind('exercise')
    .filter(
      (exercise) =>
        isClinicianOnly(exercise) &&
        exercise.data.status !== 'retired' &&
        !excluded.has(foldId(exercise.id)) &&
        forbiddenBy(exercise, picture, knowledge) === undefined,
    )
    .map((exercise) => ({ exercise, causes: causesAnswered(exercise, picture) }))
    .filter(({ causes }) => causes.length > 0)
    .sort((a, b) => weight(b.causes) - weight(a.causes) || compare(a.exercise.id, b.exercise.id))
    .slice(0, mostInClinic);
  const lines = ranked.flatMap(({ exercise, causes }): Line[] => {
    const range = rangeDose(exercise);
    if (!range) return [];
    decisions.push({
      stage: 'schedule',
      verdict: 'taken',
      about: exercise.id,
      slot: 'Clinic',
      rule: 'PB05',
      findings: causes.flatMap((cause) => cause.because.map((each) => each.observation.finding.id)),
      says: `a clinician helps; it answers ${causes.map((cause) => cause.id).join(', ')}`,
    });
    return [
      {
        kind: 'exercise',
        id: exercise.id,
        dose: firstDose(exercise, range, causes[0]?.lead ?? 'both'),
        reasons: causes.slice(0, 2).map((cause) => ({
          of: cause.id,
          findings: [...new Set(cause.because.map((each) => each.observation.finding.id))],
          says: cause.because[0]?.observation.says ?? '',
        })),
        notes: cautionsFor(exercise, picture),
        keeps: [],
      },
    ];
  });
  if (lines.length === 0) return undefined;
  return {
    title: 'Clinic',
    kind: 'clinic',
    weekdays: [],
    blocks: [{ title: '', format: { kind: 'straight' }, lines }],
  };
}

function weight(causes: readonly { weight: number }[]): number {
  return causes.reduce((sum, cause) => sum + cause.weight, 0);
}
