import { z } from 'zod';

// the validators are interpreted, never compiled: no text becomes code, here or under a strict content policy
z.config({ jitless: true });

/** Kebab-case, in any script: letters with their marks, and digits, joined by single hyphens. */
export const idPattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u;

export const id = z
  .string()
  .regex(idPattern, 'an id is lower-case words joined by hyphens, such as tight-rectus-femoris');
export const ids = z.array(id);
export const factId = z.string().regex(/^[A-Z]\d{2}$/, 'a fact id is a letter and two digits, such as X06');
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a date is written as YYYY-MM-DD', abort: true })
  .refine(isCalendarDay, 'this day is not in the calendar');
export const text = z.string().trim().min(1, 'this must not be empty');
export const weekNumber = z.number().int().min(1).max(104);

/** Whether a text is a day of the calendar as YYYY-MM-DD. */
export function isCalendarDay(day: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day);
}

export const statuses = ['draft', 'reviewed', 'retired'] as const;
/** GRADE's four grades of certainty, the surest first. */
export const certainties = ['high', 'moderate', 'low', 'very-low'] as const;
export type Certainty = (typeof certainties)[number];

export const phases = ['release', 'mobility', 'activation', 'strength', 'power', 'drill'] as const;
export type Phase = (typeof phases)[number];

export const families = [
  'soft-tissue',
  'instrument',
  'reset',
  'mobilisation-with-movement',
  'joint-mobilisation',
  'contract-relax',
  'static-stretch',
  'dynamic-stretch',
  'rotation',
  'bridge-thrust',
  'hip-extension',
  'squat',
  'single-leg-squat',
  'lunge',
  'step',
  'hinge',
  'knee-flexion',
  'hip-flexion',
  'march',
  'hip-abduction',
  'hip-adduction',
  'trunk',
  'calf',
  'running-form',
  'jump',
] as const;
export type Family = (typeof families)[number];

export const deliveries = ['self', 'partner', 'clinician'] as const;
export const responses = ['fast', 'slow', 'both', 'unknown'] as const;
export const equipment = [
  'mat',
  'mini-band',
  'light-band',
  'strong-band',
  'anchor',
  'wall',
  'chair',
  'step',
  'bench',
  'dumbbell',
  'barbell',
  'strap',
  'roller',
  'massage-tool',
  'ruler',
  'table',
  'camera',
] as const;
export type Equipment = (typeof equipment)[number];

export const claim = z.strictObject({
  id,
  says: text,
  certainty: z.enum(certainties),
  for: ids.default([]),
  against: ids.default([]),
  facts: z.array(factId).default([]),
});
export type Claim = z.infer<typeof claim>;

/** What every kind of note may bear. */
export const common = {
  id,
  title: text,
  aliases: z.array(text).default([]),
  summary: text.max(140, 'a summary is one sentence of at most 140 characters').optional(),
  tags: z.array(text).default([]),
  status: z.enum(statuses).default('draft'),
  reviewedBy: text.optional(),
  reviewedOn: date.optional(),
  claims: z.array(claim).default([]),
  references: ids.default([]),
  facts: z.array(factId).default([]),
  formerly: ids.default([]),
};
