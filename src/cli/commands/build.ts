import { buildProgram, defaultTemplate, explain, nextMonday, writeProgram } from '../../core/index.ts';
import type { Knowledge, NoteOf } from '../../core/index.ts';
import type { Command } from '../command.ts';
import { UsageError, exitCodes } from '../io.ts';
import type { Io } from '../io.ts';
import { loadWhole } from '../loadWhole.ts';
import { builtBy, idOfOut, writeDocument } from '../newDocument.ts';

export const build: Command = {
  name: 'build',
  usage: 'build ATHLETE.md [--template ID] [--start YYYY-MM-DD] [--out FILE] [--force] [--explain] [--json]',
  summary: 'Builds a program from what was found in an athlete, and says why each line is there.',
  options: {
    template: { value: 'ID', help: `the template; the athlete's own or ${defaultTemplate} when not given` },
    start: { value: 'YYYY-MM-DD', help: "the first day; the athlete's own or next Monday when not given" },
    out: { value: 'FILE', help: 'write the program there instead of printing it' },
    force: { help: 'overwrite FILE when it holds something else' },
    explain: { help: 'print every decision with its rule and finding' },
    json: { help: 'print the program and its decisions as JSON' },
  },
  example: 'stridebook build athletes/anna.md --out programs/anna-hip-extension-rebuild.md --explain',
  exit1: 'refused: a red flag, no screen in the last 42 days, or a file in the way',
  operands: { min: 1, max: 1 },
  async run(args, io) {
    const [path = ''] = args.operands;
    const { knowledge, note: athlete, root } = await loadWhole('athlete', path, args, io);
    const template = chooseTemplate(knowledge, args.value('template') ?? athlete.data.template);
    const start = chooseStart(args.day('start') ?? athlete.data.start, io);

    const result = buildProgram(athlete, template, knowledge, { start, by: builtBy(io) });
    if ('refusal' in result) {
      io.err(`${result.refusal.message}\n`);
      return exitCodes.problems;
    }
    const program = { ...result.program, id: idOfOut(args, result.program.id, { knowledge, root }, io) };
    const trace = explain(program, result.decisions);
    const out = args.value('out');
    const isWritten = out === undefined || (await writeDocument(writeProgram(program), args, io));
    if (!isWritten) return exitCodes.problems;
    if (args.has('json')) {
      io.out(`${JSON.stringify({ program, decisions: result.decisions }, undefined, 2)}\n`);
    } else if (out === undefined) {
      io.out(writeProgram(program));
    }
    if (args.has('explain')) {
      if (out === undefined || args.has('json')) io.err(trace);
      else io.out(trace);
    }
    return exitCodes.ok;
  },
};

function chooseTemplate(knowledge: Knowledge, wanted: string | undefined): NoteOf<'template'> {
  const template = knowledge.whole('template', wanted ?? defaultTemplate);
  if (template) return template;
  const known = knowledge
    .ofKind('template')
    .map((each) => each.id)
    .join(', ');
  throw new UsageError(`There is no template "${wanted ?? defaultTemplate}": use one of ${known}.`);
}

function chooseStart(wanted: string | undefined, io: Io): string {
  if (wanted !== undefined) return wanted;
  const start = nextMonday(io.today());
  io.err(`No start was given: taking next Monday, ${start}.\n`);
  return start;
}
