import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { longestNote } from '../core/index.ts';
import type { Layer, NoteSource } from '../core/index.ts';

/** A file that is kept without its text, which is read again when it is asked for. */
export class DiskNote implements NoteSource {
  readonly path: string;
  readonly layer: Layer;
  readonly stamp: string;
  readonly #root: string;

  constructor(root: string, path: string, layer: Layer, stamp: string) {
    this.#root = root;
    this.path = path;
    this.layer = layer;
    this.stamp = stamp;
  }

  /** The text as it is on the disk now; empty when the file is gone, of which the watcher will tell. */
  get text(): string {
    const known = recent.find(({ note }) => note === this);
    if (known) return known.text;
    let text = '';
    try {
      ({ text } = readNoteFile(`${this.#root}/${this.path}`));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
    recent[turn] = { note: this, text };
    turn = (turn + 1) % mostRecent;
    return text;
  }
}

/** Size and time of a file, which change with its text. */
export function stampOf({ size, mtimeMs }: Pick<Stats, 'size' | 'mtimeMs'>): string {
  return `${size}:${mtimeMs}`;
}

/**
 * The texts asked for last: a card asks for the same one a few times. Their places are used in turn: a
 * map grows out of its table every few texts, and each old table keeps its texts from being collected.
 */
const recent: { readonly note: DiskNote; readonly text: string }[] = [];
let turn = 0;
const mostRecent = 16;

const shared = Buffer.allocUnsafe(256 * 1024);

/** A file's text and stamp, read at once. What is no file, such as a pipe, is not waited for. */
export function readNoteFile(file: string): { readonly text: string; readonly stamp: string } {
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new Error('it is no file.');
    const stamp = stampOf(stat);
    if (stat.size > longestNote)
      throw new Error(`it has ${megabytes(stat.size)}, and a note at most ${megabytes(longestNote)}.`);
    if (stat.size >= shared.length) return { text: readFileSync(descriptor, 'utf8'), stamp };
    const length = readSync(descriptor, shared, 0, shared.length, 0);
    return { text: shared.toString('utf8', 0, length), stamp };
  } finally {
    closeSync(descriptor);
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}
