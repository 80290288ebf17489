import { scanBody } from '../note/bodyScan.ts';
import { findTargets, resolvePath } from '../note/links.ts';
import { fileStem, foldId, layers, readText } from '../note/note.ts';
import type { AnyNote, Layer, NoteSource, Reading } from '../note/note.ts';
import { relationsOf } from './relations.ts';

/** One file of the notebook, and what reading it gave. */
export interface KnownFile extends Reading {
  readonly source: NoteSource;
  /** Tells its text from any other, so that the text need not be kept to see that it changed. */
  readonly hash: number;
  /** All that its front matter and its body name: ids, folded, and files, as `pathName` says. Sorted. */
  readonly names: readonly string[];
  /** The relations that its front matter states, each as its name and, after it, what it leads to as written. */
  readonly stated: readonly string[];
  /** The ids that its note had, folded. */
  readonly formerly: readonly string[];
  /** The headings of the sections with something under them, in lower case. */
  readonly filled: readonly string[];
}

/** Gives one string for all equal ones, so that a name that a thousand notes bear is kept once. */
export type Intern = (text: string) => string;

/** What a file is found by in the maps of a snapshot: in the order of layers, then paths. */
export function fileKey(layer: Layer, path: string): string {
  return `${layers.indexOf(layer)}:${path}`;
}

export function layerOfKey(key: string): string {
  return key.charAt(0);
}

/** What a link by path to a file of the notebook is kept as, beside folded ids. */
export function pathName(path: string): string {
  return `file:${path}`;
}

/** `id.xx.md` is a translation of `id.md` and has no id of its own. */
export function isTranslation(path: string): boolean {
  return /\.[a-z]{2}$/.test(fileStem(path));
}

const none: readonly string[] = Object.freeze([]);

/** Reads one file for the snapshot: all of it that can be asked without its text. */
export function readFile(source: NoteSource, text: string, hash: number, intern: Intern): KnownFile {
  const { note, problems } = isTranslation(source.path)
    ? { note: undefined, problems: [] }
    : readText(source, text);
  const start = note?.bodyStart ?? 0;
  const scan = scanBody(text, start);
  const stated = note?.data ? relationsOf(note).flatMap(({ name, to }) => [name, intern(to)]) : none;
  return {
    source,
    note,
    problems,
    hash,
    names: namesIn(source.path, stated, findTargets(text, start, scan), intern),
    stated: listOf(stated),
    formerly: formerIds(note, intern),
    filled: note ? listOf(scan.filled.map(intern)) : none,
  };
}

/** A number that two texts hardly ever share: 53 bits (cyrb53, by bryc, in the public domain). */
export function hashOf(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

function namesIn(path: string, stated: readonly string[], targets: readonly string[], intern: Intern) {
  const names = new Set<string>();
  for (let i = 1; i < stated.length; i += 2) names.add(intern(foldId(stated[i] ?? '')));
  for (const target of targets) {
    if (!target.startsWith('./')) names.add(intern(foldId(target)));
    else {
      const resolved = resolvePath(path, target.slice(2));
      if (resolved !== undefined) names.add(intern(pathName(resolved)));
    }
  }
  return listOf([...names].sort());
}

function formerIds(note: AnyNote | undefined, intern: Intern): readonly string[] {
  const { formerly = none } = note?.data ?? {};
  return listOf(formerly.map((id) => intern(foldId(id))));
}

function listOf(list: readonly string[]): readonly string[] {
  return list.length === 0 ? none : list;
}
