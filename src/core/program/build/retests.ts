import { parseDose } from '../../dose/parse.ts';
import type { Decision } from '../decision.ts';
import type { Day, Line } from '../program.ts';
import type { Situation } from './candidates.ts';

/** A day of retests for each week in which a test that found something is due again (PB21). */
export function retestDays({ picture, knowledge }: Situation, weeks: number, decisions: Decision[]): Day[] {
  const telling = picture.observations.filter(
    ({ outcome }) => outcome && outcome.causes.length + outcome.effects.length + outcome.shuts.length > 0,
  );
  const taken = new Set(telling.map((observation) => observation.finding.of));
  const due = new Map<number, Line[]>();
  for (const assessment of knowledge.ofKind('assessment')) {
    if (!taken.has(assessment.id)) continue;
    const inTime = assessment.data.retest.filter((each) => each <= weeks);
    if (inTime.length === 0) continue;
    for (const week of inTime) {
      const sides = assessment.data.side === 'each' ? parseDose('each side') : undefined;
      const line: Line = {
        kind: 'test',
        id: assessment.id,
        ...(sides && 'dose' in sides ? { dose: sides.dose } : {}),
        reasons: [],
        notes: [],
        keeps: [],
      };
      due.set(week, [...(due.get(week) ?? []), line]);
    }
    decisions.push({
      stage: 'schedule',
      verdict: 'noted',
      about: assessment.id,
      rule: 'PB21',
      findings: [
        ...new Set(
          telling.filter((each) => each.finding.of === assessment.id).map((each) => each.finding.id),
        ),
      ],
      says: `retested in week ${inTime.join(', ')}`,
    });
  }
  return [...due]
    .sort(([a], [b]) => a - b)
    .map(([week, lines]) => ({
      title: 'Retest',
      kind: 'retest',
      weekdays: [],
      week,
      blocks: [{ title: '', format: { kind: 'straight' }, lines }],
    }));
}
