import assert from 'node:assert/strict';
import fc from 'fast-check';

import { weekdays } from '../../../src/core/note/kinds/athlete.ts';
import {
  addDays,
  dateInWeek,
  daysBetween,
  nextMonday,
  weekdayOf,
} from '../../../src/core/program/calendar.ts';

describe('calendar', () => {
  it('counts days over months, leap days and changes of the clock', () => {
    assert.equal(daysBetween('2026-12-07', '2026-12-07'), 0);
    assert.equal(daysBetween('2026-10-24', '2026-10-26'), 2);
    assert.equal(daysBetween('2028-02-28', '2028-03-01'), 2);
    assert.equal(daysBetween('2026-02-28', '2026-03-01'), 1);
    assert.equal(daysBetween('2027-01-01', '2026-12-31'), -1);
  });

  it('adds days over the end of a year', () => {
    assert.equal(addDays('2026-12-30', 3), '2027-01-02');
    assert.equal(addDays('2027-01-02', -3), '2026-12-30');
  });

  it('knows the weekday, before 1970 too', () => {
    assert.equal(weekdayOf('2026-12-07'), 'Mon');
    assert.equal(weekdayOf('2026-12-13'), 'Sun');
    assert.equal(weekdayOf('1970-01-01'), 'Thu');
    assert.equal(weekdayOf('1969-12-31'), 'Wed');
  });

  it('takes the Monday after a day, and after a Monday the next', () => {
    assert.equal(nextMonday('2026-12-02'), '2026-12-07');
    assert.equal(nextMonday('2026-12-06'), '2026-12-07');
    assert.equal(nextMonday('2026-12-07'), '2026-12-14');
  });

  it('counts the weeks of a program from its start, on whatever day that is', () => {
    assert.equal(dateInWeek('2026-12-07', 1, 'Mon'), '2026-12-07');
    assert.equal(dateInWeek('2026-12-07', 2, 'Thu'), '2026-12-17');
    assert.equal(dateInWeek('2026-12-09', 1, 'Wed'), '2026-12-09');
    assert.equal(dateInWeek('2026-12-09', 1, 'Mon'), '2026-12-14');
  });

  it('agrees with itself on any day', () => {
    const day = fc.integer({ min: -30_000, max: 60_000 }).map((days) => addDays('1970-01-01', days));
    const many = fc.integer({ min: -4000, max: 4000 });
    fc.assert(
      fc.property(
        day,
        many,
        fc.integer({ min: 1, max: 104 }),
        fc.constantFrom(...weekdays),
        (from, days, week, weekday) => {
          assert.equal(daysBetween(from, addDays(from, days)), days);
          assert.equal(weekdayOf(addDays(from, 7 * days)), weekdayOf(from));
          assert.equal(weekdayOf(nextMonday(from)), 'Mon');
          const date = dateInWeek(from, week, weekday);
          assert.equal(weekdayOf(date), weekday);
          assert.equal(Math.floor(daysBetween(from, date) / 7), week - 1);
        },
      ),
    );
  });
});
