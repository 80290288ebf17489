import * as z from 'zod';
import { common } from './shared.ts';

export const effectTypes = [
  'technique',
  'compensation',
  'performance',
  'injury',
  'symptom',
  'posture',
  'load',
  'condition',
] as const;
export const regions = [
  'hip',
  'groin',
  'lumbar',
  'thigh',
  'hamstring',
  'knee',
  'calf',
  'achilles',
  'foot',
  'whole-body',
] as const;
export const urgencies = ['today', 'before-training', 'adapt'] as const;
export type Urgency = (typeof urgencies)[number];

export const effect = z.strictObject({
  ...common,
  kind: z.literal('effect'),
  type: z.enum(effectTypes).describe('what sort of thing is seen or felt'),
  region: z.enum(regions).describe('where'),
  redFlag: z
    .enum(urgencies)
    .optional()
    .describe('a red flag: see a doctor now, cleared first, or train around it (PB01)'),
});
