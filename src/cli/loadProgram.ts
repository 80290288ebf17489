import { resolve } from 'node:path';
import type { Knowledge, NoteOf } from '../core/index.ts';
import type { Arguments } from './command.ts';
import type { Io } from './io.ts';
import { UsageError } from './io.ts';
import { loadNote } from './load.ts';

export interface LoadedProgram {
  readonly knowledge: Knowledge;
  readonly program: NoteOf<'program'>;
  readonly root: string;
  /** Where it lies. */
  readonly file: string;
}

/** The program in a file, which must be whole. */
export async function loadProgram(path: string, args: Arguments, io: Io): Promise<LoadedProgram> {
  const { knowledge, note, root } = await loadNote(path, args, io);
  const program = knowledge.whole('program', note.id);
  if (!program || program !== note) {
    throw new UsageError(
      `${path} is no whole program: ${note.problems[0]?.message ?? `it is of kind ${note.kind}.`}`,
    );
  }
  return { knowledge, program, root, file: resolve(io.cwd, path) };
}
