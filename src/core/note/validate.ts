import type { Problem } from '../text/problem.ts';
import { kinds, schemas } from './kinds/all.ts';
import type { Kind, NoteData } from './kinds/all.ts';
import { quickReader, refused } from './quickSchema.ts';
import type { QuickReader } from './quickSchema.ts';

const quickReaders = Object.fromEntries(kinds.map((kind) => [kind, quickReader(schemas[kind])])) as Readonly<
  Record<Kind, QuickReader>
>;

/** The data of a note whose front matter is valid; undefined when anything is wrong with it. */
export function readQuickly<K extends Kind>(
  kind: K,
  data: Readonly<Record<string, unknown>>,
): NoteData[K] | undefined {
  const read = quickReaders[kind](data);
  return read === refused ? undefined : (read as NoteData[K]);
}

/** What is wrong with one field. */
export interface Issue {
  readonly path: PropertyKey[];
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly message: string;
}

/**
 * Validates front matter; where a field is wrong it is left out and the rest is read again, so one
 * bad value does not cost the note. The data is undefined when a field the kind needs is missing.
 */
export function parseTolerantly<K extends Kind>(
  kind: K,
  data: Readonly<Record<string, unknown>>,
): { data: NoteData[K] | undefined; issues: Issue[] } {
  const quick = readQuickly(kind, data);
  if (quick !== undefined) return { data: quick, issues: [] };

  const schema = schemas[kind];
  const first = schema.safeParse(data);
  if (first.success) return { data: first.data as NoteData[K], issues: [] };

  const issues: Issue[] = [];
  let kept = data;
  for (const issue of first.error.issues) {
    const path = [...issue.path];
    const field = path.map(String).join('.');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        issues.push({
          path: [...path, key],
          code: 'unknown-field',
          severity: 'warning',
          message: `A note of kind ${kind} has no field "${[...path, key].map(String).join('.')}": remove it or correct its name.`,
        });
        kept = without(kept, [...path, key]);
      }
      continue;
    }
    const missing = valueAt(data, path) === undefined;
    issues.push({
      path,
      code: missing ? 'missing-field' : 'wrong-value',
      severity: 'error',
      message: missing
        ? `The field "${field}" is missing: add it.`
        : `The field "${field}" cannot be ${show(valueAt(data, path))}: ${reason(issue)}.`,
    });
    // the whole field, not one item of its list: the other items keep their places, and so their spans
    kept = without(kept, path.slice(0, 1));
  }
  const second = schema.safeParse(kept);
  return { data: second.success ? (second.data as NoteData[K]) : undefined, issues };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

/** A copy without what stands at `path`; all beside the path is shared. */
function without<T>(data: T, path: readonly PropertyKey[]): T {
  const [key, ...rest] = path;
  if (key === undefined || typeof data !== 'object' || data === null) return data;
  const copy = Array.isArray(data) ? [...data] : { ...data };
  if (rest.length === 0) Reflect.deleteProperty(copy, key);
  else Reflect.set(copy, key, without<unknown>(Reflect.get(copy, key), rest));
  return copy as T;
}

function reason(issue: { code?: string | undefined; message: string; values?: unknown }): string {
  if (issue.code === 'invalid_value' && Array.isArray(issue.values)) {
    return `use one of ${issue.values.map(String).join(', ')}`;
  }
  return issue.message.replace(/^Invalid input: /, '');
}

/** A value as a message names it. */
export function show(value: unknown): string {
  // by an alias a list or map may hold itself, so it is not written out
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'this list' : 'this group of fields';
  const shown = JSON.stringify(value) ?? String(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
}
