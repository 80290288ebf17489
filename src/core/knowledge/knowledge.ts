import { foldId, layers, readNote } from '../note/note.ts';
import type { AnyNote, Layer, Note, NoteOf, NoteSource, Reading } from '../note/note.ts';
import type { Kind } from '../note/kinds/all.ts';
import { readTranslation, translationName } from '../note/translation.ts';
import type { Translation } from '../note/translation.ts';
import type { Language } from '../text/language.ts';
import { relationsOf } from './relations.ts';
import type { Relation } from './relations.ts';

/** One file of the notebook, and what reading it gave. */
export interface KnownFile extends Reading {
  readonly source: NoteSource;
  /** What the file says in another language, where it is `id.xx.md`. */
  readonly translation?: Translation | undefined;
}

/** Files that came, changed or went. */
export interface Changes {
  readonly set?: readonly NoteSource[];
  readonly removed?: readonly { readonly layer: Layer; readonly path: string }[];
}

/**
 * All notes together, as one immutable snapshot: the built-in ones, overlaid by those of added
 * folders, overlaid by the notebook's own. A change makes a new snapshot that shares what stayed.
 */
export class Knowledge {
  static readonly empty = new Knowledge(new Map());

  readonly #files: ReadonlyMap<string, KnownFile>;
  readonly #byId = new Map<string, AnyNote>();
  readonly #byFormerId = new Map<string, AnyNote>();
  readonly #byKind = new Map<Kind, AnyNote[]>();
  readonly #from = new Map<string, readonly Relation[]>();
  readonly #to = new Map<string, Relation[]>();
  readonly #translations = new Map<string, Translation>();

  /** All notes, those hidden by an overlay left out, sorted by id. */
  readonly notes: readonly AnyNote[];

  private constructor(files: ReadonlyMap<string, KnownFile>) {
    // in the order of layers and paths, so the snapshot never depends on the order of arrival
    const ordered = [...files].sort(
      ([, { source: a }], [, { source: b }]) =>
        layers.indexOf(a.layer) - layers.indexOf(b.layer) || compare(a.path, b.path),
    );
    this.#files = new Map(ordered);
    for (const { note, translation } of this.#files.values()) {
      // later layers come last, so the notebook's own words win
      if (translation) this.#translations.set(`${foldId(translation.of)} ${translation.language}`, translation);
      if (!note) continue;
      const key = foldId(note.id);
      const known = this.#byId.get(key);
      // of two in one layer the first by path stands; the other is a problem that check/ reports
      if (!known || known.layer !== note.layer) this.#byId.set(key, note);
    }
    for (const note of this.#byId.values()) {
      for (const former of note.data?.formerly ?? []) this.#byFormerId.set(foldId(former), note);
    }
    // only now is it known where former ids lead
    for (const note of this.#byId.values()) this.#relate(note);
    this.notes = [...this.#byId].sort(([a], [b]) => compare(a, b)).map(([, note]) => note);
    for (const note of this.notes) push(this.#byKind, note.kind, note);
  }

  static of(sources: Iterable<NoteSource>): Knowledge {
    return Knowledge.empty.with({ set: [...sources] });
  }

  with(changes: Changes): Knowledge {
    const files = new Map(this.#files);
    for (const gone of changes.removed ?? []) files.delete(fileKey(gone.layer, gone.path));
    for (const source of changes.set ?? []) {
      const key = fileKey(source.layer, source.path);
      if (files.get(key)?.source.text === source.text) continue;
      files.set(key, { source, ...readFile(source) });
    }
    return new Knowledge(files);
  }

  /** Every file that was read, notes and others, by layer and path. */
  get files(): Iterable<KnownFile> {
    return this.#files.values();
  }

  file(layer: Layer, path: string): KnownFile | undefined {
    return this.#files.get(fileKey(layer, path));
  }

  /** The note of that id, or the one that had it before. */
  get(id: string): AnyNote | undefined {
    const key = foldId(id);
    return this.#byId.get(key) ?? this.#byFormerId.get(key);
  }

  /** The note of that id if it is whole and of that kind. */
  whole<K extends Kind>(kind: K, id: string): NoteOf<K> | undefined {
    const note = this.get(id);
    return note && isWhole(kind, note) ? note : undefined;
  }

  /** A note's words in another language. Those of an earlier layer are no words of a note that overlays it. */
  translation(id: string, language: Language): Translation | undefined {
    const note = this.get(id);
    const found = note && this.#translations.get(`${foldId(note.id)} ${language}`);
    return found && layers.indexOf(found.source.layer) >= layers.indexOf(note.layer) ? found : undefined;
  }

  /** All whole notes of a kind, sorted by id. */
  ofKind<K extends Kind>(kind: K): readonly NoteOf<K>[] {
    const notes = this.#byKind.get(kind) ?? [];
    return notes.filter((note) => isWhole(kind, note));
  }

  /** The relations that this note states. */
  relationsFrom(id: string): readonly Relation[] {
    return this.#from.get(this.#key(id)) ?? [];
  }

  /** The relations that other notes state about this one. */
  relationsTo(id: string): readonly Relation[] {
    return this.#to.get(this.#key(id)) ?? [];
  }

  #relate(note: AnyNote): void {
    if (!note.data) return;
    const relations = statedRelations(note);
    this.#from.set(foldId(note.id), relations);
    for (const relation of relations) push(this.#to, this.#key(relation.to), relation);
  }

  /** What the maps know a note by, whichever of its ids is named. */
  #key(id: string): string {
    return foldId(this.get(id)?.id ?? id);
  }
}

const stated = new WeakMap<Note, readonly Relation[]>();

/** A note's relations, worked out once: notes outlive the snapshots they are in. */
function statedRelations(note: Note): readonly Relation[] {
  const known = stated.get(note);
  if (known) return known;
  const relations = relationsOf(note);
  stated.set(note, relations);
  return relations;
}

/** `id.xx.md` is a translation of `id.md` and has no id of its own. */
export function isTranslation(path: string): boolean {
  return translationName(path) !== undefined;
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function readFile(source: NoteSource): Omit<KnownFile, 'source'> {
  if (!isTranslation(source.path)) return readNote(source);
  return { note: undefined, problems: [], translation: readTranslation(source) };
}

function fileKey(layer: Layer, path: string): string {
  return `${layer}:${path}`;
}

function isWhole<K extends Kind>(kind: K, note: AnyNote): note is Extract<AnyNote, NoteOf<K>> {
  return note.kind === kind && note.data !== undefined;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
