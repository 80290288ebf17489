import { z } from 'zod';
import { common, date, id, text, weekNumber } from './shared.ts';

export const program = z.strictObject({
  ...common,
  kind: z.literal('program'),
  athlete: id,
  template: id.optional(),
  start: date,
  weeks: weekNumber,
  built: z.strictObject({ by: text, notes: z.record(id, text) }).optional(),
});
