import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/position.ts';
import { isKind, kinds } from './kinds/all.ts';
import type { Kind, NoteData } from './kinds/all.ts';
import { locateField, readFrontMatter } from './frontMatter.ts';
import { lostLetter, whyUnreadable } from './encoding.ts';
import { FileNote } from './fileNote.ts';
import { findLinks } from './links.ts';
import type { Link } from './links.ts';
import { readSection } from './oneSection.ts';
import { readSections } from './sections.ts';
import type { Section } from './sections.ts';
import type { NoteSource } from './source.ts';
import { parseTolerantly, show } from './validate.ts';

export { layers } from './source.ts';
export type { Layer, NoteSource } from './source.ts';

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
  if (plainId.test(id)) return id;
  return id.normalize('NFC').toLowerCase();
}

const plainId = /^[a-z\d-]+$/;

export function fileStem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** Whether a note has data, without reading it again where that is known. */
export function isWholeNote(note: AnyNote): note is Note {
  return note instanceof FileNote ? note.isWhole : note.data !== undefined;
}

/** Reads one file. A file without front matter, or whose front matter bears no `kind`, is no note. */
export function readNote(source: NoteSource): Reading {
  return readText(source, source.text);
}

/** Reads one file whose text is at hand. */
export function readText(source: NoteSource, text: string): Reading {
  const unreadable = whyUnreadable(text);
  if (unreadable) return { note: undefined, problems: [unreadable] };
  const lost = lostLetter(text);
  const front = readFrontMatter(text);
  const { data, block, bodyStart } = front;
  if (!block || data['kind'] === undefined) {
    const nowhere = block ?? { start: 0, end: 0 };
    const slip = front.problems.length > 0 && !block ? [] : unread(data, nowhere);
    return { note: undefined, problems: [...(lost ? [lost] : []), ...front.problems, ...slip] };
  }
  const problems: Problem[] = [...(lost ? [lost] : []), ...front.problems];
  const at = (...path: PropertyKey[]): Span => locateField(text, block, path);
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
  const clean = problems.length === 0;
  const note = new FileNote(
    { source, kind, id, title, block, bodyStart, problems: clean ? noProblems : problems },
    clean ? front.plain : undefined,
    parsed.data,
  );
  return { note: note as unknown as AnyNote, problems: note.problems };
}

const noProblems: readonly Problem[] = Object.freeze([]);

/** The note's sections, parsed at the first call. */
export function sectionsOf(note: AnyNote): readonly Section[] {
  return cached(sectionCache, note, () => readSections(note.text, note.bodyStart));
}

/** The section of that heading, in any case. */
export function sectionOf(note: AnyNote, heading: string): Section | undefined {
  const wanted = heading.toLowerCase();
  const whole = sectionCache.get(note);
  if (whole) return whole.find((section) => section.depth > 0 && section.heading.toLowerCase() === wanted);
  const known = cached(oneSectionCache, note, () => new Map<string, Section | undefined>());
  if (!known.has(wanted)) known.set(wanted, readSection(note.text, note.bodyStart, heading));
  return known.get(wanted);
}

/** The links in the note's body, found at the first call. */
export function linksOf(note: AnyNote): readonly Link[] {
  return cached(linkCache, note, () => findLinks(note.text, note.bodyStart));
}

const oneSectionCache = new WeakMap<AnyNote, Map<string, Section | undefined>>();
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
