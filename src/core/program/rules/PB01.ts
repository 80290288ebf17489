import { programRefusal } from '../screening.ts';
import { clinicalConvention } from './rule.ts';
import type { ProgramRule } from './rule.ts';

export const PB01: ProgramRule = {
  id: 'PB01',
  level: 'block',
  title: 'No program with an open red flag, or without a screen in the 42 days before its start.',
  source: [clinicalConvention],
  keep: 'no',
  *check({ knowledge, place, program }) {
    const refusal = programRefusal(program, knowledge);
    if (refusal) yield { message: refusal.message, span: place, lines: [] };
  },
};
