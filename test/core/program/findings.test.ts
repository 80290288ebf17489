import assert from 'node:assert/strict';

import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import type { Picture } from '../../../src/core/program/findings.ts';
import { readFindings } from '../../../src/core/program/findings.ts';
import type { Fields } from '../../support/athletes.ts';
import { kim, note, source } from '../../support/athletes.ts';

const notes = Knowledge.of([
  source('cause', 'tight-psoas'),
  source('cause', 'stiff-ankle', { leadsTo: ['sore-calf'] }),
  source('cause', 'weak-glutes', { leadsTo: ['sore-calf', 'over-striding'], formerly: ['lazy-glutes'] }),
  source('effect', 'sore-calf'),
  source('effect', 'over-striding', { title: 'Over-striding' }),
  source('exercise', 'step-rate', { addresses: ['over-striding'] }),
  source('principle', 'some-rule'),
  source('assessment', 'table-test', {
    title: 'Table test',
    measures: [
      { id: 'hip', unit: 'deg' },
      { id: 'pinch', unit: 'yes-no' },
    ],
    outcomes: [
      { name: 'pinched', when: 'pinch = yes', effects: ['sore-calf'], shuts: ['hip-flexion', 'mobility'] },
      {
        name: 'short',
        when: 'hip < 0',
        causes: [
          { id: 'tight-psoas', weight: 3 },
          { id: 'weak-glutes', weight: 1 },
        ],
      },
      { name: 'within range' },
    ],
    formerly: ['bench-test'],
  }),
  source('assessment', 'questions', {
    side: 'none',
    outcomes: [
      { name: 'sore calf', effects: ['sore-calf'] },
      { name: 'over-strides', effects: ['over-striding'] },
      { name: 'nothing found' },
    ],
  }),
  source('assessment', 'video', {
    measures: [{ id: 'front', unit: 'yes-no' }],
    side: 'none',
    outcomes: [
      { name: 'reaches', when: 'front = yes', causes: [{ id: 'weak-glutes', weight: 2 }] },
      { name: 'lands under', when: 'front = no' },
      { name: 'over', effects: ['over-striding'], causes: [{ id: 'no-such-cause', weight: 3 }] },
    ],
  }),
  { path: 'assessments/half.md', layer: 'notebook', text: '---\nid: half\nkind: assessment\n---\n' },
]);

function picture(...findings: Fields[]): Picture {
  const athlete = kim({
    findings: findings.map((each, i) => ({ id: `f${i + 1}`, on: '2026-11-28', ...each })),
  });
  return readFindings(note(Knowledge.of([athlete]), 'athlete', 'kim'), notes);
}

function says(found: Picture): string[] {
  return found.observations.map((each) => each.says);
}

/** `cause weight side`, the heaviest first. */
function causes(found: Picture): string[] {
  return found.causes.map(({ id, weight, side }) => `${id} ${weight} ${side}`);
}

describe('readFindings', () => {
  it('finds nothing in nothing', () => {
    const found = picture();
    assert.deepEqual([found.observations, found.causes, found.unused], [[], [], []]);
    assert.equal(found.effects.size + found.shut.size, 0);
  });

  it('takes the outcome from the values, for each side by itself', () => {
    const found = picture({ of: 'table-test', left: { hip: -8 }, right: { hip: 4 } });
    assert.deepEqual(says(found), ['Table test, left: short', 'Table test, right: within range']);
    assert.deepEqual(causes(found), ['tight-psoas 3 left', 'weak-glutes 1 left']);
  });

  it('takes the first outcome that holds, and passes over those it has no measure for', () => {
    const found = picture({ of: 'table-test', left: { hip: -8, pinch: true }, right: { hip: -8 } });
    assert.deepEqual(says(found), ['Table test, left: pinched', 'Table test, right: short']);
  });

  it('takes the outcome that the coach names, in any case and whatever the values are', () => {
    const found = picture({ of: 'table-test', left: { hip: 9 }, outcome: 'SHORT' });
    assert.deepEqual(says(found), ['Table test, left: short']);
  });

  it('makes one observation of two sides with one outcome, and keeps two outcomes apart', () => {
    const alike = picture({ of: 'table-test', left: { hip: -8 }, right: { hip: -2 } });
    assert.deepEqual(says(alike), ['Table test, both sides: short']);
    assert.deepEqual(causes(alike), ['tight-psoas 3 both', 'weak-glutes 1 both']);
    const days = picture(
      { of: 'table-test', left: { hip: -8 } },
      { of: 'table-test', on: '2026-12-20', right: { hip: -2 } },
    );
    assert.deepEqual(says(days), ['Table test, left: short', 'Table test, right: short']);
    assert.deepEqual(causes(days), ['tight-psoas 3 both', 'weak-glutes 1 both']);
  });

  it('reads a test without sides', () => {
    assert.deepEqual(causes(picture({ of: 'video', value: { front: true } })), ['weak-glutes 2 both']);
    assert.deepEqual(causes(picture({ of: 'video', value: { front: false } })), []);
  });

  it('lets the latest finding of a test and side count', () => {
    const early = { of: 'table-test', left: { hip: -8 }, right: { hip: -8 } };
    const found = picture(early, { of: 'table-test', on: '2026-12-20', left: { hip: 6 } });
    assert.deepEqual(says(found), ['Table test, right: short', 'Table test, left: within range']);
    assert.deepEqual(causes(found), ['tight-psoas 3 right', 'weak-glutes 1 right']);
  });

  it('goes by the day, not by the place in the note; of one day the later line counts', () => {
    const late = { of: 'table-test', on: '2026-12-20', left: { hip: 6 } };
    assert.deepEqual(says(picture(late, { of: 'table-test', left: { hip: -8 } })), [
      'Table test, left: within range',
    ]);
    assert.deepEqual(says(picture({ ...late, left: { hip: -8 } }, late)), ['Table test, left: within range']);
  });

  it('lets a finding of one side replace that side of one for both, and the other way round', () => {
    const both = { of: 'table-test', outcome: 'short' };
    const left = { of: 'table-test', on: '2026-12-20', left: { hip: 6 } };
    assert.deepEqual(says(picture(both, left)), [
      'Table test, right: short',
      'Table test, left: within range',
    ]);
    const sides = { ...left, right: { hip: 6 } };
    assert.deepEqual(causes(picture(both, sides)), []);
    assert.deepEqual(says(picture(left, { ...both, on: '2026-12-27' })), ['Table test: short']);
  });

  it('counts every answer to questions asked on their latest day', () => {
    const sore = { of: 'questions', outcome: 'sore calf' };
    const over = { of: 'questions', outcome: 'Over-strides' };
    assert.deepEqual([...picture(sore, over).effects], ['sore-calf', 'over-striding']);
    assert.equal(says(picture(sore, over, sore)).length, 2);
    const later = picture(sore, over, { of: 'questions', on: '2026-12-20', outcome: 'nothing found' });
    assert.deepEqual(says(later), ['Questions: nothing found']);
  });

  it('knows a test by the name it had before', () => {
    const found = picture(
      { of: 'bench-test', left: { hip: -8 } },
      { of: 'table-test', on: '2026-12-20', left: { hip: 6 } },
    );
    assert.deepEqual(says(found), ['Table test, left: within range']);
  });

  it('adds up what different tests say of a cause, and counts the two sides of one test once', () => {
    const found = picture(
      { of: 'table-test', left: { hip: -8 }, right: { hip: -2 } },
      { of: 'video', value: { front: true } },
    );
    assert.deepEqual(causes(found), ['tight-psoas 3 both', 'weak-glutes 3 both']);
    assert.deepEqual(
      found.causes[1]?.because.map(({ observation, weight }) => [observation.finding.id, weight]),
      [
        ['f2', 2],
        ['f1', 1],
      ],
    );
  });

  it('keeps the side of what has one when the rest has none', () => {
    const found = picture({ of: 'table-test', right: { hip: -8 } }, { of: 'video', value: { front: true } });
    assert.deepEqual(causes(found), ['tight-psoas 3 right', 'weak-glutes 3 right']);
  });

  it('leaves a cause on both sides that one test found on both, though another saw it on one', () => {
    const both = { of: 'table-test', left: { hip: -8 }, right: { hip: -8 } };
    const found = picture(both, { of: 'tight-psoas', side: 'left' });
    assert.deepEqual(causes(found), ['tight-psoas 6 both', 'weak-glutes 1 both']);
    const named = picture({ of: 'stiff-ankle', side: 'both' }, { of: 'sore-calf', side: 'left' });
    assert.deepEqual(causes(named), ['stiff-ankle 4 both', 'weak-glutes 1 left']);
  });

  it('lets an effect that was seen hint at each cause that leads to it, by 1', () => {
    const found = picture({ of: 'sore-calf', side: 'left', by: 'physio' });
    assert.deepEqual(says(found), ['Sore calf, left, seen by the physio']);
    assert.deepEqual(causes(found), ['stiff-ankle 1 left', 'weak-glutes 1 left']);
    assert.deepEqual([...found.effects], ['sore-calf']);
  });

  it('takes an effect that an exercise answers as something to answer, by 2', () => {
    assert.deepEqual(causes(picture({ of: 'over-striding' })), [
      'over-striding 2 both',
      'weak-glutes 1 both',
    ]);
    assert.deepEqual(causes(picture({ of: 'video', outcome: 'over' })), ['over-striding 2 both']);
  });

  it('takes a cause that the coach names at its word, by 3', () => {
    assert.deepEqual(causes(picture({ of: 'stiff-ankle', side: 'right' })), ['stiff-ankle 3 right']);
    assert.deepEqual(causes(picture({ of: 'lazy-glutes' })), ['weak-glutes 3 both']);
  });

  it('shuts phases and families until the retest', () => {
    const found = picture({ of: 'table-test', left: { pinch: true } });
    assert.deepEqual([...found.shut.keys()], ['hip-flexion', 'mobility']);
    assert.equal(found.shut.get('mobility')?.says, 'Table test, left: pinched');
    assert.deepEqual([...found.effects], ['sore-calf']);
  });

  it('opens the gate again when a later test is passed', () => {
    const found = picture(
      { of: 'table-test', left: { pinch: true } },
      { of: 'table-test', on: '2026-12-20', left: { pinch: false, hip: 3 } },
    );
    assert.equal(found.shut.size, 0);
  });

  it('says which findings it could not use, and why', () => {
    const found = picture(
      { of: 'no-such-test', value: { hip: 1 } },
      { of: 'half', value: { hip: 1 } },
      { of: 'some-rule' },
      { of: 'video', value: { back: 2 }, outcome: 'floats' },
      { of: 'table-test', left: {} },
    );
    assert.deepEqual(
      found.unused.map(({ finding, says }) => `${finding.id}: ${says}`),
      [
        'f1: there is no note "no-such-test"',
        'f2: the note "half" is broken',
        'f3: "some-rule" is of kind principle, not a test, an effect or a cause',
        'f4: its values give no outcome of Video: name one of "reaches", "lands under", "over"',
        'f5: its values give no outcome of Table test: name one of "pinched", "short", "within range"',
      ],
    );
    assert.deepEqual(found.observations, []);
  });
});
