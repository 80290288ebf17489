import * as z from 'zod';
import { text } from './shared.ts';

/**
 * The front matter of `id.xx.md`: only what differs from the note, in another language. The sections
 * of its body bear the headings of the original's, so that they find their place.
 */
export const translation = z.strictObject({
  /** The hash of what was translated, and of nothing else; a check says the one of today when that changed since. */
  original: z
    .string()
    .regex(/^[0-9a-f]{8}$/, 'the hash of the original is eight characters, as the check says it')
    .optional(),
  /** Who made it, and whether a professional who speaks the language has read it. */
  status: z.enum(['draft', 'reviewed']).default('draft'),
  title: text.optional(),
  summary: text.optional(),
  /** Of a principle: its sentence for the athlete. */
  advice: text.optional(),
  /** Of a template. */
  goal: text.optional(),
  /** Of an exercise: when to move on, and when to go back. */
  progress: z.strictObject({ up: text.optional(), down: text.optional() }).optional(),
  /** The names of the drawing's poses, in their order. */
  poses: z.array(text).optional(),
  /** What the precautions of an exercise say, by what they are for. */
  precautions: z.record(text, text).optional(),
  /** The outcomes of an assessment by their names, and its measures by their ids. */
  outcomes: z.record(text, text).optional(),
  measures: z.record(text, text).optional(),
  /** Of an assessment: what is held still. */
  control: text.optional(),
});
export type TranslationData = z.infer<typeof translation>;
