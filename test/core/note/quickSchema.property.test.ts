import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { z } from 'zod';

import { kinds, schemas } from '../../../src/core/note/kinds/all.ts';
import { quickReader, refused } from '../../../src/core/note/quickSchema.ts';
import { runs } from '../../support/runs.ts';

/** Of these every single value of a valid note is taken, and what is put in place of one. */
const texts = [
  'a',
  'tight-psoas-2',
  'Größe',
  ' two words ',
  'X06',
  'PB06',
  '2026-11-20',
  'https://a.org/b',
  '3-',
];
const numbers = [0, 1, 2, 3.5, 12, -8, 60, 2021];
const plain: readonly unknown[] = [...texts, ...numbers, [10, 20]];
/** Anything that YAML can give. */
const odd: readonly unknown[] = [
  ...plain,
  null,
  true,
  '',
  ' ',
  'constructor',
  'a--b',
  '2026-02-29',
  'x'.repeat(141),
  105,
  -0,
  2 ** 53,
  NaN,
  Infinity,
  [],
  [null],
  ['a', ' b '],
  {},
  JSON.parse('{"__proto__": 1, "id": "a"}'),
];

/** A schema as far as it is read here. */
interface Given {
  readonly type: string;
  readonly shape: Readonly<Record<string, z.ZodType>>;
  readonly element: z.ZodType;
  readonly valueType: z.ZodType;
  readonly innerType: z.ZodType;
  readonly options: readonly z.ZodType[];
  readonly entries: Readonly<Record<string, unknown>>;
  readonly values: readonly unknown[];
}

/** Values that a schema takes, or all but: rules that reach over several fields may still refuse one. */
function fitting(schema: z.ZodType): fc.Arbitrary<unknown> {
  const given = schema.def as unknown as Given;
  const of = (values: readonly unknown[]): fc.Arbitrary<unknown> =>
    fc.constantFrom(...values.filter((value) => schema.safeParse(value).success));
  switch (given.type) {
    case 'object': {
      const fields = Object.entries(given.shape).map(([name, field]) => [name, fitting(field)] as const);
      const requiredKeys = Object.keys(given.shape).filter(
        (name) => !given.shape[name]?.safeParse(undefined).success,
      );
      return fc.record(Object.fromEntries(fields), { requiredKeys, noNullPrototype: true });
    }
    case 'record':
      return fc.dictionary(fc.constantFrom('hip', 'left', 'a-b'), fitting(given.valueType), {
        maxKeys: 2,
        noNullPrototype: true,
      });
    case 'array': {
      const lists = fc.array(fitting(given.element), { maxLength: 3 });
      return lists.filter((list) => schema.safeParse(list).success);
    }
    case 'union':
      return fc.oneof(...given.options.map(fitting));
    case 'optional':
    case 'default':
    case 'prefault':
      return fitting(given.innerType);
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return of(Object.values(given.entries));
    case 'literal':
      return of(given.values);
    default:
      return of(plain);
  }
}

/** The value with something else at one of its places, or with one field too many. */
function spoiled(value: unknown, place: number, by: unknown): unknown {
  const copy = structuredClone(value);
  const places: { readonly of: object; readonly key: string }[] = [];
  const visit = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) return;
    const more = Array.isArray(each) ? String(each.length) : 'other';
    for (const key of [...Object.keys(each), more]) {
      places.push({ of: each, key });
      visit(Reflect.get(each, key));
    }
  };
  visit(copy);
  const found = places[place % places.length];
  if (found) Reflect.set(found.of, found.key, by);
  return copy;
}

describe('quickReader', () => {
  for (const kind of kinds) {
    const schema = schemas[kind];
    const read = quickReader(schema);
    const given = fitting(schema);

    it(`takes the front matter of every valid note of kind ${kind}, gives what the schema gives, and refuses any other`, () => {
      let valid = 0;
      const spoiling = fc.option(fc.tuple(fc.nat(), fc.constantFrom(...odd)));
      fc.assert(
        fc.property(given, spoiling, (fit, spoil) => {
          const value = spoil ? spoiled(fit, ...spoil) : fit;
          const full = schema.safeParse(value);
          if (full.success) valid++;
          assert.deepEqual(read(value), full.success ? full.data : refused);
        }),
        runs(800),
      );
      assert.ok(valid > 80, `only ${valid} were valid`);
    });
  }
});
