import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import {
  audiences,
  exportTogether,
  Knowledge,
  layouts,
  LineIndex,
  papers,
  targetOf,
  targets,
} from '../../core/index.ts';
import type { CalendarTimes, Exported, GroupResult, Target } from '../../core/index.ts';
import { writeOutput } from '../write.ts';
import type { Arguments, Command } from '../command.ts';
import { UsageError, exitCodes } from '../io.ts';
import type { Io } from '../io.ts';
import { loadAllWhole } from '../loadWhole.ts';
import { sheetOptions } from '../sheetOptions.ts';
import { loadSettings } from '../../node/settings.ts';

const formats = targets.map((target) => target.id).join(', ');

export const exportCommand: Command = {
  name: 'export',
  usage:
    'export PROGRAM.md… --to FORMAT[,FORMAT…] [--week N|N-M] [--day A[,B…]] [--layout L] [--lang en,de] [--audience athlete|coach] [--paper a4|letter] [--at HH:MM [--alarm MINUTES]] [--together] [--out PATH] [--force]',
  summary: 'Exports the session sheets of programs.',
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
    together: { help: 'the sheets of all programs in one file, for who prints a group' },
    out: {
      value: 'PATH',
      help: 'a folder, or a file where there is one to write; the folder "sheets" of the notebook when not given',
    },
    force: { help: 'overwrite a file that Stridebook did not write, or that was filled in' },
  },
  example:
    'stridebook export programs/anna-hip-extension-rebuild.md --to pdf,ics --week 1-2 --day A,daily --at 07:00',
  exit1:
    'refused: a red flag, a problem of level error, no such session, or a file in the way; what can be exported of the other programs is',
  operands: { min: 1, max: Number.POSITIVE_INFINITY },
  async run(args, io) {
    const chosen = targetsOf(args);
    const options = { calendar: calendarOf(args), font: io.font.bind(io) };
    const asked = { weeks: weeksOf(args), days: args.list('day'), ...sheetOptions(args) };
    const programs = await loadAllWhole('program', args.operands, args, io);
    const roots = [...new Set(programs.map(({ root }) => root))];
    const together = args.has('together') && programs.length > 1;
    if (together && roots.length > 1)
      throw new UsageError(`--together takes programs of one notebook, not of ${roots.join(' and ')}.`);
    const several = chosen.length * (together ? 1 : programs.length) > 1;
    const warnings = new Set<string>();
    const plans = new Map<string, Planned>();
    let refused = false;
    for (const root of roots) {
      const own = programs.filter((each) => each.root === root);
      const { problems, ...settings } = await loadSettings(root);
      for (const problem of problems) io.err(`${problem}\n`);
      const choice = { ...asked, ...settings };
      for (const group of together ? [own] : own.map((each) => [each])) {
        const planned: Planned[] = [];
        const told = new Map<string, string>();
        for (const target of chosen) {
          const notes = group.map(({ note }) => note);
          const knowledge = group[0]?.knowledge ?? Knowledge.empty;
          const result = await exportTogether(notes, knowledge, target, choice, options);
          for (const each of result.refused) {
            const { path = '' } = group.find(({ note }) => note === each.note) ?? {};
            told.set(each.note.id, refusalText(each, path, programs.length > 1));
          }
          if (!result.exported) continue;
          const file = fileOf(result.exported.name, several, args, io, root);
          const inTheWay = await whyNotWritten(file, target, plans, args);
          if (inTheWay !== undefined) told.set(file, `${relative(io.cwd, file)} ${inTheWay}\n`);
          else planned.push({ file, exported: result.exported });
        }
        for (const text of told.values()) io.err(text);
        refused ||= told.size > 0;
        // of a program all formats or none; together those that can be printed
        if (told.size > 0 && !together) continue;
        for (const each of planned) {
          plans.set(each.file, each);
          for (const warning of each.exported.warnings) warnings.add(warning);
        }
      }
    }
    for (const warning of warnings) io.err(`${warning}\n`);
    // nothing is written before all is made
    for (const { file, exported } of plans.values()) {
      await writeOutput(file, exported.content);
      const count = `${exported.sheets} ${exported.sheets === 1 ? 'sheet' : 'sheets'}`;
      io.out(`${relative(io.cwd, file)}\t${count}\n`);
    }
    return refused ? exitCodes.problems : exitCodes.ok;
  },
};

interface Planned {
  readonly file: string;
  readonly exported: Exported;
}

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

/** Why a program is not printed, and where what must be mended stands. */
function refusalText(
  { note, refusal, problems }: GroupResult['refused'][number],
  path: string,
  isNamed: boolean,
): string {
  const index = new LineIndex(note.text);
  const places = problems.map(
    ({ span, code, message }) => `${path}:${index.positionAt(span.start).line + 1} ${code} ${message}\n`,
  );
  return [`${isNamed ? `${path}: ` : ''}${refusal}\n`, ...places].join('');
}

function fileOf(name: string, several: boolean, args: Arguments, io: Io, root: string): string {
  const given = args.value('out');
  const out = resolve(io.cwd, given ?? resolve(root, 'sheets'));
  if (several && existsSync(out) && !isFolder(out))
    throw new UsageError(`--out ${given} is a file: several files need a folder.`);
  const folder = given === undefined || several || /[\\/]$/.test(given) || isFolder(out);
  return folder ? resolve(out, name) : out;
}

/** What stands in a file's way, within a sentence that begins with its name. */
async function whyNotWritten(
  file: string,
  target: Target,
  plans: ReadonlyMap<string, Planned>,
  args: Arguments,
): Promise<string | undefined> {
  if (plans.has(file))
    return 'is what another of these programs is exported to: export them into two folders.';
  if (isFolder(file)) return 'is a folder: move it away, or choose another name.';
  if (args.has('force') || !existsSync(file) || target.isOwn(await readFile(file, 'utf8'))) return undefined;
  return 'is no export of Stridebook, or was filled in: choose another name, or add --force to overwrite it.';
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
