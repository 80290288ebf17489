import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtInPaths, fontPath, readBuiltInIndex } from '../core/index.ts';
import type { FontName, KnownFile } from '../core/index.ts';

/** The built-in knowledge from the index made at build time. */
export async function readBuiltIn(packageFolder: string): Promise<KnownFile[]> {
  const [index, texts] = await Promise.all([
    readFile(join(packageFolder, builtInPaths.index), 'utf8'),
    readFile(join(packageFolder, builtInPaths.texts)),
  ]);
  const files = readBuiltInIndex(JSON.parse(index), {
    length: texts.length,
    between: (start, end) => texts.toString('utf8', start, end),
  });
  if (!files) throw new Error(`${builtInPaths.index} is damaged: build or install Stridebook again.`);
  return files;
}

/** One of the fonts that come with Stridebook. */
export async function readFont(packageFolder: string, name: FontName): Promise<Uint8Array> {
  return readFile(join(packageFolder, fontPath(name)));
}
