import { z } from 'zod';
import { common, families, id, ids, phases, text, weekNumber } from './shared.ts';
import { slotTimes } from './athlete.ts';

/** When a block is done: in one of the athlete's slots, or within an easy run. */
export const blockTimes = [...slotTimes, 'easy-run'] as const;

export const template = z.strictObject({
  ...common,
  kind: z.literal('template'),
  goal: text,
  weeks: weekNumber,
  phases: z.array(z.enum(phases)).min(1),
  /** The principle that stands as the reason of a line which no cause asks for. */
  principle: id,
  /** Advice notes for the daily part. */
  advice: ids.default([]),
  slots: z
    .array(
      z.strictObject({
        block: text,
        phase: z.enum(phases),
        family: z.array(z.enum(families)).default([]),
        /** The only exercises it is filled from, when the aim asks for these. */
        from: ids.default([]),
        /** The athlete's slots this belongs to, by when they are; each that exists gets it. */
        on: z.array(z.enum(blockTimes)).min(1),
        /** `1-6`, `3` or `2-`. All weeks when absent. */
        weeks: z
          .string()
          .regex(/^\d+(?:-\d*)?$/, 'weeks are written as 3, 1-2 or 3-')
          .optional(),
        min: z.number().int().min(0),
        max: z.number().int().min(1),
      }),
    )
    .min(1),
});
