import * as z from 'zod';
import { common, text } from './shared.ts';

export const ruleId = z
  .string()
  .regex(/^PB\d{2}$/, 'a rule id is PB and two digits, such as PB06')
  .meta({ title: 'rule id' });

export const principle = z.strictObject({
  ...common,
  kind: z.literal('principle'),
  rule: z
    .array(ruleId)
    .default([])
    .describe("the builder's rules it stands behind, each `PB` and two digits"),
  advice: text
    .optional()
    .describe('one sentence for the athlete; a principle with it can be put on a sheet as `advice`'),
});
