import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/position.ts';
import { isKind, kinds, schemas } from './kinds/all.ts';
import type { Kind, NoteData } from './kinds/all.ts';
import { locateField, readFrontMatter } from './frontMatter.ts';
import { findLinks } from './links.ts';
import type { Link } from './links.ts';
import { readSections } from './sections.ts';
import type { Section } from './sections.ts';

/** Where a note comes from; a later layer overlays an earlier one. */
export const layers = ['built-in', 'added', 'notebook'] as const;
export type Layer = (typeof layers)[number];

/** One file as it was read. */
export interface NoteSource {
  /** Relative to the layer's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly layer: Layer;
  /** What reading it gave, where an index made before holds that. */
  readonly reading?: IndexedReading | undefined;
}

/** A whole note without its text: what an index keeps so that nothing has to be parsed again. */
export interface IndexedReading {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly block: Span;
  readonly bodyStart: number;
  readonly data: unknown;
}

interface NoteBase extends NoteSource {
  readonly id: string;
  readonly title: string;
  /** The YAML between the fences. */
  readonly block: Span;
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

/** A note of one kind, its front matter read and valid. */
export interface NoteOf<K extends Kind> extends NoteBase {
  readonly kind: K;
  readonly data: NoteData[K];
}

/** A note that bears a kind but lacks a field its kind needs; it can be linked to and shown, not built with. */
export interface BrokenNote extends NoteBase {
  readonly kind: Kind;
  readonly data: undefined;
}

export type Note = { [K in Kind]: NoteOf<K> }[Kind];
export type AnyNote = Note | BrokenNote;

/** What reading one file gave: a note if it bears a kind, and what is wrong with it. */
export interface Reading {
  readonly note: AnyNote | undefined;
  readonly problems: readonly Problem[];
}

/** Ids are compared case-folded and in NFC, so that two spellings of one name never part. */
export function foldId(id: string): string {
  return id.normalize('NFC').toLowerCase();
}

export function fileStem(path: string): string {
  return (path.split('/').pop() ?? path).replace(/\.md$/i, '');
}

/** What an index keeps of a file: the file, and what reading it gave when it is a whole note without problems. */
export function indexEntry(source: NoteSource): NoteSource {
  const { note, problems } = readNote(source);
  if (!note?.data || problems.length > 0) return source;
  const { kind, id, title, block, bodyStart, data } = note;
  return { ...source, reading: { kind, id, title, block, bodyStart, data } };
}

/** Reads one file. A file without front matter, or whose front matter bears no `kind`, is no note. */
export function readNote(source: NoteSource): Reading {
  if (source.reading)
    return { note: { ...source, ...source.reading, problems: [] } as unknown as AnyNote, problems: [] };
  const front = readFrontMatter(source.text);
  const { data, block, bodyStart } = front;
  if (!block || data['kind'] === undefined) {
    const nowhere = block ?? { start: 0, end: 0 };
    const lost = front.problems.length > 0 && !block ? [] : unread(data, nowhere);
    return { note: undefined, problems: [...front.problems, ...lost] };
  }
  const problems: Problem[] = [...front.problems];
  const at = (...path: PropertyKey[]): Span => locateField(source.text, block, path);
  const kind = data['kind'];
  if (!isKind(kind)) {
    problems.push({
      code: 'unknown-kind',
      severity: 'error',
      message: `The kind cannot be ${show(kind)}: use one of ${kinds.join(', ')}.`,
      span: at('kind'),
    });
    return { note: undefined, problems };
  }

  const stem = fileStem(source.path);
  const id = typeof data['id'] === 'string' ? data['id'] : stem;
  if (foldId(id) !== foldId(stem)) {
    problems.push({
      code: 'id-not-file-name',
      severity: 'error',
      message: `The id "${id}" differs from the file name "${stem}": make them equal.`,
      span: at('id'),
    });
  }
  const parsed = parseTolerantly(kind, data);
  for (const issue of parsed.issues) {
    problems.push({
      code: issue.code,
      severity: issue.severity,
      message: issue.message,
      span: at(...issue.path),
    });
  }
  const title = (typeof data['title'] === 'string' && data['title'].trim()) || id;
  const base = { ...source, id, title, block, bodyStart, problems };
  return { note: { ...base, kind, data: parsed.data } as AnyNote, problems };
}

/** The note's sections, parsed at the first call. */
export function sectionsOf(note: AnyNote): readonly Section[] {
  return cached(sectionCache, note, () => readSections(note.text, note.bodyStart));
}

/** The section of that heading, in any case. */
export function sectionOf(note: AnyNote, heading: string): Section | undefined {
  const wanted = heading.toLowerCase();
  return sectionsOf(note).find((section) => section.heading.toLowerCase() === wanted);
}

/** The links in the note's body, found at the first call. */
export function linksOf(note: AnyNote): readonly Link[] {
  return cached(linkCache, note, () => findLinks(note.text, note.bodyStart));
}

const sectionCache = new WeakMap<AnyNote, readonly Section[]>();
const linkCache = new WeakMap<AnyNote, readonly Link[]>();

function cached<T>(cache: WeakMap<AnyNote, T>, note: AnyNote, make: () => T): T {
  const known = cache.get(note);
  if (known !== undefined) return known;
  const made = make();
  cache.set(note, made);
  return made;
}

function unread(data: Readonly<Record<string, unknown>>, span: Span): Problem[] {
  // front matter of another tool is no business of ours; one that has our fields but no kind is a slip
  if (data['id'] === undefined || data['title'] === undefined) return [];
  return [
    {
      code: 'missing-kind',
      severity: 'warning',
      message: `This front matter has an id and a title but no kind: add one of ${kinds.join(', ')}.`,
      span,
    },
  ];
}

interface Issue {
  readonly path: PropertyKey[];
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly message: string;
}

/**
 * Validates front matter; where a field is wrong it is left out and the rest is read again, so one
 * bad value does not cost the note. The data is undefined when a field the kind needs is missing.
 */
function parseTolerantly<K extends Kind>(
  kind: K,
  data: Readonly<Record<string, unknown>>,
): { data: NoteData[K] | undefined; issues: Issue[] } {
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

function show(value: unknown): string {
  // by an alias a list or map may hold itself, so it is not written out
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'this list' : 'this group of fields';
  const shown = JSON.stringify(value) ?? String(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
}
