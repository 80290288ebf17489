import { z } from 'zod';
import { figure } from './figure.ts';
import {
  common,
  deliveries,
  equipment,
  factId,
  families,
  id,
  ids,
  phases,
  responses,
  text,
} from './shared.ts';

export const positions = [
  'supine',
  'prone',
  'side-lying',
  'quadruped',
  'half-kneeling',
  'kneeling',
  'plank',
  'seated',
  'standing',
  'running',
] as const;
export const doseSources = ['article', 'reference', 'guideline', 'practice'] as const;
export const progressions = ['reps', 'hold', 'ladder', 'load', 'density'] as const;
export const precautionActions = ['avoid', 'limit', 'ask'] as const;

export const exercise = z.strictObject({
  ...common,
  kind: z.literal('exercise'),
  phase: z.enum(phases),
  family: z.enum(families),
  position: z.enum(positions),
  /** each: one side, then the other; alternating: sides in turn; both: two sides at once. */
  side: z.enum(['each', 'alternating', 'both']),
  equipment: z.array(z.enum(equipment)).default([]),
  delivery: z.array(z.enum(deliveries)).min(1),
  response: z.enum(responses).default('unknown'),
  muscles: z.strictObject({ primary: ids.default([]), secondary: ids.default([]) }).prefault({}),
  addresses: ids.default([]),
  trains: ids.default([]),
  lockIn: ids.default([]),
  harder: ids.default([]),
  /** What to do in its place: such an exercise is known so that it can be found, and never chosen for a program. */
  instead: ids.default([]),
  difficulty: z.number().int().min(1).max(5),
  specificity: z.number().int().min(1).max(5),
  dose: text,
  doseSource: z.strictObject({
    from: z.enum(doseSources),
    /** The paper, when `from` is reference or guideline. */
    reference: id.optional(),
    facts: z.array(factId).default([]),
    says: text.optional(),
  }),
  progress: z
    .strictObject({
      by: z.enum(progressions),
      up: text,
      down: text,
      /** Repetitions, seconds, centimetres or per cent of load, as `by` says. */
      step: z.number().positive().optional(),
      max: z.number().positive().optional(),
    })
    .optional(),
  precautions: z.array(z.strictObject({ when: id, do: z.enum(precautionActions), say: text })).default([]),
  media: z.array(z.strictObject({ file: text.optional(), url: z.url().optional(), alt: text })).default([]),
  figure: figure.optional(),
});
