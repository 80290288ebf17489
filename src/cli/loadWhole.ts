import { resolve } from 'node:path';
import type { Kind, Knowledge, NoteOf } from '../core/index.ts';
import type { Arguments } from './command.ts';
import type { Io } from './io.ts';
import { UsageError } from './io.ts';
import { loadNote } from './load.ts';

export interface LoadedNote<K extends Kind> {
  readonly knowledge: Knowledge;
  readonly note: NoteOf<K>;
  readonly root: string;
  /** Where it lies. */
  readonly file: string;
}

/** The note of a kind in a file, which must be whole. */
export async function loadWhole<K extends Kind>(
  kind: K,
  path: string,
  args: Arguments,
  io: Io,
): Promise<LoadedNote<K>> {
  const { knowledge, note, root } = await loadNote(path, args, io);
  const whole = knowledge.whole(kind, note.id);
  if (!whole || whole !== note) {
    const what = kind === 'athlete' ? 'athlete note' : kind;
    const why = note.problems[0]?.message ?? `it is of kind ${note.kind}.`;
    throw new UsageError(`${path} is no whole ${what}: ${why}`);
  }
  return { knowledge, note: whole, root, file: resolve(io.cwd, path) };
}
