import fc from 'fast-check';

import { weekdays } from '../../../src/core/note/kinds/athlete.ts';
import type {
  Block,
  BlockFormat,
  Day,
  Keep,
  Line,
  Part,
  Program,
  Reason,
} from '../../../src/core/program/program.ts';
import { doses } from '../dose/arbitrary.ts';

/** Every program that a document can say. */
export function programs(): fc.Arbitrary<Program> {
  const program = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 3 }), list(days(), 3)), { minLength: 1, maxLength: 2 })
    .chain((lengths) => {
      const parts: Part[] = [];
      let from = 1;
      for (const [length, partDays] of lengths) {
        parts.push({ from, to: from + length - 1, days: partDays });
        from += length;
      }
      return fc.record(
        {
          id: fc.constant('plan'),
          title: fc.oneof(
            words(),
            fc.constantFrom('yes', 'A: b', '"quoted"', '- dash', '#1', '12', 'Ümlaut’s (2)'),
          ),
          athlete: fc.constantFrom('kim', 'jürgen-2', '1042', 'null'),
          template: fc.constantFrom('rebuild', '007'),
          start: fc.constantFrom('2026-12-07', '2028-02-29'),
          weeks: fc.constant(from - 1),
          built: fc.record({
            by: fc.constantFrom('stridebook 1.0.0', 'me: by hand'),
            notes: fc.dictionary(ids(), fc.constantFrom('3f9c0000', '12345678', '1e300000')),
          }),
          parts: fc.constant(parts),
          leftOut: list(fc.record({ id: ids(), says: words() }), 3),
        },
        { requiredKeys: ['id', 'title', 'athlete', 'start', 'weeks', 'parts', 'leftOut'] },
      );
    });
  // fast-check makes records without a prototype, which deep equality tells from plain objects
  return program.map((each) => structuredClone(each));
}

function days(): fc.Arbitrary<Day> {
  const blocks = fc
    .tuple(list(lines(false), 1), list(titledBlocks(), 2))
    .map(([loose, titled]): Block[] => [
      ...(loose.length > 0 ? [{ title: '', format: { kind: 'straight' as const }, lines: loose }] : []),
      ...titled,
    ]);
  const slot = fc.record({
    title: fc.constantFrom(
      'Gym A',
      'Daily',
      'Before runs',
      'At home, upstairs',
      'Gym (cellar) B',
      'Evening at home',
    ),
    kind: fc.constant('slot' as const),
    weekdays: fc.subarray([...weekdays]),
    blocks,
  });
  return fc.oneof(
    { weight: 4, arbitrary: slot },
    fc.record({
      title: fc.constantFrom('Clinic', 'Clinic with Pat'),
      kind: fc.constant('clinic' as const),
      weekdays: fc.constant([]),
      blocks,
    }),
    fc.record({
      title: fc.constant('Retest'),
      kind: fc.constant('retest' as const),
      weekdays: fc.constant([]),
      week: fc.integer({ min: 1, max: 104 }),
      blocks,
    }),
    fc.record({
      title: fc.constantFrom('Easy run', 'Long run'),
      kind: fc.constant('run' as const),
      weekdays: fc.subarray([...weekdays]),
      blocks,
    }),
  );
}

function titledBlocks(): fc.Arbitrary<Block> {
  const title = fc.constantFrom('Mobility', 'Strength', 'Push, then pull', 'Round 2');
  return fc.record({ title, format: formats() }).chain(({ title: name, format }) =>
    list(lines(format.kind === 'superset'), 2).map((all) => ({
      title: plainTitle(name, format),
      format,
      lines: all,
    })),
  );
}

/** A comma in the title of a block with rounds would be read as one of its words. */
function plainTitle(title: string, format: BlockFormat): string {
  return format.kind === 'straight' ? title : title.replace(',', '');
}

function formats(): fc.Arbitrary<BlockFormat> {
  const rounds = fc.record(
    {
      kind: fc.constantFrom('superset' as const, 'circuit' as const, 'rounds' as const),
      rounds: fc.integer({ min: 1, max: 12 }),
      restSeconds: fc.integer({ min: 0, max: 600 }),
    },
    { requiredKeys: ['kind', 'rounds'] },
  );
  return fc.oneof(fc.constant<BlockFormat>({ kind: 'straight' }), rounds);
}

function lines(labelled: boolean): fc.Arbitrary<Line> {
  const label = labelled ? fc.constantFrom('1a', '1b', '2a') : undefined;
  const details = {
    reasons: list(reasons(), 2),
    notes: list(words(), 2),
    keeps: list(keeps(), 2),
    ...(label && { label }),
  };
  const kept = ['kind', 'id', 'reasons', 'notes', 'keeps'] as const;
  const exercise = fc.record(
    { kind: fc.constant('exercise' as const), id: ids(), dose: doses(), ...details },
    { requiredKeys: [...kept] },
  );
  const test = fc.record(
    { kind: fc.constant('test' as const), id: ids(), dose: doses(), ...details },
    { requiredKeys: [...kept] },
  );
  return fc.oneof(
    { weight: 4, arbitrary: exercise },
    test,
    fc.record({ kind: fc.constant('run' as const), dose: doses(), ...details }),
    fc.record({ kind: fc.constant('advice' as const), id: ids(), ...details }),
    fc.record({ kind: fc.constant('note' as const), text: words(), ...details }),
  );
}

function reasons(): fc.Arbitrary<Reason> {
  return fc.record({
    of: ids(),
    findings: list(fc.constantFrom('f1', 'f2', 'f 3', 'left hip'), 3),
    says: fc.oneof(words(), fc.constantFrom(': twice', '(in brackets)', 'see [[tight-psoas|the psoas]]')),
  });
}

function keeps(): fc.Arbitrary<Keep> {
  return fc.record({ rule: fc.constantFrom('PB04', 'PB16', 'PB31'), reason: words() });
}

function ids(): fc.Arbitrary<string> {
  return fc.constantFrom('split-squat', 'a', 'hüft-öffner', 'drill-2', '90-90');
}

/** A clause on one line, without spaces around it. */
function words(): fc.Arbitrary<string> {
  const word = fc.constantFrom(
    'short',
    'left',
    'in',
    'the',
    'test:',
    '3',
    'x',
    '10',
    '(f1)',
    'a',
    '–',
    'Größe',
    '#',
    '*',
    'note',
  );
  return fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
}

function list<T>(of: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> {
  return fc.array(of, { maxLength });
}
