import * as z from 'zod';

// the validators are interpreted, never compiled: no text becomes code, here or under a strict content policy
z.config({ jitless: true });

/** Kebab-case, in any script: letters with their marks, and digits, joined by single hyphens. */
export const idPattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u;

export const id = z
  .string()
  .regex(idPattern, 'an id is lower-case words joined by hyphens, such as tight-rectus-femoris')
  .meta({ title: 'id' });
export const ids = z.array(id);
export const factId = z
  .string()
  .regex(/^[A-Z]\d{2}$/, 'a fact id is a letter and two digits, such as X06')
  .meta({ title: 'fact id' });
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a date is written as YYYY-MM-DD', abort: true })
  .refine(isCalendarDay, 'this day is not in the calendar')
  .meta({ title: 'date' });
export const text = z.string().trim().min(1, 'this must not be empty').meta({ title: 'text' });
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

/** Values that several kinds share: the guide lists them once, by these titles. */
export const phase = z.enum(phases).meta({
  title: 'phase',
  description: 'the part of a session, in the order in which a session runs',
});
export const family = z.enum(families).meta({
  title: 'family',
  description: 'exercises of one family do the same job, so a block takes one of each',
});
export const tool = z.enum(equipment).meta({
  title: 'piece of equipment',
  description: 'what must be there, a floor apart',
});
export const delivery = z.enum(deliveries).meta({
  title: 'delivery',
  description: 'who can do it; what only a clinician may do has `[clinician]` alone',
});
export const response = z.enum(responses).meta({
  title: 'response',
  description: 'whether it shows within the session (`fast`) or takes weeks (`slow`)',
});
export const phaseOrFamily = z.enum([...phases, ...families]).meta({ title: 'phase or family' });

export const claim = z
  .strictObject({
    id: id.describe('short words, one claim of the note each; its address is `note-id#claim-id`'),
    says: text.describe('one sentence that can be wrong'),
    certainty: z.enum(certainties).describe('how sure we are, in the four grades of GRADE; see below'),
    for: ids.default([]).describe('the references that agree'),
    against: ids.default([]).describe('the references that disagree, listed as carefully'),
    facts: z.array(factId).default([]).describe('numbered source facts that the claim carries'),
  })
  .meta({ title: 'claim' });
export type Claim = z.infer<typeof claim>;

/** What every kind of note may bear. */
export const common = {
  id: id.describe(
    'lower-case words joined by hyphens, equal to the file name without `.md`; unique over all kinds',
  ),
  title: text.describe('as a coach would say it'),
  aliases: z.array(text).default([]).describe('other names, so that search finds the note'),
  summary: text
    .max(140, 'a summary is one sentence of at most 140 characters')
    .optional()
    .describe('one printable sentence of at most 140 characters'),
  tags: z.array(text).default([]).describe('free words'),
  status: z.enum(statuses).default('draft').describe('`reviewed` only as *How to review a note* says'),
  reviewedBy: text.optional().describe('who signed it: set only by the professional who did'),
  reviewedOn: date.optional().describe('the day it was signed'),
  claims: z.array(claim).default([]).describe('see *Claims and certainty*'),
  references: ids.default([]).describe('papers that bear on the note and that none of its claims cites'),
  facts: z.array(factId).default([]).describe('numbered source facts that the note carries'),
  formerly: ids.default([]).describe('ids the note had before, so that old links still lead here'),
};
