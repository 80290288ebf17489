import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  buildProgram,
  defaultTemplate,
  explain,
  isCalendarDay,
  nextMonday,
  writeProgram,
} from '../../core/index.ts';
import type { Knowledge, NoteOf } from '../../core/index.ts';
import { writeOutput } from '../write.ts';
import type { Command } from '../command.ts';
import { UsageError, exitCodes } from '../io.ts';
import { loadNote } from '../load.ts';

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
    const { knowledge, note } = await loadNote(path, args, io);
    const athlete = knowledge.whole('athlete', note.id);
    if (!athlete || athlete !== note)
      throw new UsageError(`${path} is no whole athlete note: ${whyNot(note)}`);
    const template = chooseTemplate(knowledge, args.value('template') ?? athlete.data.template);
    const start = chooseStart(args.value('start') ?? athlete.data.start, io.today(), (text) => io.err(text));

    const result = buildProgram(athlete, template, knowledge, { start, by: `stridebook ${io.version}` });
    if ('refusal' in result) {
      io.err(`${result.refusal.message}\n`);
      return exitCodes.problems;
    }
    const text = writeProgram(result.program);
    const trace = explain(result.program, result.decisions);
    const out = args.value('out');
    if (out !== undefined) {
      const file = resolve(io.cwd, out);
      const present = existsSync(file) ? await readFile(file, 'utf8') : undefined;
      if (present !== undefined && present !== text && !args.has('force')) {
        io.err(`${out} holds something else: choose another name, or add --force to overwrite it.\n`);
        return exitCodes.problems;
      }
      if (present !== text) {
        await writeOutput(file, text);
        io.err(`Wrote ${out}.\n`);
      }
    }
    if (args.has('json')) {
      io.out(`${JSON.stringify({ program: result.program, decisions: result.decisions }, undefined, 2)}\n`);
    } else if (out === undefined) {
      io.out(text);
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

function chooseStart(wanted: string | undefined, today: string, say: (text: string) => void): string {
  if (wanted === undefined) {
    const start = nextMonday(today);
    say(`No start was given: taking next Monday, ${start}.\n`);
    return start;
  }
  if (!isCalendarDay(wanted)) {
    throw new UsageError(`--start takes a day as YYYY-MM-DD, not "${wanted}".`);
  }
  return wanted;
}

function whyNot(note: { kind: string; problems: readonly { message: string }[] }): string {
  return note.problems[0]?.message ?? `it is of kind ${note.kind}.`;
}
