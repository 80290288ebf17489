import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { formatDose } from '../../../src/core/dose/format.ts';
import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import type { NoteOf } from '../../../src/core/note/note.ts';
import { documentGrammar } from '../../../src/core/program/document/grammar.ts';
import { readProgram } from '../../../src/core/program/document/read.ts';
import { blockHeading, dayHeading, lineText, partHeading } from '../../../src/core/program/document/write.ts';
import type { Line, Program } from '../../../src/core/program/program.ts';
import { linesOf, partOfWeek } from '../../../src/core/program/program.ts';
import type { Span } from '../../../src/core/text/position.ts';
import type { Fields } from '../../support/athletes.ts';
import { note, programSource } from '../../support/athletes.ts';
import { repository } from '../../support/paths.ts';

interface Read {
  readonly program: Program;
  /** `code: message @ the text it stands on` */
  readonly problems: readonly string[];
  readonly note: NoteOf<'program'>;
}

function read(text: string): Read {
  const knowledge = Knowledge.of([{ path: 'programs/kim-plan.md', layer: 'notebook', text }]);
  const document = note(knowledge, 'program', 'kim-plan');
  const { program, problems } = readProgram(document);
  const shown = problems.map(
    (each) => `${each.code}: ${each.message} @ ${text.slice(each.span.start, each.span.end)}`,
  );
  return { program, problems: shown, note: document };
}

function readBody(body: string, fields: Fields = {}): Read {
  return read(programSource(body, fields).text);
}

/** The lines of a body that stands under one day. */
function lines(body: string): readonly Line[] {
  const { program } = readBody(`## Week 1\n### Gym A\n${body}`);
  return program.parts.flatMap((part) => part.days.flatMap(linesOf));
}

/** A program as its headings and lines, each at its depth. */
function outlineOf(program: Program): string[] {
  return program.parts.flatMap((part) => [
    partHeading(part),
    ...part.days.flatMap((day) => [
      ` ${day.kind}: ${dayHeading(day)}`,
      ...day.blocks.flatMap((block) => [
        `  ${block.format.kind}: ${blockHeading(block)}`,
        ...block.lines.flatMap((line) => [
          `   ${lineText(line)}`,
          ...line.reasons.map((reason) => `    ${reason.of} [${reason.findings.join(' ')}] ${reason.says}`),
          ...line.keeps.map((keep) => `    ${keep.rule} ${keep.reason}`),
        ]),
      ]),
    ]),
  ]);
}

/** The example of the design, its dots taken out. */
const example = `---
kind: program
id: kim-plan
title: Hip extension, six weeks
athlete: anna
template: hip-extension-rebuild
start: 2026-12-01
weeks: 2
built: { by: stridebook 1.0.0, notes: { half-kneeling-hip-flexor-stretch: 3f9c } }
---

## Weeks 1-2

### Gym A (Mon, Thu)

#### Mobility
- [[half-kneeling-hip-flexor-stretch]] left 3 x 60 s, right 2 x 60 s
  - because [[tight-rectus-femoris]] (f3): short on the left in the modified Thomas test

#### Strength, superset, 3 rounds, rest 90 s
- 1a [[single-leg-squat-to-box]] 8 each side, RIR 2
- 1b [[bent-knee-march]] 12 each side
  - keep PB16: the coach wants a sixth line this week

### Daily
- advice [[break-up-sitting]]

### Before runs
### Easy run (Wed)
- run 8 x (2 min run, 1 min walk)

### Clinic
### Retest (week 2)
- test [[modified-thomas-test]] each side

## Left out
## Log
`;

describe('readProgram', () => {
  it('reads the example of the design in full', () => {
    const { program, problems } = read(example);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [program.id, program.title, program.athlete, program.template, program.start, program.weeks],
      ['kim-plan', 'Hip extension, six weeks', 'anna', 'hip-extension-rebuild', '2026-12-01', 2],
    );
    assert.deepEqual(program.built, {
      by: 'stridebook 1.0.0',
      notes: { 'half-kneeling-hip-flexor-stretch': '3f9c' },
    });
    assert.deepEqual(outlineOf(program), [
      'Weeks 1-2',
      ' slot: Gym A (Mon, Thu)',
      '  straight: Mobility',
      '   [[half-kneeling-hip-flexor-stretch]] left 3 x 60 s, right 2 x 60 s',
      '    tight-rectus-femoris [f3] short on the left in the modified Thomas test',
      '  superset: Strength, superset, 3 rounds, rest 90 s',
      '   1a [[single-leg-squat-to-box]] 8 each side, RIR 2',
      '   1b [[bent-knee-march]] 12 each side',
      '    PB16 the coach wants a sixth line this week',
      ' slot: Daily',
      '  straight: ',
      '   advice [[break-up-sitting]]',
      ' slot: Before runs',
      ' run: Easy run (Wed)',
      '  straight: ',
      '   run 8 x (2 min run, 1 min walk)',
      ' clinic: Clinic',
      ' retest: Retest (week 2)',
      '  straight: ',
      '   test [[modified-thomas-test]] each side',
    ]);
    assert.deepEqual(program.leftOut, []);
  });

  it('has a grammar to print that defines each of its parts', () => {
    const parts = [
      'document',
      'part',
      'day',
      'block',
      'line',
      'detail',
      'left-out',
      'label',
      'link',
      'weekday',
      'other',
    ];
    for (const name of parts) assert.match(documentGrammar, new RegExp(`^${name}\\s+= `, 'm'));
  });

  it('reads every kind of line', () => {
    const read = lines(`
- [[split-squat]] 2 x 8 each side
- test [[step-up-test]]
- run 20 min
- advice [[break-up-sitting]]
- note walk 5-10 min first
- Note: slow down
`);
    assert.deepEqual(
      read.map((line) => [line.kind, line.id, line.dose && formatDose(line.dose), line.text]),
      [
        ['exercise', 'split-squat', '2 x 8 each side', undefined],
        ['test', 'step-up-test', undefined, undefined],
        ['run', undefined, '20 min', undefined],
        ['advice', 'break-up-sitting', undefined, undefined],
        ['note', undefined, undefined, 'walk 5-10 min first'],
        ['note', undefined, undefined, 'slow down'],
      ],
    );
  });

  it('reads what stands under a line: reasons, notes and kept deviations', () => {
    const [line] = lines(`
- [[split-squat]] 2 x 8
  - because [[weak-hip-extensors]] (f1, f2): fails the squat
  - BECAUSE [[form-before-load|form]]: as it is
  - because [[tight-psoas]] (f3)
  - note: hold the wall
  - keep pb16: one more is wanted
  - something of the coach's own
`);
    assert.deepEqual(
      line?.reasons.map(({ of, findings, says }) => ({ of, findings, says })),
      [
        { of: 'weak-hip-extensors', findings: ['f1', 'f2'], says: 'fails the squat' },
        { of: 'form-before-load', findings: [], says: 'as it is' },
        { of: 'tight-psoas', findings: ['f3'], says: '' },
      ],
    );
    assert.deepEqual(line?.notes, ['hold the wall']);
    assert.deepEqual(
      line?.keeps.map(({ rule, reason }) => [rule, reason]),
      [['PB16', 'one more is wanted']],
    );
  });

  it('takes a tab for an indent, and any bullet', () => {
    const [line] = lines('* [[split-squat]] 2 x 8\n\t+ because [[tight-psoas]] (f1): short\n');
    assert.equal(line?.reasons[0]?.says, 'short');
  });

  it('gives what stands under a list item of the coach to no line', () => {
    const all = lines(
      '- [[split-squat]] 2 x 8\n- bring a towel\n  - note: a big one\n#### Strength\n  - note: lost\n',
    );
    assert.deepEqual(
      all.map((line) => line.notes),
      [[]],
    );
  });

  it('passes over what it does not know, and finds no problem in it', () => {
    const { program, problems } = readBody(`Some words first.

# Plan

- [[not-in-a-week]] 3 x 10

## Notes of the coach

- [[glute-bridge]] 3 x 10

## Week 1

- [[before-any-day]] 3 x 10

### Gym A

Words, with a [[glute-bridge]] in them.

- an item without a link
- see [[glute-bridge]]
- [ ] a box to tick
1. [[glute-bridge]] 3 x 10

| a | [[glute-bridge]] |
| - | - |

> - [[glute-bridge]] 3 x 10

\`\`\`md
- [[glute-bridge]] 3 x 10
## Week 2
\`\`\`

~~~
- [[glute-bridge]] 3 x 10
~~~

##### Deeper

- [[split-squat]] 2 x 8 each side

## Log

- 2026-12-08 [[split-squat]] went well
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(outlineOf(program), [
      'Week 1',
      ' slot: Gym A',
      '  straight: ',
      '   [[split-squat]] 2 x 8 each side',
    ]);
  });

  it('reads what was left out, and why', () => {
    const { program } = readBody(
      '## Week 1\n\n## Left out\n\n- [[hip-thrust]]: it needs a bench (PB14)\n- [[brettzel]]\n- words\n',
    );
    assert.deepEqual(program.leftOut, [
      { id: 'hip-thrust', says: 'it needs a bench (PB14)' },
      { id: 'brettzel', says: '' },
    ]);
  });

  it('tells the kinds of day by their names', () => {
    const kindOf = (title: string): string | undefined =>
      readBody(`## Week 1\n### ${title}\n`).program.parts[0]?.days[0]?.kind;
    assert.deepEqual(
      ['Gym A', 'Before runs', 'Before the run', 'Easy run (Wed)', 'Clinic', 'Retest (week 1)'].map(kindOf),
      ['slot', 'slot', 'slot', 'run', 'clinic', 'retest'],
    );
  });

  it('takes weekdays off a heading, in words or letters, and nothing else', () => {
    const dayOf = (title: string): unknown[] => {
      const day = readBody(`## Week 1\n### ${title}\n`).program.parts[0]?.days[0];
      return [day?.title, day?.weekdays, day?.week];
    };
    assert.deepEqual(dayOf('Gym A (Mon, Thu)'), ['Gym A', ['Mon', 'Thu'], undefined]);
    assert.deepEqual(dayOf('Gym A (monday,  Thursday)'), ['Gym A', ['Mon', 'Thu'], undefined]);
    assert.deepEqual(dayOf('Gym A (hard)'), ['Gym A (hard)', [], undefined]);
    assert.deepEqual(dayOf('Gym A (Mon, hard)'), ['Gym A (Mon, hard)', [], undefined]);
    assert.deepEqual(dayOf('Retest (Week 2)'), ['Retest', [], 2]);
  });

  it('reads blocks with rounds, and leaves a comma in a title alone', () => {
    const blockOf = (title: string): unknown => {
      const block = readBody(`## Week 1\n### Gym A\n#### ${title}\n`).program.parts[0]?.days[0]?.blocks[0];
      return [block?.title, block?.format];
    };
    assert.deepEqual(blockOf('Strength'), ['Strength', { kind: 'straight' }]);
    assert.deepEqual(blockOf('Strength, superset, 3 rounds, rest 90 s'), [
      'Strength',
      { kind: 'superset', rounds: 3, restSeconds: 90 },
    ]);
    assert.deepEqual(blockOf('Core, circuit, 1 round, rest 2 min'), [
      'Core',
      { kind: 'circuit', rounds: 1, restSeconds: 120 },
    ]);
    assert.deepEqual(blockOf('Core, 4 rounds'), ['Core', { kind: 'rounds', rounds: 4 }]);
    assert.deepEqual(blockOf('Core, superset'), ['Core', { kind: 'superset', rounds: 1 }]);
    assert.deepEqual(blockOf('Push, then pull'), ['Push, then pull', { kind: 'straight' }]);
    assert.deepEqual(blockOf('Core, rest 60 s'), ['Core, rest 60 s', { kind: 'straight' }]);
  });

  it('knows where each thing stands', () => {
    for (const end of ['\n', '\r\n']) {
      const text = programSource(
        '## Week 1\n### Gym A (Mon)\n#### Strength\n' +
          '-  1a [[ split-squat|squat ]]  2 x 8 each side  \n  - because [[tight-psoas]] (f1): short\n  - keep PB16: so\n',
      ).text.replaceAll('\n', end);
      const { program } = read(text);
      const at = (span: Span | undefined): string | undefined => span && text.slice(span.start, span.end);
      const [part] = program.parts;
      const [day] = part?.days ?? [];
      const [block] = day?.blocks ?? [];
      const [line] = block?.lines ?? [];
      assert.deepEqual(
        [part, day, block, line, line?.reasons[0], line?.keeps[0]].map((each) => at(each?.span)),
        [
          '## Week 1',
          '### Gym A (Mon)',
          '#### Strength',
          '1a [[ split-squat|squat ]]  2 x 8 each side',
          'because [[tight-psoas]] (f1): short',
          'keep PB16: so',
        ],
      );
      assert.deepEqual([at(line?.idSpan), at(line?.doseSpan)], ['split-squat', '2 x 8 each side']);
    }
  });

  it('shows what cannot be read of a dose, and keeps its text', () => {
    const { program, problems } = readBody('## Week 1\n### Gym A\n- [[split-squat]] 3 x lots each side\n');
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', /^unreadable-dose: .* @ lots/);
    const line = program.parts[0]?.days[0]?.blocks[0]?.lines[0];
    assert.deepEqual([line?.dose, line?.text], [undefined, '3 x lots each side']);
  });

  it('reads old-fashioned spellings of a dose', () => {
    const [line] = lines('- [[split-squat]] 3×10/side, rest 60s\n');
    assert.equal(line?.dose && formatDose(line.dose), '3 x 10 each side, rest 60 s');
  });

  describe('says when weeks', () => {
    const weeks = (body: string, count: number): readonly string[] =>
      readBody(body, { weeks: count }).problems;

    it('are covered once each: nothing', () => {
      assert.deepEqual(weeks('## Week 1\n## Weeks 2 - 3\n## Weeks 4–6\n', 6), []);
    });

    it('are missing', () => {
      const [problem, ...others] = weeks('## Week 1\n## Week 4\n', 5);
      assert.deepEqual(others, []);
      assert.match(
        problem ?? '',
        /^weeks: No heading covers week 2, 3, 5: add "## Week 2" or lower "weeks"\. @ id: /,
      );
    });

    it('are missing altogether', () => {
      assert.match(weeks('Nothing yet.\n', 1)[0] ?? '', /No heading covers week 1/);
    });

    it('are written twice', () => {
      assert.deepEqual(weeks('## Weeks 1-2\n## Weeks 2-3\n', 3), [
        'weeks: Week 2 is written twice: give each week to one heading. @ ## Weeks 2-3',
      ]);
    });

    it('run backwards', () => {
      assert.deepEqual(weeks('## Week 1\n## Week 2\n## Weeks 2-1\n', 2), [
        'weeks: Weeks 2-1 run backwards: write the smaller number first. @ ## Weeks 2-1',
      ]);
    });

    it('go beyond the program', () => {
      assert.deepEqual(weeks('## Weeks 1-3\n', 2), [
        'weeks: The program has 2 weeks: shorten this heading or raise "weeks". @ ## Weeks 1-3',
      ]);
    });
  });

  it('finds the part of a week', () => {
    const { program } = readBody('## Weeks 1-2\n## Week 3\n', { weeks: 3 });
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((week) => partOfWeek(program, week)?.from),
      [undefined, 1, 1, 3, undefined],
    );
  });

  it('reads any text without failing', () => {
    const odd = [
      '## Weeks',
      '## Week 0',
      '### (Mon)',
      '- [[]] 3',
      '- run',
      '- 1a',
      '-',
      '- test',
      '#### , 3 rounds',
      '- [[',
    ];
    const { program } = readBody(['## Week 1', '### Gym A', ...odd].join('\n'));
    assert.ok(program.parts.length > 0);
    const body = readFileSync(join(repository, 'knowledge', 'README.md'), 'utf8');
    assert.deepEqual(readBody(body).program.parts, []);
  });
});
