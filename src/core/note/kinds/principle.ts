import { z } from 'zod';
import { common, text } from './shared.ts';

export const ruleId = z.string().regex(/^PB\d{2}$/, 'a rule id is PB and two digits, such as PB06');

export const principle = z.strictObject({
  ...common,
  kind: z.literal('principle'),
  rule: z.array(ruleId).default([]),
  /** A sentence for the athlete, printed on the sheet. */
  advice: text.optional(),
});
