import * as z from 'zod';
import { common, ids, response } from './shared.ts';

export const tissues = [
  'muscle-length',
  'tone',
  'capsule',
  'ligament',
  'bone-joint',
  'motor-control',
  'strength',
  'behaviour',
  'posture',
  'distal',
  'lifestyle',
] as const;
export const planes = ['extension', 'flexion', 'internal-rotation', 'ankle'] as const;

export const cause = z.strictObject({
  ...common,
  kind: z.literal('cause'),
  tissue: z.enum(tissues).describe('what is short, weak or late'),
  plane: z.enum(planes).describe('the motion that lacks'),
  muscles: ids.default([]).describe('the muscles it concerns'),
  response: response.default('unknown').describe('how soon it gives way'),
  leadsTo: ids.default([]).describe('the effects it is said to lead to'),
  refer: z
    .enum(['no', 'if-persisting', 'yes'])
    .default('no')
    .describe('whether a clinician looks at it: `yes` is before anything else'),
});
