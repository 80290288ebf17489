import { aroundRace, isCalendarDay, missWeek, pause, shiftStart, unifiedDiff } from '../../core/index.ts';
import type { NoteOf } from '../../core/index.ts';
import type { Arguments, Command } from '../command.ts';
import { UsageError, exitCodes } from '../io.ts';
import { loadProgram } from '../loadProgram.ts';
import { writeOutput } from '../write.ts';

export const move: Command = {
  name: 'move',
  usage: 'move PROGRAM.md (--start DATE | --pause WEEKS --week N | --miss N | --race DATE) [--write]',
  summary: 'Shifts, pauses or bends a program around a race; the rest moves with it.',
  options: {
    start: { value: 'YYYY-MM-DD', help: 'another first day, before anything is logged' },
    pause: { value: 'WEEKS', help: 'so many weeks of rest before --week' },
    week: { value: 'N', help: 'the week that the pause comes before' },
    miss: { value: 'N', help: 'a week that was not trained comes a week later' },
    race: { value: 'YYYY-MM-DD', help: 'no dose goes up within ten days of it, and its week has fewer sets' },
    write: { help: 'change the program instead of printing a diff' },
  },
  example: 'stridebook move programs/anna-hip-extension-rebuild.md --pause 1 --week 3 --write',
  exit1: 'it cannot be moved so, and why is said',
  operands: { min: 1, max: 1 },
  async run(args, io) {
    const [path = ''] = args.operands;
    const { program, file } = await loadProgram(path, args, io);
    const moved = movedBy(program, args);
    if ('problem' in moved) {
      io.err(`${moved.problem}\n`);
      return exitCodes.problems;
    }
    const diff = unifiedDiff(program.text, moved.note.text, path.replaceAll('\\', '/'));
    if (diff === '') io.out('Nothing to change.\n');
    else if (args.has('write')) {
      await writeOutput(file, moved.note.text);
      io.out(`Changed ${path}.\n`);
    } else io.out(diff);
    return exitCodes.ok;
  },
};

function movedBy(
  program: NoteOf<'program'>,
  args: Arguments,
): { note: NoteOf<'program'> } | { problem: string } {
  const wanted = ['start', 'pause', 'miss', 'race'].filter((name) => args.value(name) !== undefined);
  if (wanted.length !== 1) throw new UsageError('Say one of --start, --pause, --miss and --race.');
  const start = args.value('start');
  const race = args.value('race');
  const day = start ?? race;
  if (day !== undefined && !isCalendarDay(day))
    throw new UsageError(`--${wanted[0] ?? ''} takes a day as YYYY-MM-DD, not "${day}".`);
  if (start !== undefined) return shiftStart(program, start);
  if (race !== undefined) return { note: aroundRace(program, race) };
  const missed = args.count('miss');
  if (missed !== undefined) return missWeek(program, missed);
  const week = args.count('week');
  if (week === undefined) throw new UsageError('--pause needs --week: the week that the pause comes before.');
  return pause(program, week, args.count('pause') ?? 1);
}
