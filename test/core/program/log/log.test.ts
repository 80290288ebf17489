import assert from 'node:assert/strict';
import { Knowledge } from '../../../../src/core/knowledge/knowledge.ts';
import { checkFile } from '../../../../src/core/check/all.ts';
import { appendRows } from '../../../../src/core/program/log/appendRows.ts';
import { formatDone, formatLoad } from '../../../../src/core/program/log/cells.ts';
import { readQuickLine } from '../../../../src/core/program/log/quickLine.ts';
import { readLog } from '../../../../src/core/program/log/readLog.ts';
import { logEdit, rowsOfCsv, rowsOfLines } from '../../../../src/core/program/log/session.ts';
import type { LogRow } from '../../../../src/core/program/log/logRow.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';
import { kim, note, programSource, source } from '../../../support/athletes.ts';

const notes = Knowledge.of([
  source('cause', 'weak-hip-extensors'),
  source('exercise', 'hip-thrust', { aliases: ['bench thrust'], side: 'both', dose: '2-3 x 10-15' }),
  source('exercise', 'weighted-hip-thrust', { side: 'both', dose: '3 x 8' }),
  source('exercise', 'split-squat', { dose: '2-3 x 8-12 each side' }),
]);

const body = `## Week 1

### Gym A (Mon, Thu)

- [[hip-thrust]] 3 x 10
  - because [[weak-hip-extensors]] (f1): weak

### Home B (Tue)

- [[split-squat]] 3 x 8 each side
  - because [[weak-hip-extensors]] (f1): weak

## Log
`;

function plan(log = '') {
  const knowledge = notes.with({
    set: [
      kim({ findings: [{ id: 'f1', on: '2026-12-01', of: 'weak-hip-extensors' }] }),
      programSource(body + log),
    ],
  });
  return { knowledge, program: note(knowledge, 'program', 'kim-plan') };
}

/** `exercise side set done load rir pain note`, one row a line. */
function say(row: Omit<LogRow, 'date'>): string {
  const { during, after, morning } = row.pain;
  return [
    row.exercise,
    row.side,
    row.set && `#${row.set}`,
    row.done && formatDone(row.done),
    row.load && formatLoad(row.load),
    row.rir !== undefined && `RIR ${row.rir}`,
    (during ?? after ?? morning) !== undefined && `pain ${during}/${after}/${morning}`,
    row.note,
  ]
    .filter(Boolean)
    .join(' ');
}

function quick(line: string): string[] {
  const reading = readQuickLine(line);
  if (reading.kind === 'problem') return [reading.message];
  return reading.kind === 'rows' ? reading.rows.map((row) => `${reading.name} ${say(row)}`) : [reading.kind];
}

describe('a pasted line of what was done', () => {
  it('becomes a row for each set', () => {
    assert.deepEqual(quick('hip-thrust 3x10 20kg RIR2 pain 1/1/0'), [
      'hip-thrust #1 10 20 kg RIR 2',
      'hip-thrust #2 10 20 kg RIR 2',
      'hip-thrust #3 10 20 kg RIR 2 pain 1/1/0',
    ]);
  });

  it('takes sides, sets one by one, holds, metres, loads and words', () => {
    assert.deepEqual(quick('split-squat L 10/10/8 R 2 x 8, 16 kg, RIR 3/2/1/2/2'), [
      'split-squat left #1 10 16 kg RIR 3',
      'split-squat left #2 10 16 kg RIR 2',
      'split-squat left #3 8 16 kg RIR 1',
      'split-squat right #1 8 16 kg RIR 2',
      'split-squat right #2 8 16 kg RIR 2',
    ]);
    assert.deepEqual(quick('[[half-kneeling|the stretch]] 2 x 60 s each side stop the hip pinched'), [
      'half-kneeling #1 60 s',
      'half-kneeling #2 60 s stop the hip pinched',
    ]);
    assert.deepEqual(quick('a-skip 2x20m'), ['a-skip #1 20 m', 'a-skip #2 20 m']);
    assert.deepEqual(quick('hip thrust 8,8 bw+5kg'), [
      'hip thrust #1 8 bodyweight +5 kg',
      'hip thrust #2 8 bodyweight +5 kg',
    ]);
    assert.deepEqual(quick('clamshell 2x12 band Red note felt easy'), [
      'clamshell #1 12 band red',
      'clamshell #2 12 band red felt easy',
    ]);
    assert.deepEqual(quick('- clamshell missed'), ['clamshell no']);
    assert.deepEqual(quick('clamshell done pain -/-/3'), ['clamshell yes pain undefined/undefined/3']);
  });

  it('may be a date with a day, for the lines below, or nothing', () => {
    assert.deepEqual(readQuickLine('2026-12-07 Gym A (Mon)'), {
      kind: 'heading',
      date: '2026-12-07',
      day: 'Gym A',
    });
    assert.deepEqual(readQuickLine('7.12.2026'), { kind: 'heading', date: '2026-12-07' });
    assert.deepEqual(readQuickLine('  '), { kind: 'nothing' });
    const dated = readQuickLine('2026-12-08 hip-thrust 1x10');
    assert.equal(dated.kind === 'rows' && dated.date, '2026-12-08');
  });

  it('says what to write instead', () => {
    assert.match(
      quick('hip-thrust 3x10 heavy')[0] ?? '',
      /^"heavy" is no set.*3x10 20kg RIR2 pain 1\/1\/0\.$/,
    );
    assert.match(quick('3x10 20kg')[0] ?? '', /names no exercise/);
    assert.match(quick('hip-thrust 3x10 pain 12')[0] ?? '', /Pain cannot be "12"/);
    assert.match(quick('hip-thrust 3x10 RPE 8')[0] ?? '', /RIR, not RPE/);
    assert.match(quick('hip-thrust 3x10 RIR 3/2')[0] ?? '', /2 values of RIR for 3 sets/);
    assert.match(quick('hip-thrust')[0] ?? '', /nothing behind it/);
  });
});

describe('the log of a program', () => {
  const table = `
| Date       | Session | Exercise       | Set | Reps | kg | RIR | Pain |
| ---------- | ------- | -------------- | --- | ---- | -- | --- | ---- |
| 2026-12-07 | Gym A   | [[hip-thrust]] | 1   | 10   | 20 | 3   | 1/0  |
|            |         | hip-thrust     | 2   | 9    | 20 | 2   | 1/0/2 |
`;

  it('is read with other headings, links, loads without a unit and dates left out', () => {
    const { rows, problems } = readLog(plan(table).program.text, 0);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      rows.map(({ row }) => row),
      [
        {
          date: '2026-12-07',
          day: 'Gym A',
          exercise: 'hip-thrust',
          set: 1,
          done: { kind: 'count', count: 10, unit: 'reps' },
          load: { kind: 'mass', count: 1, kilograms: 20 },
          rir: 3,
          pain: { during: 1, after: 0 },
        },
        {
          date: '2026-12-07',
          day: 'Gym A',
          exercise: 'hip-thrust',
          set: 2,
          done: { kind: 'count', count: 9, unit: 'reps' },
          load: { kind: 'mass', count: 1, kilograms: 20 },
          rir: 2,
          pain: { during: 1, after: 0, morning: 2 },
        },
      ],
    );
  });

  it('has its unreadable rows in the checks, each with its place and what to do', () => {
    const { knowledge, program } = plan(`
| date | exercise | set | done | pain |
|---|---|---|---|---|
| 7/12/2026 | hip-thrust | 1 | 10 | |
| 2026-12-07 | hip-thrust | one | 10 | |
| 2026-12-07 | hip-thrust | 1 | some | 11 |
| 2026-12-07 | hop-thrust | 1 | 10 | |
| 2026-11-07 | hip-thrust | 1 | 10 | |
| 2026-12-07 | hip-thrust | 1 | 10 | |
`);
    const file = knowledge.file('notebook', program.path);
    assert.ok(file);
    const found = checkFile(file, knowledge)
      .filter((problem) => problem.code === 'log')
      .map(
        ({ severity, message, span }) =>
          `${severity} ${program.text.slice(span.start, span.end)}: ${message}`,
      );
    assert.deepEqual(found, [
      'error 7/12/2026: The date cannot be "7/12/2026": write it as YYYY-MM-DD.',
      'error one: The set cannot be "one": write its number, from 1.',
      'error some: What was done cannot be "some": write repetitions (10), seconds (30 s), metres (60 m), yes or no.',
      'warning hop-thrust: There is no exercise "hop-thrust": write its id or title, or the start of one.',
      'warning | 2026-11-07 | hip-thrust | 1 | 10 | |: This was on 2026-11-07, before the program starts on 2026-12-07: correct one of the two dates.',
    ]);
  });

  it('gets rows in the style of its table', () => {
    const { program } = plan(table.replace('| 1/0/2 |', '| 1/0  |'));
    const rows: LogRow[] = [
      { date: '2026-12-10', day: 'Gym A', exercise: 'hip-thrust', set: 1, pain: { morning: 1 } },
    ];
    const result = appendRows(program.text, program.bodyStart, rows);
    assert.ok('edit' in result);
    assert.equal(
      result.edit.newText,
      '\n| 2026-12-10 | Gym A   | hip-thrust     | 1   |      |    |     | -/-/1 |',
    );
  });

  it('gets a table where there is none, and says which column is missing where there is one', () => {
    const { program } = plan();
    const rows: LogRow[] = [
      { date: '2026-12-10', exercise: 'hip-thrust', side: 'left', pain: {}, note: 'a | b' },
    ];
    const made = appendRows(program.text, program.bodyStart, rows);
    assert.ok('edit' in made);
    assert.equal(
      applyEdits(program.text, [made.edit]).split('## Log')[1],
      `

| date | day | exercise | side | set | done | load | RIR | pain during | pain after | pain next morning | note |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 2026-12-10 |  | hip-thrust | left |  |  |  |  |  |  |  | a \\| b |
`,
    );
    const full = appendRows(plan(table).program.text, 0, rows);
    assert.deepEqual(full, {
      problem: 'The log\'s table has no column "side", "note": add them to its heading row.',
    });
  });

  it('takes lines: names in short, the day by weekday, a date on a line of its own', () => {
    const { knowledge, program } = plan();
    const reading = rowsOfLines(
      program,
      ['bench thrust 1x10', '2026-12-08', 'split 1x8', '2026-12-10 Garden', 'hip-thrust 1x10'],
      { date: '2026-12-07' },
      knowledge,
    );
    assert.ok('rows' in reading);
    assert.deepEqual(
      reading.rows.map(({ date, day, exercise }) => [date, day, exercise]),
      [
        ['2026-12-07', 'Gym A', 'hip-thrust'],
        ['2026-12-08', 'Home B', 'split-squat'],
        ['2026-12-10', 'Garden', 'hip-thrust'],
      ],
    );
  });

  it('takes all lines or none', () => {
    const { knowledge, program } = plan();
    const reading = rowsOfLines(
      program,
      ['hip-thrust 1x10', 'hip 1x10 x heavy', 'squat jump 1x5'],
      { date: '2026-12-07' },
      knowledge,
    );
    assert.ok('problems' in reading);
    assert.deepEqual(
      reading.problems.map((problem) => problem.line),
      [2, 3],
    );
  });

  it('takes a CSV file, and no row twice', () => {
    const { knowledge, program } = plan();
    const csv =
      'Date;Exercise id;Side;Set;Reps;Hold;Load;RIR;Pain;Note\r\n2026-12-07;hip-thrust;;1;10;;20,5;2;1/1/0;"good; ""very"""\r\n2026-12-07;split-squat;L;1;;30;;;;\r\n';
    const reading = rowsOfCsv(program, csv, knowledge);
    assert.ok('rows' in reading);
    assert.deepEqual(reading.rows.map(say), [
      'hip-thrust #1 10 20.5 kg RIR 2 pain 1/1/0 good; "very"',
      'split-squat left #1 30 s',
    ]);
    const edit = logEdit(program, reading.rows);
    assert.ok('edit' in edit);
    const after = notes.with({
      set: [kim(), { path: program.path, layer: 'notebook', text: applyEdits(program.text, [edit.edit]) }],
    });
    const again = rowsOfCsv(note(after, 'program', 'kim-plan'), csv, after);
    assert.ok('rows' in again);
    assert.deepEqual([again.rows, again.known], [[], 2]);
    const bad = rowsOfCsv(program, 'date,exercise\n2026-12-07,x\n', knowledge);
    assert.deepEqual('problems' in bad && bad.problems[0]?.line, 2);
    assert.ok('problems' in rowsOfCsv(program, 'a,b\n1,2\n', knowledge));
  });
});
