import { z } from 'zod';
import { common, date, equipment, id, ids, text, weekNumber } from './shared.ts';

export const levels = ['beginner', 'intermediate', 'advanced'] as const;
export const stages = ['irritable', 'settling', 'settled'] as const;
export const slotTimes = ['daily', 'days', 'before-run'] as const;
export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export type Weekday = (typeof weekdays)[number];
export const limits = ['stiff', 'pinch', 'pain', 'weak'] as const;

/** Measures of one side: numbers in the measure's unit, or true and false. */
const values = z.record(id, z.union([z.number(), z.boolean()]));
const pain = z.number().min(0).max(10);

export const finding = z.strictObject({
  id: text,
  on: date,
  /** An assessment, an effect or a cause. */
  of: id,
  left: values.optional(),
  right: values.optional(),
  /** Measures of a test that has no sides. */
  value: values.optional(),
  outcome: text.optional(),
  /** For an effect or a cause named by the coach: the side it was seen on. */
  side: z.enum(['left', 'right', 'both']).optional(),
  pain: z.strictObject({ left: pain.optional(), right: pain.optional() }).optional(),
  limit: z.enum(limits).optional(),
  by: text.optional(),
  note: text.optional(),
});
export type Finding = z.infer<typeof finding>;

/** A program's headings say by these words what a day is, so a slot cannot have them as its name. */
const dayWords = /^(?:clinic|retest)\b|^(?!before\b).*\brun$/i;

export const athleteSlot = z
  .strictObject({
    id,
    title: text
      .refine(
        (title) => !dayWords.test(title),
        'a slot cannot be called a clinic, a retest or a run: choose another title',
      )
      .optional(),
    when: z.enum(slotTimes),
    days: z.array(z.enum(weekdays)).default([]),
    minutes: z.number().int().min(1).max(240),
    place: text.optional(),
    equipment: z.array(z.enum(equipment)).default([]),
  })
  .refine((slot) => slot.when !== 'days' || slot.days.length > 0, {
    path: ['days'],
    message: 'a slot on days names them, such as days: [Mon, Thu]',
  });
export type AthleteSlot = z.infer<typeof athleteSlot>;

export const athlete = z.strictObject({
  ...common,
  kind: z.literal('athlete'),
  level: z.enum(levels).default('beginner'),
  training: z
    .strictObject({
      runsPerWeek: z.number().min(0).optional(),
      strengthPerWeek: z.number().min(0).optional(),
    })
    .optional(),
  stage: z.enum(stages).default('settled'),
  /** In the athlete's own words. */
  goal: text.optional(),
  /** The template their programs are built from. */
  template: id.optional(),
  start: date.optional(),
  slots: z
    .array(athleteSlot)
    .min(1)
    .refine(
      (slots) => new Set(slots.map((slot) => (slot.title ?? slot.id).toLowerCase())).size === slots.length,
      'two slots have the same name: give each a title of its own',
    ),
  runs: z
    .array(
      z.strictObject({
        day: z.enum(weekdays),
        type: z.enum(['easy', 'hard', 'long', 'race']),
        minutes: z.number().positive(),
      }),
    )
    .default([]),
  race: z.strictObject({ on: date, name: text.optional() }).optional(),
  helpers: z.array(z.enum(['partner', 'clinician'])).default([]),
  exclusions: ids.default([]),
  tried: z
    .array(z.strictObject({ id, result: z.enum(['helped', 'temporary', 'no-change', 'worse']) }))
    .default([]),
  screened: z.strictObject({ on: date, by: text }).optional(),
  clearance: z.array(z.strictObject({ of: id, by: text, on: date, limits: text.optional() })).default([]),
  painBaseline: pain.optional(),
  findings: z.array(finding).default([]),
  weeks: weekNumber.optional(),
});
