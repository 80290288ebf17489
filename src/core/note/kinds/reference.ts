import { z } from 'zod';
import { common, text } from './shared.ts';

export const questions = [
  'treatment',
  'harm',
  'prognosis',
  'aetiology',
  'diagnosis',
  'frequency',
  'mechanism',
  'monitoring',
  'adherence',
  'reporting',
] as const;

const name = z.union(
  [z.strictObject({ family: text, given: text.optional() }), z.strictObject({ literal: text })],
  'a name is { family: Mills, given: M } or { literal: World Athletics }',
);

/** One paper: CSL-JSON's own keys, and beside them what it did and found. */
export const reference = z.strictObject({
  ...common,
  kind: z.literal('reference'),
  type: z.enum(['article-journal', 'book', 'chapter', 'report', 'thesis', 'webpage']),
  author: z.array(name).min(1),
  'container-title': text.optional(),
  'container-title-short': text.optional(),
  issued: z.strictObject({ 'date-parts': z.array(z.array(z.number().int()).min(1)).length(1) }),
  volume: text.optional(),
  issue: text.optional(),
  page: text.optional(),
  DOI: text.optional(),
  PMID: text.optional(),
  PMCID: text.optional(),
  URL: z.url().optional(),
  design: text,
  sample: text,
  finding: text,
  /** Oxford CEBM 2011, 1 (systematic review of trials) to 5 (reasoning from mechanism). */
  level: z.number().int().min(1).max(5),
  question: z.enum(questions),
});
