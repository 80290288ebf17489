import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { audiences, exportSheets, layouts, LineIndex, papers, targetOf, targets } from '../../core/index.ts';
import type { CalendarTimes, FileContent, NoteOf, Target } from '../../core/index.ts';
import { writeOutput } from '../write.ts';
import type { Arguments, Command } from '../command.ts';
import { UsageError, exitCodes } from '../io.ts';
import type { Io } from '../io.ts';
import { loadWhole } from '../loadWhole.ts';
import { sheetOptions } from '../sheetOptions.ts';
import { loadSettings } from '../../node/settings.ts';

const formats = targets.map((target) => target.id).join(', ');

export const exportCommand: Command = {
  name: 'export',
  usage:
    'export PROGRAM.md --to FORMAT[,FORMAT…] [--week N|N-M] [--day A[,B…]] [--layout L] [--lang en,de] [--audience athlete|coach] [--paper a4|letter] [--at HH:MM [--alarm MINUTES]] [--out PATH] [--force]',
  summary: 'Exports the session sheets of a program.',
  options: {
    to: { value: 'FORMATS', help: `one or more of ${formats}` },
    week: {
      value: 'N or N-M',
      help: 'only these weeks, with their dates; every part of the program when not given',
    },
    day: { value: 'A,B', help: 'only these days, by letter or name: A, daily, before-runs' },
    layout: { value: layouts.join('|'), help: 'how it is laid out; teach when not given' },
    lang: {
      value: 'en,de',
      help: 'one or two of en, de, fr, es; the notebook’s own, or English, when not given',
    },
    audience: { value: audiences.join('|'), help: 'with coach, the coach page follows the sheets' },
    paper: { value: papers.join('|'), help: 'the notebook’s own, or a4, when not given' },
    at: {
      value: 'HH:MM',
      help: 'when the events of ics begin, by the clock of wherever the athlete is; whole days when not given',
    },
    alarm: { value: 'MINUTES', help: 'a reminder so long before an event; needs --at' },
    out: {
      value: 'PATH',
      help: 'a folder, or a file for one format; the folder "sheets" of the notebook when not given',
    },
    force: { help: 'overwrite a file that Stridebook did not write, or that was filled in' },
  },
  example:
    'stridebook export programs/anna-hip-extension-rebuild.md --to pdf,ics --week 1-2 --day A,daily --at 07:00',
  exit1: 'refused: a red flag, a problem of level error, no such session, or a file in the way',
  operands: { min: 1, max: 1 },
  async run(args, io) {
    const [path = ''] = args.operands;
    const chosen = targetsOf(args);
    const options = { calendar: calendarOf(args), font: io.font.bind(io) };
    const choice = { weeks: weeksOf(args), days: args.list('day'), ...sheetOptions(args) };
    const { knowledge, note: program, root } = await loadWhole('program', path, args, io);
    const { problems, ...settings } = await loadSettings(root);
    for (const problem of problems) io.err(`${problem}\n`);
    const files: { file: string; content: FileContent; sheets: number }[] = [];
    const warnings = new Set<string>();
    for (const target of chosen) {
      const result = await exportSheets(program, knowledge, target, { ...choice, ...settings }, options);
      if ('refusal' in result) return refuse(result, path, program, io);
      const file = fileOf(result.name, chosen.length, args, io, root);
      if (!args.has('force') && !(await mayBeWritten(file, target))) {
        io.err(
          `${relative(io.cwd, file)} is no export of Stridebook, or was filled in: choose another name, or add --force to overwrite it.\n`,
        );
        return exitCodes.problems;
      }
      for (const warning of result.warnings) warnings.add(warning);
      files.push({ file, content: result.content, sheets: result.sheets });
    }
    for (const warning of warnings) io.err(`${warning}\n`);
    // all or nothing: nothing is written before all may be
    for (const { file, content, sheets } of files) {
      await writeOutput(file, content);
      io.out(`${relative(io.cwd, file)}\t${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}\n`);
    }
    return exitCodes.ok;
  },
};

function targetsOf(args: Arguments): Target[] {
  const ids = args.list('to') ?? [];
  if (ids.length === 0) throw new UsageError(`--to takes one or more of ${formats}.`);
  const found = ids.map((id) => {
    const target = targetOf(id);
    if (!target) throw new UsageError(`--to takes one or more of ${formats}, not "${id}".`);
    return target;
  });
  return [...new Set(found)];
}

function weeksOf(args: Arguments): { from: number; to: number } | undefined {
  const text = args.value('week');
  if (text === undefined) return undefined;
  const [, from, to = from] = /^([1-9]\d{0,3})(?:-([1-9]\d{0,3}))?$/.exec(text.trim()) ?? [];
  if (from === undefined || Number(to) < Number(from))
    throw new UsageError(`--week takes a week or weeks, such as 3 or 1-4, not "${text}".`);
  return { from: Number(from), to: Number(to) };
}

function calendarOf(args: Arguments): CalendarTimes | undefined {
  const at = args.value('at');
  const alarmMinutes = args.count('alarm');
  if (at === undefined) {
    // a whole day has no beginning that one could be reminded of before
    if (alarmMinutes !== undefined) throw new UsageError('--alarm needs --at: say when the sessions begin.');
    return undefined;
  }
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(at))
    throw new UsageError(`--at takes a time such as 07:00, not "${at}".`);
  return { at, alarmMinutes };
}

function refuse(
  result: {
    readonly refusal: string;
    readonly problems: readonly { span: { start: number }; code: string; message: string }[];
  },
  path: string,
  program: NoteOf<'program'>,
  io: Io,
): number {
  io.err(`${result.refusal}\n`);
  const index = new LineIndex(program.text);
  for (const problem of result.problems) {
    io.err(`${path}:${index.positionAt(problem.span.start).line + 1} ${problem.code} ${problem.message}\n`);
  }
  return exitCodes.problems;
}

function fileOf(name: string, count: number, args: Arguments, io: Io, root: string): string {
  const given = args.value('out');
  const out = resolve(io.cwd, given ?? resolve(root, 'sheets'));
  if (count > 1 && existsSync(out) && !isFolder(out))
    throw new UsageError(`--out ${given} is a file: several formats need a folder.`);
  const folder = given === undefined || count > 1 || /[\\/]$/.test(given) || isFolder(out);
  return folder ? resolve(out, name) : out;
}

async function mayBeWritten(file: string, target: Target): Promise<boolean> {
  return !existsSync(file) || target.isOwn(await readFile(file, 'utf8'));
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
