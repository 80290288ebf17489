import fc from 'fast-check';
import type { LogLoad, LogRow } from '../../../../src/core/program/log/logRow.ts';

/** Rows as a coach may log them, in the one form in which they are written. */
export function logRows(): fc.Arbitrary<LogRow> {
  const pain = fc.integer({ min: 0, max: 20 }).map((value) => value / 2);
  const words = fc
    .array(fc.constantFrom('Gym', 'A', 'knee | hip', 'back\\', 'a\\|b', 'stop:', '–', 'Größe', '3x10', '*'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((all) => all.join(' '));
  const kilograms = fc.integer({ min: 1, max: 400 }).map((value) => value / 2);
  const load: fc.Arbitrary<LogLoad> = fc.oneof(
    fc.record({ kind: fc.constant('mass' as const), count: fc.constantFrom(1, 2), kilograms }),
    fc.record({ kind: fc.constant('bodyweight' as const), addedKilograms: fc.constantFrom(0, 5, 7.5) }),
    fc.record({ kind: fc.constant('words' as const), words: fc.constantFrom('band red', 'two | bands') }),
  );
  const done = fc.oneof(
    fc.constantFrom({ kind: 'all' as const }, { kind: 'none' as const }),
    fc.record({
      kind: fc.constant('count' as const),
      count: fc.integer({ min: 1, max: 90 }),
      unit: fc.constantFrom('reps' as const, 's' as const, 'm' as const),
    }),
  );
  return fc
    .record(
      {
        date: fc
          .integer({ min: 0, max: 60 })
          .map((day) => new Date(Date.UTC(2026, 11, 7 + day)).toISOString().slice(0, 10)),
        day: words,
        exercise: fc.constantFrom('hip-thrust', 'hüft-öffner'),
        side: fc.constantFrom('left' as const, 'right' as const),
        set: fc.integer({ min: 1, max: 9 }),
        done,
        load,
        rir: fc.integer({ min: 0, max: 10 }),
        pain: fc.record(
          { during: pain, after: pain, morning: pain },
          { requiredKeys: [], noNullPrototype: true },
        ),
        note: words,
      },
      { requiredKeys: ['date', 'pain', 'exercise'], noNullPrototype: true },
    )
    .map((row) => structuredClone(row));
}
