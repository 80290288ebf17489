import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fontPath, readBuiltInIndex } from '../core/index.ts';
import type { FontName, KnownFile } from '../core/index.ts';

/** Where the build puts the index of the built-in knowledge, relative to the package's folder. */
export const indexPath = 'dist/knowledge.json';

/** The built-in knowledge from the index made at build time. */
export async function readBuiltIn(packageFolder: string): Promise<KnownFile[]> {
  const files = readBuiltInIndex(JSON.parse(await readFile(join(packageFolder, indexPath), 'utf8')));
  if (!files) throw new Error(`${indexPath} is damaged: build or install Stridebook again.`);
  return files;
}

/** One of the fonts that come with Stridebook. */
export async function readFont(packageFolder: string, name: FontName): Promise<Uint8Array> {
  return readFile(join(packageFolder, fontPath(name)));
}
