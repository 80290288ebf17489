import assert from 'node:assert/strict';

import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import type { NoteSource } from '../../../src/core/note/note.ts';
import { readProgram } from '../../../src/core/program/document/read.ts';
import { composeSheets } from '../../../src/core/sheet/compose.ts';
import type { SheetChoice } from '../../../src/core/sheet/choice.ts';
import type { Sheet, SheetItem } from '../../../src/core/sheet/sheet.ts';
import type { Fields } from '../../support/athletes.ts';
import { kim, note, programSource, source } from '../../support/athletes.ts';

const squat = source(
  'exercise',
  'squat',
  {
    equipment: ['chair', 'mat'],
    harder: ['deep-squat'],
    trains: ['form-first'],
    progress: { by: 'reps', up: 'Add two when it is easy.', down: 'Go higher.' },
    claims: [
      { id: 'helps', says: 'It helps.', certainty: 'low', for: ['winters-2004'], against: ['mills-2015'] },
    ],
    doseSource: { from: 'reference', reference: 'winters-2004' },
  },
  `
## Set-up

Stand before a chair, see [[tight-psoas]].

## Movement

1. Sit back.
2. Rise, as in the [[table-test|test]].

## Cues

- Knees out

## Faults

- Knee falls in → push it out
- Heel lifts -> shorten the step
- You hurry

## Feel it

In the buttock.

## Stop when

- The knee hurts
`,
);

const notes = Knowledge.of([
  squat,
  source('exercise', 'deep-squat', {
    equipment: ['mat'],
    trains: ['form-first', 'sit-less'],
    status: 'reviewed',
  }),
  source('exercise', 'high-squat', { harder: ['squat'] }),
  source('exercise', 'hands-on', { delivery: ['clinician'] }),
  source('principle', 'form-first', { advice: 'Stop when the form goes.' }),
  source('principle', 'sit-less', { advice: 'Stand up every hour.' }),
  source('principle', 'silent'),
  source('cause', 'tight-psoas', { title: 'Tight psoas' }),
  source('effect', 'night-pain', { redFlag: 'before-training' }),
  source('assessment', 'table-test', { title: 'Modified Thomas test' }),
  source('template', 'rebuild', { goal: 'Run freely' }),
  source('reference', 'winters-2004', { title: 'Stretching', level: 2 }),
  source('reference', 'mills-2015', { title: 'Not stretching', level: 3 }),
]);

const body = `
## Weeks 1-2
### Gym A (Mon, Thu)
#### Strength
- [[squat]] left 3 x 8, right 2 x 8
  - because [[tight-psoas]] (f1): [[table-test]], left: short
  - because [[form-first]]: its place
  - note: hold the [[squat|chair]]
- advice [[sit-less]]
#### Core, superset, 3 rounds, rest 60 s
- 1a [[deep-squat]] 8 each side
- 1b [[high-squat]] 8
### Daily
- note walk 5-10 min, then the [[squat]]
- test [[table-test]] each side
### Before runs
- [[squat]] 20 total
### Easy run (Wed)
- run 8 x (2 min run, 1 min walk)
### Clinic
- [[hands-on]] 1 x 60 s
### Retest (week 2)
- test [[table-test]] each side
## Week 3
### Gym A (Mon, Thu)
- [[deep-squat]] 2 x 8
`;

const athlete: Fields = {
  title: 'Kim K.',
  slots: [
    { id: 'gym', when: 'days', days: ['Mon', 'Thu'], minutes: 40 },
    { id: 'daily', when: 'daily', minutes: 20 },
    { id: 'warm-up', title: 'Before runs', when: 'before-run', minutes: 10 },
  ],
  runs: [
    { day: 'Sun', type: 'long', minutes: 60 },
    { day: 'Wed', type: 'easy', minutes: 40 },
  ],
  findings: [{ id: 'f1', on: '2026-12-01', of: 'tight-psoas' }],
};

interface World {
  readonly body?: string;
  readonly athlete?: NoteSource | undefined;
  readonly program?: Fields;
}

function sheets(choice: SheetChoice = {}, world: World = {}): readonly Sheet[] {
  const result = compose(choice, world);
  assert.ok('sheets' in result);
  return result.sheets;
}

function compose(choice: SheetChoice, world: World): ReturnType<typeof composeSheets> {
  const program = programSource(world.body ?? body, { weeks: 3, template: 'rebuild', ...world.program });
  const someone = 'athlete' in world ? world.athlete : kim(athlete);
  const knowledge = notes.with({ set: [program, ...(someone ? [someone] : [])] });
  return composeSheets(readProgram(note(knowledge, 'program', 'kim-plan')).program, knowledge, choice);
}

function titles(all: readonly Sheet[]): string[] {
  return all.map(({ day, weeks }) => `${day.title} ${weeks.from}-${weeks.to}`);
}

function only(choice: SheetChoice, world: World = {}): Sheet {
  const [sheet, ...others] = sheets(choice, world);
  assert.ok(sheet && others.length === 0);
  return sheet;
}

function items(sheet: Sheet): SheetItem[] {
  return sheet.blocks.flatMap((block) => [...block.items]);
}

function ticks(dose: string, format = ''): string {
  const text = `## Week 1\n### Gym A\n#### Strength${format}\n- [[squat]] ${dose}\n`;
  const [item] = items(only({}, { body: text, program: { weeks: 1 } }));
  return item?.ticks.map(({ side, sets }) => `${side} ${sets}`).join(', ') ?? '';
}

describe('composeSheets', () => {
  it('makes a sheet of each session of each part; clinic and retest are none', () => {
    assert.deepEqual(titles(sheets()), [
      'Gym A 1-2',
      'Daily 1-2',
      'Before runs 1-2',
      'Easy run 1-2',
      'Gym A 3-3',
    ]);
  });

  it('takes a week, a day, and a day of a week', () => {
    assert.deepEqual(titles(sheets({ weeks: { from: 2, to: 2 } })), [
      'Gym A 2-2',
      'Daily 2-2',
      'Before runs 2-2',
      'Easy run 2-2',
    ]);
    assert.deepEqual(titles(sheets({ days: ['A'] })), ['Gym A 1-2', 'Gym A 3-3']);
    assert.deepEqual(titles(sheets({ weeks: { from: 3, to: 3 }, days: ['gym a'] })), ['Gym A 3-3']);
    assert.deepEqual(titles(sheets({ weeks: { from: 3, to: 3 }, days: ['daily'] })), []);
    assert.deepEqual(titles(sheets({ weeks: { from: 9, to: 9 } })), []);
    assert.deepEqual(titles(sheets({ days: ['clinic'] })), []);
  });

  it('names program, athlete, goal, day, minutes and what is needed', () => {
    const sheet = only({ weeks: { from: 1, to: 1 }, days: ['A'] });
    assert.deepEqual(sheet.program, { id: 'kim-plan', title: 'Kim plan', weeks: 3 });
    assert.deepEqual(sheet.athlete, { id: 'kim', name: 'Kim K.' });
    assert.equal(sheet.goal, 'Run freely');
    assert.deepEqual(sheet.day.weekdays, ['Mon', 'Thu']);
    assert.deepEqual(sheet.day.equipment, ['chair', 'mat']);
    assert.equal(sheet.stamp, 'kim-plan · start 2026-12-07 · written by hand');
    const strength = 5 * 8 * 3 + 2 * 5 + 30;
    const core = 3 * (2 * 8 * 3 + 5 + 8 * 3) + 2 * 60 + 30;
    assert.equal(sheet.day.minutes, Math.ceil((strength + core) / 60));
    assert.deepEqual(
      sheet.blocks.map((block) => [block.title, block.format, block.minutes]),
      [
        ['Strength', undefined, Math.ceil(strength / 60)],
        ['Core', 'Superset: 3 rounds, rest 60 s between rounds', Math.ceil(core / 60)],
      ],
    );
  });

  it('says what built it', () => {
    const built = { by: 'stridebook 1.0.0', notes: {} };
    assert.match(only({ weeks: { from: 3, to: 3 } }, { program: { built } }).stamp, / · stridebook 1\.0\.0$/);
  });

  it('says how rounds are done', () => {
    const format = (heading: string): string | undefined =>
      only({}, { body: `## Week 1\n### Gym A\n#### ${heading}\n- [[squat]] 8\n`, program: { weeks: 1 } })
        .blocks[0]?.format;
    assert.equal(format('Core, circuit, 1 round'), 'Circuit: 1 round');
    assert.equal(format('Core, 4 rounds, rest 30 s'), '4 rounds, rest 30 s between rounds');
    assert.equal(format('Core'), undefined);
  });

  it('fills a card from the note', () => {
    const [card] = items(only({ weeks: { from: 1, to: 1 }, days: ['A'] }));
    assert.ok(card);
    assert.deepEqual(
      [card.number, card.kind, card.id, card.title, card.dose, card.doseWords],
      [
        '1',
        'exercise',
        'squat',
        'Squat',
        'left 3 x 8, right 2 x 8',
        'Left: 3 sets of 8. Right: 2 sets of 8.',
      ],
    );
    assert.deepEqual(card.setUp, ['Stand before a chair, see tight psoas.']);
    assert.deepEqual(card.movement, ['Sit back.', 'Rise, as in the test.']);
    assert.deepEqual(card.cues, ['Knees out']);
    assert.deepEqual(card.faults, [
      { sign: 'Knee falls in', fix: 'push it out' },
      { sign: 'Heel lifts', fix: 'shorten the step' },
      { sign: 'You hurry', fix: '' },
    ]);
    assert.deepEqual(card.feel, ['In the buttock.']);
    assert.deepEqual(card.stopWhen, ['The knee hurts']);
    assert.deepEqual([card.easier, card.harder], [['High squat'], ['Deep squat']]);
    assert.equal(card.moveOn, 'Add two when it is easy.');
    assert.deepEqual(card.reasons, [
      'Tight psoas: modified Thomas test, left: short',
      'Form first: its place',
    ]);
    assert.deepEqual(card.cautions, ['hold the chair']);
    assert.deepEqual(card.evidence, {
      line: 'Very low certainty · 1 paper for, 1 against',
      references: [1, 2],
    });
  });

  it('numbers the lines through the blocks; those of a superset bear their labels', () => {
    assert.deepEqual(
      items(only({ weeks: { from: 1, to: 1 }, days: ['A'] })).map((item) => item.number),
      ['1', '1a', '1b'],
    );
  });

  it('prints runs, tests and notes in their simple form, and the words of a coach as they are', () => {
    const daily = items(only({ weeks: { from: 1, to: 1 }, days: ['daily'] }));
    assert.deepEqual(
      daily.map(({ kind, title, dose }) => [kind, title, dose]),
      [
        ['note', 'Walk 5-10 min, then the squat', ''],
        ['test', 'Modified Thomas test', 'each side'],
      ],
    );
    const [run] = items(only({ weeks: { from: 1, to: 1 }, days: ['easy-run'] }));
    assert.deepEqual([run?.kind, run?.title, run?.dose], ['run', 'Run', '8 x (2 min run, 1 min walk)']);
  });

  it('gives a box to each set, side by side', () => {
    assert.equal(ticks('left 3 x 8, right 2 x 8'), 'left 3, right 2');
    assert.equal(ticks('2 x 8 each side'), 'left 2, right 2');
    assert.equal(ticks('left only 2 x 90 s'), 'left 2');
    assert.equal(ticks('3 x 12'), 'both 3');
    assert.equal(ticks('2-3 x 12'), 'both 3');
    assert.equal(ticks('20 total, alternating'), 'both 1');
    assert.equal(ticks('each side'), 'left 1, right 1');
    assert.equal(ticks('right only'), 'right 1');
  });

  it('gives a box to each round in rounds', () => {
    assert.equal(ticks('8 each side', ', superset, 3 rounds'), 'left 3, right 3');
    assert.equal(ticks('8', ', circuit, 4 rounds'), 'both 4');
    assert.equal(ticks('left 8, right 10', ', 2 rounds'), 'left 2, right 2');
    assert.equal(ticks('left only 8', ', 2 rounds'), 'left 2');
  });

  describe('dates each session', () => {
    const dates = (choice: SheetChoice, world: World = {}): string[] =>
      only(choice, world).sessions.map(({ week, weekday, date }) => `${week} ${weekday} ${date}`);

    it('on the weekdays of the day', () => {
      assert.deepEqual(dates({ days: ['A'], weeks: { from: 2, to: 2 } }), [
        '2 Mon 2026-12-14',
        '2 Thu 2026-12-17',
      ]);
      assert.equal(sheets({ days: ['A'] })[0]?.sessions.length, 4);
    });

    it('in the order of the calendar when a program starts in the middle of a week', () => {
      assert.deepEqual(
        dates({ days: ['A'], weeks: { from: 1, to: 1 } }, { program: { start: '2026-12-09' } }),
        ['1 Thu 2026-12-10', '1 Mon 2026-12-14'],
      );
    });

    it('on each day of a daily slot', () => {
      const week = dates({ days: ['daily'], weeks: { from: 1, to: 1 } });
      assert.deepEqual([week.length, week[0], week[6]], [7, '1 Mon 2026-12-07', '1 Sun 2026-12-13']);
    });

    it('on each run of the athlete before runs', () => {
      assert.deepEqual(dates({ days: ['before-runs'], weeks: { from: 1, to: 1 } }), [
        '1 Wed 2026-12-09',
        '1 Sun 2026-12-13',
      ]);
    });
  });

  it('lists the findings that the day answers, each once', () => {
    assert.deepEqual(only({ weeks: { from: 1, to: 1 }, days: ['A'] }).findings, [
      { text: 'modified Thomas test, left: short', language: 'en' },
    ]);
    assert.deepEqual(only({ weeks: { from: 3, to: 3 } }).findings, []);
  });

  it('gives the advice of its lines, then of what its exercises train, each once', () => {
    assert.deepEqual(only({ weeks: { from: 1, to: 1 }, days: ['A'] }).advice, [
      'Stand up every hour.',
      'Stop when the form goes.',
    ]);
    assert.deepEqual(only({ weeks: { from: 3, to: 3 } }).advice, [
      'Stop when the form goes.',
      'Stand up every hour.',
    ]);
    const silent = '## Week 1\n### Gym A\n- advice [[silent]]\n- [[high-squat]] 8\n';
    assert.deepEqual(only({}, { body: silent, program: { weeks: 1 } }).advice, []);
  });

  it('names the next retest and its tests', () => {
    const expected = { week: 2, tests: ['Modified Thomas test'] };
    assert.deepEqual(only({ weeks: { from: 1, to: 1 }, days: ['A'] }).nextRetest, expected);
    assert.deepEqual(only({ weeks: { from: 2, to: 2 }, days: ['A'] }).nextRetest, expected);
    assert.equal(only({ weeks: { from: 3, to: 3 } }).nextRetest, undefined);
  });

  it('numbers the references in the order of first mention, one a paper', () => {
    const { references } = only({ weeks: { from: 1, to: 1 }, days: ['A'] });
    assert.deepEqual(
      references.map(({ number, text, level }) => [number, /\. (.*?)\./.exec(text)?.[1], level]),
      [
        [1, 'Stretching', 2],
        [2, 'Not stretching', 3],
      ],
    );
    const turned = '## Week 1\n### Gym A\n- [[deep-squat]] 8\n- [[squat]] 8\n- [[squat]] 8\n';
    const sheet = only({}, { body: turned, program: { weeks: 1 } });
    assert.deepEqual(
      items(sheet).map((item) => item.evidence?.references),
      [[], [1, 2], [1, 2]],
    );
    assert.equal(sheet.references.length, 2);
  });

  it('is reviewed when every exercise on it is', () => {
    assert.equal(only({ weeks: { from: 3, to: 3 } }).reviewed, true);
    assert.equal(only({ weeks: { from: 1, to: 1 }, days: ['A'] }).reviewed, false);
    assert.equal(only({ weeks: { from: 1, to: 1 }, days: ['easy-run'] }).reviewed, false);
  });

  it('refuses while a red flag is open', () => {
    const findings = [{ id: 'f2', on: '2026-12-02', of: 'night-pain' }];
    const result = compose({}, { athlete: kim({ ...athlete, findings }) });
    assert.ok('refusal' in result);
    assert.equal(result.refusal.flags?.[0]?.of, 'night-pain');
    const unscreened = compose({}, { athlete: kim({ ...athlete, screened: undefined }) });
    assert.ok('refusal' in unscreened);
  });

  it('refuses without the athlete’s note, or with a broken one: a red flag would stand there', () => {
    const result = compose({ weeks: { from: 3, to: 3 } }, { athlete: undefined });
    assert.ok('refusal' in result);
    assert.equal(result.refusal.reason, 'no-athlete');
    assert.match(result.refusal.message, /There is no athlete "kim"/);
    const broken: NoteSource = { ...kim(), text: '---\nid: kim\nkind: athlete\n---\n' };
    const unread = compose({ weeks: { from: 3, to: 3 } }, { athlete: broken });
    assert.ok('refusal' in unread);
    assert.equal(unread.refusal.reason, 'no-athlete');
  });

  it('shows what it does not know by its id', () => {
    const text = '## Week 1\n### Gym A\n- [[squot]] 2 x 8\n  - because [[tite]] (f1):\n';
    const sheet = only({}, { body: text, program: { weeks: 1 } });
    const [item] = items(sheet);
    assert.deepEqual([item?.title, item?.reasons], ['squot', ['tite']]);
    assert.equal(item?.evidence, undefined);
  });
});
