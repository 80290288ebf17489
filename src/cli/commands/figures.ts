import { resolve } from 'node:path';
import { contactSheet } from '../../core/index.ts';
import { findNotebook } from '../../node/folder.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../io.ts';
import { loadKnowledge } from '../load.ts';
import { writeOutput } from '../write.ts';

export const figures: Command = {
  name: 'figures',
  usage: 'figures [--out FILE]',
  summary: 'Draws every exercise on one page, to be looked at side by side.',
  options: { out: { value: 'FILE', help: 'where to write the page; out/figures.html when absent' } },
  example: 'stridebook figures --out figures.html',
  exit1: 'an exercise has no drawing',
  operands: { min: 0, max: 0 },
  async run(args, io) {
    const { knowledge } = await loadKnowledge(args, io, findNotebook(io.cwd));
    const exercises = knowledge.ofKind('exercise');
    const file = resolve(io.cwd, args.value('out') ?? 'out/figures.html');
    await writeOutput(file, contactSheet(exercises));
    const bare = exercises.filter((exercise) => !exercise.data.figure);
    io.out(`${exercises.length - bare.length} of ${exercises.length} exercises are drawn in ${file}.\n`);
    for (const exercise of bare) io.err(`${exercise.id} has no figure.\n`);
    return bare.length > 0 ? exitCodes.problems : exitCodes.ok;
  },
};
