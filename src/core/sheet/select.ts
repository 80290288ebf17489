import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Program } from '../program/program.ts';
import { composeSheets, matchesDay } from './compose.ts';
import type { SheetResult } from './compose.ts';
import type { Sheet } from './sheet.ts';

export interface ExportChoice {
  /** Of the program, first and last; each part of the program once when absent. */
  readonly weeks?: { readonly from: number; readonly to: number } | undefined;
  /** Names or letters of days (`Gym A`, `A`, `daily`); every day when absent. */
  readonly days?: readonly string[] | undefined;
}

/**
 * The sheets of some weeks and days, in the order of the program. Weeks of one part share a sheet, as
 * they do in the program; of a part that the weeks cut through, the sheet bears only those meant.
 */
export function selectSheets(
  program: Program,
  knowledge: Knowledge,
  { weeks, days }: ExportChoice,
): SheetResult {
  const meant = ({ day }: Sheet): boolean => days === undefined || days.some((name) => matchesDay(day, name));
  if (!weeks) {
    const all = composeSheets(program, knowledge);
    return 'refusal' in all ? all : { sheets: all.sheets.filter(meant) };
  }
  const sheets: Sheet[] = [];
  for (const part of program.parts) {
    const [from, to] = [Math.max(part.from, weeks.from), Math.min(part.to, weeks.to)];
    if (from > to) continue;
    const first = composeSheets(program, knowledge, { week: from });
    if ('refusal' in first) return first;
    const later = Array.from({ length: to - from }, (_, i) =>
      composeSheets(program, knowledge, { week: from + 1 + i }),
    );
    sheets.push(
      ...first.sheets.map((sheet, i) =>
        prolonged(
          sheet,
          to,
          later.flatMap((each) => ('sheets' in each ? (each.sheets[i]?.sessions ?? []) : [])),
        ),
      ),
    );
  }
  // without a part there is still a refusal to be heard
  if (sheets.length === 0) return withoutSheets(composeSheets(program, knowledge));
  return { sheets: sheets.filter(meant) };
}

function prolonged(sheet: Sheet, to: number, sessions: Sheet['sessions']): Sheet {
  return { ...sheet, weeks: { from: sheet.weeks.from, to }, sessions: [...sheet.sessions, ...sessions] };
}

function withoutSheets(result: SheetResult): SheetResult {
  return 'refusal' in result ? result : { sheets: [] };
}
