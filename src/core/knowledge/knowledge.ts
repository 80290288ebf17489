import { foldId, isWholeNote, layers } from '../note/note.ts';
import type { AnyNote, Layer, NoteOf, NoteSource } from '../note/note.ts';
import type { Kind } from '../note/kinds/all.ts';
import { readTranslation, translationPath } from '../note/translation.ts';
import type { Translation } from '../note/translation.ts';
import { alone } from '../text/alone.ts';
import type { Language } from '../text/language.ts';
import { KeyLists } from './keyLists.ts';
import { fileKey, isSameState, layerOfKey, pathName, pathOfName, readFile } from './knownFile.ts';
import type { Intern, KnownFile } from './knownFile.ts';
import { unpack } from './pack.ts';
import type { Pack } from './pack.ts';
import { relationsOf } from './relations.ts';
import type { Relation, RelationName } from './relations.ts';
import { SortedNotes } from './sortedNotes.ts';
import { VersionedMap } from './versionedMap.ts';
import type { Place } from './versionedMap.ts';

export type { KnownFile } from './knownFile.ts';

/** Files that came, changed or went. */
export interface Changes {
  readonly set?: readonly NoteSource[];
  readonly removed?: readonly { readonly layer: Layer; readonly path: string }[];
}

/** A relation as the note sees it that it leads to. */
export type InverseRelation = Omit<Relation, 'path'>;

/** A snapshot without its files: enough to say later what has changed since. */
export type SnapshotPlace = Place<string>;

/** One question to a snapshot: after an id, after the relations to one, after a file by its key, or after all notes or their ids. */
export type Asked =
  | { readonly what: 'id' | 'relations' | 'file'; readonly name: string }
  | { readonly what: 'notes' | 'ids'; readonly name?: undefined };

/** What a snapshot is made of; all maps hold keys of files, so that a change touches only what it is about. */
interface Parts {
  readonly files: VersionedMap<string, KnownFile>;
  /** The files whose note has an id, by folded id: of all layers, overlaid ones too. */
  readonly owners: KeyLists;
  /** The files whose note had an id before. */
  readonly formers: KeyLists;
  /** The files that name an id or a file. */
  readonly namers: KeyLists;
  readonly notes: SortedNotes;
  /** The ids of all notes, once somebody has asked; the same list for as long as no id comes or goes. */
  readonly ids: { list?: readonly string[] };
  readonly intern: Intern;
}

/**
 * All notes together, as one immutable snapshot: the built-in ones, overlaid by those of added
 * folders, overlaid by the notebook's own. A change makes a new snapshot that shares what stayed,
 * in the time that the change takes, however many notes there are.
 */
export class Knowledge {
  readonly #parts: Parts;
  readonly #relationsTo = new Map<string, readonly InverseRelation[]>();
  readonly #ofKind = new Map<Kind, readonly AnyNote[]>();
  #sortedFiles: readonly KnownFile[] | undefined;

  /** Told of all that is asked, see `watched`. */
  readonly #onAsk: ((asked: Asked) => void) | undefined;

  private constructor(parts: Parts, onAsk?: (asked: Asked) => void) {
    this.#parts = parts;
    this.#onAsk = onAsk;
  }

  static get empty(): Knowledge {
    return new Knowledge({
      files: VersionedMap.empty(),
      owners: KeyLists.empty,
      formers: KeyLists.empty,
      namers: KeyLists.empty,
      notes: SortedNotes.first(),
      ids: {},
      intern: newIntern(),
    });
  }

  /** What was packed of a notebook, without any other layer. */
  static ofPack(pack: Pack, keep: (path: string, stamp: string) => NoteSource): Knowledge {
    const { files, owners, formers, namers } = unpack(pack, 'notebook', keep);
    return new Knowledge({
      files: VersionedMap.of(files),
      owners,
      formers,
      namers,
      notes: SortedNotes.first(),
      ids: {},
      intern: newIntern(),
    });
  }

  static of(sources: Iterable<NoteSource>): Knowledge {
    return Knowledge.empty.with({ set: [...sources] });
  }

  with(changes: Changes): Knowledge {
    const edits = new Map<string, KnownFile | undefined>();
    for (const gone of changes.removed ?? []) edits.set(fileKey(gone.layer, gone.path), undefined);
    for (const source of changes.set ?? []) edits.set(fileKey(source.layer, source.path), this.read(source));
    return this.#edited(edits);
  }

  /** Reads a file for a snapshot to come; one that did not change is given as it is known. */
  read(source: NoteSource): KnownFile {
    const known = this.file(source.layer, source.path);
    return known && isSameState(known.source, source) ? known : readFile(source, this.#parts.intern);
  }

  /** The snapshot with files that were read for it: so that reading many can be spread over time. */
  withRead(files: readonly KnownFile[]): Knowledge {
    return this.#edited(
      new Map(files.map((file) => [fileKey(file.source.layer, file.source.path), file])),
    );
  }

  #edited(edits: ReadonlyMap<string, KnownFile | undefined>): Knowledge {
    const { files, owners, formers, namers, notes, intern } = this.#parts;
    const real = new Map<string, KnownFile | undefined>();
    const edit = { owners: owners.edit(), formers: formers.edit(), namers: namers.edit() };
    const ids = new Set<string>();
    let sameIds = true;
    for (const [key, file] of edits) {
      const before = files.get(key);
      if (before === file) continue;
      real.set(key, file);
      const [wasId, isId] = [idsOf(before), idsOf(file)];
      for (const id of [...wasId, ...isId]) ids.add(id);
      if (before?.note?.id !== file?.note?.id) sameIds = false;
      edit.owners.move(key, wasId, isId);
      edit.formers.move(key, before?.formerly ?? [], file?.formerly ?? []);
      edit.namers.move(key, before?.names ?? [], file?.names ?? []);
    }
    if (real.size === 0) return this;
    return new Knowledge({
      files: files.with(real),
      owners: edit.owners.done(),
      formers: edit.formers.done(),
      namers: edit.namers.done(),
      notes: notes.with(ids),
      ids: sameIds ? this.#parts.ids : {},
      intern,
    });
  }

  /** The same snapshot, which tells of all that it is asked: of what an answer made from it depends on. */
  watched(onAsk: (asked: Asked) => void): Knowledge {
    return new Knowledge(this.#parts, onAsk);
  }

  /** Every note, those hidden by an overlay left out, sorted by id. */
  get notes(): readonly AnyNote[] {
    this.#onAsk?.({ what: 'notes' });
    return this.#allNotes();
  }

  /** How many notes there are, which costs no sorting. */
  get noteCount(): number {
    this.#onAsk?.({ what: 'notes' });
    return this.#parts.owners.size;
  }

  /** The ids of all notes, sorted. */
  get ids(): readonly string[] {
    this.#onAsk?.({ what: 'ids' });
    this.#parts.ids.list ??= this.#allNotes().map((note) => note.id);
    return this.#parts.ids.list;
  }

  #allNotes(): readonly AnyNote[] {
    return this.#parts.notes.all(
      () => this.#parts.owners.names(),
      (id) => this.#noteOf(id),
    );
  }

  /** Every file that was read, notes and others, by layer and path. */
  get files(): Iterable<KnownFile> {
    this.#onAsk?.({ what: 'notes' });
    this.#sortedFiles ??= [...this.#parts.files.entries()]
      .sort(([a], [b]) => compare(a, b))
      .map(([, file]) => file);
    return this.#sortedFiles;
  }

  file(layer: Layer, path: string): KnownFile | undefined {
    const key = fileKey(layer, path);
    this.#onAsk?.({ what: 'file', name: key });
    return this.#parts.files.get(key);
  }

  /** The files that may differ from those of a snapshot that this one came of; undefined when it did not. */
  changedSince(older: Knowledge | SnapshotPlace): readonly string[] | undefined {
    const changed = this.#parts.files.changedSince(older instanceof Knowledge ? older.place : older);
    return changed && [...changed];
  }

  /** What `changedSince` takes in place of this snapshot: it can be kept for long without keeping any file. */
  get place(): SnapshotPlace {
    return this.#parts.files.place;
  }

  /** A file by the key that `changedSince` gives. */
  fileOf(key: string): KnownFile | undefined {
    return this.#parts.files.get(key);
  }

  /** The note of that id, or the one that had it before. */
  get(id: string): AnyNote | undefined {
    const key = foldId(id);
    this.#onAsk?.({ what: 'id', name: key });
    return this.#noteOf(key) ?? this.#formerNote(key);
  }

  /** Every note of that id, by layer and path, those hidden by an overlay or a twin too. */
  allOf(id: string): readonly AnyNote[] {
    this.#onAsk?.({ what: 'id', name: foldId(id) });
    return this.#parts.owners.get(foldId(id)).flatMap((key) => this.#parts.files.get(key)?.note ?? []);
  }

  /** The note of that id if it is whole and of that kind. */
  whole<K extends Kind>(kind: K, id: string): NoteOf<K> | undefined {
    const note = this.get(id);
    return note && isWhole(kind, note) ? note : undefined;
  }

  /**
   * A note's words in another language: of the file beside it, or of the notebook's at the same path.
   * Those of an earlier layer are no words of a note that overlays it.
   */
  translation(id: string, language: Language): Translation | undefined {
    const note = this.get(id);
    if (!note) return undefined;
    const path = translationPath(note.path, language);
    const from = layers.indexOf(note.layer);
    for (const layer of layers.slice(from).reverse()) {
      const file = this.file(layer, path);
      const found = file && readTranslation(file.source);
      if (found) return found;
    }
    return undefined;
  }

  /** All whole notes of a kind, sorted by id. */
  ofKind<K extends Kind>(kind: K): readonly NoteOf<K>[] {
    const known = this.#ofKind.get(kind) ?? this.notes.filter((note) => isWhole(kind, note));
    this.#ofKind.set(kind, known);
    return known as readonly NoteOf<K>[];
  }

  /** The relations that this note states. */
  relationsFrom(id: string): readonly Relation[] {
    const note = this.get(id);
    return note?.data ? relationsOf(note) : [];
  }

  /** The relations that other notes state about this one. */
  relationsTo(id: string): readonly InverseRelation[] {
    const key = this.#key(id);
    this.#onAsk?.({ what: 'relations', name: key });
    const known = this.#relationsTo.get(key) ?? this.#readRelationsTo(key);
    this.#relationsTo.set(key, known);
    return known;
  }

  /** The note that a file means by one of its `names`: by an id, or by the path of the note's file. */
  named(name: string): AnyNote | undefined {
    const path = pathOfName(name);
    return path === undefined ? this.get(name) : this.file('notebook', path)?.note;
  }

  /** The keys of the files that name a folded id. */
  keysNaming(id: string): readonly string[] {
    return this.#parts.namers.get(id);
  }

  /** The files that name this note or link to its file, in their front matter or in their text. */
  namersOf(id: string): readonly KnownFile[] {
    const note = this.get(id);
    const key = this.#key(id);
    this.#onAsk?.({ what: 'relations', name: key });
    const path = note?.layer === 'notebook' ? [pathName(note.path)] : [];
    const keys = [...this.#namesFor(key), ...path].flatMap((name) => this.#parts.namers.get(name));
    return [...new Set(keys)].sort().flatMap((key) => this.#parts.files.get(key) ?? []);
  }

  #readRelationsTo(key: string): InverseRelation[] {
    const names = this.#namesFor(key);
    const keys = new Set(names.flatMap((name) => this.#parts.namers.get(name)));
    const files: { readonly place: string; readonly note: AnyNote; readonly stated: readonly string[] }[] = [];
    for (const each of keys) {
      const { note, stated = [] } = this.#parts.files.get(each) ?? {};
      if (!note || stated.length === 0) continue;
      const id = foldId(note.id);
      // an overlay states its relations in the place of the note that it hides
      if (this.#noteOf(id) === note) files.push({ place: this.#parts.owners.get(id)[0] ?? each, note, stated });
    }
    const relations: InverseRelation[] = [];
    for (const { note, stated } of files.sort((a, b) => compare(a.place, b.place))) {
      for (let i = 0; i < stated.length; i += 2) {
        const [name, to] = [stated[i] as RelationName, stated[i + 1] ?? ''];
        if (names.includes(foldId(to))) relations.push({ name, from: note.id, to });
      }
    }
    return relations;
  }

  /** All that a note may be named by: its id, and those it had that no other note has now. */
  #namesFor(key: string): readonly string[] {
    const note = this.#noteOf(key);
    const formerly = note && this.file(note.layer, note.path)?.formerly;
    return formerly ? [key, ...formerly.filter((former) => this.#key(former) === key)] : [key];
  }

  /** The note that stands for a folded id: of the last layer, and there the first by path. */
  #noteOf(id: string): AnyNote | undefined {
    const keys = this.#parts.owners.get(id);
    const last = keys.at(-1);
    if (last === undefined) return undefined;
    const layer = layerOfKey(last);
    return this.#parts.files.get(keys.find((key) => layerOfKey(key) === layer) ?? last)?.note;
  }

  /** Of all notes that had the id, the last by the place of their own id. */
  #formerNote(id: string): AnyNote | undefined {
    let found: { readonly place: string; readonly note: AnyNote } | undefined;
    for (const key of this.#parts.formers.get(id)) {
      const note = this.#parts.files.get(key)?.note;
      if (!note || this.#noteOf(foldId(note.id)) !== note) continue;
      const place = this.#parts.owners.get(foldId(note.id))[0] ?? key;
      if (!found || compare(place, found.place) > 0) found = { place, note };
    }
    return found?.note;
  }

  /** What the maps know a note by, whichever of its ids is named. */
  #key(id: string): string {
    const key = foldId(id);
    const note = this.#noteOf(key) ?? this.#formerNote(key);
    return note ? foldId(note.id) : key;
  }
}

function newIntern(): Intern {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    const kept = alone(text);
    known.set(kept, kept);
    return kept;
  };
}

function idsOf(file: KnownFile | undefined): readonly string[] {
  return file?.note ? [foldId(file.note.id)] : [];
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isWhole<K extends Kind>(kind: K, note: AnyNote): note is Extract<AnyNote, NoteOf<K>> {
  return note.kind === kind && isWholeNote(note);
}
