import { changeDose, formatDose, matchesDay, parseDose, readProgram, unifiedDiff } from '../../core/index.ts';
import type { Reach } from '../../core/index.ts';
import type { Command } from '../command.ts';
import { UsageError, exitCodes } from '../io.ts';
import { loadWhole } from '../loadWhole.ts';
import { writeOutput } from '../write.ts';

export const dose: Command = {
  name: 'dose',
  usage: 'dose PROGRAM.md EXERCISE DOSE [--week N | --from N] [--day NAME] [--write]',
  summary: 'Changes the dose of an exercise for one week, from a week on, or in all weeks.',
  options: {
    week: { value: 'N', help: 'this week only' },
    from: { value: 'N', help: 'this week and all after it; all weeks when neither is given' },
    day: { value: 'NAME', help: 'the session it stands in, by letter or name; all sessions when not given' },
    write: { help: 'change the program instead of printing a diff' },
  },
  example: 'stridebook dose programs/anna-hip-extension-rebuild.md split-squat "2 x 8 each side" --week 3',
  exit1: 'no line of the program is meant, and what stands there is said',
  operands: { min: 3, max: 3 },
  async run(args, io) {
    const [path = '', exercise = '', text = ''] = args.operands;
    const [only, from] = [args.count('week'), args.count('from')];
    if (only !== undefined && from !== undefined) throw new UsageError('Say --week or --from, not both.');
    const reading = parseDose(text);
    if ('problem' in reading) throw new UsageError(`"${text}" is no dose: ${reading.problem.message}`);
    const { note: program, file } = await loadWhole('program', path, args, io);
    const reach: Reach = only !== undefined ? 'week' : from !== undefined ? 'onwards' : 'all';
    const week = only ?? from ?? 1;
    const days = readProgram(program).program.parts.flatMap((part) => part.days);
    const named = args.value('day');
    const day =
      named === undefined ? undefined : (days.find((each) => matchesDay(each, named))?.title ?? named);
    const { note, changed } = changeDose(program, { exercise, day, week, reach, dose: reading.dose });
    const meant = readProgram(program)
      .program.parts.filter((part) => part.to >= week && (reach !== 'week' || part.from <= week))
      .flatMap((part) => part.days.filter((each) => day === undefined || each.title === day))
      .flatMap((each) => each.blocks.flatMap((block) => block.lines));
    if (
      !meant.some((line) => line.kind === 'exercise' && line.id?.toLowerCase() === exercise.toLowerCase())
    ) {
      const known = new Set(meant.flatMap(({ kind, id }) => (kind === 'exercise' && id ? [id] : [])));
      io.err(`${path} has no "${exercise}" there: it has ${[...known].join(', ') || 'nothing'}.\n`);
      return exitCodes.problems;
    }
    if (changed.length === 0) io.out(`Nothing to change: it is ${formatDose(reading.dose)} there already.\n`);
    else if (args.has('write')) {
      await writeOutput(file, note.text);
      io.out(`Changed ${changed.length} ${changed.length === 1 ? 'line' : 'lines'} of ${path}.\n`);
    } else io.out(unifiedDiff(program.text, note.text, path.replaceAll('\\', '/')));
    return exitCodes.ok;
  },
};
