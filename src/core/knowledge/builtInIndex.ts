import type { Layer, NoteSource } from '../note/source.ts';
import type { KnownFile } from './knownFile.ts';
import { readFile } from './knownFile.ts';
import { Packer, packForm, unpack } from './pack.ts';

/** The built-in knowledge as the build writes it down: all of it read and validated, so that a start parses nothing. */
interface BuiltInIndex {
  readonly form: number;
  readonly strings: readonly string[];
  readonly numbers: readonly number[];
  /** Where the text of each packed file ends among all texts, in bytes of UTF-8. */
  readonly ends: readonly number[];
  /** What cannot be packed, since something is wrong with it: it is read at the start, which tells what. */
  readonly rest: readonly NoteSource[];
}

/** The texts of the packed files, one behind the other; most are never asked for. */
export interface BuiltInTexts {
  /** In bytes of UTF-8. */
  readonly length: number;
  between(start: number, end: number): string;
}

const layer = 'built-in';

/** Where the build puts them, relative to the package's folder. */
export const builtInPaths = { index: 'dist/knowledge.json', texts: 'dist/knowledge.txt' } as const;

/** Makes the index of the built-in notes, in the order of their paths, which JSON can hold, and their texts beside it. */
export function indexBuiltIn(
  sources: readonly NoteSource[],
  byteLength: (text: string) => number,
): { readonly index: BuiltInIndex; readonly texts: string } {
  const packer = new Packer();
  const texts: string[] = [];
  const ends: number[] = [];
  const rest: NoteSource[] = [];
  for (const source of sources) {
    // they change with the program alone, so one stamp serves for all
    if (packer.add(readFile({ ...source, stamp: '' }, asItIs)) === undefined) {
      rest.push(source);
      continue;
    }
    texts.push(source.text);
    ends.push((ends.at(-1) ?? 0) + byteLength(source.text));
  }
  const { strings, numbers } = packer;
  return { index: { form: packForm, strings, numbers, ends, rest }, texts: texts.join('') };
}

/** The files of such an index, or undefined when it is none, one of another build, or one of other texts. */
export function readBuiltInIndex(index: unknown, texts: BuiltInTexts): KnownFile[] | undefined {
  if (!isIndex(index) || (index.ends.at(-1) ?? 0) !== texts.length) return undefined;
  const { ends, rest } = index;
  let next = 0;
  const { files } = unpack({ ...index, lists: [], front: () => undefined }, layer, (path) => {
    const [start = 0, end = 0] = [ends[next - 1], ends[next]];
    next++;
    return new BuiltInNote(path, texts, start, end);
  });
  return [...files.values(), ...rest.map((source) => readFile(source, asItIs))];
}

class BuiltInNote implements NoteSource {
  readonly path: string;
  readonly layer: Layer = layer;
  readonly #texts: BuiltInTexts;
  readonly #start: number;
  readonly #end: number;

  constructor(path: string, texts: BuiltInTexts, start: number, end: number) {
    this.path = path;
    this.#texts = texts;
    this.#start = start;
    this.#end = end;
  }

  get text(): string {
    return this.#texts.between(this.#start, this.#end);
  }
}

function isIndex(index: unknown): index is BuiltInIndex {
  return typeof index === 'object' && index !== null && 'form' in index && index.form === packForm;
}

function asItIs(text: string): string {
  return text;
}
