import { applyEdits, readFindingLine, recordFinding, refusalOf } from '../../core/index.ts';
import { exitCodes } from '../io.ts';
import type { Command } from '../command.ts';
import { loadWhole } from '../loadWhole.ts';
import { writeOutput } from '../write.ts';

export const record: Command = {
  name: 'record',
  usage: 'record ATHLETE.md LINE… [--date YYYY-MM-DD]',
  summary: "Adds findings to an athlete's note, one for each line.",
  options: { date: { value: 'YYYY-MM-DD', help: 'when it was found; today when not given' } },
  example: 'stridebook record athletes/anna.md "thomas L -8 R +4 pain L2 stiff"',
  exit1: 'nothing was added: a line cannot be read, and which one and why is said',
  operands: { min: 2, max: Number.POSITIVE_INFINITY },
  async run(args, io) {
    const [path = '', ...lines] = args.operands;
    const date = args.day('date') ?? io.today();
    const { knowledge, note, file } = await loadWhole('athlete', path, args, io);
    let { text } = note;
    const said: string[] = [];
    const wrong: string[] = [];
    for (const [i, line] of lines.entries()) {
      const reading = readFindingLine(line, date, knowledge);
      const result = 'problem' in reading ? reading : recordFinding(text, reading.finding);
      if ('problem' in result) {
        wrong.push(`line ${i + 1}: ${result.problem}`);
        continue;
      }
      text = applyEdits(text, [result.edit]);
      if ('title' in reading) said.push(`${reading.title}: ${result.edit.newText.trim().replace(/^- /, '')}`);
    }
    if (wrong.length > 0) {
      io.err(`${wrong.join('\n')}\n`);
      return exitCodes.problems;
    }
    await writeOutput(file, text);
    io.out(`${said.join('\n')}\n`);
    const after = knowledge.with({ set: [{ path: note.path, layer: note.layer, text }] });
    const athlete = after.whole('athlete', note.id);
    const refusal = athlete && refusalOf(athlete, date, after);
    if (refusal?.reason === 'red-flag') io.err(`${refusal.message}\n`);
    return exitCodes.ok;
  },
};
