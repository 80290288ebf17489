import { z } from 'zod';
import { common, deliveries, equipment, families, id, ids, phases, text, weekNumber } from './shared.ts';
import { positions } from './exercise.ts';

export const assessmentMethods = ['measurement', 'movement-check', 'observation', 'question'] as const;
/** `yes-no` measures take true or false; all others take a number. */
export const measureUnits = ['deg', 'cm', 's', 'reps', 'score', 'hours', 'weeks', 'yes-no'] as const;

export const assessment = z.strictObject({
  ...common,
  kind: z.literal('assessment'),
  method: z.enum(assessmentMethods),
  position: z.enum(positions).optional(),
  equipment: z.array(z.enum(equipment)).default([]),
  /** What must be held still for the value to mean anything (PB23). */
  control: text.optional(),
  measures: z
    .array(
      z.strictObject({
        id,
        label: text.optional(),
        unit: z.enum(measureUnits),
        /** The condition that makes the test positive, such as `hip < 0`. */
        positive: text.optional(),
        /** The smallest change beyond error, in `unit`. */
        minimalChange: z.number().positive().optional(),
        source: id.optional(),
      }),
    )
    .default([]),
  side: z.enum(['each', 'none']),
  outcomes: z
    .array(
      z.strictObject({
        name: text,
        when: text.optional(),
        causes: z.array(z.strictObject({ id, weight: z.number().int().min(1).max(3) })).default([]),
        effects: ids.default([]),
        opens: z.array(z.enum([...phases, ...families])).default([]),
        shuts: z.array(z.enum([...phases, ...families])).default([]),
      }),
    )
    .min(1),
  /** Weeks of a program at which the test is taken again. */
  retest: z.array(weekNumber).default([]),
  delivery: z.array(z.enum(deliveries)).min(1),
  reliability: text.optional(),
});
