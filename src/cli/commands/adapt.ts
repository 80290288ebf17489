import { adapt as adaptProgram, proposalLines, unifiedDiff } from '../../core/index.ts';
import { exitCodes } from '../io.ts';
import type { Command } from '../command.ts';
import { loadWhole } from '../loadWhole.ts';
import { writeOutput } from '../write.ts';

export const adapt: Command = {
  name: 'adapt',
  usage: 'adapt PROGRAM.md [--write] [--date YYYY-MM-DD] [--json]',
  summary: 'Proposes the next block of a program by what was logged and retested.',
  options: {
    write: { help: 'change the program instead of printing a diff' },
    date: { value: 'YYYY-MM-DD', help: 'the day to decide on; today when not given' },
    json: { help: 'print the proposals and the diff as JSON' },
  },
  example: 'stridebook adapt programs/anna-hip-extension-rebuild.md',
  exit1: 'refused: a red flag, or no screen for the program',
  operands: { min: 1, max: 1 },
  async run(args, io) {
    const [path = ''] = args.operands;
    const today = args.day('date') ?? io.today();
    const { knowledge, note: program, file } = await loadWhole('program', path, args, io);
    const result = adaptProgram(program, knowledge, { today });
    if ('refusal' in result) {
      io.err(`${result.refusal.message}\n`);
      return exitCodes.problems;
    }
    const diff = unifiedDiff(program.text, result.text, path.replaceAll('\\', '/'));
    if (args.has('write') && diff !== '') await writeOutput(file, result.text);
    if (args.has('json')) {
      io.out(
        `${JSON.stringify({ fromWeek: result.fromWeek ?? null, proposals: result.proposals, diff }, undefined, 2)}\n`,
      );
      return exitCodes.ok;
    }
    // what stands before a diff is passed over by whatever applies it
    for (const line of proposalLines(result.proposals)) io.out(`${line}\n`);
    if (args.has('write')) io.out(diff === '' ? 'Nothing to change.\n' : `Changed ${path}.\n`);
    else io.out(diff === '' ? 'Nothing to change.\n' : `\n${diff}`);
    return exitCodes.ok;
  },
};
