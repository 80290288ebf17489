import assert from 'node:assert/strict';

import type { Dose } from '../../../src/core/dose/dose.ts';
import type { DoseProblem } from '../../../src/core/dose/parse.ts';
import { parseDose } from '../../../src/core/dose/parse.ts';

/** The dose of a text that can be read. */
export function read(text: string): Dose {
  const reading = parseDose(text);
  assert.ok('dose' in reading, 'problem' in reading ? reading.problem.message : '');
  return reading.dose;
}

/** The problem of a text that cannot. */
export function problemOf(text: string): DoseProblem {
  const reading = parseDose(text);
  assert.ok('problem' in reading, `${text} was read`);
  return reading.problem;
}
