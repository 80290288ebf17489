import type { Figure, FigurePose } from '../note/kinds/figure.ts';
import { fromHigh, seePose } from './camera.ts';
import type { SeenBody } from './camera.ts';

/** The body on its way through the poses: 0 is the first, 1 the second, 0.5 half way between. */
export function between(figure: Figure, moment: number): SeenBody {
  const { joints, rest } = poseAt(figure, moment);
  return seePose(joints, figure.view, rest);
}

/**
 * The same for the eye: a leg that would swing through the floor is folded until it clears it, as
 * one does. A foot that only grazes the floor is let be, for it may be meant to slide.
 */
export function swinging(figure: Figure, moment: number): SeenBody {
  const { joints, rest } = poseAt(figure, moment);
  const see = (angles: FigurePose['joints']): SeenBody => seePose(angles, figure.view, rest);
  let best = see(joints);
  if (fromHigh(figure.view) || lowest(best) < grazes) return best;
  const floor = Math.max(0, ...figure.poses.map((_, i) => lowest(between(figure, i))));
  for (const side of ['right', 'left']) {
    if (lowest(best, side) < floor + grazes) continue;
    const [knee, hip] = [`knee.${side}`, `hip.${side}`];
    const [bent, lifted] = [angle({ joints }, knee), angle({ joints }, hip)];
    for (let fold = 8; fold <= mostFold && lowest(best, side) > floor + 1; fold += 8) {
      [joints[knee], joints[hip]] = [bent + fold, lifted + fold / 2];
      const folded = see(joints);
      if (lowest(folded, side) < lowest(best, side)) best = folded;
    }
  }
  return best;
}

/** Centimetres below the floor from which a foot does not graze it but passes through. */
const grazes = 7;
/** Degrees by which a knee may be folded on its way, the hip by half of it. */
const mostFold = 72;

/** How far down a body, or one leg of it, reaches: centimetres below the line of the floor. */
function lowest(body: SeenBody, side?: string): number {
  const limbs = body.limbs.filter(({ name }) => side === undefined || name === `leg.${side}`);
  return Math.max(...limbs.flatMap(({ pieces }) => pieces.flat().map((disc) => disc.y + disc.r)));
}

function poseAt(
  figure: Figure,
  moment: number,
): { joints: Record<string, number>; rest: FigurePose['rest'] } {
  const i = Math.min(Math.floor(moment), Math.max(0, figure.poses.length - 2));
  const from = figure.poses[i];
  const to = figure.poses[i + 1] ?? from;
  const share = moment - i;
  return { joints: blend(from, to, share), rest: restBetween(figure, from, to, share) };
}

function blend(
  from: FigurePose | undefined,
  to: FigurePose | undefined,
  share: number,
): Record<string, number> {
  const keys = new Set([...Object.keys(from?.joints ?? {}), ...Object.keys(to?.joints ?? {})]);
  return Object.fromEntries(
    [...keys].map((key) => {
      const [a, b] = [angle(from, key), angle(to, key)];
      return [key, a + (b - a) * share];
    }),
  );
}

/** A key of one side falls back on that of both, as it does when a pose is read. */
function angle(pose: Pick<FigurePose, 'joints'> | undefined, key: string): number {
  return pose?.joints[key] ?? pose?.joints[key.replace(/\.(?:right|left)/, '')] ?? 0;
}

function restBetween(
  figure: Figure,
  from: FigurePose | undefined,
  to: FigurePose | undefined,
  share: number,
): FigurePose['rest'] {
  const [a, b] = [from?.rest ?? figure.rest, to?.rest ?? figure.rest];
  const [start, end] = a?.part === b?.part ? [a, b] : [byPelvis(figure, from, a), byPelvis(figure, to, b)];
  if (!start || !end) return undefined;
  const mix = (i: 0 | 1): number => start.at[i] + (end.at[i] - start.at[i]) * share;
  return { ...start, at: [mix(0), mix(1)] };
}

/** The same place, told by the pelvis: poses that rest on different parts meet there. */
function byPelvis(
  figure: Figure,
  pose: FigurePose | undefined,
  rest: FigurePose['rest'],
): FigurePose['rest'] {
  const pelvis = seePose(pose?.joints ?? {}, figure.view, rest).parts.get('pelvis');
  return pelvis && { part: 'pelvis', at: [pelvis.x, -(pelvis.y + pelvis.r)] };
}
