import type { NoteSource } from '../note/source.ts';
import type { KnownFile } from './knownFile.ts';
import { readFile } from './knownFile.ts';
import { Packer, packForm, unpack } from './pack.ts';

/** The built-in knowledge as the build writes it down: all of it read and validated, so that a start parses nothing. */
interface BuiltInIndex {
  readonly form: number;
  readonly strings: readonly string[];
  readonly numbers: readonly number[];
  /** The text of each packed file, in their order. */
  readonly texts: readonly string[];
  /** What cannot be packed, since something is wrong with it: it is read at the start, which tells what. */
  readonly rest: readonly NoteSource[];
}

const layer = 'built-in';

/** Makes the index of the built-in notes, in the order of their paths; JSON can hold it. */
export function indexBuiltIn(sources: readonly NoteSource[]): BuiltInIndex {
  const packer = new Packer();
  const texts: string[] = [];
  const rest: NoteSource[] = [];
  for (const source of sources) {
    // they change with the program alone, so one stamp serves for all
    if (packer.add(readFile({ ...source, stamp: '' }, asItIs)) !== undefined) texts.push(source.text);
    else rest.push(source);
  }
  return { form: packForm, strings: packer.strings, numbers: packer.numbers, texts, rest };
}

/** The files of such an index, or undefined when it is none, or one of another build. */
export function readBuiltInIndex(index: unknown): KnownFile[] | undefined {
  if (!isIndex(index)) return undefined;
  const { texts, rest } = index;
  let next = 0;
  const { files } = unpack({ ...index, lists: [], front: () => undefined }, layer, (path) => {
    const text = texts[next++] ?? '';
    return { path, layer, text };
  });
  return [...files.values(), ...rest.map((source) => readFile(source, asItIs))];
}

function isIndex(index: unknown): index is BuiltInIndex {
  return typeof index === 'object' && index !== null && 'form' in index && index.form === packForm;
}

function asItIs(text: string): string {
  return text;
}
