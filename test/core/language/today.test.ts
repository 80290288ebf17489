import assert from 'node:assert/strict';
import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { forgetting } from '../../../src/core/language/forget.ts';
import { todayOf } from '../../../src/core/language/today.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import type { Fields } from '../../support/athletes.ts';
import { note, programSource, source } from '../../support/athletes.ts';

const notes = Knowledge.of([
  source('effect', 'night-pain', { redFlag: 'before-training' }),
  source('cause', 'weak'),
  source('assessment', 'drop', { outcomes: [{ name: 'short' }] }),
  source('exercise', 'squat', { side: 'both', dose: '2-3 x 8-12' }),
]);
const body = `## Weeks 1-2

### Gym A (Mon, Thu)

- [[squat]] 3 x 8

### Daily

- [[squat]] 1 x 8

### Before runs

- [[squat]] 1 x 5

### Retest (week 1)

- test [[drop]]

## Log

| date | exercise | set | done | pain |
|-|-|-|-|-|
`;
const slots = [
  { id: 'gym', when: 'days', days: ['Mon', 'Thu'], minutes: 40 },
  { id: 'daily', when: 'daily', minutes: 10 },
  { id: 'before-runs', when: 'before-run', minutes: 6 },
];

function on(day: string, log = '', fields: Fields = {}): string[] {
  const athlete = {
    slots,
    runs: [{ day: 'Wed', type: 'easy', minutes: 30 }],
    screened: { on: '2026-12-01', by: 'coach' },
    ...fields,
  };
  const knowledge = notes.with({
    set: [source('athlete', 'kim', athlete), programSource(body + log, { weeks: 2 })],
  });
  return todayOf(knowledge, day).flatMap((group) => [
    group.title,
    ...group.items.map((item) => `  ${item.label}: ${item.says}`),
  ]);
}

describe('what is due today', () => {
  it('is the sessions of the weekday, those of every day, and those before a run', () => {
    const retest = ['Retests due', '  Kim: Drop, due in week 1'];
    assert.deepEqual(on('2026-12-07'), [
      ...retest,
      'On today',
      '  Kim: Gym A, week 1 of 2, about 2 min',
      '  Kim: Daily, week 1 of 2, about 1 min',
    ]);
    assert.deepEqual(on('2026-12-09'), [
      ...retest,
      'On today',
      '  Kim: Daily, week 1 of 2, about 1 min',
      '  Kim: Before runs, week 1 of 2, about 1 min',
    ]);
  });

  it('tells of retests until they are taken, and of blocks that end', () => {
    assert.match(
      on('2026-12-15').join('\n'),
      /Retests due\n {2}Kim: Drop, due since week 1\nBlocks ending\n {2}Kim: Kim plan ends on 2026-12-20: make the next block/,
    );
    const taken = { findings: [{ id: 'f1', on: '2026-12-08', of: 'drop', outcome: 'short' }] };
    assert.doesNotMatch(on('2026-12-15', '', taken).join('\n'), /Retests/);
    assert.deepEqual(on('2026-12-22'), [
      'Blocks ending',
      '  Kim: Kim plan ended on 2026-12-20: make the next block',
    ]);
    assert.deepEqual(on('2026-12-06'), []);
  });

  it('tells of pain, of a screen that is too old, and of a red flag first of all', () => {
    assert.match(
      on('2026-12-10', '| 2026-12-08 | squat | 1 | 8 | 5 |\n').join('\n'),
      /^Pain and stop signs\n {2}Kim: Squat: pain 5 of 10 on 2026-12-08, over the limit of 3/,
    );
    assert.match(
      on('2026-12-10', '', { screened: { on: '2026-10-01', by: 'x' } }).join('\n'),
      /Screens too old\n {2}Kim: screened on 2026-10-01, 70 days ago; 42 are allowed at a start: screen again before the next program/,
    );
    const flag = { findings: [{ id: 'f1', on: '2026-12-08', of: 'night-pain' }] };
    assert.match(on('2026-12-10', '', flag).join('\n'), /^Red flags\n {2}Kim: Kim has a red flag/);
  });
});

describe('forgetting an athlete', () => {
  it('finds note, programs, sheets and translations, and each mention elsewhere', () => {
    const text =
      '# Monday\n\nKim and [[kim|the runner]] met Kimberly; see [her plan](programs/kim-plan.md).\n';
    const knowledge = notes.with({
      set: [
        source('athlete', 'kim'),
        source('athlete', 'ben', {}, 'Trains with [[kim]].'),
        programSource(body),
        { path: 'athletes/kim.de.md', layer: 'notebook', text: 'Kim' },
        { path: 'journal.md', layer: 'notebook', text },
        { path: 'causes/own.md', layer: 'built-in', text: 'Kim' },
      ],
    });
    const others = [
      { path: 'sheets/kim-plan-week-1-a.html', text: '<h1>' },
      { path: 'sheets/notes.txt', text: 'ask Kim' },
      { path: 'sheets/group-fridge-week-1.html', text: 'Ben, Kim' },
      { path: 'sheets/group-week-1.html', text: 'Ben' },
      { path: 'sheets/group-fridge.de.pdf', text: '%PDF, packed' },
      { path: 'sheets/ben-plan.html', text: 'Ben, not Kimberly' },
      { path: 'sheets/ben-plan.pdf', text: '%PDF, packed' },
    ];
    const found = forgetting(note(knowledge, 'athlete', 'kim'), knowledge, others);
    assert.deepEqual(found.files, [
      'athletes/kim.de.md',
      'athletes/kim.md',
      'programs/kim-plan.md',
      'sheets/group-fridge-week-1.html',
      'sheets/group-fridge.de.pdf',
      'sheets/kim-plan-week-1-a.html',
      'sheets/notes.txt',
    ]);
    assert.deepEqual(
      found.mentions.map(({ path, line, words }) => `${path}:${line} ${words}`),
      [
        'athletes/ben.md:9 [[kim]]',
        'journal.md:3 Kim',
        'journal.md:3 [[kim|the runner]]',
        'journal.md:3 [her plan](programs/kim-plan.md)',
      ],
    );
    const edits = found.mentions.filter(({ path }) => path === 'journal.md').map(({ edit }) => edit);
    assert.equal(applyEdits(text, edits), '# Monday\n\nsomeone and someone met Kimberly; see someone.\n');
  });
});
