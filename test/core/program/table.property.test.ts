import assert from 'node:assert/strict';

import { checkProgram } from '../../../src/core/program/check.ts';
import { linesOf } from '../../../src/core/program/program.ts';
import { programRules } from '../../../src/core/program/rules/all.ts';
import { slotOfDay } from '../../../src/core/program/slots.ts';
import { dayMinutes } from '../../../src/core/program/time.ts';
import type { Built, Fields } from '../../support/athletes.ts';
import { build, kim } from '../../support/athletes.ts';
import { assertGolden } from '../../support/golden.ts';

// Every kind of finding in every kind of life: 77 athletes. What each program still warns of is kept in
// test/fixtures/programs/table.txt, so that a warning that comes or goes is seen.

const both = (values: Fields): Fields => ({ left: values, right: values });

const found: Readonly<Record<string, readonly Fields[]>> = {
  nothing: [],
  'short psoas, left': [
    { of: 'modified-thomas-test', left: { hip: -8, knee: 90 }, right: { hip: 4, knee: 90 } },
  ],
  'short rectus, both': [
    { of: 'modified-thomas-test', ...both({ hip: -6, knee: 70 }) },
    { of: 'sitting-hours', value: { hours: 9 } },
  ],
  'quick gain': [{ of: 'test-treat-retest', ...both({ change: 8 }) }],
  'slow course': [{ of: 'hip-flexor-contracture' }, { of: 'tight-anterior-capsule' }],
  'pushes with the calf, sore calf': [
    { of: 'push-off-source', value: { calf: true, bob: true } },
    { of: 'calf-strain', side: 'left', pain: { left: 3 } },
  ],
  'thigh stays from the ribs': [
    { of: 'hip-flexion-self-test', ...both({ gap: 8 }) },
    { of: 'foot-strike-position', ...both({ front: true }) },
  ],
  'pinch in front': [
    { of: 'hip-flexion-self-test', left: { gap: 6 }, right: { gap: 2, lag: 1 }, limit: 'pinch' },
    { of: 'weak-hip-extensors' },
  ],
  'kneecap, over the limit': [
    { of: 'patellofemoral-pain', side: 'right', pain: { right: 6 } },
    { of: 'single-leg-squat-test', ...both({ aligned: false }) },
  ],
  'pregnant and well': [{ of: 'pregnancy' }, { of: 'weak-hip-extensors' }, { of: 'tight-psoas' }],
  'everything at once': [
    { of: 'modified-thomas-test', ...both({ hip: -10, knee: 70, drift: true }) },
    { of: 'single-leg-squat-test', ...both({ aligned: false }) },
    { of: 'push-off-source', value: { calf: true, bob: true } },
    { of: 'running-hip-extension', ...both({ behind: false, leads: false }) },
    { of: 'ankle-knee-to-wall-test', left: { distance: 4 }, right: { distance: 6 } },
    { of: 'foot-strike-position', ...both({ front: true }) },
    { of: 'sitting-hours', value: { hours: 11 } },
  ],
};

const runs = [
  { day: 'Wed', type: 'hard', minutes: 40 },
  { day: 'Fri', type: 'easy', minutes: 35 },
  { day: 'Sun', type: 'long', minutes: 70 },
];
const full = [
  'mat',
  'bench',
  'step',
  'chair',
  'dumbbell',
  'mini-band',
  'light-band',
  'strong-band',
  'anchor',
  'strap',
  'roller',
  'table',
];
const gym = { id: 'gym', when: 'days', days: ['Mon', 'Thu'], minutes: 45, equipment: full };
const daily = { id: 'evening', when: 'daily', minutes: 10, equipment: ['mat', 'chair'] };
const before = { id: 'warm-up', when: 'before-run', minutes: 6, equipment: ['mat'] };

const lives: Readonly<Record<string, Fields>> = {
  'gym, evenings, warm-up': { slots: [gym, daily, before], runs, level: 'intermediate' },
  'ten minutes a day': { slots: [{ ...daily, equipment: ['mini-band'] }], runs, level: 'beginner' },
  'three days at home, a partner': {
    slots: [
      { ...gym, id: 'home', days: ['Tue', 'Fri', 'Sun'], minutes: 25, equipment: ['mat', 'chair', 'table'] },
      before,
    ],
    runs,
    helpers: ['partner'],
    level: 'beginner',
  },
  'gym on bad days': {
    slots: [{ ...gym, days: ['Tue', 'Sat'] }],
    runs,
    level: 'advanced',
    helpers: ['clinician'],
  },
  'one short day': {
    slots: [{ ...gym, days: ['Mon'], minutes: 15, equipment: ['mat'] }],
    runs: [],
    level: 'beginner',
  },
  'warm-up alone, irritable': { slots: [before], runs, level: 'intermediate', stage: 'irritable' },
  'twelve weeks before a race': {
    slots: [gym, daily],
    runs,
    level: 'advanced',
    weeks: 12,
    race: { on: '2027-02-28' },
    tried: [{ id: 'split-squat', result: 'helped' }],
  },
};

describe('for athletes of every kind', () => {
  const table: string[] = [];
  for (const [life, fields] of Object.entries(lives)) {
    for (const [findings, all] of Object.entries(found)) {
      it(`${life}: ${findings}`, () => {
        const dated = all.map((each, i) => ({ id: `f${i + 1}`, on: '2026-11-28', ...each }));
        const built = build(kim({ ...fields, findings: dated }));
        const problems = checkProgram(built.note, built.knowledge);
        assert.deepEqual(
          problems.filter((problem) => problem.severity === 'error'),
          [],
        );
        hasReasons(built);
        for (const day of built.program.parts.flatMap((part) => part.days)) {
          const slot = day.kind === 'slot' ? slotOfDay(built.athlete, day) : undefined;
          if (slot) assert.ok(dayMinutes(day) <= slot.minutes, `${day.title}: ${dayMinutes(day)} minutes`);
        }
        const warnings = problems.filter((problem) => problem.severity === 'warning');
        for (const { code, message } of warnings) {
          const rule = programRules.find((each) => each.id === code);
          const reason = built.decisions.find((each) => each.stage === 'check' && each.rule === code);
          assert.ok(rule?.givesWay && reason?.says.includes(rule.givesWay), message);
        }
        const lines = built.program.parts[0]?.days.flatMap(linesOf).length ?? 0;
        const codes = [...new Set(warnings.map(({ code }) => code))].join(', ') || 'nothing';
        table.push(`${life}: ${findings}: ${lines} lines in week 1, warns of ${codes}`);
      });
    }
  }

  it('are 60 or more, and what their programs warn of is known', () => {
    assert.ok(table.length >= 60, `${table.length} athletes`);
    assertGolden('programs/table.txt', `${table.join('\n')}\n`);
  });
});

function hasReasons({ program, knowledge, athlete }: Built): void {
  const known = new Set(athlete.data.findings.map((finding) => finding.id));
  for (const line of program.parts.flatMap((part) => part.days.flatMap(linesOf))) {
    if (line.kind !== 'exercise') continue;
    assert.ok(line.reasons.length > 0, line.id);
    for (const reason of line.reasons) {
      assert.ok(['cause', 'effect', 'principle'].includes(knowledge.get(reason.of)?.kind ?? ''), reason.of);
      assert.ok(reason.findings.every((id) => known.has(id)));
    }
  }
}
