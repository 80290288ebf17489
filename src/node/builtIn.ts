import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fontPath } from '../core/index.ts';
import type { FontName, NoteSource } from '../core/index.ts';

/** Where the build puts the index of the built-in knowledge, relative to the package's folder. */
export const indexPath = 'dist/knowledge.json';

/** The built-in knowledge from the index made at build time. */
export async function readBuiltIn(packageFolder: string): Promise<NoteSource[]> {
  const entries: unknown = JSON.parse(await readFile(join(packageFolder, indexPath), 'utf8'));
  if (!Array.isArray(entries)) throw new Error(`${indexPath} is damaged: build or install Stridebook again.`);
  return entries as NoteSource[];
}

/** One of the fonts that come with Stridebook. */
export async function readFont(packageFolder: string, name: FontName): Promise<Uint8Array> {
  return readFile(join(packageFolder, fontPath(name)));
}
