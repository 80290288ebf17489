import { FileNote } from '../note/fileNote.ts';
import { kinds } from '../note/kinds/all.ts';
import { foldId } from '../note/note.ts';
import type { AnyNote, Layer, NoteSource } from '../note/note.ts';
import type { KnownFile } from './knownFile.ts';
import { fileKey } from './knownFile.ts';

/** Goes up whenever what is packed, or what it means, changes: a pack of another form is not read. */
export const packForm = 1;

/** What an index knows of files, as a few long columns: to be written in one piece and read back in one. */
export interface Pack {
  readonly strings: readonly string[];
  readonly numbers: ArrayLike<number>;
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
  readonly fronts: string[] = [];
  readonly #known = new Map<string, number>();

  /** Gives whether the file was taken. */
  add(file: KnownFile): boolean {
    const { source, note, problems } = file;
    const plain = note instanceof FileNote ? note.plain : undefined;
    if (source.stamp === undefined || problems.length > 0 || (note && plain === undefined)) return false;
    const lists = [file.names, file.stated, file.formerly, file.filled];
    if ([[source.path], ...lists].some((list) => list.some((each) => each.includes(packSeparator)))) return false;
    this.numbers.push(this.#text(source.path), this.#text(source.stamp));
    this.numbers.push(note ? kinds.indexOf(note.kind) : noKind);
    if (note) {
      this.numbers.push(this.#text(note.id), this.#text(note.title));
      this.numbers.push(note.block.start, note.block.end, note.bodyStart);
    }
    for (const list of lists)
      this.numbers.push(list.length, ...list.map((each) => this.#text(each)));
    this.fronts.push(plain ?? '');
    return true;
  }

  #text(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.strings.length);
    return this.strings.push(text) - 1;
  }
}

/** Files out of a pack, and under which names they stand. */
export interface Unpacked {
  readonly files: Map<string, KnownFile>;
  readonly owners: Map<string, string[]>;
  readonly formers: Map<string, string[]>;
  readonly namers: Map<string, string[]>;
}

/** Reads a pack whose files are of one layer, in the order of their paths. `keep` gives what is kept of a file. */
export function unpack(pack: Pack, layer: Layer, keep: (path: string, stamp: string) => NoteSource): Unpacked {
  const { strings, numbers } = pack;
  const unpacked: Unpacked = { files: new Map(), owners: new Map(), formers: new Map(), namers: new Map() };
  let at = 0;
  const number = (): number => numbers[at++] ?? 0;
  const text = (): string => strings[number()] ?? '';
  for (let i = 0; at < numbers.length; i++) {
    const path = text();
    const source = keep(path, text());
    const key = fileKey(layer, path);
    const note = unpackNote(source, i);
    if (note) put(unpacked.owners, foldId(note.id), key);
    const names = at;
    putAll(unpacked.namers, key);
    const stated = at;
    skip();
    const formerly = at;
    putAll(unpacked.formers, key);
    const filled = at;
    skip();
    unpacked.files.set(key, new PackedFile(pack, source, note, { names, stated, formerly, filled }));
  }
  return unpacked;

  function unpackNote(source: NoteSource, i: number): AnyNote | undefined {
    const kind = kinds[number()];
    if (kind === undefined) return undefined;
    const [id, title, start, end, bodyStart] = [text(), text(), number(), number(), number()];
    const face = { source, kind, id, title, block: { start, end }, bodyStart, problems: noProblems };
    const front = (): string => pack.front(i) ?? source.text.slice(start, end);
    return new FileNote(face, front, undefined) as unknown as AnyNote;
  }

  function skip(): void {
    const length = number();
    at += length;
  }

  function putAll(lists: Map<string, string[]>, key: string): void {
    for (let left = number(); left > 0; left--) put(lists, text(), key);
  }
}

const noProblems: readonly never[] = Object.freeze([]);

function put(lists: Map<string, string[]>, name: string, key: string): void {
  const list = lists.get(name);
  if (list) list.push(key);
  else lists.set(name, [key]);
}

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
