import { parseDose } from '../../dose/parse.ts';
import type { NoteOf } from '../../note/note.ts';
import { compare } from '../../knowledge/knowledge.ts';
import { missingEquipment, needsPartner } from '../atHand.ts';
import type { Decision } from '../decision.ts';
import type { Situation } from '../gates.ts';
import type { Day, Line } from '../program.ts';
import { checksMovement, measuresRange, retestsDue } from '../retests.ts';

/** A day of retests for each week in which a test that found something is due again (PB21, PB22). */
export function retestDays(situation: Situation, weeks: number, decisions: Decision[]): Day[] {
  const due = retestsDue(situation.picture, situation.knowledge, weeks);
  const byWeek = new Map<number, NoteOf<'assessment'>[]>();
  const add = (test: NoteOf<'assessment'>, week: number): void => {
    byWeek.set(week, [...(byWeek.get(week) ?? []), test]);
  };
  for (const { test, weeks: when, findings } of due) {
    for (const week of when) add(test, week);
    decisions.push({
      stage: 'schedule',
      verdict: 'noted',
      about: test.id,
      rule: 'PB21',
      findings,
      says: `retested in week ${when.join(', ')}`,
    });
  }
  const range = due.find(({ test }) => measuresRange(test));
  if (range && !due.some(({ test }) => checksMovement(test))) {
    const check = movementCheck(situation);
    for (const week of check ? range.weeks : []) if (check) add(check, week);
    decisions.push({
      stage: 'schedule',
      verdict: 'noted',
      about: check?.id ?? range.test.id,
      rule: 'PB22',
      findings: [],
      says: check
        ? `looked at in week ${range.weeks.join(', ')}: range alone says little of the run`
        : 'range is retested alone: no check of movement can be done with what is at hand',
    });
  }
  return [...byWeek]
    .sort(([a], [b]) => a - b)
    .map(([week, tests]) => ({
      title: 'Retest',
      kind: 'retest',
      weekdays: [],
      week,
      blocks: [{ title: '', format: { kind: 'straight' }, lines: tests.map(testLine) }],
    }));
}

/** A check of movement to go with a reading of range: one that can be done, the nearest to what was found. */
function movementCheck({ athlete, picture, knowledge }: Situation): NoteOf<'assessment'> | undefined {
  const equipment = athlete.data.slots.flatMap((slot) => slot.equipment);
  const weight = (test: NoteOf<'assessment'>): number =>
    picture.causes
      .filter(({ id }) =>
        test.data.outcomes.some((outcome) => outcome.causes.some((cause) => cause.id === id)),
      )
      .reduce((sum, cause) => sum + cause.weight, 0);
  return knowledge
    .ofKind('assessment')
    .filter(
      (test) =>
        test.data.method === 'movement-check' &&
        (test.data.delivery.includes('self') ||
          (needsPartner(test) && athlete.data.helpers.includes('partner'))) &&
        missingEquipment(test, [...equipment, 'camera', 'ruler']).length === 0,
    )
    .sort((a, b) => weight(b) - weight(a) || compare(a.id, b.id))[0];
}

/** A line that takes a test. */
export function testLine(test: NoteOf<'assessment'>): Line {
  const sides = test.data.side === 'each' ? parseDose('each side') : undefined;
  return {
    kind: 'test',
    id: test.id,
    ...(sides && 'dose' in sides ? { dose: sides.dose } : {}),
    reasons: [],
    notes: [],
    keeps: [],
  };
}
