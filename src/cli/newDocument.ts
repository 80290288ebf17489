import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import type { Knowledge } from '../core/index.ts';
import type { Arguments } from './command.ts';
import type { Io } from './io.ts';
import { UsageError, exitCodes } from './io.ts';
import { writeOutput } from './write.ts';

/** Prints a new document, or writes it to `--out` unless something else is there. */
export async function giveDocument(text: string, args: Arguments, io: Io): Promise<number> {
  if (args.value('out') === undefined) io.out(text);
  else if (!(await writeDocument(text, args, io))) return exitCodes.problems;
  return exitCodes.ok;
}

/** Writes a new document to `--out`, and says whether it could. */
export async function writeDocument(text: string, args: Arguments, io: Io): Promise<boolean> {
  const out = args.value('out') ?? '';
  const file = resolve(io.cwd, out);
  const present = existsSync(file) ? await readFile(file, 'utf8') : undefined;
  if (present !== undefined && present !== text && !args.has('force')) {
    io.err(`${out} holds something else: choose another name, or add --force to overwrite it.\n`);
    return false;
  }
  if (present === text) return true;
  await writeOutput(file, text);
  io.err(`Wrote ${out}.\n`);
  return true;
}

/** What made a document: "stridebook 1.0.0". */
export function builtBy(io: Io): string {
  return `stridebook ${io.version}`;
}

/**
 * The id of a document that goes to `--out`: the name of the file; else `fallback`.
 * @throws UsageError where another note of the notebook bears that id, as an athlete's does: neither could be used.
 */
export function idOfOut(
  args: Arguments,
  fallback: string,
  { knowledge, root }: { readonly knowledge: Knowledge; readonly root: string },
  io: Io,
): string {
  const out = args.value('out');
  if (out === undefined) return fallback;
  const file = resolve(io.cwd, out);
  const id = basename(file).replace(/\.md$/i, '');
  const other = knowledge.get(id);
  const isInside = !relative(root, file).startsWith('..');
  if (other && isInside && resolve(root, other.path) !== file)
    throw new UsageError(`--out ${out}: the id "${id}" is taken by ${other.path}; choose another file name.`);
  return id;
}
