import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { isCalendarDay } from '../core/index.ts';
import type { Io } from './io.ts';
import { UsageError } from './io.ts';

export interface Command {
  readonly name: string;
  /** Without the program's name: `check [PATH…]`. */
  readonly usage: string;
  readonly summary: string;
  /** What each option does, one a line. */
  readonly options: Readonly<Record<string, OptionHelp>>;
  readonly example: string;
  /** What 1 means for this command; 0 and 2 mean the same for all. */
  readonly exit1: string;
  /** How many arguments without a name it takes. */
  readonly operands: { readonly min: number; readonly max: number };
  run(args: Arguments, io: Io): Promise<number>;
}

export interface OptionHelp {
  /** `FILE` for an option with a value; absent for a switch. */
  readonly value?: string;
  readonly help: string;
}

/** What stood on the command line, checked against the command's options. */
export class Arguments {
  readonly operands: readonly string[];
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(operands: readonly string[], values: Readonly<Record<string, unknown>>) {
    this.operands = operands;
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values[name] === true;
  }

  value(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  values(name: string): string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.map(String) : [];
  }

  /** What stands between commas. */
  list(name: string): string[] | undefined {
    return this.value(name)
      ?.split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
  }

  /** A day as YYYY-MM-DD. */
  day(name: string): string | undefined {
    const value = this.value(name);
    if (value !== undefined && !isCalendarDay(value))
      throw new UsageError(`--${name} takes a day as YYYY-MM-DD, not "${value}".`);
    return value;
  }

  /** A whole number of at least 1. */
  count(name: string): number | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (!/^[1-9]\d{0,5}$/.test(value))
      throw new UsageError(`--${name} takes a whole number from 1, not "${value}".`);
    return Number(value);
  }
}

/** Options that every command takes. */
export const commonOptions: Readonly<Record<string, OptionHelp>> = {
  knowledge: { value: 'DIR', help: 'add a folder of notes; may be given more than once' },
  help: { help: 'show this help' },
};

export function parseArguments(command: Command, argv: readonly string[]): Arguments {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, { value }] of Object.entries({ ...command.options, ...commonOptions })) {
    options[name] = { type: value === undefined ? 'boolean' : 'string', multiple: name === 'knowledge' };
  }
  let parsed: { positionals: string[]; values: Record<string, unknown> };
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${message.split('. ')[0]}. See "stridebook ${command.name} --help".`);
  }
  const { min, max } = command.operands;
  const count = parsed.positionals.length;
  if (parsed.values['help'] !== true && (count < min || count > max)) {
    throw new UsageError(`Usage: stridebook ${command.usage}. See "stridebook ${command.name} --help".`);
  }
  return new Arguments(parsed.positionals, parsed.values);
}

export function helpOf(command: Command): string {
  const rows = Object.entries({ ...command.options, ...commonOptions }).map(([name, { value, help }]) => {
    const flag = `--${name}${value === undefined ? '' : ` ${value}`}`;
    return `  ${flag.padEnd(22)} ${help}`;
  });
  return [
    command.summary,
    '',
    `Usage: stridebook ${command.usage}`,
    '',
    'Options:',
    ...rows,
    '',
    'Exit codes:',
    '  0  done',
    `  1  ${command.exit1}`,
    '  2  wrong usage, or input that cannot be read',
    '',
    'Example:',
    `  ${command.example}`,
    '',
  ].join('\n');
}
