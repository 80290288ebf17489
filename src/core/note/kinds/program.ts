import * as z from 'zod';
import { common, date, id, text, weekNumber } from './shared.ts';

export const program = z.strictObject({
  ...common,
  kind: z.literal('program'),
  athlete: id.describe('whom it is for'),
  template: id.optional().describe('what it was built from'),
  start: date.describe('the first day of its first week'),
  weeks: weekNumber.describe('how many weeks it runs'),
  built: z
    .strictObject({ by: text, notes: z.record(id, text) })
    .meta({ title: 'record of the build' })
    .optional()
    .describe('written by the builder; leave it alone'),
});
