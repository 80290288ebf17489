import * as z from 'zod';
import { common, family, id, ids, phase, text, weekNumber } from './shared.ts';
import { slotTimes } from './athlete.ts';

/** When a block is done: in one of the athlete's slots, or within an easy run. */
export const blockTimes = [...slotTimes, 'easy-run'] as const;

export const template = z.strictObject({
  ...common,
  kind: z.literal('template'),
  goal: text.describe('one line'),
  weeks: weekNumber.describe('how many weeks it runs'),
  phases: z.array(phase).min(1).describe('the phases in the order of a session'),
  principle: id.describe('the principle that is the reason of a line which no cause asks for'),
  advice: ids.default([]).describe('principles with an `advice` sentence, for the daily part'),
  slots: z
    .array(
      z.strictObject({
        block: text.describe('the heading of the block'),
        phase: phase.describe('what is chosen for it'),
        family: z.array(family).default([]).describe('narrows the choice; any family when absent'),
        from: ids.default([]).describe('the only exercises it is filled from, when the aim asks for these'),
        on: z
          .array(z.enum(blockTimes))
          .min(1)
          .describe("each of the athlete's slots of that time gets it; `easy-run` is done within easy runs"),
        weeks: z
          .string()
          .regex(/^\d+(?:-\d*)?$/, 'weeks are written as 3, 1-2 or 3-')
          .meta({ title: 'weeks' })
          .optional()
          .describe('`"3"`, `"1-2"` or `"3-"`, in quotes; all weeks when absent'),
        min: z.number().int().min(0).describe('how many exercises at least'),
        max: z.number().int().min(1).describe('how many exercises at most'),
      }),
    )
    .min(1)
    .describe('the blocks, in the order in which they are filled'),
});
