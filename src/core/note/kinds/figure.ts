import * as z from 'zod';
import { text } from './shared.ts';

export const figureViews = ['side', 'front', 'back', 'above', 'quarter', 'oblique'] as const;
export const propKinds = [
  'mat',
  'bench',
  'step',
  'chair',
  'table',
  'wall',
  'post',
  'slope',
  'band',
  'loop',
  'strap',
  'stick',
  'dumbbell',
  'barbell',
  'roller',
  'ball',
  'tool',
  'gun',
  'slider',
  'metronome',
  'hands',
  'arrow',
  'press',
  'muscle',
  'sound',
  'speed',
] as const;
/** What of a body is drawn in one piece. */
export const limbNames = ['arm.right', 'arm.left', 'leg.right', 'leg.left', 'trunk', 'head'] as const;

const point = z
  .tuple([z.number().min(-400).max(400), z.number().min(-400).max(400)])
  .meta({ title: 'point', description: 'centimetres to the right and up from the middle of the floor' });
const part = z
  .string()
  .regex(/^[a-z]+(?:\.(?:right|left))?$/, 'a part is a name such as pelvis or knee.right')
  .meta({ title: 'part of the body' });
const place = z.union([point, part]);

const prop = z.strictObject({
  kind: z.enum(propKinds).describe('what it is'),
  at: place.optional().describe('where it is: a point, or the part of the body it goes with'),
  to: place.optional().describe('the other end of a band, a strap, a stick or an arrow'),
  by: point.optional().describe('how far beside its part: centimetres to the right and up'),
  width: z.number().positive().max(400).optional().describe('centimetres'),
  height: z.number().positive().max(400).optional().describe('centimetres'),
  angle: z
    .number()
    .min(-360)
    .max(360)
    .optional()
    .describe(
      'degrees against the clock from the right: where hands and tools come from, which way a press or a sound goes, how a dumbbell lies, how steep a slope is',
    ),
  bend: z
    .number()
    .min(-200)
    .max(200)
    .optional()
    .describe('how far an arrow bows to its left, in centimetres'),
  faces: z
    .enum(['left', 'right', 'viewer'])
    .optional()
    .describe('which way a chair or a wall looks; a wall that faces the viewer stands behind the body'),
  over: z
    .enum(limbNames)
    .optional()
    .describe(
      'the limb it lies right over, under those nearer to the viewer; behind or before all when absent',
    ),
  pose: z.number().int().positive().optional().describe('the only pose it is in, counted from 1'),
});

const rest = z.strictObject({
  part: part
    .optional()
    .describe('the part whose lowest point is put there; the lowest of the whole body when absent'),
  at: point.describe('centimetres to the right and up from the middle of the floor'),
});

/** A drawing, posed by joint angles. */
export const figure = z
  .strictObject({
    view: z.enum(figureViews).describe('where it is seen from'),
    rest: rest.optional().describe('where the body is held, in every pose that does not say otherwise'),
    props: z.array(prop).default([]).describe('what stands around the body'),
    arrow: z
      .union([part, z.literal('none')])
      .optional()
      .describe(
        'the part whose way from the first pose to the last is shown; the one that moves farthest when absent',
      ),
    poses: z
      .array(
        z.strictObject({
          name: text.describe('one word or two, such as start'),
          rest: rest.optional().describe('where the body is held in this pose'),
          joints: z
            .record(text, z.number().min(-360).max(360))
            .default({})
            .meta({ title: 'set of angles' })
            .describe(
              'degrees by joint, such as `hip.right: 90`, `hip.right.out: 20`, `pelvis: -90`; what is not named is 0',
            ),
        }),
      )
      .min(1)
      .max(4)
      .describe('one to four moments, the start first'),
  })
  .meta({ title: 'figure' });
export type Figure = z.infer<typeof figure>;
export type FigureView = Figure['view'];
export type FigureProp = Figure['props'][number];
export type FigurePose = Figure['poses'][number];
