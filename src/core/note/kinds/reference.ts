import * as z from 'zod';
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

const name = z
  .union(
    [z.strictObject({ family: text, given: text.optional() }), z.strictObject({ literal: text })],
    'a name is { family: Mills, given: M } or { literal: World Athletics }',
  )
  .meta({ title: 'name' });
const asInCsl = 'as in CSL-JSON; a number is text, in quotes';

/** One paper: CSL-JSON's own keys, and beside them what it did and found. */
export const reference = z.strictObject({
  ...common,
  kind: z.literal('reference'),
  type: z
    .enum(['article-journal', 'book', 'chapter', 'report', 'thesis', 'webpage'])
    .describe('where it appeared'),
  author: z
    .array(name)
    .min(1)
    .describe('each `{ family: Mills, given: M }` or `{ literal: World Athletics }`'),
  issued: z
    .strictObject({ 'date-parts': z.array(z.array(z.number().int()).min(1)).length(1) })
    .meta({ title: 'CSL date' })
    .describe('the year, and month and day if they are known: `{ date-parts: [[2024]] }`'),
  'container-title': text.optional().describe('the journal or book'),
  'container-title-short': text.optional().describe('its abbreviation, which is printed if it is there'),
  volume: text.optional().describe(asInCsl),
  issue: text.optional().describe(asInCsl),
  page: text.optional().describe(asInCsl),
  DOI: text.optional().describe('without the address of a resolver'),
  PMID: text.optional().describe('the number in PubMed, in quotes'),
  PMCID: text.optional().describe('the number in PubMed Central'),
  URL: z.url().meta({ title: 'web address' }).optional().describe('where it can be read, if nowhere better'),
  design: text.describe('what was done'),
  sample: text.describe('on whom'),
  finding: text.describe('what came out'),
  level: z
    .number()
    .int()
    .min(1)
    .max(5)
    .describe(
      'Oxford CEBM 2011 for the question: 1 is a systematic review of trials, 5 reasoning from mechanism',
    ),
  question: z.enum(questions).describe('what sort of question the paper answers'),
});
