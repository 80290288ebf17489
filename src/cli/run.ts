import { adapt } from './commands/adapt.ts';
import { book } from './commands/book.ts';
import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import { coverage } from './commands/coverage.ts';
import { copy } from './commands/copy.ts';
import { dose } from './commands/dose.ts';
import { exportCommand } from './commands/export.ts';
import { figures } from './commands/figures.ts';
import { find } from './commands/find.ts';
import { forget } from './commands/forget.ts';
import { form } from './commands/form.ts';
import { list } from './commands/list.ts';
import { log } from './commands/log.ts';
import { newCommand } from './commands/new.ts';
import { move } from './commands/move.ts';
import { next } from './commands/next.ts';
import { record } from './commands/record.ts';
import { show } from './commands/show.ts';
import { helpOf, parseArguments } from './command.ts';
import type { Command } from './command.ts';
import { UsageError, exitCodes } from './io.ts';
import type { Io } from './io.ts';

export const commands: readonly Command[] = [
  newCommand,
  check,
  list,
  show,
  find,
  build,
  exportCommand,
  form,
  record,
  log,
  dose,
  adapt,
  move,
  copy,
  next,
  forget,
  coverage,
  book,
  figures,
];

/** Runs one command line, without the program's name, and gives its exit code. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === 'help') {
    io.out(overview());
    return name === undefined ? exitCodes.usage : exitCodes.ok;
  }
  if (name === '--version') {
    io.out(`${io.version}\n`);
    return exitCodes.ok;
  }
  const command = commands.find((each) => each.name === name);
  try {
    if (!command) throw new UsageError(`There is no command "${name}". See "stridebook --help".`);
    const args = parseArguments(command, rest);
    if (args.has('help')) {
      io.out(helpOf(command));
      return exitCodes.ok;
    }
    return await command.run(args, io);
  } catch (error) {
    // a missing permission or a full disk is the user's to mend: their sentence, not our stack
    const known = error instanceof UsageError || (error instanceof Error && 'code' in error);
    if (!known) throw error;
    io.err(`${error.message}\n`);
    return exitCodes.usage;
  }
}

function overview(): string {
  const rows = commands.map((command) => `  ${command.name.padEnd(8)} ${command.summary}`);
  return [
    'Stridebook: from what was found in a runner to a program and its session sheets.',
    '',
    'Usage: stridebook COMMAND [--help]',
    '',
    ...rows,
    '',
    'Exit codes: 0 done or nothing wrong, 1 problems or refused, 2 wrong usage or unreadable input.',
    '',
  ].join('\n');
}
