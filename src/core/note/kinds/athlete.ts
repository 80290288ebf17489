import * as z from 'zod';
import { common, date, id, ids, text, tool, weekNumber } from './shared.ts';

export const levels = ['beginner', 'intermediate', 'advanced'] as const;
export const stages = ['irritable', 'settling', 'settled'] as const;
export const slotTimes = ['daily', 'days', 'before-run'] as const;
export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export type Weekday = (typeof weekdays)[number];
export const limits = ['stiff', 'pinch', 'pain', 'weak'] as const;

const values = z.record(id, z.union([z.number(), z.boolean()])).meta({ title: 'set of measures' });
const pain = z.number().min(0).max(10);

export const finding = z
  .strictObject({
    id: text.describe('`f1`, `f2` and so on'),
    on: date.describe('when it was found'),
    of: id.describe('an assessment, an effect or a cause'),
    left: values.optional().describe('measures of that side, such as `{ hip: -8, drift: false }`'),
    right: values.optional().describe('measures of that side'),
    value: values.optional().describe('measures of a test that has no sides'),
    outcome: text.optional().describe('the name of an outcome, when the coach chooses it'),
    side: z
      .enum(['left', 'right', 'both'])
      .optional()
      .describe('for an effect or a cause that the coach names: the side it was seen on'),
    pain: z
      .strictObject({
        left: pain.optional().describe('on that side'),
        right: pain.optional().describe('on that side'),
      })
      .optional()
      .describe('pain during the test'),
    limit: z.enum(limits).optional().describe('what stopped the movement'),
    by: text.optional().describe('who found it'),
    note: text.optional().describe('a remark'),
  })
  .meta({ title: 'finding' });
export type Finding = z.infer<typeof finding>;

const tried = z.strictObject({
  id: id.describe('an exercise'),
  result: z.enum(['helped', 'temporary', 'no-change', 'worse']).describe('what came of it'),
});
export type Tried = z.infer<typeof tried>;

/** A program's headings say by these words what a day is, so a slot cannot have them as its name. */
const dayWords = /^(?:clinic|retest)\b|^(?!before\b).*\brun$/i;

export const athleteSlot = z
  .strictObject({
    id: id.describe('one word for it'),
    title: text
      .refine(
        (title) => !dayWords.test(title),
        'a slot cannot be called a clinic, a retest or a run: choose another title',
      )
      .optional()
      .describe('the heading of its days in a program; the id when absent'),
    when: z.enum(slotTimes).describe('every day, on `days`, or before each run'),
    days: z.array(z.enum(weekdays)).default([]).describe('the days, when `when` is `days`'),
    minutes: z.number().int().min(1).max(240).describe('how long it may take'),
    place: text.optional().describe('where it is'),
    equipment: z.array(tool).default([]).describe('what is there'),
  })
  .refine((slot) => slot.when !== 'days' || slot.days.length > 0, {
    path: ['days'],
    message: 'a slot on days names them, such as days: [Mon, Thu]',
  });
export type AthleteSlot = z.infer<typeof athleteSlot>;

export const athlete = z.strictObject({
  ...common,
  kind: z.literal('athlete'),
  level: z.enum(levels).default('beginner').describe('how used to this training'),
  training: z
    .strictObject({
      runsPerWeek: z.number().min(0).optional().describe('runs a week'),
      strengthPerWeek: z.number().min(0).optional().describe('strength sessions a week'),
    })
    .optional()
    .describe('what is done now'),
  stage: z.enum(stages).default('settled').describe('how easily it is stirred up'),
  goal: text.optional().describe("in the athlete's own words"),
  template: id.optional().describe('what programs are built from; `hip-extension-rebuild` when absent'),
  start: date.optional().describe('the first day of the next program'),
  slots: z
    .array(athleteSlot)
    .min(1)
    .refine(
      (slots) => new Set(slots.map((slot) => (slot.title ?? slot.id).toLowerCase())).size === slots.length,
      'two slots have the same name: give each a title of its own',
    )
    .describe('when, where and with what the athlete can train'),
  runs: z
    .array(
      z.strictObject({
        day: z.enum(weekdays).describe('the day'),
        type: z.enum(['easy', 'hard', 'long', 'race']).describe('what sort of run'),
        minutes: z.number().positive().describe('how long'),
      }),
    )
    .default([])
    .describe('the runs of a usual week'),
  race: z
    .strictObject({ on: date.describe('the day'), name: text.optional().describe('what it is called') })
    .optional()
    .describe('the next race'),
  helpers: z
    .array(z.enum(['partner', 'clinician']))
    .default([])
    .describe('who is there for what one cannot do alone'),
  exclusions: ids.default([]).describe('exercises that are never chosen'),
  tried: z.array(tried).default([]).describe('what was done before'),
  screened: z
    .strictObject({ on: date.describe('when'), by: text.describe('by whom') })
    .optional()
    .describe('the screen for red flags, at most 42 days before the start'),
  clearance: z
    .array(
      z.strictObject({
        of: id.describe('the red flag'),
        by: text.describe('who cleared it'),
        on: date.describe('when'),
        limits: text.optional().describe('within which limits'),
      }),
    )
    .default([])
    .describe('who cleared which red flag'),
  painBaseline: pain.optional().describe('pain on a normal day'),
  findings: z.array(finding).default([]).describe('what was found; only ever added to'),
  weeks: weekNumber.optional().describe("how many weeks to build; the template's when absent"),
});
