import assert from 'node:assert/strict';

import type { Grouping, OutlineKind } from '../../../src/core/knowledge/outline.ts';
import { heading, inSentence, knowledgeKinds, outline } from '../../../src/core/knowledge/outline.ts';
import { builtIn } from '../../support/builtIn.ts';
import { athlete, cause, effect, exercise, notebook, principle, reference, template } from '../../support/notes.ts';

const low = (against: readonly string[] = []) => ({
  claims: [{ id: 'c', says: 'x', certainty: 'low', for: ['mills'], against }],
});

const small = notebook({
  'weak.md': cause({ id: 'weak', tissue: 'strength' }),
  'short.md': cause({ id: 'short', title: 'B short', tissue: 'muscle-length', ...low() }),
  'tense.md': cause({ id: 'tense', title: 'A tense', tissue: 'muscle-length', ...low(['day']) }),
  'lame.md': cause({ id: 'lame', tissue: undefined }),
  'ache.md': effect({ id: 'ache', region: 'foot' }),
  'fever.md': effect({ id: 'fever', region: 'hip', redFlag: 'today' }),
  'drill.md': exercise({ id: 'drill', phase: 'drill' }),
  'lift.md': exercise({ id: 'lift', phase: 'strength' }),
  'rule.md': principle({ id: 'rule' }),
  'plan.md': template({ id: 'plan' }),
  'mills.md': reference({ id: 'mills', level: 4 }),
  'day.md': reference({ id: 'day', level: 2 }),
  'anna.md': athlete({ id: 'anna' }),
});

/** Kinds and groups as lines, such as `Causes: Strength (weak)`. */
function check(grouping: Grouping, filter: string, ...expected: readonly string[]): void {
  assert.deepEqual(lines(outline(small, grouping, filter)), expected);
}

function lines(kinds: readonly OutlineKind[]): string[] {
  return kinds.flatMap(({ title, groups }) =>
    groups.map((group) => `${title}: ${group.title} (${group.notes.map(({ id }) => id).join(', ')})`),
  );
}

describe('outline', () => {
  it('groups each kind by what orders it best, in the order of the schema', () => {
    check(
      'topic',
      '',
      'Causes: Muscle length (tense, short)',
      'Causes: Strength (weak)',
      'Causes: Broken (lame)',
      'Effects: Foot (ache)',
      'Effects: Red flags (fever)',
      'Exercises: Strength (lift)',
      'Exercises: Drill (drill)',
      'Principles:  (rule)',
      'Templates:  (plan)',
      'References: Level 2 (day)',
      'References: Level 4 (mills)',
    );
  });

  it('groups by evidence, the surest first and papers by their level', () => {
    check(
      'evidence',
      '',
      'Causes: Low certainty (short)',
      'Causes: Very low certainty (tense)',
      'Causes: No evidence (weak)',
      'Causes: Broken (lame)',
      'Effects: No evidence (ache, fever)',
      'Exercises: No evidence (drill, lift)',
      'Principles: No evidence (rule)',
      'Templates: No evidence (plan)',
      'References: Level 2 (day)',
      'References: Level 4 (mills)',
    );
  });

  it('keeps what a filter finds, and leaves empty kinds and groups out', () => {
    check('topic', ' drill ', 'Exercises: Drill (drill)');
    check('topic', 'tense fever');
  });

  it('counts the notes of a kind over all groups', () => {
    assert.deepEqual(
      outline(small, 'topic').map(({ kind, count }) => [kind, count]),
      [
        ['cause', 4],
        ['effect', 2],
        ['exercise', 2],
        ['principle', 1],
        ['template', 1],
        ['reference', 2],
      ],
    );
  });

  for (const grouping of ['topic', 'evidence'] as const) {
    it(`shows every built-in note once, by ${grouping}`, () => {
      const kinds = outline(builtIn(), grouping);
      const ids = kinds.flatMap(({ groups }) => groups.flatMap(({ notes }) => notes.map(({ id }) => id)));
      assert.deepEqual(
        ids.toSorted(),
        builtIn().notes.map(({ id }) => id).toSorted(),
      );
      assert.deepEqual(
        kinds.map(({ kind }) => kind),
        knowledgeKinds,
      );
    });
  }
});

describe('heading', () => {
  it('makes words of a value, and a title part of a sentence', () => {
    assert.equal(heading('muscle-length'), 'Muscle length');
    assert.deepEqual(['Modified Thomas test', 'ITB syndrome'].map(inSentence), ['modified Thomas test', 'ITB syndrome']);
  });
});
