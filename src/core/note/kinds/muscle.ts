import * as z from 'zod';
import { common, text } from './shared.ts';

export const muscleRoles = [
  'hip-extensor',
  'hip-flexor',
  'hip-abductor',
  'hip-adductor',
  'trunk',
  'ankle',
] as const;

export const muscle = z.strictObject({
  ...common,
  kind: z.literal('muscle'),
  role: z.enum(muscleRoles).describe('what it is to the hip'),
  action: z.array(text).min(1).describe('what it does, in short phrases'),
});
