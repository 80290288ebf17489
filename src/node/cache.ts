import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { Knowledge, Packer, packForm, packSeparator } from '../core/index.ts';
import { DiskNote } from './diskNote.ts';
import { writeAtomically } from './write.ts';

/** What the first line of a cache says of the rest. */
interface Header {
  readonly form: number;
  readonly version: string;
  readonly root: string;
  /** How many bytes each part has, in their order. */
  readonly lengths: readonly number[];
  readonly sum: number;
}

/** Files packed before others get their turn. */
const sliceFiles = 100;

/** The index of one notebook as it was when it was last written; for one version of the program, and one folder. */
export class IndexCache {
  readonly #file: string;
  readonly #root: string;
  readonly #version: string;

  constructor(file: string, root: string, version: string) {
    this.#file = file;
    this.#root = root;
    this.#version = version;
  }

  /** What was known of the notebook's files; undefined where there is no cache, or none that can be trusted. */
  load(): Knowledge | undefined {
    try {
      return this.#read(readFileSync(this.#file));
    } catch {
      // whatever is wrong with it, all of it can be read again from the notes
      return undefined;
    }
  }

  /** Writes what is known of the notebook's files, in slices. */
  async save(knowledge: Knowledge, pause: () => Promise<void>): Promise<void> {
    const packer = new Packer();
    const fronts: Buffer[] = [];
    let left = sliceFiles;
    for (const file of knowledge.files) {
      if (file.source.layer !== 'notebook') continue;
      const front = packer.add(file);
      if (front !== undefined) fronts.push(Buffer.from(front));
      if (--left > 0) continue;
      left = sliceFiles;
      await pause();
    }
    const parts: Buffer[] = [];
    for (const make of [
      () => bytesOf(packer.numbers),
      () => bytesOf(packer.lists),
      () => bytesOf(startsOf(fronts.map((front) => front.length))),
      () => Buffer.concat(fronts),
      () => Buffer.from(packer.strings.join(packSeparator)),
    ]) {
      parts.push(make());
      await pause();
    }
    const body = Buffer.concat(parts);
    const header: Header = {
      form: packForm,
      version: this.#version,
      root: this.#root,
      lengths: parts.map((part) => part.length),
      sum: crc32(body),
    };
    const line = Buffer.from(JSON.stringify(header));
    // what is read as numbers has to begin where one may
    const space = ' '.repeat(3 - (line.length % 4));
    await writeAtomically(this.#file, Buffer.concat([line, Buffer.from(`${space}\n`), body]));
  }

  async remove(): Promise<void> {
    await rm(this.#file, { force: true });
  }

  #read(bytes: Buffer): Knowledge | undefined {
    const end = bytes.indexOf(10);
    const header = JSON.parse(bytes.toString('utf8', 0, end)) as Header;
    if (header.form !== packForm || header.version !== this.#version || header.root !== this.#root)
      return undefined;
    const body = bytes.subarray(end + 1);
    const parts = cut(body, header.lengths);
    if (!parts || crc32(body) !== header.sum) return undefined;
    const [numbers = body, lists = body, starts = body, fronts = body, strings = body] = parts;
    const startOf = numbersOf(starts);
    return Knowledge.ofPack(
      {
        strings: strings.toString('utf8').split(packSeparator),
        numbers: numbersOf(numbers),
        lists: numbersOf(lists),
        front: (i) => fronts.toString('utf8', startOf[i], startOf[i + 1]),
      },
      (path, stamp) => new DiskNote(this.#root, path, 'notebook', stamp),
    );
  }
}

function bytesOf(numbers: ArrayLike<number>): Buffer {
  return Buffer.from(Int32Array.from(numbers).buffer);
}

/** A stretch of bytes as numbers, without a copy: there are megabytes of them. */
function numbersOf({ buffer, byteOffset, length }: Buffer): Int32Array {
  return new Int32Array(buffer, byteOffset, length / 4);
}

/** Where each of them starts that have these lengths, and where the last one ends. */
function startsOf(lengths: readonly number[]): number[] {
  const starts = [0];
  for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length);
  return starts;
}

/** The parts of these lengths; undefined unless they are the whole. */
function cut(body: Buffer, lengths: readonly number[]): Buffer[] | undefined {
  const parts: Buffer[] = [];
  let at = 0;
  for (const length of lengths) {
    parts.push(body.subarray(at, at + length));
    at += length;
  }
  return at === body.length && parts.length === 5 ? parts : undefined;
}
