import type { FigurePose, limbNames } from '../note/kinds/figure.ts';
import { anglesOf } from './joints.ts';
import type { Angles, Side } from './joints.ts';
import { aboutForward, aboutRight, aboutUp, add, compose, rotate } from './vector.ts';
import type { Rotation, Vector } from './vector.ts';

/** A round bit of the body, in centimetres; limbs are the hulls of two of them. */
export interface Ball {
  readonly at: Vector;
  readonly radius: number;
}

/** What is drawn in one piece and lies at one depth. */
export type LimbName = (typeof limbNames)[number];

export interface Limb {
  readonly name: LimbName;
  /** Each the hull of its balls. */
  readonly pieces: readonly (readonly Ball[])[];
}

export interface Body {
  /** By name, such as `pelvis` or `knee.right`: what props hold on to. */
  readonly parts: ReadonlyMap<string, Ball>;
  readonly limbs: readonly Limb[];
}

/**
 * Lengths in centimetres for a body of about 1.70 m, from the usual fractions of height of
 * anthropometry (thigh and shank about 0.245, upper arm 0.186, forearm 0.146, foot 0.152).
 */
const length = { waist: 11, chest: 15, thigh: 42, shank: 41, upperArm: 31, forearm: 25, hand: 8 };
const half = { hips: 8.5, shoulders: 17 };

/** Limb balls: the thick end of each first. */
const radius = {
  pelvis: 10,
  waist: 9,
  chest: 10.5,
  shoulder: 6,
  neck: 4.6,
  head: 10.4,
  nose: 2.2,
  hip: 8.8,
  knee: 5.9,
  ankle: 3.9,
  heel: 3.2,
  foot: 2.7,
  toe: 2,
  upperArm: 5.1,
  elbow: 3.9,
  wrist: 2.9,
  hand: 3.3,
};

/** A body in a pose, its pelvis at the origin: forward kinematics from the pelvis outwards. */
export function poseBody(joints: FigurePose['joints']): Body {
  const angle = anglesOf(joints);
  const parts = new Map<string, Ball>();
  const put = (name: string, at: Vector, size: number): Ball => {
    const ball = { at, radius: size };
    parts.set(name, ball);
    return ball;
  };

  const pelvis = bend(angle, 'pelvis', 1);
  const origin: Vector = [0, 0, 0];
  put('pelvis', origin, radius.pelvis);
  const pelvisBalls = pair((z) => ({ at: rotate(pelvis, [0, 1, z * 7]), radius: radius.pelvis }));

  // the back bends in two places, so that half of its angle shows as a curve
  const lower = compose(pelvis, bend(angle, 'spine', 0.5));
  const waistAt = rotate(pelvis, [0, length.waist, 0]);
  put('waist', waistAt, radius.waist);
  const waistBalls = pair((z) => ({ at: add(waistAt, rotate(lower, [0, 0, z * 6])), radius: radius.waist }));
  const chestFrame = compose(lower, bend(angle, 'spine', 0.5));
  const chestAt = add(waistAt, rotate(lower, [0, length.chest, 0]));
  const onChest = (offset: Vector): Vector => add(chestAt, rotate(chestFrame, offset));
  put('chest', onChest([1, 11, 0]), radius.chest);
  const chestBalls = pair((z) => ({ at: onChest([1, 10, z * 8]), radius: radius.chest }));
  const shoulderBalls = pair((z) => ({ at: onChest([-0.8, 21.5, z * 13.5]), radius: radius.shoulder }));
  const neckBase: Ball = { at: onChest([0, 25, 0]), radius: radius.neck + 1 };

  const neck = compose(chestFrame, bend(angle, 'neck', 1));
  const onNeck = (offset: Vector): Vector => add(neckBase.at, rotate(neck, offset));
  const head = put('head', onNeck([2, 15, 0]), radius.head);
  const throat: Ball = { at: onNeck([0.5, 7, 0]), radius: radius.neck };
  const chin: Ball = { at: onNeck([5.5, 9.5, 0]), radius: 5.4 };
  const nose: Ball = { at: onNeck([12.2, 13.5, 0]), radius: radius.nose };

  const sides: readonly Side[] = ['right', 'left'];
  const limbs = sides.flatMap((side): Limb[] => [
    { name: `leg.${side}`, pieces: leg(angle, side, pelvis, put) },
    {
      name: `arm.${side}`,
      pieces: arm(angle, side, chestFrame, onChest([0, 22, outward(side) * half.shoulders]), put),
    },
  ]);
  return {
    parts,
    limbs: [
      ...limbs,
      {
        name: 'trunk',
        pieces: [
          [...pelvisBalls, ...waistBalls],
          [...waistBalls, ...chestBalls],
          [...chestBalls, ...shoulderBalls, neckBase],
          [neckBase, throat],
        ],
      },
      {
        name: 'head',
        pieces: [
          [throat, { ...head, radius: 5 }],
          [head, chin],
          [head, nose],
        ],
      },
    ],
  };
}

type Put = (name: string, at: Vector, size: number) => Ball;

function leg(angle: Angles, side: Side, pelvis: Rotation, put: Put): Ball[][] {
  const thigh = compose(pelvis, swing(angle, 'hip', side));
  const hip = put(`hip.${side}`, rotate(pelvis, [0, 0, outward(side) * half.hips]), radius.hip);
  const knee = put(`knee.${side}`, add(hip.at, rotate(thigh, [0, -length.thigh, 0])), radius.knee);
  const shank = compose(thigh, aboutRight(-angle('knee', 'flex', side)));
  const ankle = put(`ankle.${side}`, add(knee.at, rotate(shank, [0, -length.shank, 0])), radius.ankle);
  const sole = compose(shank, aboutRight(angle('ankle', 'flex', side)));
  const onFoot = (offset: Vector): Vector => add(ankle.at, rotate(sole, offset));
  const heel = put(`heel.${side}`, onFoot([-4.5, -3.8, 0]), radius.heel);
  const foot = put(`foot.${side}`, onFoot([12.5, -4.3, 0]), radius.foot);
  const forefoot = compose(sole, aboutRight(angle('toes', 'flex', side)));
  const toe = put(`toe.${side}`, add(foot.at, rotate(forefoot, [6, -0.7, 0])), radius.toe);
  // the ball of the foot is broad, which shows from the front and from above
  const across = (ball: Ball, frame: Rotation): Ball[] =>
    [-2.2, 3].map((z) => ({ ...ball, at: add(ball.at, rotate(frame, [0, 0, outward(side) * z])) }));
  const forefootBalls = across(foot, sole);
  return [
    [hip, knee],
    [
      { ...knee, radius: radius.knee - 0.2 },
      { at: add(knee.at, rotate(shank, [-1.2, -12, 0])), radius: 5.4 },
      ankle,
    ],
    [ankle, heel, ...forefootBalls],
    [...forefootBalls, ...across(toe, forefoot)],
  ];
}

function arm(angle: Angles, side: Side, chest: Rotation, shoulderAt: Vector, put: Put): Ball[][] {
  const upper = compose(chest, swing(angle, 'shoulder', side));
  const shoulder = put(`shoulder.${side}`, shoulderAt, radius.upperArm);
  const elbow = put(`elbow.${side}`, add(shoulderAt, rotate(upper, [0, -length.upperArm, 0])), radius.elbow);
  const fore = compose(upper, aboutRight(angle('elbow', 'flex', side)));
  const wrist = put(`wrist.${side}`, add(elbow.at, rotate(fore, [0, -length.forearm, 0])), radius.wrist);
  const palm = compose(fore, aboutRight(angle('wrist', 'flex', side)));
  const hand = put(`hand.${side}`, add(wrist.at, rotate(palm, [0, -length.hand, 0])), radius.hand);
  return [
    [shoulder, elbow],
    [elbow, wrist],
    [wrist, hand],
  ];
}

function bend(angle: Angles, joint: 'pelvis' | 'spine' | 'neck', share: number): Rotation {
  return compose(
    aboutUp(-angle(joint, 'turn') * share),
    aboutForward(angle(joint, 'side') * share),
    aboutRight(-angle(joint) * share),
  );
}

/** A ball joint: first lifted forward, then taken out within that plane, then turned about its own length. */
function swing(angle: Angles, joint: 'hip' | 'shoulder', side: Side): Rotation {
  const sign = outward(side);
  return compose(
    aboutRight(angle(joint, 'flex', side)),
    aboutForward(-sign * angle(joint, 'out', side)),
    aboutUp(sign * angle(joint, 'turn', side)),
  );
}

function outward(side: Side): number {
  return side === 'right' ? 1 : -1;
}

function pair(ball: (z: number) => Ball): Ball[] {
  return [ball(1), ball(-1)];
}
