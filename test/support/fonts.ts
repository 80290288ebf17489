import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FontName } from '../../src/core/index.ts';

const files: Readonly<Record<FontName, string>> = {
  regular: '400Regular/Arimo_400Regular.ttf',
  bold: '700Bold/Arimo_700Bold.ttf',
};

/** The fonts that the build cuts down, whole: their letters measure the same. */
export async function readFont(name: FontName): Promise<Uint8Array> {
  const { resolve } = createRequire(import.meta.url);
  return readFile(resolve(`@expo-google-fonts/arimo/${files[name]}`));
}
