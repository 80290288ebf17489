import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { BuiltInTexts, KnownFile, NoteSource } from '../../src/core/index.ts';
import { Knowledge, indexBuiltIn, readBuiltInIndex } from '../../src/core/index.ts';
import { repository } from './paths.ts';

const folder = join(repository, 'knowledge');

let sources: readonly NoteSource[] | undefined;
let knowledge: Knowledge | undefined;

/** The files of the repository's `knowledge/` as the build indexes them, read once. */
export function builtInSources(): readonly NoteSource[] {
  sources ??= readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md') && path.includes('/'))
    .sort()
    .map((path) => ({ path, layer: 'built-in', text: readFileSync(join(folder, path), 'utf8') }));
  return sources;
}

/** The built-in knowledge, made once from the repository's `knowledge/`. */
export function builtIn(): Knowledge {
  knowledge ??= Knowledge.of(builtInSources());
  return knowledge;
}

/** What is left of notes once the build has made an index of them and a start has read it, through JSON and bytes. */
export function throughIndex(notes: readonly NoteSource[]): readonly KnownFile[] {
  const { index, texts } = indexBuiltIn(notes, (text) => Buffer.byteLength(text));
  const files = readBuiltInIndex(JSON.parse(JSON.stringify(index)), textsOf(texts));
  if (!files) throw new Error('The index of the built-in notes is not taken for one.');
  return files;
}

export function textsOf(texts: string): BuiltInTexts {
  const bytes = Buffer.from(texts);
  return { length: bytes.length, between: (start, end) => bytes.toString('utf8', start, end) };
}
