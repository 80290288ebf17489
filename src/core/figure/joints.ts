import type { FigurePose } from '../note/kinds/figure.ts';

/** An axis a joint turns about, and how far a human joint goes, in degrees. */
interface JointAxis {
  readonly from: number;
  readonly to: number;
  /** What a positive angle does. */
  readonly does: string;
}

/**
 * Every angle a pose can give. `flex` is the axis meant when none is named. The ranges are the
 * widest that a supple adult reaches, with some room for passive ends: they are there to catch
 * slips of the pen, not to judge anyone's mobility.
 */
export const middleJoints = {
  pelvis: {
    flex: {
      from: -180,
      to: 180,
      does: 'leans the whole body forward; -90 lies on the back, 90 on the front',
    },
    side: { from: -180, to: 180, does: 'leans the whole body to its right' },
    turn: { from: -180, to: 180, does: 'turns the whole body to its right' },
  },
  spine: {
    flex: { from: -50, to: 100, does: 'rounds the back' },
    side: { from: -45, to: 45, does: 'bends the trunk to its right' },
    turn: { from: -60, to: 60, does: 'turns the chest to its right' },
  },
  neck: {
    flex: { from: -70, to: 70, does: 'brings the chin to the chest' },
    side: { from: -50, to: 50, does: 'bends the head to the right' },
    turn: { from: -85, to: 85, does: 'turns the head to the right' },
  },
} as const satisfies Record<string, Readonly<Record<'flex' | 'side' | 'turn', JointAxis>>>;

const pairedJoints = {
  shoulder: {
    flex: { from: -60, to: 190, does: 'lifts the arm forward' },
    out: { from: -60, to: 185, does: 'lifts the arm to the side' },
    turn: { from: -100, to: 100, does: 'turns the arm inwards' },
  },
  elbow: { flex: { from: -5, to: 155, does: 'bends the elbow' } },
  wrist: { flex: { from: -95, to: 95, does: 'bends the hand forward' } },
  hip: {
    flex: { from: -35, to: 140, does: 'lifts the thigh forward' },
    out: { from: -40, to: 85, does: 'takes the thigh out to the side' },
    turn: { from: -70, to: 60, does: 'turns the thigh inwards' },
  },
  knee: { flex: { from: -8, to: 160, does: 'bends the knee' } },
  ankle: { flex: { from: -60, to: 45, does: 'lifts the foot' } },
  toes: { flex: { from: -40, to: 85, does: 'lifts the toes' } },
} as const satisfies Record<string, Readonly<Partial<Record<'flex' | 'out' | 'turn', JointAxis>>>>;

export type MiddleJoint = keyof typeof middleJoints;
export type PairedJoint = keyof typeof pairedJoints;
export type Side = 'right' | 'left';

/** Angles of a pose, asked for by joint, side and axis; what is not given is 0. */
export type Angles = (joint: MiddleJoint | PairedJoint, axis?: string, side?: Side) => number;

/** Reads the angles of a pose. An angle without a side is for both; one with a side wins over it. */
export function anglesOf(joints: FigurePose['joints']): Angles {
  return (joint, axis = 'flex', side) => {
    const end = axis === 'flex' ? '' : `.${axis}`;
    return (side && joints[`${joint}.${side}${end}`]) ?? joints[`${joint}${end}`] ?? 0;
  };
}

/** The axis that a key of a pose names, such as `hip.right.out`; undefined where there is none. */
export function axisOf(key: string): JointAxis | undefined {
  const [name = '', ...rest] = key.split('.');
  const sided = rest[0] === 'right' || rest[0] === 'left';
  const [axis = 'flex', ...more] = sided ? rest.slice(1) : rest;
  if (more.length > 0 || rest.includes('flex')) return undefined;
  const table: Readonly<Record<string, Readonly<Record<string, JointAxis>>>> = sided
    ? pairedJoints
    : { ...middleJoints, ...pairedJoints };
  return Object.hasOwn(table, name) && Object.hasOwn(table[name] ?? {}, axis)
    ? table[name]?.[axis]
    : undefined;
}

/** Every key a pose can bear, with its axis, sides left out. */
export function allAxes(): { key: string; axis: JointAxis }[] {
  return Object.entries<Readonly<Record<string, JointAxis>>>({ ...middleJoints, ...pairedJoints }).flatMap(
    ([joint, axes]) =>
      Object.entries(axes).map(([name, axis]) => ({
        key: name === 'flex' ? joint : `${joint}.${name}`,
        axis,
      })),
  );
}
