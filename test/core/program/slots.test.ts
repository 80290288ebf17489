import assert from 'node:assert/strict';

import type { Block, Day, Line } from '../../../src/core/program/program.ts';
import { sessionSlots, sessionsPerWeek, slotOfDay } from '../../../src/core/program/slots.ts';
import {
  blockSeconds,
  changeoverSeconds,
  dayMinutes,
  itemSeconds,
  lineSeconds,
} from '../../../src/core/program/time.ts';
import { lone } from '../../support/athletes.ts';
import { read } from '../dose/read.ts';

const athlete = lone('athlete', 'kim', {
  slots: [
    { id: 'evening', when: 'daily', minutes: 10, equipment: ['mat'] },
    { id: 'gym', when: 'days', days: ['Mon', 'Thu'], minutes: 40 },
    { id: 'warm-up', title: 'Before runs', when: 'before-run', days: ['Mon'], minutes: 6 },
    { id: 'home', title: 'At home', when: 'days', days: ['Sat'], minutes: 20 },
  ],
  runs: [
    { day: 'Tue', type: 'easy', minutes: 40 },
    { day: 'Fri', type: 'hard', minutes: 50 },
    { day: 'Sun', type: 'easy', minutes: 30 },
  ],
});

function dayOf(title: string, ...blocks: Block[]): Day {
  return { title, kind: 'slot', weekdays: [], blocks };
}

function lineOf(dose?: string): Line {
  const base = { kind: 'exercise', id: 'squat', reasons: [], notes: [], keeps: [] } as const;
  return dose === undefined ? base : { ...base, dose: read(dose) };
}

describe('sessionSlots', () => {
  it('gives those on days a letter, in the order of the note, and ends with the easy runs', () => {
    assert.deepEqual(
      sessionSlots(athlete).map(({ title, when, weekdays, minutes }) => [title, when, weekdays, minutes]),
      [
        ['Evening', 'daily', [], 10],
        ['Gym A', 'days', ['Mon', 'Thu'], 40],
        ['Before runs', 'before-run', [], 6],
        ['At home B', 'days', ['Sat'], 20],
        ['Easy run', 'easy-run', ['Tue', 'Sun'], 30],
      ],
    );
  });

  it('gives no easy run to who runs none', () => {
    const hard = lone('athlete', 'kim', { runs: [{ day: 'Fri', type: 'hard', minutes: 50 }] });
    assert.deepEqual(
      sessionSlots(hard).map((slot) => slot.title),
      ['Gym A'],
    );
  });

  it('counts how often a week each comes round', () => {
    assert.deepEqual(
      sessionSlots(athlete).map((slot) => sessionsPerWeek(athlete, slot)),
      [7, 2, 3, 1, 2],
    );
  });

  it('finds the slot of a day by its title, in any case and with or without its letter', () => {
    assert.equal(slotOfDay(athlete, dayOf('At home'))?.minutes, 20);
    assert.equal(slotOfDay(athlete, dayOf('Before')), undefined);
    assert.equal(slotOfDay(athlete, dayOf('gym a'))?.minutes, 40);
    assert.equal(slotOfDay(athlete, dayOf('Gym B')), undefined);
  });
});

describe('time', () => {
  it('takes a line at its longest, and one without a dose as none', () => {
    assert.equal(lineSeconds(lineOf('2 x 30-60 s')), 120);
    assert.equal(lineSeconds(lineOf()), 0);
    assert.equal(itemSeconds(read('1 x 60 s')), 60 + changeoverSeconds);
  });

  it('adds a changeover to each line that is done', () => {
    const lines = [lineOf('1 x 60 s'), lineOf('1 x 30 s'), lineOf()];
    assert.equal(blockSeconds({ title: 'Mobility', format: { kind: 'straight' }, lines }), 60 + 30 + 30 + 30);
  });

  it('counts rounds once each, with the rests between them', () => {
    const lines = [lineOf('40 s'), lineOf('20 s')];
    const superset = { kind: 'superset', rounds: 3, restSeconds: 90 } as const;
    assert.equal(
      blockSeconds({ title: 'Strength', format: superset, lines }),
      3 * 60 + 2 * 90 + changeoverSeconds,
    );
    assert.equal(
      blockSeconds({ title: 'Strength', format: { kind: 'circuit', rounds: 1 }, lines }),
      60 + changeoverSeconds,
    );
  });

  it('rounds the minutes of a day up', () => {
    const block: Block = { title: '', format: { kind: 'straight' }, lines: [lineOf('1 x 60 s')] };
    assert.equal(dayMinutes(dayOf('Daily')), 0);
    assert.equal(dayMinutes(dayOf('Daily', block)), 2);
    assert.equal(dayMinutes(dayOf('Daily', block, block)), 3);
  });
});
