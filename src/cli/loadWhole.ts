import { resolve } from 'node:path';
import type { Kind, Knowledge, NoteOf } from '../core/index.ts';
import type { Arguments } from './command.ts';
import type { Io } from './io.ts';
import { UsageError } from './io.ts';
import { loadKnowledge, loadNote } from './load.ts';

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
  load?: Parameters<typeof loadNote>[3],
): Promise<LoadedNote<K>> {
  const { knowledge, note, root } = await loadNote(path, args, io, load);
  const whole = knowledge.whole(kind, note.id);
  if (!whole || whole !== note) {
    const what = kind === 'athlete' ? 'athlete note' : kind;
    const taker = note.kind === kind && knowledge.get(note.id) !== note ? knowledge.get(note.id) : undefined;
    const why =
      note.problems[0]?.message ??
      (taker
        ? `its id "${note.id}" is taken by ${taker.path}: give one of the two another.`
        : `it is of kind ${note.kind}.`);
    throw new UsageError(`${path} is no whole ${what}: ${why}`);
  }
  return { knowledge, note: whole, root, file: resolve(io.cwd, path) };
}

/** The notes in several files, each once and each notebook read once. */
export async function loadAllWhole<K extends Kind>(
  kind: K,
  paths: readonly string[],
  args: Arguments,
  io: Io,
): Promise<(LoadedNote<K> & { readonly path: string })[]> {
  const notebooks = new Map<string, { knowledge: Knowledge }>();
  const notes = new Map<string, LoadedNote<K> & { readonly path: string }>();
  for (const path of paths) {
    const loaded = await loadWhole(
      kind,
      path,
      args,
      io,
      async (root) => notebooks.get(root) ?? loadKnowledge(args, io, root),
    );
    notebooks.set(loaded.root, loaded);
    if (!notes.has(loaded.file)) notes.set(loaded.file, { ...loaded, path });
  }
  return [...notes.values()].map((each) => ({
    ...each,
    knowledge: notebooks.get(each.root)?.knowledge ?? each.knowledge,
  }));
}
