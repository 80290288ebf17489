import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { assessmentForm, targetOf } from '../../core/index.ts';
import { exitCodes } from '../io.ts';
import type { Command } from '../command.ts';
import { findNotebook } from '../../node/folder.ts';
import { loadKnowledge } from '../load.ts';
import { writeOutput } from '../write.ts';

export const form: Command = {
  name: 'form',
  usage: 'form [--out FILE] [--force]',
  summary: 'Prints every test as an empty form, as HTML for paper.',
  options: {
    out: { value: 'FILE', help: 'write it there instead of printing it' },
    force: { help: 'overwrite FILE when Stridebook did not write it' },
  },
  example: 'stridebook form --out sheets/assessment-form.html',
  exit1: 'a file in the way',
  operands: { min: 0, max: 0 },
  async run(args, io) {
    const { knowledge } = await loadKnowledge(args, io, findNotebook(io.cwd));
    const text = assessmentForm(knowledge);
    const out = args.value('out');
    if (out === undefined) {
      io.out(text);
      return exitCodes.ok;
    }
    const file = resolve(io.cwd, out);
    if (existsSync(file) && !args.has('force') && !targetOf('html')?.isOwn(await readFile(file, 'utf8'))) {
      io.err(`${out} is no form of Stridebook: choose another name, or add --force to overwrite it.\n`);
      return exitCodes.problems;
    }
    await writeOutput(file, text);
    io.out(`Wrote ${out}.\n`);
    return exitCodes.ok;
  },
};
