import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { exportSheets, layouts, LineIndex, targetOf, targets } from '../../core/index.ts';
import { writeOutput } from '../write.ts';
import type { Command } from '../command.ts';
import { UsageError, exitCodes } from '../io.ts';
import { loadNote } from '../load.ts';
import { sheetOptions } from '../sheetOptions.ts';
import { loadSettings } from '../../node/settings.ts';

const formats = targets.map((target) => target.id).join('|');

export const exportCommand: Command = {
  name: 'export',
  usage: `export PROGRAM.md --to ${formats} [--week N] [--day A] [--layout L] [--lang en,de] [--audience athlete|coach] [--out PATH] [--force]`,
  summary: 'Exports the session sheets of a program.',
  options: {
    to: { value: formats, help: 'the format' },
    week: { value: 'N', help: 'only this week, with its dates; every part of the program when not given' },
    day: { value: 'A', help: 'only this day, by letter or name: A, daily, before-runs' },
    layout: { value: layouts.join('|'), help: 'how it is laid out; teach when not given' },
    lang: {
      value: 'en,de',
      help: 'one or two of en, de, fr, es; the notebook’s own, or English, when not given',
    },
    audience: { value: 'athlete|coach', help: 'with coach, the coach page follows the sheets' },
    out: { value: 'PATH', help: 'a file or a folder; the folder "sheets" of the notebook when not given' },
    force: { help: 'overwrite a file that Stridebook did not write' },
  },
  example: 'stridebook export programs/anna-hip-extension-rebuild.md --to html --week 1 --day A',
  exit1: 'refused: a red flag, a problem of level error, no such session, or a file in the way',
  operands: { min: 1, max: 1 },
  async run(args, io) {
    const [path = ''] = args.operands;
    const format = args.value('to');
    const target = format === undefined ? undefined : targetOf(format);
    if (!target)
      throw new UsageError(`--to takes ${formats}${format === undefined ? '' : `, not "${format}"`}.`);
    const { knowledge, note, root } = await loadNote(path, args, io);
    const program = knowledge.whole('program', note.id);
    if (!program || program !== note) {
      throw new UsageError(
        `${path} is no whole program: ${note.problems[0]?.message ?? `it is of kind ${note.kind}.`}`,
      );
    }
    const { problems, ...settings } = await loadSettings(root);
    for (const problem of problems) io.err(`${problem}\n`);
    const result = exportSheets(program, knowledge, target, {
      week: args.count('week'),
      day: args.value('day'),
      ...sheetOptions(args),
      ...settings,
    });
    if ('refusal' in result) {
      io.err(`${result.refusal}\n`);
      const index = new LineIndex(program.text);
      for (const problem of result.problems) {
        io.err(
          `${path}:${index.positionAt(problem.span.start).line + 1} ${problem.code} ${problem.message}\n`,
        );
      }
      return exitCodes.problems;
    }
    for (const warning of result.warnings) io.err(`${warning}\n`);
    const out = resolve(io.cwd, args.value('out') ?? resolve(root, 'sheets'));
    const folder = args.value('out') === undefined || /[\\/]$/.test(args.value('out') ?? '') || isFolder(out);
    const file = folder ? resolve(out, result.name) : out;
    if (existsSync(file) && !args.has('force') && !target.isOwn(await readFile(file, 'utf8'))) {
      io.err(
        `${relative(io.cwd, file)} is no export of Stridebook: choose another name, or add --force to overwrite it.\n`,
      );
      return exitCodes.problems;
    }
    await writeOutput(file, result.text);
    io.out(`${relative(io.cwd, file)}\t${result.sheets} ${result.sheets === 1 ? 'sheet' : 'sheets'}\n`);
    return exitCodes.ok;
  },
};

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
