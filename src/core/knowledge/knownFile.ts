import type { Problem } from '../text/problem.ts';
import { scanBody } from '../note/bodyScan.ts';
import { isLong, isParseable } from '../note/bodyTree.ts';
import { FileNote } from '../note/fileNote.ts';
import { findTargets, resolvePath } from '../note/links.ts';
import { fileStem, foldId, layers, readText } from '../note/note.ts';
import type { AnyNote, Layer, NoteSource, Reading } from '../note/note.ts';
import { visitRelations } from './relations.ts';

/** One file of the notebook, and what reading it gave. */
export interface KnownFile extends Reading {
  readonly source: NoteSource;
  /** All that its front matter and its body name: ids, folded, and files, as `pathName` says. */
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
  return `${byPath}${path}`;
}

/** The path of a link by path; undefined for an id. */
export function pathOfName(name: string): string | undefined {
  return name.startsWith(byPath) ? name.slice(byPath.length) : undefined;
}

const byPath = 'file:';

/** `id.xx.md` is a translation of `id.md` and has no id of its own. */
export function isTranslation(path: string): boolean {
  return /\.[a-z]{2}$/.test(fileStem(path));
}

const none: readonly string[] = Object.freeze([]);

/** Reads one file for the snapshot: all of it that can be asked without its text. */
export function readFile(came: NoteSource, intern: Intern): KnownFile {
  const { text } = came;
  const source = came.kept ?? came;
  const { note, problems } = isTranslation(source.path)
    ? { note: undefined, problems: [] }
    : readText(source, text);
  const start = note?.bodyStart ?? 0;
  const scan = scanBody(text, start);
  const stated: string[] = [];
  if (note?.data) visitRelations(note, (name, to) => stated.push(name, intern(to)));
  const formerly = formerIds(note, intern);
  const isUnread = scan.doubtful === true || (isLong(text, start) && !isParseable(text, start));
  const tooMuch = note && isUnread ? [unreadBody(start)] : [];
  if (note instanceof FileNote) note.release();
  return {
    source,
    note,
    problems: tooMuch.length > 0 ? [...problems, ...tooMuch] : problems,
    names: namesIn(source.path, stated, findTargets(text, start, scan), intern),
    stated: listOf(stated),
    formerly,
    filled: note ? listOf(scan.filled.map(intern)) : none,
  };
}

/** Whether a file as it came is as it was: of the same stamp, or, where texts are held, of the same text. */
export function isSameState(known: NoteSource, came: NoteSource): boolean {
  const kept = came.kept ?? came;
  if (known.stamp !== undefined || kept.stamp !== undefined) return known.stamp === kept.stamp;
  return known.text === kept.text;
}

function unreadBody(start: number): Problem {
  return {
    code: 'body-form',
    severity: 'warning',
    message: 'This text is too long, or nests or repeats its marks beyond reading: its sections are not shown, split or simplify it.',
    span: { start, end: start },
  };
}

function namesIn(path: string, stated: readonly string[], targets: readonly string[], intern: Intern) {
  const names = new Set<string>();
  const add = (id: string): void => {
    const folded = foldId(id);
    names.add(folded === id ? id : intern(folded));
  };
  for (let i = 1; i < stated.length; i += 2) add(stated[i] ?? '');
  for (const target of targets) {
    if (!target.startsWith('./')) add(intern(target));
    else {
      const resolved = resolvePath(path, target.slice(2));
      if (resolved !== undefined) names.add(intern(pathName(resolved)));
    }
  }
  return listOf([...names]);
}

function formerIds(note: AnyNote | undefined, intern: Intern): readonly string[] {
  const { formerly = none } = note?.data ?? {};
  return listOf(formerly.map((id) => intern(foldId(id))));
}

function listOf(list: readonly string[]): readonly string[] {
  return list.length === 0 ? none : list;
}
