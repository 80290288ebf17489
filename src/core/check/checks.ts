import type { Asked, Knowledge, KnownFile } from '../knowledge/knowledge.ts';
import { fileKey } from '../knowledge/knownFile.ts';
import { FileNote } from '../note/fileNote.ts';
import { foldId } from '../note/note.ts';
import type { Layer } from '../note/note.ts';
import type { Problem } from '../text/problem.ts';
import { checkFile } from './all.ts';

/** One changed file, or a few, are checked before what depends on them is looked for. */
const fewChanges = 8;

/** A changed file whose dependents have still to be marked, between the two snapshots of its change. */
interface Change {
  readonly key: string;
  readonly before: Knowledge;
  readonly after: Knowledge;
  /** What was looked up for others of the same snapshots: of many changes most make the same files stale. */
  readonly done: Set<string>;
}

/** The problems of one file as they are now; none when the file is gone. */
export interface CheckedFile {
  readonly path: string;
  readonly problems: readonly Problem[];
}

/**
 * The problems of one layer's files, kept up to date: after a change only those files are checked
 * again whose answers may be others now. What a check asked of the snapshot tells which they are.
 */
export class Checks {
  /** What the keys of the layer's files begin with. */
  readonly #layerKey: string;
  #knowledge: Knowledge | undefined;
  readonly #stale = new Set<string>();
  /** What was checked for the snapshot of now: it need not be again, whatever it depends on. */
  readonly #fresh = new Set<string>();
  #changes: Change[] = [];
  /** Who asked what beyond the ids that its own file names, which the snapshot knows. */
  readonly #askers = new Map<string, Set<string>>();
  readonly #askedBy = new Map<string, readonly string[]>();

  constructor(layer: Layer) {
    this.#layerKey = fileKey(layer, '');
  }

  /** Whether there is nothing left to check. */
  get done(): boolean {
    return this.#stale.size === 0 && this.#changes.length === 0;
  }

  /** Goes on to another snapshot, and marks what has to be checked for it. */
  see(knowledge: Knowledge): void {
    const before = this.#knowledge;
    this.#knowledge = knowledge;
    this.#fresh.clear();
    const changed = before && knowledge.changedSince(before);
    if (!before || !changed) {
      for (const { source } of before?.files ?? []) this.#mark(fileKey(source.layer, source.path));
      for (const { source } of knowledge.files) this.#mark(fileKey(source.layer, source.path));
      return;
    }
    // the file in front comes first; what depends on it is found when there is time
    const done = new Set<string>();
    for (const key of changed) {
      this.#mark(key);
      this.#changes.push({ key, before, after: knowledge, done });
    }
  }

  /** Checks what is marked, until it is told to stop, and gives what was checked. */
  run(isEnough: () => boolean = () => false): CheckedFile[] {
    const knowledge = this.#knowledge;
    const checked: CheckedFile[] = [];
    if (!knowledge) return checked;
    // most of many depend on each other: to check them at once would be to check them twice
    if (this.#changes.length > fewChanges && !this.#spread(isEnough)) return checked;
    const asked = new Set<string>();
    const watched = knowledge.watched((each) => asked.add(nameOf(each)));
    for (const key of this.#stale) {
      this.#stale.delete(key);
      this.#fresh.add(key);
      asked.clear();
      const file = knowledge.fileOf(key);
      checked.push({ path: key.slice(2), problems: file ? checkFile(file, watched) : [] });
      this.#remember(key, file, asked);
      if (isEnough()) return checked;
    }
    if (this.#spread(isEnough)) checked.push(...this.run(isEnough));
    return checked;
  }

  /** Marks what depends on changed files, until it is told to stop; gives whether there is time left to check it. */
  #spread(isEnough: () => boolean): boolean {
    let stopped = false;
    let spread = 0;
    for (const change of this.#changes) {
      this.#markDependents(change);
      spread++;
      stopped = isEnough();
      if (stopped) break;
    }
    this.#changes = this.#changes.slice(spread);
    return spread > 0 && !stopped;
  }

  #mark(key: string): void {
    if (key.startsWith(this.#layerKey) && !this.#fresh.has(key)) this.#stale.add(key);
  }

  #markDependents({ key, before, after, done }: Change): void {
    const [was, is] = [before.fileOf(key), after.fileOf(key)];
    // an overlay that comes or goes brings up or hides what others of its id say
    const rivals = [was, is].flatMap((file) => [...rivalsOf(file, before), ...rivalsOf(file, after)]);
    const names = new Set(rivals.flatMap(namesOf));
    const dependents = new Set(rivals.map(({ source }) => fileKey(source.layer, source.path)));
    const sameFace = hasSameFace(was, is);
    const isFirst = (question: string): boolean =>
      done.size < done.add(`${String(sameFace)} ${question}`).size;
    const addAskers = (question: string): void => {
      if (isFirst(question)) for (const each of this.#askers.get(question) ?? []) dependents.add(each);
    };
    addAskers(`file ${key}`);
    addAskers('notes');
    if (was?.note?.id !== is?.note?.id) addAskers('ids');
    for (const name of names) {
      addAskers(`id ${name}`);
      for (const each of [...before.keysNaming(name), ...after.keysNaming(name)]) dependents.add(each);
    }
    // a relation may name a note by an id it had, and is asked for by the one it has
    const meant = (name: string): string[] =>
      [before.named(name), after.named(name)].flatMap((note) => (note ? [foldId(note.id)] : []));
    for (const name of [...names, ...rivals.flatMap((file) => file.names)]) {
      if (!isFirst(`named ${name}`)) continue;
      for (const each of [name, ...meant(name)]) addAskers(`relations ${each}`);
    }
    for (const each of dependents) if (!sameFace || readsTexts(after.fileOf(each))) this.#mark(each);
  }

  #remember(key: string, file: KnownFile | undefined, asked: ReadonlySet<string>): void {
    for (const name of this.#askedBy.get(key) ?? []) this.#askers.get(name)?.delete(key);
    const found = [...namesOf(file).slice(0, 1), ...(file?.names ?? [])];
    const own = new Set([`file ${key}`, ...found.map((id) => `id ${id}`)]);
    const others = [...asked].filter((name) => !own.has(name));
    if (others.length === 0) this.#askedBy.delete(key);
    else this.#askedBy.set(key, others);
    for (const name of others) {
      const askers = this.#askers.get(name);
      if (askers) askers.add(key);
      else this.#askers.set(name, new Set([key]));
    }
  }
}

function nameOf({ what, name }: Asked): string {
  return name === undefined ? what : `${what} ${name}`;
}

/** The ids under which a file's note is found. */
function namesOf(file: KnownFile | undefined): readonly string[] {
  return file?.note ? [foldId(file.note.id), ...file.formerly] : [];
}

/** A file and all others whose note has the same id. */
function rivalsOf(file: KnownFile | undefined, knowledge: Knowledge): readonly KnownFile[] {
  if (!file?.note) return file ? [file] : [];
  const others = knowledge.allOf(file.note.id).flatMap((note) => knowledge.file(note.layer, note.path) ?? []);
  return [file, ...others];
}

/** Whether all that other notes see of a note is as it was: what its body says is its own, whom it names is not. */
function hasSameFace(was: KnownFile | undefined, is: KnownFile | undefined): boolean {
  return (
    was?.note instanceof FileNote &&
    is?.note instanceof FileNote &&
    was.note.plain !== undefined &&
    was.note.plain === is.note.plain &&
    was.names.length === is.names.length &&
    was.names.every((name, i) => name === is.names[i])
  );
}

/** A program is held against the whole texts of the notes it was built from. */
function readsTexts(file: KnownFile | undefined): boolean {
  return file?.note?.kind === 'program';
}
