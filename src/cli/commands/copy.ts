import { copyProgram, nextMonday } from '../../core/index.ts';
import type { Command } from '../command.ts';
import { UsageError, exitCodes } from '../io.ts';
import { loadWhole } from '../loadWhole.ts';
import { builtBy, giveDocument, idOfOut } from '../newDocument.ts';

export const copy: Command = {
  name: 'copy',
  usage: 'copy PROGRAM.md --athlete ID [--start YYYY-MM-DD] [--out FILE] [--force]',
  summary: "Copies a program to another athlete, with that athlete's own reasons.",
  options: {
    athlete: { value: 'ID', help: 'whose program it becomes' },
    start: { value: 'YYYY-MM-DD', help: 'the first day; next Monday when not given' },
    out: { value: 'FILE', help: 'write it there instead of printing it' },
    force: { help: 'overwrite FILE when it holds something else' },
  },
  example: 'stridebook copy programs/anna-hip-extension-rebuild.md --athlete ben --out programs/ben-copy.md',
  exit1: 'refused: a red flag, no screen, or a file in the way',
  operands: { min: 1, max: 1 },
  async run(args, io) {
    const [path = ''] = args.operands;
    const { knowledge, note: program, root } = await loadWhole('program', path, args, io);
    const id = args.value('athlete');
    const athlete = id === undefined ? undefined : knowledge.whole('athlete', id);
    if (!athlete)
      throw new UsageError(
        `--athlete takes the id of an athlete${id === undefined ? '' : `, and there is no "${id}"`}.`,
      );
    const start = args.day('start') ?? nextMonday(io.today());
    const result = copyProgram(
      program,
      athlete,
      {
        id: idOfOut(args, `${athlete.id}-${program.data.template ?? 'program'}`, { knowledge, root }, io),
        start,
        by: builtBy(io),
      },
      knowledge,
    );
    if ('refusal' in result) {
      io.err(`${result.refusal.message}\n`);
      return exitCodes.problems;
    }
    return giveDocument(result.text, args, io);
  },
};
