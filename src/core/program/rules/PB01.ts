import { programRefusal } from '../screening.ts';
import type { ProgramRule } from './rule.ts';

export const PB01: ProgramRule = {
  id: 'PB01',
  level: 'block',
  title: 'No program with an open red flag, or without a screen in the 42 days before its start.',
  *check({ knowledge, note, program }) {
    const refusal = programRefusal(program, knowledge);
    if (refusal) yield { message: refusal.message, span: note.block, lines: [] };
  },
};
