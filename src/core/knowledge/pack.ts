import { FileNote } from '../note/fileNote.ts';
import { kinds } from '../note/kinds/all.ts';
import { foldId } from '../note/note.ts';
import type { AnyNote, Layer, NoteSource } from '../note/note.ts';
import { KeyLists } from './keyLists.ts';
import type { KnownFile } from './knownFile.ts';
import { fileKey } from './knownFile.ts';

/** Goes up whenever what is packed, or what it means, changes: a pack of another form is not read. */
export const packForm = 2;

/** What an index knows of files, as a few long columns: to be written in one piece and read back in one. */
export interface Pack {
  readonly strings: readonly string[];
  readonly numbers: ArrayLike<number>;
  /** Which files stand under which names, as a `Packer` gives it. */
  readonly lists: ArrayLike<number>;
  /** The front matter of the file number `i` of the pack; undefined where it is asked of the file's text. */
  readonly front: (i: number) => string | undefined;
}

const noKind = -1;

/** Stands between two strings of a pack that is written down: no path, id or heading has it. */
export const packSeparator = '\0';

/** Makes a pack of files, one by one. A file with problems is left out: reading it again is what tells them. */
export class Packer {
  readonly strings: string[] = [];
  readonly numbers: number[] = [];
  #files = 0;
  readonly #known = new Map<string, number>();
  /** The numbers of the files under each name: those whose note has the id, had it, and that name it. */
  readonly #lists: Readonly<Record<ListName, Map<number, number[]>>> = {
    owners: new Map(),
    formers: new Map(),
    namers: new Map(),
  };

  /** Gives the front matter of the file, empty where it has none; undefined where the file was not taken. */
  add(file: KnownFile): string | undefined {
    const { source, note, problems } = file;
    const plain = note instanceof FileNote ? note.plain : undefined;
    if (source.stamp === undefined || problems.length > 0 || (note && plain === undefined)) return undefined;
    const lists = [file.names, file.stated, file.formerly, file.filled];
    if ([[source.path], ...lists].some((list) => list.some((each) => each.includes(packSeparator))))
      return undefined;
    this.numbers.push(this.#text(source.path), this.#text(source.stamp));
    this.numbers.push(note ? kinds.indexOf(note.kind) : noKind);
    if (note) {
      this.numbers.push(this.#text(note.id), this.#text(note.title));
      this.numbers.push(note.block.start, note.block.end, note.bodyStart);
    }
    for (const list of lists)
      this.numbers.push(list.length, ...list.map((each) => this.#text(each)));
    const number = this.#files++;
    if (note) this.#put('owners', foldId(note.id), number);
    for (const name of file.formerly) this.#put('formers', name, number);
    for (const name of file.names) this.#put('namers', name, number);
    return plain ?? '';
  }

  /** For each of the three lists how many names it has, and for each name its string, how many files, and which. */
  get lists(): Int32Array {
    let size = 0;
    for (const list of listNames) {
      size++;
      for (const files of this.#lists[list].values()) size += 2 + files.length;
    }
    const lists = new Int32Array(size);
    let at = 0;
    for (const list of listNames) {
      lists[at++] = this.#lists[list].size;
      for (const [name, files] of this.#lists[list]) {
        lists[at++] = name;
        lists[at++] = files.length;
        lists.set(files, at);
        at += files.length;
      }
    }
    return lists;
  }

  #put(list: ListName, name: string, file: number): void {
    const key = this.#text(name);
    const files = this.#lists[list].get(key);
    if (files) files.push(file);
    else this.#lists[list].set(key, [file]);
  }

  #text(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.strings.length);
    return this.strings.push(text) - 1;
  }
}

const listNames = ['owners', 'formers', 'namers'] as const;
type ListName = (typeof listNames)[number];

/** Files out of a pack, and under which names they stand. */
export interface Unpacked extends Readonly<Record<ListName, KeyLists>> {
  readonly files: Map<string, KnownFile>;
}

/** Reads a pack whose files are of one layer, in the order of their paths. `keep` gives what is kept of a file. */
export function unpack(pack: Pack, layer: Layer, keep: (path: string, stamp: string) => NoteSource): Unpacked {
  const { strings, numbers } = pack;
  const files = new Map<string, KnownFile>();
  const keys: string[] = [];
  let at = 0;
  const number = (): number => numbers[at++] ?? 0;
  const text = (): string => strings[number()] ?? '';
  for (let i = 0; at < numbers.length; i++) {
    const path = text();
    const source = keep(path, text());
    const note = unpackNote(source, i);
    const places = { names: skip(), stated: skip(), formerly: skip(), filled: skip() };
    const key = fileKey(layer, path);
    keys.push(key);
    files.set(key, new PackedFile(pack, source, note, places));
  }
  return { files, ...unpackLists(pack, keys) };

  function unpackNote(source: NoteSource, i: number): AnyNote | undefined {
    const kind = kinds[number()];
    if (kind === undefined) return undefined;
    const [id, title, start, end, bodyStart] = [text(), text(), number(), number(), number()];
    const face = { source, kind, id, title, block: { start, end }, bodyStart, problems: noProblems };
    const front = (): string => pack.front(i) ?? source.text.slice(start, end);
    return new FileNote(face, front, undefined) as unknown as AnyNote;
  }

  /** Goes past a list, and gives where it begins. */
  function skip(): number {
    const from = at;
    at += 1 + number();
    return from;
  }
}

/** The lists stay packed until they are asked for, which for most is never. */
function unpackLists({ strings, lists }: Pack, keys: readonly string[]): Record<ListName, KeyLists> {
  let at = 0;
  const keysAt = (place: number): string[] =>
    Array.from({ length: lists[place] ?? 0 }, (_, i) => keys[lists[place + 1 + i] ?? 0] ?? '');
  const read = (): KeyLists => {
    const places = new Map<string, number>();
    for (let left = lists[at++] ?? 0; left > 0; left--) {
      places.set(strings[lists[at++] ?? 0] ?? '', at);
      at += 1 + (lists[at] ?? 0);
    }
    return KeyLists.packed(places, keysAt);
  };
  return { owners: read(), formers: read(), namers: read() };
}

const noProblems: readonly never[] = Object.freeze([]);

/** Where the lists of a file begin in the numbers of its pack. */
interface Places {
  readonly names: number;
  readonly stated: number;
  readonly formerly: number;
  readonly filled: number;
}

/** A file whose lists stay packed until they are asked for, which for most is never. */
class PackedFile implements KnownFile {
  readonly source: NoteSource;
  readonly note: AnyNote | undefined;
  readonly problems = noProblems;
  readonly #pack: Pack;
  readonly #places: Places;

  constructor(pack: Pack, source: NoteSource, note: AnyNote | undefined, places: Places) {
    this.#pack = pack;
    this.source = source;
    this.note = note;
    this.#places = places;
  }

  get names(): readonly string[] {
    return this.#list(this.#places.names);
  }

  get stated(): readonly string[] {
    return this.#list(this.#places.stated);
  }

  get formerly(): readonly string[] {
    return this.#list(this.#places.formerly);
  }

  get filled(): readonly string[] {
    return this.#list(this.#places.filled);
  }

  #list(at: number): readonly string[] {
    const { numbers, strings } = this.#pack;
    const list: string[] = [];
    for (let i = 1; i <= (numbers[at] ?? 0); i++) list.push(strings[numbers[at + i] ?? 0] ?? '');
    return list;
  }
}
