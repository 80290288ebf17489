import { dayMinutes } from '../time.ts';
import { slotOfDay } from '../slots.ts';
import { clinicalConvention } from './rule.ts';
import type { ProgramRule } from './rule.ts';

export const PB31: ProgramRule = {
  id: 'PB31',
  level: 'block',
  title: 'A session fits the minutes that the athlete has for it.',
  source: ['henry-1999', clinicalConvention],
  keep: 'yes',
  *check({ program, place, athlete }) {
    if (!athlete) return;
    for (const day of program.parts.flatMap((part) => part.days)) {
      const slot = day.kind === 'slot' ? slotOfDay(athlete, day) : undefined;
      const minutes = dayMinutes(day);
      if (!slot || minutes <= slot.minutes) continue;
      yield {
        message: `${day.title} takes about ${minutes} minutes and ${athlete.title} has ${slot.minutes}: take sets or a line out.`,
        span: day.span ?? place,
        lines: day.blocks.flatMap((block) => [...block.lines]),
      };
    }
  },
};
