import { z } from 'zod';
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
/** today: see a doctor now · before-training: cleared first · adapt: train around it (PB01). */
export const urgencies = ['today', 'before-training', 'adapt'] as const;
export type Urgency = (typeof urgencies)[number];

export const effect = z.strictObject({
  ...common,
  kind: z.literal('effect'),
  type: z.enum(effectTypes),
  region: z.enum(regions),
  redFlag: z.enum(urgencies).optional(),
});
