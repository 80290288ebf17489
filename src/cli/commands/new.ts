import { existsSync } from 'node:fs';
import { cp, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from '../command.ts';
import { exitCodes } from '../io.ts';

export const newCommand: Command = {
  name: 'new',
  usage: 'new DIR',
  summary: 'Makes a sample notebook with two athletes, ready to build programs for.',
  options: {},
  example: 'stridebook new my-notebook',
  exit1: 'DIR exists and is not empty',
  operands: { min: 1, max: 1 },
  async run(args, io) {
    const [folder = ''] = args.operands;
    const path = resolve(io.cwd, folder);
    if (existsSync(path) && (await readdir(path)).length > 0) {
      io.err(`${folder} is not empty: name a new folder.\n`);
      return exitCodes.problems;
    }
    await cp(join(io.packageFolder, 'media', 'sample'), path, { recursive: true });
    io.out(`Made a notebook in ${folder}. Next: stridebook build ${join(folder, 'athletes', 'anna.md')}\n`);
    return exitCodes.ok;
  },
};
