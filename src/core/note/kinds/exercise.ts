import * as z from 'zod';
import { figure } from './figure.ts';
import { common, delivery, factId, family, id, ids, phase, response, text, tool } from './shared.ts';

export const positions = [
  'supine',
  'prone',
  'side-lying',
  'quadruped',
  'half-kneeling',
  'kneeling',
  'plank',
  'seated',
  'standing',
  'running',
] as const;
export const position = z
  .enum(positions)
  .meta({ title: 'position', description: 'how the athlete lies or stands' });
export const doseSources = ['article', 'reference', 'guideline', 'practice'] as const;
export const progressions = ['reps', 'hold', 'ladder', 'load', 'density'] as const;
export const precautionActions = ['avoid', 'limit', 'ask'] as const;

export const exercise = z.strictObject({
  ...common,
  kind: z.literal('exercise'),
  phase: phase.describe('the part of a session it belongs to'),
  family: family.describe('what it is like'),
  position: position.describe('how the athlete lies or stands'),
  side: z
    .enum(['each', 'alternating', 'both'])
    .describe('one side and then the other, the sides in turn, or both at once'),
  equipment: z.array(tool).default([]).describe('what is needed'),
  delivery: z.array(delivery).min(1).describe('who can do it'),
  response: response.default('unknown').describe('how soon it works'),
  muscles: z
    .strictObject({
      primary: ids.default([]).describe('those it works mainly'),
      secondary: ids.default([]).describe('those it works also'),
    })
    .prefault({})
    .describe('what it works'),
  addresses: ids.default([]).describe('the causes it is meant for, and effects that it answers directly'),
  trains: ids.default([]).describe('the principles it puts to use'),
  lockIn: ids.default([]).describe('exercises that follow it on the same day to hold the gain'),
  harder: ids.default([]).describe('the next rungs of the ladder; the easier ones are worked out'),
  instead: ids
    .default([])
    .describe('what to do in its place: such an exercise can be found, and is never chosen for a program'),
  difficulty: z.number().int().min(1).max(5).describe('how hard it is'),
  specificity: z.number().int().min(1).max(5).describe('how near it is to running'),
  dose: text.describe('see *The dose notation*'),
  doseSource: z
    .strictObject({
      from: z
        .enum(doseSources)
        .describe('a source article, a paper, a guideline, or nobody but those who do it'),
      reference: id.optional().describe('the paper, when `from` is reference or guideline'),
      facts: z.array(factId).default([]).describe('the source facts that give it'),
      says: text.optional().describe('one sentence; what nobody gives says so'),
    })
    .describe('where the dose comes from'),
  progress: z
    .strictObject({
      by: z.enum(progressions).describe('what grows first'),
      up: text.describe('when to move on: a sign that the athlete can see'),
      down: text.describe('when to go back: a sign that the athlete can see'),
      step: z
        .number()
        .positive()
        .optional()
        .describe('repetitions, seconds, centimetres or per cent of load, as `by` says'),
      max: z.number().positive().optional().describe('where it ends, in the same unit'),
    })
    .optional()
    .describe('how it gets harder'),
  precautions: z
    .array(
      z.strictObject({
        when: id.describe('an effect or a cause'),
        do: z.enum(precautionActions).describe('leave it out, hold back, or ask a clinician first'),
        say: text.describe('one sentence for the athlete'),
      }),
    )
    .default([])
    .describe('for whom it is not as it stands'),
  media: z
    .array(
      z.strictObject({
        file: text.optional().describe('a picture in the notebook'),
        url: z
          .url()
          // a longer one makes a code that no phone reads from paper
          .max(500, 'a link has 500 characters at most')
          .meta({ title: 'web address' })
          .optional()
          .describe('a link of 500 characters at most'),
        alt: text.describe('what it shows, for those who do not see it'),
      }),
    )
    .default([])
    .describe(
      'a link to a film, which sheets print as a code to scan; your own picture, which is kept and not shown yet',
    ),
  figure: figure.optional().describe('a drawing, posed by joint angles; see below'),
});
