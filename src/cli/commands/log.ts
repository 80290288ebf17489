import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { applyEdits, logEdit, rowsOfCsv, rowsOfLines } from '../../core/index.ts';
import { UsageError, exitCodes } from '../io.ts';
import type { Command } from '../command.ts';
import { existing } from '../load.ts';
import { loadWhole } from '../loadWhole.ts';
import { writeOutput } from '../write.ts';

export const log: Command = {
  name: 'log',
  usage: 'log PROGRAM.md [LINE…] [--date YYYY-MM-DD] [--day NAME] [--csv FILE]',
  summary: "Adds what was done to a program's log.",
  options: {
    date: { value: 'YYYY-MM-DD', help: 'when it was done; today when not given' },
    day: {
      value: 'NAME',
      help: 'the day of the program, such as "Gym A"; found by date and exercise when not given',
    },
    csv: { value: 'FILE', help: 'read rows from a CSV file with the columns of the log' },
  },
  example: 'stridebook log programs/anna-hip-extension-rebuild.md "hip-thrust 3x10 20kg RIR2 pain 1/1/0"',
  exit1: 'nothing was added: a line cannot be read, and which one and why is said',
  operands: { min: 1, max: Number.POSITIVE_INFINITY },
  async run(args, io) {
    const [path = '', ...lines] = args.operands;
    const csv = args.value('csv');
    if ((csv === undefined) === (lines.length === 0))
      throw new UsageError('Say what was done: lines such as "hip-thrust 3x10 20kg RIR2", or --csv FILE.');
    const { knowledge, note: program, file } = await loadWhole('program', path, args, io);
    const date = args.day('date') ?? io.today();
    const reading =
      csv === undefined
        ? rowsOfLines(
            program,
            lines.flatMap((line) => line.split(/\r\n|\n|\r/)),
            { date, day: args.value('day') },
            knowledge,
          )
        : rowsOfCsv(program, await readFile(await existing(resolve(io.cwd, csv)), 'utf8'), knowledge);
    if ('problems' in reading) {
      const where = csv ?? 'line';
      for (const { line, message } of reading.problems)
        io.err(csv === undefined ? `${where} ${line}: ${message}\n` : `${where}:${line} ${message}\n`);
      return exitCodes.problems;
    }
    const known = reading.known > 0 ? `; ${reading.known} are in the log already` : '';
    if (reading.rows.length === 0) {
      io.out(`${path}: nothing to add${known}\n`);
      return exitCodes.ok;
    }
    const result = logEdit(program, reading.rows);
    if ('problem' in result) {
      io.err(`${path}: ${result.problem}\n`);
      return exitCodes.problems;
    }
    await writeOutput(file, applyEdits(program.text, [result.edit]));
    const count = reading.rows.length;
    io.out(`${path}: added ${count} ${count === 1 ? 'row' : 'rows'}${known}\n`);
    return exitCodes.ok;
  },
};
