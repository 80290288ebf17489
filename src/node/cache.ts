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
const sliceFiles = 300;

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
    let left = sliceFiles;
    for (const file of knowledge.files) {
      if (file.source.layer !== 'notebook') continue;
      packer.add(file);
      if (--left > 0) continue;
      left = sliceFiles;
      await pause();
    }
    const fronts = packer.fronts.map((front) => Buffer.from(front));
    await pause();
    const parts = [
      Buffer.from(packer.strings.join(packSeparator)),
      bytesOf(packer.numbers),
      bytesOf(fronts.map((front) => front.length)),
      Buffer.concat(fronts),
    ];
    const body = Buffer.concat(parts);
    const header: Header = {
      form: packForm,
      version: this.#version,
      root: this.#root,
      lengths: parts.map((part) => part.length),
      sum: crc32(body),
    };
    await writeAtomically(this.#file, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]));
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
    const [strings = body, numbers = body, frontLengths = body, written = body] = parts;
    // a copy: the rest of the file need not stay in memory with it
    const fronts = Buffer.from(written);
    const starts = startsOf(numbersOf(frontLengths));
    return Knowledge.ofPack(
      {
        strings: strings.toString('utf8').split(packSeparator),
        numbers: numbersOf(numbers),
        front: (i) => fronts.toString('utf8', starts[i], starts[i + 1]),
      },
      (path, stamp) => new DiskNote(this.#root, path, 'notebook', stamp),
    );
  }
}

function bytesOf(numbers: readonly number[]): Buffer {
  return Buffer.from(Int32Array.from(numbers).buffer);
}

/** The numbers of a stretch of bytes, wherever it lies. */
function numbersOf(bytes: Buffer): Int32Array {
  return new Int32Array(new Uint8Array(bytes).buffer);
}

function startsOf(lengths: Int32Array): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = (starts[i] ?? 0) + (lengths[i] ?? 0);
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
  return at === body.length && parts.length === 4 ? parts : undefined;
}
