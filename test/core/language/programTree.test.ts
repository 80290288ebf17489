import assert from 'node:assert/strict';

import type { ProgramNode } from '../../../src/core/language/programTree.ts';
import { programTree } from '../../../src/core/language/programTree.ts';
import { athlete, notebook, program } from '../../support/notes.ts';

const body = `
# Plan

## Weeks 1-2

### Gym A (Mon, Thu)

#### Strength
- [[lunge]] 3 x 8
- [[bridge]] 3 x 8
  - because [[tight]]: short

### Daily
- advice [[sit-less]]

### Easy run (Wed)
- run 30 min

### Clinic
- [[release]]

## Week 3

### Retest (week 3)
- test [[thomas]]

## Left out
- [[jump]]: too hard
`;

const knowledge = notebook({
  'athletes/zoe.md': athlete({
    id: 'zoe',
    title: 'Ada',
    findings: [{ id: 'f1', on: '2026-11-20', of: 'tight' }],
  }),
  'athletes/anna.md': athlete({ id: 'anna', title: 'Zoe' }),
  'programs/one.md': program({ id: 'one', title: 'One', athlete: 'ZOE', weeks: 3 }, body),
  'programs/two.md': program({ id: 'two', title: 'Two', athlete: 'zoe', weeks: 3 }),
  'programs/stray.md': program({ id: 'stray', title: 'Stray', athlete: 'nobody' }),
  'programs/lame.md': program({ id: 'lame', athlete: undefined }),
});

/** The tree as indented lines. */
function lines(nodes: readonly ProgramNode[], indent = ''): string[] {
  return nodes.flatMap(({ kind, label, description, choice, children }) => [
    `${indent}${kind} ${label}${description ? ` (${description})` : ''}${choice ? ` → weeks ${choice.weeks?.from}-${choice.weeks?.to}, ${choice.days?.join()}` : ''}`,
    ...lines(children, `${indent}  `),
  ]);
}

describe('programTree', () => {
  const tree = programTree(knowledge);

  it('shows athletes by name, their programs, parts and days, and strays last', () => {
    assert.deepEqual(lines(tree), [
      'athlete Ada (1 finding)',
      '  program One (from 2026-12-07)',
      '    part Weeks 1-2',
      '      day Gym A (Mon, Thu) (2 lines, about 4 min) → weeks 1-2, Gym A',
      '      day Daily (0 lines) → weeks 1-2, Daily',
      '      day Easy run (Wed) (1 line, about 31 min) → weeks 1-2, Easy run',
      '      day Clinic (1 line)',
      '    part Week 3',
      '      day Retest (week 3) (1 line, about 1 min)',
      '  program Two (from 2026-12-07)',
      'athlete Zoe (0 findings)',
      'program Stray (from 2026-12-07)',
    ]);
  });

  it('knows where each part and day stands in its file', () => {
    const spans = (nodes: readonly ProgramNode[]): string[] =>
      nodes.flatMap(({ note, span, children }) => [
        ...(span ? [note.text.slice(span.start, span.end)] : []),
        ...spans(children),
      ]);
    assert.deepEqual(spans(tree), [
      '## Weeks 1-2',
      '### Gym A (Mon, Thu)',
      '### Daily',
      '### Easy run (Wed)',
      '### Clinic',
      '## Week 3',
      '### Retest (week 3)',
    ]);
  });

  it('shows an athlete whose note is broken, so that it can be opened', () => {
    const broken = notebook({ 'anna.md': athlete({ id: 'anna', slots: 'none' }) });
    assert.deepEqual(lines(programTree(broken)), ['athlete Anna (0 findings)']);
  });
});
