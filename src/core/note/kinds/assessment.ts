import * as z from 'zod';
import { common, delivery, id, ids, phaseOrFamily, text, tool, weekNumber } from './shared.ts';
import { position } from './exercise.ts';

export const assessmentMethods = ['measurement', 'movement-check', 'observation', 'question'] as const;
export const measureUnits = ['deg', 'cm', 's', 'reps', 'score', 'hours', 'weeks', 'yes-no'] as const;
export type MeasureUnit = (typeof measureUnits)[number];

export const assessment = z.strictObject({
  ...common,
  kind: z.literal('assessment'),
  method: z.enum(assessmentMethods).describe('how it is found out'),
  position: position.optional().describe('how the athlete lies or stands'),
  equipment: z.array(tool).default([]).describe('what is needed'),
  control: text
    .optional()
    .describe('what must be held still or kept the same for the value to mean anything (PB23)'),
  measures: z
    .array(
      z.strictObject({
        id: id.describe('a word for conditions and findings'),
        label: text.optional().describe('what it is, in words'),
        unit: z.enum(measureUnits).describe('`yes-no` takes true or false, all others a number'),
        positive: text.optional().describe('the condition that makes the test positive, such as `hip < 0`'),
        minimalChange: z
          .number()
          .positive()
          .optional()
          .describe('the smallest change beyond error, in the unit; absent where no study gives it'),
        source: id.optional().describe('the reference of the minimal change'),
      }),
    )
    .default([])
    .describe('what is read off'),
  side: z.enum(['each', 'none']).describe('whether left and right are taken apart'),
  outcomes: z
    .array(
      z.strictObject({
        name: text.describe('as a coach would say it'),
        when: text.optional().describe('see *Conditions*; without it the coach chooses it by name'),
        causes: z
          .array(
            z.strictObject({
              id: id.describe('a cause'),
              weight: z
                .number()
                .int()
                .min(1)
                .max(3)
                .describe('3 the test points straight at it, 2 it fits well, 1 it is possible'),
            }),
          )
          .default([])
          .describe('what it points to; a normal outcome points to none'),
        effects: ids.default([]).describe('the effects it shows'),
        opens: z
          .array(phaseOrFamily)
          .default([])
          .describe('what it sets free again, if an earlier finding had shut it'),
        shuts: z
          .array(phaseOrFamily)
          .default([])
          .describe(
            'what waits: while the latest finding of either side gives this outcome, a program is built without it',
          ),
      }),
    )
    .min(1)
    .describe('what can come out, the narrow ones first'),
  retest: z
    .array(weekNumber)
    .default([])
    .describe('the weeks of a program in which the test is taken again, such as `[2, 4, 6]`'),
  delivery: z.array(delivery).min(1).describe('who can take it'),
  reliability: text.optional().describe('how well it repeats, in one honest sentence'),
});
