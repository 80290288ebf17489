import type { Figure, FigurePose } from '../note/kinds/figure.ts';
import { seePose } from './camera.ts';
import type { SeenBody } from './camera.ts';

/** The body on its way through the poses: 0 is the first, 1 the second, 0.5 half way between. */
export function between(figure: Figure, moment: number): SeenBody {
  const i = Math.min(Math.floor(moment), Math.max(0, figure.poses.length - 2));
  const from = figure.poses[i];
  const to = figure.poses[i + 1] ?? from;
  const share = moment - i;
  return seePose(blend(from, to, share), figure.view, restBetween(figure, from, to, share));
}

function blend(
  from: FigurePose | undefined,
  to: FigurePose | undefined,
  share: number,
): FigurePose['joints'] {
  const keys = new Set([...Object.keys(from?.joints ?? {}), ...Object.keys(to?.joints ?? {})]);
  return Object.fromEntries(
    [...keys].map((key) => {
      const [a, b] = [angle(from, key), angle(to, key)];
      return [key, a + (b - a) * share];
    }),
  );
}

/** A key of one side falls back on that of both, as it does when a pose is read. */
function angle(pose: FigurePose | undefined, key: string): number {
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
