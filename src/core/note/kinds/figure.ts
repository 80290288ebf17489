import { z } from 'zod';
import { text } from './shared.ts';

export const figureViews = ['side', 'front', 'back', 'above', 'quarter'] as const;
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
  'slider',
  'hands',
  'arrow',
] as const;

/** Centimetres, to the right and up from the middle of the floor. */
const point = z.tuple([z.number().min(-400).max(400), z.number().min(-400).max(400)]);
const part = z
  .string()
  .regex(/^[a-z]+(?:\.(?:right|left))?$/, 'a part is a name such as pelvis or knee.right');
const place = z.union([point, part]);

const prop = z.strictObject({
  kind: z.enum(propKinds),
  /** Where it is: a point, or the part of the body it goes with. */
  at: place.optional(),
  /** The other end of a band, a strap, a stick or an arrow. */
  to: place.optional(),
  /** Beside its part: centimetres to the right and up. */
  by: point.optional(),
  /** Centimetres. */
  width: z.number().positive().max(400).optional(),
  height: z.number().positive().max(400).optional(),
  /** Degrees against the clock from the right: where hands come from, how a dumbbell lies, how steep a slope is. */
  angle: z.number().min(-360).max(360).optional(),
  /** How far an arrow bows to its left, in centimetres. */
  bend: z.number().min(-200).max(200).optional(),
  /** Which way a chair looks. */
  faces: z.enum(['left', 'right']).optional(),
  /** The only pose it is in, counted from 1. */
  pose: z.number().int().positive().optional(),
});

const rest = z.strictObject({
  /** The part whose lowest point is put there; the lowest of the whole body when absent. */
  part: part.optional(),
  at: point,
});

/** A drawing, posed by joint angles. */
export const figure = z.strictObject({
  view: z.enum(figureViews),
  /** Where the body is held, in every pose that does not say otherwise. */
  rest: rest.optional(),
  props: z.array(prop).default([]),
  /** The part whose way from the first pose to the last the arrow shows; the one that moves farthest when absent. */
  arrow: z.union([part, z.literal('none')]).optional(),
  poses: z
    .array(
      z.strictObject({
        name: text,
        rest: rest.optional(),
        /** Degrees by joint, such as `hip.right: 90`, `hip.right.out: 20`, `pelvis: -90`; what is not named is 0. */
        joints: z.record(text, z.number().min(-360).max(360)).default({}),
      }),
    )
    .min(1)
    .max(4),
});
export type Figure = z.infer<typeof figure>;
export type FigureView = Figure['view'];
export type FigureProp = Figure['props'][number];
export type FigurePose = Figure['poses'][number];
