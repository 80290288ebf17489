import assert from 'node:assert/strict';

import { composeSheets } from '../../src/core/sheet/compose.ts';
import type { SheetChoice } from '../../src/core/sheet/choice.ts';
import type { Handout } from '../../src/core/sheet/handout.ts';
import type { Sheet } from '../../src/core/sheet/sheet.ts';
import type { Built } from './athletes.ts';

/** The sheets of a built program, of one week and day or of all. */
export function sheetsOf(
  { program, knowledge }: Built,
  week?: number,
  day?: string,
  more: SheetChoice = {},
): readonly Sheet[] {
  const result = composeSheets(program, knowledge, {
    ...more,
    weeks: week === undefined ? undefined : { from: week, to: week },
    days: day === undefined ? undefined : [day],
  });
  assert.ok('sheets' in result);
  return result.sheets;
}

/** Sheets laid out to teach from, as a target gets them. */
export function handoutOf(sheets: readonly Sheet[], more: Partial<Handout> = {}): Handout {
  return {
    layout: 'teach',
    languages: ['en'],
    sheets,
    pages: sheets.map((sheet) => ({ kind: 'session', sheet })),
    ...more,
  };
}
