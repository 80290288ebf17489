import { nextBlock, proposalLines } from '../../core/index.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../io.ts';
import { loadWhole } from '../loadWhole.ts';
import { builtBy, giveDocument, idOfOut } from '../newDocument.ts';

export const next: Command = {
  name: 'next',
  usage: 'next PROGRAM.md [--start YYYY-MM-DD] [--out FILE] [--force]',
  summary: 'Makes the block that follows a program, adapted to its log.',
  options: {
    start: { value: 'YYYY-MM-DD', help: 'the first day; the day after the last one when not given' },
    out: { value: 'FILE', help: 'write it there instead of printing it' },
    force: { help: 'overwrite FILE when it holds something else' },
  },
  example: 'stridebook next programs/anna-hip-extension-rebuild.md --out programs/anna-2.md',
  exit1: 'refused: a red flag, no screen, no week to go on from, or a file in the way',
  operands: { min: 1, max: 1 },
  async run(args, io) {
    const [path = ''] = args.operands;
    const { knowledge, note: program, root } = await loadWhole('program', path, args, io);
    const start = args.day('start');
    const result = nextBlock(program, knowledge, {
      id: idOfOut(args, `${program.id}-next`, { knowledge, root }, io),
      start,
      by: builtBy(io),
    });
    if (!('text' in result)) {
      io.err(`${'refusal' in result ? result.refusal.message : result.problem}\n`);
      return exitCodes.problems;
    }
    for (const line of proposalLines(result.proposals)) io.err(`${line}\n`);
    return giveDocument(result.text, args, io);
  },
};
