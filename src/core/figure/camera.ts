import type { FigurePose, FigureView } from '../note/kinds/figure.ts';
import { poseBody } from './body.ts';
import type { Ball, Limb, LimbName } from './body.ts';
import type { Disc } from './outline.ts';
import { aboutForward, aboutUp, compose, rotate } from './vector.ts';
import type { Rotation } from './vector.ts';

/** A limb as seen: discs in the picture, and how near it is. */
export interface SeenLimb {
  readonly name: LimbName;
  readonly pieces: readonly (readonly Disc[])[];
  readonly depth: number;
}

/** A posed body as seen, at its place in the picture: centimetres, x to the right, y down, the floor at 0. */
export interface SeenBody {
  readonly parts: ReadonlyMap<string, Disc>;
  /** The farthest first. */
  readonly limbs: readonly SeenLimb[];
}

export type Rest = NonNullable<FigurePose['rest']>;

/**
 * Where the eye is; in `side` it is on the body's right, so that a standing body looks to the right,
 * and a little from behind, so that the left limbs show beside the right ones.
 */
const eyes: Readonly<Record<FigureView, Rotation>> = {
  side: aboutUp(6),
  front: aboutUp(-90),
  back: aboutUp(90),
  quarter: compose(aboutForward(12), aboutUp(-40)),
  above: aboutForward(90),
};

/** From here the head hides the trunk, so the two need an edge between them. */
const fromAbove: ReadonlySet<FigureView> = new Set(['above', 'quarter']);

/** Seen from the front, arms are drawn over the trunk that they hang beside. */
const nearer: Readonly<Partial<Record<LimbName, number>>> = { 'arm.right': 1, 'arm.left': 1 };

/** A pose as seen in a view, held at its place. */
export function seePose(joints: FigurePose['joints'], view: FigureView, rest: Rest | undefined): SeenBody {
  const eye = eyes[view];
  const body = poseBody(joints);
  const seen = new Map([...body.parts].map(([name, ball]) => [name, project(ball, eye)]));
  const limbs = (fromAbove.has(view) ? body.limbs : withHead(body.limbs)).map((limb) => {
    const balls = limb.pieces.flat();
    const depth = balls.reduce((sum, ball) => sum + rotate(eye, ball.at)[2], 0) / balls.length;
    return {
      name: limb.name,
      pieces: limb.pieces.map((piece) => piece.map((ball) => project(ball, eye))),
      depth: depth + (nearer[limb.name] ?? 0),
    };
  });

  const held = rest?.part === undefined ? undefined : seen.get(rest.part);
  const all = limbs.flatMap((limb) => limb.pieces.flat());
  const lowest = Math.max(...(held ? [held] : all).map((disc) => disc.y + disc.r));
  const [x, y] = rest?.at ?? [0, 0];
  const by = { x: x - (held?.x ?? 0), y: -y - lowest };
  const move = (disc: Disc): Disc => ({ ...disc, x: disc.x + by.x, y: disc.y + by.y });
  return {
    parts: new Map([...seen].map(([name, disc]) => [name, move(disc)])),
    limbs: limbs
      .map((limb) => ({ ...limb, pieces: limb.pieces.map((piece) => piece.map(move)) }))
      .sort((a, b) => a.depth - b.depth || (a.name < b.name ? -1 : 1)),
  };
}

/** Trunk and head in one piece: from most sides they are one outline. */
function withHead(limbs: readonly Limb[]): Limb[] {
  const head = limbs.find((limb) => limb.name === 'head')?.pieces ?? [];
  return limbs
    .filter((limb) => limb.name !== 'head')
    .map((limb) => (limb.name === 'trunk' ? { ...limb, pieces: [...limb.pieces, ...head] } : limb));
}

function project(ball: Ball, eye: Rotation): Disc {
  const [x, y] = rotate(eye, ball.at);
  return { x, y: -y, r: ball.radius };
}
