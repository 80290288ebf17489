import type { FigurePose, FigureView } from '../note/kinds/figure.ts';
import { poseBody } from './body.ts';
import type { Ball, Body, Limb, LimbName } from './body.ts';
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
  /** The corners of the piece of floor under the body, where the floor is seen at all. */
  readonly ground?: readonly Disc[];
}

export type Rest = NonNullable<FigurePose['rest']>;

/**
 * Where the eye is; in `side` it is on the body's right, so that a standing body looks to the right,
 * and a little from behind, so that the left limbs show beside the right ones. In `front` and `back`
 * it is a little above, so that feet and bent knees, which point at it, show.
 */
const eyes: Readonly<Record<FigureView, Rotation>> = {
  side: aboutUp(6),
  front: compose(aboutForward(10), aboutUp(-90)),
  back: compose(aboutForward(10), aboutUp(90)),
  quarter: compose(aboutForward(12), aboutUp(-40)),
  oblique: compose(aboutForward(33), aboutUp(-40)),
  above: aboutForward(90),
};

/** From here the head hides the trunk, so the two need an edge between them, and the floor is seen. */
const fromAbove: ReadonlySet<FigureView> = new Set(['above', 'oblique', 'quarter']);

/** From here the floor is a surface and not a line. */
export function fromHigh(view: FigureView): boolean {
  return view === 'above' || view === 'oblique';
}

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
    ...(fromAbove.has(view)
      ? { ground: groundOf(body, joints['pelvis.turn'] ?? 0).map((corner) => move(project(corner, eye))) }
      : {}),
  };
}

/** Trunk and head in one piece: from most sides they are one outline. */
function withHead(limbs: readonly Limb[]): Limb[] {
  const head = limbs.find((limb) => limb.name === 'head')?.pieces ?? [];
  return limbs
    .filter((limb) => limb.name !== 'head')
    .map((limb) => (limb.name === 'trunk' ? { ...limb, pieces: [...limb.pieces, ...head] } : limb));
}

/** A piece of floor that lies as the body does, with room around it. */
function groundOf(body: Body, turn: number): Ball[] {
  const straight = aboutUp(turn);
  const balls = body.limbs.flatMap((limb) =>
    limb.pieces.flat().map(({ at, radius }) => ({ at: rotate(straight, at), radius })),
  );
  const least = (axis: 0 | 1 | 2): number => Math.min(...balls.map(({ at, radius }) => at[axis] - radius));
  const most = (axis: 0 | 1 | 2): number => Math.max(...balls.map(({ at, radius }) => at[axis] + radius));
  const room = 10;
  const [left, right] = [least(0) - room, most(0) + room];
  const [far, near] = [least(2) - room, most(2) + room];
  return [
    [left, far],
    [right, far],
    [right, near],
    [left, near],
  ].map(([x = 0, z = 0]) => ({ at: rotate(aboutUp(-turn), [x, least(1), z]), radius: 0 }));
}

function project(ball: Ball, eye: Rotation): Disc {
  const [x, y] = rotate(eye, ball.at);
  return { x, y: -y, r: ball.radius };
}
