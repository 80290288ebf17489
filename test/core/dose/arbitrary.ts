import fc from 'fast-check';

import type {
  Amount,
  CycleStep,
  Dose,
  Frequency,
  Tempo,
  TimeUnit,
  Volume,
  Weight,
  Work,
} from '../../../src/core/dose/dose.ts';
import { writtenUnit } from '../../../src/core/dose/dose.ts';
import type { Extent } from '../../../src/core/dose/extent.ts';

/** Every dose that the notation can say, with small and with extreme numbers. */
export function doses(): fc.Arbitrary<Dose> {
  const all = works().chain((work) =>
    fc.record(
      {
        work: fc.constant(work),
        ...(hasAmount(work, 'max') && { cap: fc.integer({ min: 1, max: 10_000 }) }),
        ...(!hasAmount(work, 'hold') && { holdSeconds: extents(1, 20_000, 2) }),
        tempo: tempos(),
        weight: weights(),
        band: fc.constantFrom('red', 'extra-heavy', 'light green', "coach's own"),
        heightCentimetres: extents(1, 1000, 2),
        restSeconds: extents(0, 20_000, 2),
        rir: extents(0, 5),
        rpe: extents(2, 20, 2),
        stretch: fc.constantFrom('light', 'moderate', 'strong'),
        until: fc.constantFrom('form fails', 'fatigue'),
        frequency: frequencies(),
      },
      { requiredKeys: ['work'] },
    ),
  );
  // fast-check makes records without a prototype, which deep equality tells from plain objects.
  return all.map((dose) => structuredClone(dose));
}

/** From `min / parts` to `max / parts`, in steps of `1 / parts`; small numbers and single ones often. */
export function extents(min: number, max: number, parts = 1): fc.Arbitrary<Extent> {
  const small = fc.integer({ min, max: Math.min(max, min + 40) });
  const one = fc.oneof({ weight: 3, arbitrary: small }, fc.integer({ min, max }));
  const range = fc.oneof(
    one.map((value) => [value, value] as const),
    fc.tuple(one, one),
  );
  return range.map(([a, b]) => ({ min: Math.min(a, b) / parts, max: Math.max(a, b) / parts }));
}

function hasAmount(work: Work, kind: Amount['kind']): boolean {
  if (work.kind === 'once') return false;
  const volumes = work.kind === 'same' ? [work.volume] : [work.left, work.right];
  return volumes.some((volume) => volume?.amount.kind === kind);
}

function works(): fc.Arbitrary<Work> {
  const same = fc.record({
    kind: fc.constant('same' as const),
    volume: volumes(),
    sides: fc.constantFrom('both' as const, 'each' as const, 'total' as const, 'alternating' as const),
  });
  const kind = fc.constant('sides' as const);
  return fc.oneof(
    { weight: 3, arbitrary: same },
    fc.record({ kind, left: volumes(), right: volumes() }),
    fc.record({ kind, left: volumes() }),
    fc.record({ kind, right: volumes() }),
    fc.record({
      kind: fc.constant('once' as const),
      sides: fc.constantFrom('each' as const, 'left' as const, 'right' as const),
    }),
  );
}

function volumes(): fc.Arbitrary<Volume> {
  return fc.record({ sets: extents(1, 100), amount: amounts() }, { requiredKeys: ['amount'] });
}

function amounts(): fc.Arbitrary<Amount> {
  return fc.oneof(
    extents(1, 10_000).map((reps): Amount => ({ kind: 'reps', reps })),
    extents(1, 20_000, 2).map((seconds): Amount => ({ kind: 'hold', seconds })),
    fc.tuple(times(), fc.boolean()).map(([time, work]): Amount => ({ kind: 'time', ...time, work })),
    extents(1, 10_000).map((metres): Amount => ({ kind: 'distance', metres, unit: 'm' })),
    extents(1, 100_000).map((metres): Amount => ({ kind: 'distance', metres, unit: 'km' })),
    fc.constant<Amount>({ kind: 'max' }),
    fc.array(steps(), { minLength: 1, maxLength: 4 }).map((all): Amount => ({ kind: 'cycle', steps: all })),
  );
}

function times(): fc.Arbitrary<{ seconds: Extent; unit: TimeUnit }> {
  return fc.oneof(
    extents(1, 20_000, 2).map((seconds) => ({ seconds, unit: 's' as const })),
    extents(1, 1200).map(({ min, max }) => {
      const seconds = { min: min * 30, max: max * 30 };
      return { seconds, unit: writtenUnit(seconds, 'min') };
    }),
  );
}

function steps(): fc.Arbitrary<CycleStep> {
  const name = fc.constantFrom(
    'push',
    'easy run',
    'A-skip',
    "coach's drill",
    'Dehnen',
    'max',
    'hold',
    'Überlauf',
  );
  return fc
    .tuple(times(), fc.record({ name, effortPercent: extents(1, 100) }, { requiredKeys: ['name'] }))
    .map(([time, step]) => ({ ...time, ...step }));
}

function tempos(): fc.Arbitrary<Tempo> {
  const phase = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constant('X' as const));
  return fc
    .record({ lowering: phase, pause: phase, lifting: phase, top: phase })
    .filter((tempo) => Object.values(tempo).some((value) => value !== 0));
}

function weights(): fc.Arbitrary<Weight> {
  const kilograms = extents(1, 100_000, 100);
  return fc.oneof(
    fc.record({ kind: fc.constant('mass' as const), count: fc.integer({ min: 1, max: 10 }), kilograms }),
    fc.record(
      { kind: fc.constant('bodyweight' as const), addedKilograms: kilograms },
      { requiredKeys: ['kind'] },
    ),
    fc.record({ kind: fc.constant('oneRepMax' as const), percent: extents(2, 300, 2) }),
  );
}

function frequencies(): fc.Arbitrary<Frequency> {
  return fc
    .record({ daysPerWeek: extents(1, 7), timesPerDay: extents(1, 24) }, { requiredKeys: [] })
    .filter((frequency) => Object.keys(frequency).length > 0);
}
