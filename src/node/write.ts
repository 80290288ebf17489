import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that it is whole at every moment, old or new: first under a temporary name beside
 * it, then renamed onto it. A symlink keeps its name; what it points to is replaced. Throws a sentence.
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await replace(await realpath(path).catch(() => path), content);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Error(`${path} cannot be written, and nothing there has changed: ${error.message}.`, {
      cause: error,
    });
  }
}

async function replace(target: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    // what only its owner could read stays so
    const mode = await stat(target).then(
      (known) => known.mode & 0o777,
      () => 0o666,
    );
    await writeFile(temporary, content, { mode });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
