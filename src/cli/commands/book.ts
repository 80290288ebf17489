import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { isKnowledgeBook, knowledgeBook } from '../../core/index.ts';
import { findNotebook } from '../../node/folder.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../io.ts';
import { loadKnowledge } from '../load.ts';
import { writeOutput } from '../write.ts';

export const book: Command = {
  name: 'book',
  usage: 'book [--out FILE] [--force]',
  summary: 'Writes the whole knowledge as one page to search, read and print; no athlete is in it.',
  options: {
    out: { value: 'FILE', help: 'the file to write; out/knowledge.html when not given' },
    force: { help: 'overwrite a file that Stridebook did not write' },
  },
  example: 'stridebook book --out knowledge.html',
  exit1: 'a file is in the way',
  operands: { min: 0, max: 0 },
  async run(args, io) {
    const file = resolve(io.cwd, args.value('out') ?? 'out/knowledge.html');
    const shown = relative(io.cwd, file);
    if (existsSync(file) && !args.has('force') && !isKnowledgeBook(await readFile(file, 'utf8'))) {
      io.err(`${shown} is no book of Stridebook: choose another name, or add --force to overwrite it.\n`);
      return exitCodes.problems;
    }
    const { knowledge } = await loadKnowledge(args, io, findNotebook(io.cwd));
    await writeOutput(file, knowledgeBook(knowledge));
    io.out(`${shown}\n`);
    return exitCodes.ok;
  },
};
