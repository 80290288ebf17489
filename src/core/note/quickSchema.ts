import type { z } from 'zod';
import { idPattern } from './kinds/shared.ts';

/** Stands for "not valid": what is wrong with it is for the schema itself to say. */
export const refused = Symbol('refused');

/** Gives what the schema gives for a valid value, and `refused` for any other. */
export type QuickReader = (value: unknown) => unknown;

/**
 * The same schema as a few closures, for values that are nearly always valid: no issues, no contexts.
 * A part of a schema that is not known here is asked of the schema itself, so the two never differ.
 */
export function quickReader(schema: z.core.$ZodType): QuickReader {
  const { def } = schema._zod;
  if (hasOtherChecks(def.checks)) return byItself(schema);
  switch (def.type) {
    case 'object':
      return objectReader(schema, def as z.core.$ZodObjectDef);
    case 'array':
      return arrayReader(schema, def as z.core.$ZodArrayDef);
    case 'string':
      return stringReader(schema, def as z.core.$ZodStringDef);
    case 'number':
      return numberReader(schema, def as z.core.$ZodNumberDef);
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? value : refused);
    case 'enum':
      return oneOf(Object.values((def as z.core.$ZodEnumDef).entries));
    case 'literal':
      return oneOf((def as z.core.$ZodLiteralDef<z.core.util.Literal>).values);
    case 'optional':
      return optionalReader((def as z.core.$ZodOptionalDef).innerType);
    case 'default':
      return defaultReader(def as z.core.$ZodDefaultDef);
    case 'prefault':
      return prefaultReader(def as z.core.$ZodPrefaultDef);
    default:
      return byItself(schema);
  }
}

const plainId = /^[a-z\d]+(?:-[a-z\d]+)*$/;
const noItems: readonly never[] = Object.freeze([]);

function byItself(schema: z.core.$ZodType): QuickReader {
  const { safeParse } = schema as unknown as { safeParse: (value: unknown) => z.ZodSafeParseResult<unknown> };
  return (value) => {
    const result = safeParse(value);
    return result.success ? result.data : refused;
  };
}

type Check = z.core.$ZodCheck;

/** What is known of one check; undefined for any other, such as a refinement. */
function quickCheck(check: Check): ((value: string | number | unknown[]) => boolean) | 'trim' | undefined {
  const { def } = check._zod;
  const at = (name: string): unknown => Reflect.get(def, name);
  switch (def.check) {
    case 'min_length':
      return (value) => (value as string).length >= (at('minimum') as number);
    case 'max_length':
      return (value) => (value as string).length <= (at('maximum') as number);
    case 'length_equals':
      return (value) => (value as string).length === at('length');
    case 'greater_than':
      return at('inclusive') === true
        ? (value) => (value as number) >= (at('value') as number)
        : (value) => (value as number) > (at('value') as number);
    case 'less_than':
      return at('inclusive') === true
        ? (value) => (value as number) <= (at('value') as number)
        : (value) => (value as number) < (at('value') as number);
    case 'number_format':
      return at('format') === 'safeint' ? (value) => Number.isSafeInteger(value) : undefined;
    case 'string_format': {
      const pattern = at('pattern');
      if (at('format') !== 'regex' || !(pattern instanceof RegExp) || pattern.global || pattern.sticky)
        return undefined;
      // classes of Unicode cost ten times what nearly every id needs
      return pattern === idPattern
        ? (value) => plainId.test(value as string) || pattern.test(value as string)
        : (value) => pattern.test(value as string);
    }
    case 'overwrite': {
      const overwrite = def as z.core.$ZodCheckOverwriteDef<string>;
      return overwrite.tx(' x ') === 'x' ? 'trim' : undefined;
    }
    default:
      return undefined;
  }
}

function hasOtherChecks(checks: readonly Check[] | undefined): boolean {
  return (checks ?? []).some((check) => quickCheck(check) === undefined);
}

function objectReader(schema: z.core.$ZodType, def: z.core.$ZodObjectDef): QuickReader {
  // what is not strict keeps or drops fields by rules of its own
  if (def.catchall?._zod.def.type !== 'never') return byItself(schema);
  const fields = Object.entries(def.shape).map(([name, field]) => ({ name, read: quickReader(field) }));
  if (fields.length > 50) return byItself(schema);
  // by which of the fields are there, a bit each
  const blanks = new Map<number, Record<string, unknown>>();
  const names = fields.map(({ name }) => name);
  const reads = fields.map(({ read }) => read);
  // one for all calls, as no schema holds itself
  const made: unknown[] = names.map(() => undefined);
  return (value) => {
    if (!isPlainObject(value)) return refused;
    let left = Object.keys(value).length;
    let shape = 1;
    for (let i = 0; i < names.length; i++) {
      const given = value[names[i] ?? ''];
      if (given !== undefined) left--;
      const field = reads[i]?.(given);
      if (field === refused) return refused;
      made[i] = field;
      shape = shape * 2 + (field === undefined ? 0 : 1);
    }
    if (left !== 0) return refused;
    let blank = blanks.get(shape);
    if (!blank) {
      blank = blankOf(names.filter((_, i) => made[i] !== undefined));
      blanks.set(shape, blank);
    }
    const result = { ...blank };
    for (let i = 0; i < names.length; i++) if (made[i] !== undefined) result[names[i] ?? ''] = made[i];
    return result;
  };
}

/** An object with these fields to make copies of: one that grows field by field takes four times the memory. */
function blankOf(names: readonly string[]): Record<string, unknown> {
  return JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, 0])))) as Record<
    string,
    unknown
  >;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function arrayReader(schema: z.core.$ZodType, def: z.core.$ZodArrayDef): QuickReader {
  const read = quickReader(def.element);
  const holds = checksOf(schema);
  return (value) => {
    if (!Array.isArray(value) || !holds(value)) return refused;
    const given: readonly unknown[] = value;
    let result: unknown[] | undefined;
    for (let i = 0; i < given.length; i++) {
      const made = read(given[i]);
      if (made === refused) return refused;
      if (made !== given[i]) result ??= given.slice(0, i);
      result?.push(made);
    }
    return result ?? given;
  };
}

function stringReader(schema: z.core.$ZodType, def: z.core.$ZodStringDef): QuickReader {
  if (def.coerce || Reflect.get(def, 'format') !== undefined) return byItself(schema);
  const checks = (def.checks ?? []).map(quickCheck);
  return (value) => {
    if (typeof value !== 'string') return refused;
    let text = value;
    for (let i = 0; i < checks.length; i++) {
      const check = checks[i];
      if (check === 'trim') text = text.trim();
      else if (!check?.(text)) return refused;
    }
    return text;
  };
}

function numberReader(schema: z.core.$ZodType, def: z.core.$ZodNumberDef): QuickReader {
  if (def.coerce || Reflect.get(def, 'format') !== undefined) return byItself(schema);
  const holds = checksOf(schema);
  return (value) => (typeof value === 'number' && Number.isFinite(value) && holds(value) ? value : refused);
}

function checksOf(schema: z.core.$ZodType): (value: number | unknown[]) => boolean {
  const checks = (schema._zod.def.checks ?? []).map(quickCheck);
  if (checks.length === 0) return () => true;
  return (value) => checks.every((check) => typeof check === 'function' && check(value));
}

function oneOf(values: readonly unknown[]): QuickReader {
  const known = new Set(values);
  return (value) => (known.has(value) ? value : refused);
}

function optionalReader(inner: z.core.$ZodType): QuickReader {
  const read = quickReader(inner);
  return (value) => (value === undefined ? undefined : read(value));
}

function defaultReader(def: z.core.$ZodDefaultDef): QuickReader {
  const read = quickReader(def.innerType);
  return (value) => {
    if (value !== undefined) return read(value);
    const { defaultValue } = def;
    // nearly every list of nearly every note is empty: one list stands for all of them
    return Array.isArray(defaultValue) && defaultValue.length === 0 ? noItems : defaultValue;
  };
}

function prefaultReader(def: z.core.$ZodPrefaultDef): QuickReader {
  const read = quickReader(def.innerType);
  return (value) => read(value === undefined ? def.defaultValue : value);
}
