import { audiences, isLanguage, languages, layouts, papers } from '../core/index.ts';
import type { SheetChoice } from '../core/index.ts';
import type { Arguments } from './command.ts';
import { UsageError } from './io.ts';

/** What `--layout`, `--lang`, `--audience` and `--paper` ask for. */
export function sheetOptions(
  args: Arguments,
): Pick<SheetChoice, 'layout' | 'languages' | 'audience' | 'paper'> {
  return {
    layout: oneOf(args, 'layout', layouts),
    languages: languagesOf(args.value('lang')),
    audience: oneOf(args, 'audience', audiences),
    paper: oneOf(args, 'paper', papers),
  };
}

function oneOf<T extends string>(args: Arguments, name: string, known: readonly T[]): T | undefined {
  const value = args.value(name);
  const found = known.find((each) => each === value?.toLowerCase());
  if (value !== undefined && found === undefined)
    throw new UsageError(`--${name} takes ${known.join('|')}, not "${value}".`);
  return found;
}

function languagesOf(value: string | undefined): SheetChoice['languages'] {
  if (value === undefined) return undefined;
  const named = value.split(',').map((each) => each.trim().toLowerCase());
  const known = named.filter(isLanguage);
  if (known.length < named.length || known.length > 2)
    throw new UsageError(
      `--lang takes one or two of ${languages.join(', ')}, such as en,de, not "${value}".`,
    );
  return [...new Set(known)];
}
