import { join } from 'node:path';
import {
  applyEdits,
  aroundOwnRace,
  aroundRace,
  missWeek,
  pause,
  raceEdit,
  shiftStart,
  unifiedDiff,
} from '../../core/index.ts';
import type { Knowledge, NoteOf } from '../../core/index.ts';
import type { Arguments, Command } from '../command.ts';
import { UsageError, exitCodes } from '../io.ts';
import { loadWhole } from '../loadWhole.ts';
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
    race: {
      value: 'YYYY-MM-DD',
      help: 'no dose goes up within ten days of it, its week has fewer sets, and the day before it no strength',
    },
    write: { help: 'change the program instead of printing a diff' },
  },
  example: 'stridebook move programs/anna-hip-extension-rebuild.md --pause 1 --week 3 --write',
  exit1: 'it cannot be moved so, and why is said',
  operands: { min: 1, max: 1 },
  async run(args, io) {
    const [path = ''] = args.operands;
    const { knowledge, note: program, file, root } = await loadWhole('program', path, args, io);
    const moved = movedBy(program, args, knowledge);
    if ('problem' in moved) {
      io.err(`${moved.problem}\n`);
      return exitCodes.problems;
    }
    const athlete = knowledge.whole('athlete', program.data.athlete);
    const race = args.value('race');
    const changed = [{ path: path.replaceAll('\\', '/'), file, was: program.text, is: moved.note.text }];
    if (race !== undefined && athlete?.data.race?.on !== race) {
      if (athlete?.layer === 'notebook')
        changed.push({
          path: athlete.path,
          file: join(root, athlete.path),
          was: athlete.text,
          is: applyEdits(athlete.text, [raceEdit(athlete, race)]),
        });
      else
        io.err(
          `The race is not written down: no note of the athlete "${program.data.athlete}" is in this notebook.\n`,
        );
    }
    const diffs = changed.map(({ was, is, path: name }) => unifiedDiff(was, is, name)).join('');
    if (diffs === '') io.out('Nothing to change.\n');
    else if (!args.has('write')) io.out(diffs);
    else {
      for (const each of changed) {
        if (each.was === each.is) continue;
        await writeOutput(each.file, each.is);
        io.out(`Changed ${each.path}.\n`);
      }
    }
    return exitCodes.ok;
  },
};

function movedBy(
  program: NoteOf<'program'>,
  args: Arguments,
  knowledge: Knowledge,
): { note: NoteOf<'program'> } | { problem: string } {
  const wanted = ['start', 'pause', 'miss', 'race'].filter((name) => args.value(name) !== undefined);
  if (wanted.length !== 1) throw new UsageError('Say one of --start, --pause, --miss and --race.');
  const start = args.day('start');
  const race = args.day('race');
  if (race !== undefined) return { note: aroundRace(program, race, knowledge) };
  const missed = args.count('miss');
  const week = args.count('week');
  const pausing = args.count('pause');
  if (pausing !== undefined && week === undefined)
    throw new UsageError('--pause needs --week: the week that the pause comes before.');
  const moved =
    start !== undefined
      ? shiftStart(program, start)
      : missed !== undefined
        ? missWeek(program, missed)
        : pause(program, week ?? 1, pausing ?? 1);
  return 'note' in moved ? { note: aroundOwnRace(moved.note, knowledge) } : moved;
}
