import { dirname } from 'node:path';
import type { FileContent } from '../core/index.ts';
import { findNotebook, whyReadOnly } from '../node/folder.ts';
import { writeAtomically } from '../node/write.ts';
import { UsageError } from './io.ts';

/** Writes a file, unless it lies in a notebook that this version must not write into. */
export async function writeOutput(file: string, content: FileContent): Promise<void> {
  const notebook = findNotebook(dirname(file));
  const reason = notebook === undefined ? undefined : await whyReadOnly(notebook);
  if (reason !== undefined) throw new UsageError(reason);
  try {
    await writeAtomically(file, content);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UsageError(error.message, { cause: error });
  }
}
