import { z } from 'zod';
import { common, ids, responses } from './shared.ts';

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
  tissue: z.enum(tissues),
  muscles: ids.default([]),
  response: z.enum(responses).default('unknown'),
  plane: z.enum(planes),
  leadsTo: ids.default([]),
  refer: z.enum(['no', 'if-persisting', 'yes']).default('no'),
});
