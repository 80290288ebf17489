import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { Knowledge } from '../core/index.ts';
import type { AnyNote } from '../core/index.ts';
import { findNotebook, isFolder, withFolder } from '../node/folder.ts';
import type { Arguments } from './command.ts';
import type { Io } from './io.ts';
import { UsageError } from './io.ts';

export interface Loaded {
  readonly knowledge: Knowledge;
  /** The notebook's folder; undefined when none was found. */
  readonly root: string | undefined;
  /** How many files and folders could not be read. */
  readonly unread: number;
}

/** The built-in knowledge, that of `--knowledge`, and the notebook's at `root`, if any. */
export async function loadKnowledge(args: Arguments, io: Io, root?: string): Promise<Loaded> {
  let knowledge = Knowledge.empty.withRead(await io.builtIn());
  let unread = 0;
  const onError = (path: string, error: Error): void => {
    unread++;
    io.err(`${path} cannot be read: ${error.message}\n`);
  };
  for (const folder of args.values('knowledge')) {
    const path = await existing(resolve(io.cwd, folder));
    if (!(await isFolder(path))) throw new UsageError(`${folder} is no folder: --knowledge takes one.`);
    knowledge = await withFolder(knowledge, path, 'added', onError);
  }
  if (root !== undefined) knowledge = await withFolder(knowledge, root, 'notebook', onError);
  return { knowledge, root, unread };
}

/** The note in the file at `path`, read within its notebook. */
export async function loadNote(
  path: string,
  args: Arguments,
  io: Io,
  load = (root: string): Promise<Pick<Loaded, 'knowledge'>> => loadKnowledge(args, io, root),
): Promise<{ knowledge: Knowledge; note: AnyNote; root: string }> {
  const file = await existing(resolve(io.cwd, path));
  if (await isFolder(file)) throw new UsageError(`${path} is a folder: name a file.`);
  const root = findNotebook(dirname(file)) ?? dirname(file);
  const knowledge = await including(file, root, (await load(root)).knowledge);
  const known = knowledge.file('notebook', pathWithin(root, file));
  if (!known?.note) {
    const reason = known?.problems[0]?.message ?? 'it has no front matter with a kind.';
    throw new UsageError(`${path} is no note: ${reason}`);
  }
  return { knowledge, root, note: known.note };
}

/** A file that is named is read, though its folder or a link hides it from the notebook. */
export async function including(file: string, root: string, knowledge: Knowledge): Promise<Knowledge> {
  const path = pathWithin(root, file);
  if (knowledge.file('notebook', path)) return knowledge;
  return knowledge.with({ set: [{ path, layer: 'notebook', text: await readFile(file, 'utf8') }] });
}

function pathWithin(root: string, file: string): string {
  return relative(root, file).split(sep).join('/');
}

export async function existing(path: string): Promise<string> {
  if (!existsSync(path)) throw new UsageError(`There is nothing at ${path}.`);
  return path;
}
