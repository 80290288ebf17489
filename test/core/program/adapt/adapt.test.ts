import assert from 'node:assert/strict';
import { Knowledge } from '../../../../src/core/knowledge/knowledge.ts';
import { adapt, proposalLines } from '../../../../src/core/program/adapt/adapt.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';
import type { Fields } from '../../../support/athletes.ts';
import { kim, note, programSource, source } from '../../../support/athletes.ts';

const notes = Knowledge.of([
  source('cause', 'weak-hip-extensors'),
  source('cause', 'tight-psoas'),
  source('effect', 'patellofemoral-pain', { type: 'injury', region: 'knee' }),
  source('effect', 'night-pain', { redFlag: 'before-training' }),
  source('principle', 'why-at-all'),
  source('assessment', 'drop-test', {
    measures: [{ id: 'hip', unit: 'deg', positive: 'hip < 0', minimalChange: 5 }],
    outcomes: [
      { name: 'short', when: 'hip < 0', causes: [{ id: 'tight-psoas', weight: 2 }] },
      { name: 'free' },
    ],
    retest: [2, 6],
  }),
  source('exercise', 'glute-bridge', {
    family: 'bridge-thrust',
    side: 'both',
    dose: '2-3 x 10-15',
    harder: ['hip-thrust'],
  }),
  source('exercise', 'hip-thrust', {
    family: 'bridge-thrust',
    side: 'both',
    dose: '2-3 x 8-12, RIR 2',
    difficulty: 2,
    harder: ['barbell-thrust', 'one-leg-thrust'],
    addresses: ['weak-hip-extensors'],
  }),
  source('exercise', 'one-leg-thrust', {
    family: 'bridge-thrust',
    dose: '2-3 x 6-10 each side',
    difficulty: 2,
  }),
  source('exercise', 'barbell-thrust', {
    family: 'bridge-thrust',
    side: 'both',
    dose: '3 x 6-8, RIR 2',
    difficulty: 3,
    equipment: ['barbell'],
    progress: { by: 'load', up: 'more', down: 'less' },
  }),
  source('exercise', 'psoas-hold', {
    phase: 'mobility',
    family: 'static-stretch',
    response: 'fast',
    dose: '2 x 30-60 s each side',
    addresses: ['tight-psoas'],
  }),
  source('exercise', 'psoas-swing', {
    phase: 'mobility',
    family: 'dynamic-stretch',
    dose: '2 x 10 each side',
    addresses: ['tight-psoas'],
  }),
]);

const findings = [
  { id: 'f1', on: '2026-12-01', of: 'weak-hip-extensors' },
  { id: 'f2', on: '2026-12-01', of: 'drop-test', left: { hip: -8 }, right: { hip: -6 } },
];

interface Case {
  readonly log?: readonly string[];
  readonly athlete?: Fields;
  /** The dose of weeks 1-2 and of week 3. */
  readonly dose?: string;
  readonly next?: string;
  readonly today?: string;
  readonly exercise?: string;
  readonly weeks?: number;
  /** Instead of the two parts. */
  readonly body?: string;
}

const because = '\n  - because [[weak-hip-extensors]] (f1): weak';

function propose({
  log = [],
  athlete = {},
  dose = '3 x 8',
  next = dose,
  today = '2026-12-18',
  exercise = 'hip-thrust',
  weeks = 3,
  body,
}: Case) {
  const day = (text: string): string => `### Gym A (Mon, Thu)\n\n- [[${exercise}]] ${text}${because}\n`;
  const head =
    '| date | day | exercise | side | set | done | load | RIR | pain | note |\n|-|-|-|-|-|-|-|-|-|-|\n';
  const text = `${body ?? `## Weeks 1-2\n\n${day(dose)}\n## Week 3\n\n${day(next)}\n`}\n## Log\n\n${head}${log.join('\n')}\n`;
  const knowledge = notes.with({ set: [kim({ findings, ...athlete }), programSource(text, { weeks })] });
  const program = note(knowledge, 'program', 'kim-plan');
  const result = adapt(program, knowledge, { today });
  assert.ok('proposals' in result, 'refusal' in result ? result.refusal.message : '');
  assert.equal(applyEdits(program.text, result.edits), result.text);
  const [first] = result.proposals;
  return {
    ...result,
    said: proposalLines(result.proposals),
    lines:
      first?.changes.map(
        (change) => `${change.weeks.from}-${change.weeks.to}: ${change.before} → ${change.after}`,
      ) ?? [],
    first,
    before: program.text,
  };
}

/** Three sets on a date. */
function sets(date: string, done: number | string, rest = '', exercise = 'hip-thrust', side = ''): string[] {
  return [1, 2, 3].map((set) => `| ${date} | Gym A | ${exercise} | ${side} | ${set} | ${done} | ${rest} |`);
}
const full = (date: string, load = ''): string[] => sets(date, 8, `${load} | 2 | 0/0/0 | `);
const twice = [...full('2026-12-14'), ...full('2026-12-17')];

describe('adapting a program', () => {
  it('goes up by two repetitions when two sessions running were full with two in reserve', () => {
    const { said, lines, text, before } = propose({ log: twice });
    assert.deepEqual(said, [
      'up hip-thrust: all sets at the top of the range on 2026-12-14 and 2026-12-17, without a stop sign: 2 repetitions more (PB18)',
    ]);
    assert.deepEqual(lines, ['3-3: hip-thrust 3 x 8 → hip-thrust 3 x 10']);
    assert.equal(
      text,
      before.replace(
        '## Week 3\n\n### Gym A (Mon, Thu)\n\n- [[hip-thrust]] 3 x 8',
        '## Week 3\n\n### Gym A (Mon, Thu)\n\n- [[hip-thrust]] 3 x 10',
      ),
    );
  });

  it('leaves a plan that goes up by itself', () => {
    const { said, lines } = propose({ log: twice, next: '3 x 10' });
    assert.match(said[0] ?? '', /the plan goes on already \(PB18\)$/);
    assert.deepEqual(lines, []);
  });

  it('takes the harder rung at the top of the range: the one that can be done', () => {
    const { lines, said } = propose({
      log: [...sets('2026-12-14', 12, ' | 3 | | '), ...sets('2026-12-17', 12, ' | 3 | | ')],
      dose: '3 x 12',
    });
    assert.deepEqual(lines, ['3-3: hip-thrust 3 x 12 → one-leg-thrust 2 x 6 each side']);
    assert.match(said[0] ?? '', /one leg thrust is the next rung/i);
  });

  it('adds the smallest plate or a tenth where an exercise goes by load, and starts the range again', () => {
    const slots = [{ id: 'gym', when: 'days', days: ['Mon', 'Thu'], minutes: 40, equipment: ['barbell'] }];
    const log = (load: string) => [
      ...sets('2026-12-14', 8, `${load} | 2 | | `, 'barbell-thrust'),
      ...sets('2026-12-17', 8, `${load} | 2 | | `, 'barbell-thrust'),
    ];
    const at = (load: string): string[] =>
      propose({ exercise: 'barbell-thrust', log: log(load), athlete: { slots } }).lines;
    assert.deepEqual(at('20 kg'), ['3-3: barbell-thrust 3 x 8 → barbell-thrust 3 x 6, 22.5 kg']);
    assert.deepEqual(at('40 kg'), ['3-3: barbell-thrust 3 x 8 → barbell-thrust 3 x 6, 44 kg']);
  });

  it('holds when a set is short, the reserve is small or not written, or one session is all there is, and takes a planned step back', () => {
    const why = (log: string[]): string => propose({ log, next: '3 x 10' }).said[0] ?? '';
    assert.match(
      why([...full('2026-12-14'), ...sets('2026-12-17', 7, ' | 2 | | ')]),
      /^hold hip-thrust: 0 of 3 sets at 8 on 2026-12-17: as it was \(PB18\)$/,
    );
    assert.match(why([...full('2026-12-14'), ...sets('2026-12-17', 8, ' | 1 | | ')]), /only 1 in reserve/);
    assert.match(why([...full('2026-12-14'), ...sets('2026-12-17', 8, ' | | | ')]), /no RIR/);
    assert.match(why(full('2026-12-17')), /one session is logged/);
    assert.deepEqual(propose({ log: full('2026-12-17'), next: '3 x 10' }).lines, [
      '3-3: hip-thrust 3 x 10 → hip-thrust 3 x 8',
    ]);
  });

  it('lets all later steps come a block later after a hold, so that none is skipped', () => {
    const week = (title: string, dose: string): string =>
      `## ${title}\n\n### Gym A (Mon, Thu)\n\n- [[hip-thrust]] ${dose}${because}\n`;
    const body = [
      week('Weeks 1-2', '3 x 6'),
      week('Week 3', '3 x 8'),
      week('Week 4', '2 x 8'),
      week('Weeks 5-6', '3 x 10'),
      week('Week 7', '3 x 12'),
    ].join('\n');
    const { lines } = propose({ log: full('2026-12-17'), body, weeks: 7 });
    assert.deepEqual(lines, [
      '3-3: hip-thrust 3 x 8 → hip-thrust 3 x 6',
      '4-4: hip-thrust 2 x 8 → hip-thrust 2 x 6',
      '5-6: hip-thrust 3 x 10 → hip-thrust 3 x 8',
      '7-7: hip-thrust 3 x 12 → hip-thrust 3 x 10',
    ]);
  });

  it('lets the plan stand where nothing was logged', () => {
    assert.deepEqual(propose({ next: '3 x 10' }).said, [
      'as planned hip-thrust: nothing of it stands in the log',
    ]);
  });

  it('goes a rung down after two stop signs, too much pain, a bad morning or rising pain', () => {
    const down = (log: string[], athlete: Fields = {}) => propose({ log, athlete });
    const stop = (date: string): string[] => sets(date, 8, ' | 2 | | stop: back arched');
    const stopped = down([...stop('2026-12-14'), ...stop('2026-12-17')]);
    assert.match(
      stopped.said[0] ?? '',
      /^down hip-thrust: a stop sign on 2026-12-14 and 2026-12-17: glute bridge is the rung below \(PB19\)$/i,
    );
    assert.deepEqual(stopped.lines, ['3-3: hip-thrust 3 x 8 → glute-bridge 2 x 10']);
    const pain = (value: string, athlete: Fields = {}): string =>
      down(sets('2026-12-17', 8, ` | 2 | ${value} | `), athlete).said[0] ?? '';
    assert.match(pain('4/0/0'), /^down .* pain 4 of 10 on 2026-12-17, over the limit of 3/);
    const knee = { findings: [...findings, { id: 'f3', on: '2026-12-01', of: 'patellofemoral-pain' }] };
    assert.match(pain('4/0/0', knee), /^hold/);
    assert.match(pain('6/0/0', knee), /over the limit of 5 \(patellofemoral pain\)/i);
    assert.match(
      pain('1/0/2'),
      /^down .* pain 2 of 10 the morning after 2026-12-17, above the own baseline of 0/,
    );
    assert.match(pain('1/0/2', { painBaseline: 2 }), /^hold/);
    assert.match(
      down([...sets('2026-12-10', 8, ' | 2 | 0 | '), ...sets('2026-12-17', 8, ' | 2 | 2 | ')]).said[0] ?? '',
      /rose from 0 to 2/,
    );
  });

  it('takes the dose back where there is no easier rung', () => {
    const log = sets('2026-12-17', 15, ' | 2 | 5 | ', 'glute-bridge');
    assert.deepEqual(propose({ exercise: 'glute-bridge', dose: '3 x 14', log }).lines, [
      '3-3: glute-bridge 3 x 14 → glute-bridge 3 x 10',
    ]);
  });

  it('asks a bad morning after a whole session of the hardest of it, and holds the rest', () => {
    const body = `## Weeks 1-2\n\n### Gym A (Mon, Thu)\n\n- [[glute-bridge]] 3 x 10${because}\n- [[hip-thrust]] 3 x 8${because}\n\n## Week 3\n\n### Gym A (Mon, Thu)\n\n- [[hip-thrust]] 3 x 10${because}\n- [[glute-bridge]] 3 x 12${because}\n`;
    const log = [
      ...twice,
      ...sets('2026-12-14', 10, ' | 3 | | ', 'glute-bridge'),
      ...sets('2026-12-17', 10, ' | 3 | | ', 'glute-bridge'),
      '| 2026-12-17 | Gym A | | | | | | | -/-/3 | |',
    ];
    const { said } = propose({ body, log });
    assert.match(
      said[0] ?? '',
      /^down hip-thrust: pain 3 of 10 the morning after the session.*it is the hardest/,
    );
    assert.match(said[1] ?? '', /^hold glute-bridge: .*as it was \(PB19\)$/);
  });

  it('switches the family of what responds fast when the retest shows no change beyond error', () => {
    const retest = (left: number, right: number): Fields => ({
      findings: [
        ...findings,
        { id: 'f3', on: '2026-12-18', of: 'drop-test', left: { hip: left }, right: { hip: right } },
      ],
    });
    const body = (dose: string) =>
      `## Weeks 1-3\n\n### Gym A (Mon, Thu)\n\n- [[psoas-hold]] ${dose}\n  - because [[tight-psoas]] (f2): short\n`;
    const { said, lines } = propose({ body: body('2 x 30 s each side'), athlete: retest(-4, -6) });
    assert.match(
      said[0] ?? '',
      /^swap psoas-hold: the drop test of 2026-12-18, in week 2, shows no change beyond error since 2026-12-01: psoas swing in its place \(PB21\)$/i,
    );
    assert.deepEqual(lines, ['2-3: psoas-hold 2 x 30 s each side → psoas-swing 2 x 10 each side']);
    assert.match(
      propose({ body: body('2 x 30 s each side'), athlete: retest(-2, -6) }).said[0] ?? '',
      /^as planned/,
    );
  });

  it('goes up in no easy week and not before a race', () => {
    const day = (dose: string): string => `### Gym A (Mon, Thu)\n\n- [[hip-thrust]] ${dose}${because}\n`;
    const body = `## Weeks 1-3\n\n${day('3 x 8')}\n## Week 4\n\n${day('2 x 8')}\n## Weeks 5-6\n\n${day('3 x 8')}\n`;
    const log = [...full('2026-12-21'), ...full('2026-12-24')];
    assert.deepEqual(propose({ body, weeks: 6, log, today: '2026-12-25' }).lines, [
      '5-6: hip-thrust 3 x 8 → hip-thrust 3 x 10',
    ]);
    const race = { race: { on: '2027-01-20' } };
    const near = propose({ body, weeks: 6, log, today: '2026-12-25', athlete: race });
    assert.match(near.said[0] ?? '', /^hold hip-thrust: .*race on 2027-01-20 is within 10 days/);
    assert.match(
      propose({ body, weeks: 6, log, today: '2026-12-25', athlete: { race: { on: '2027-03-20' } } })
        .said[0] ?? '',
      /^up/,
    );
  });

  it('splits weeks that were the same, and leaves those that are over', () => {
    const body = `## Weeks 1-4\n\n### Gym A (Mon, Thu)\n\n- [[hip-thrust]] 3 x 8${because}\n`;
    const { text } = propose({ body, weeks: 4, log: twice });
    assert.match(text, /## Weeks 1-2\n[^]*3 x 8\n[^]*## Weeks 3-4\n[^]*3 x 10\n/);
  });

  it('writes nothing that would break a rule, and says so', () => {
    const slots = [{ id: 'gym', when: 'days', days: ['Mon', 'Thu'], minutes: 2 }];
    const { said, lines } = propose({
      log: twice.map((row) => row.replaceAll('| 8 |', '| 10 |')),
      dose: '3 x 10',
      athlete: { slots: [{ ...slots[0], minutes: 2 }] },
    });
    assert.deepEqual(lines, []);
    assert.match(said[0] ?? '', /not written: .*\(PB31\) \(PB18\)$/);
  });

  it('has nothing to change when the program is over, and says what should come next', () => {
    const { fromWeek, said, edits } = propose({ log: twice, today: '2027-02-01' });
    assert.deepEqual([fromWeek, edits], [undefined, []]);
    assert.match(said[0] ?? '', /^up hip-thrust/);
  });

  it('is refused while a red flag is open', () => {
    const knowledge = notes.with({
      set: [
        kim({ findings: [{ id: 'f9', on: '2026-12-10', of: 'night-pain' }] }),
        programSource('## Week 1\n'),
      ],
    });
    const result = adapt(note(knowledge, 'program', 'kim-plan'), knowledge, { today: '2026-12-11' });
    assert.ok('refusal' in result);
    assert.match(result.refusal.message, /red flag: Night pain/);
  });
});
