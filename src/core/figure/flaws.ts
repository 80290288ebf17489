import type { Figure } from '../note/kinds/figure.ts';
import { seePose } from './camera.ts';
import { axisOf } from './joints.ts';

export interface FigureFlaw {
  readonly message: string;
  /** Where in the figure it stands. */
  readonly path: readonly PropertyKey[];
}

/** How far something may sink into the floor, in centimetres: soft tissue gives, and a mat too. */
const give = 4;

/** What is wrong with a figure: joints and parts that no body has, angles that no joint reaches, limbs below the floor. */
export function flawsOf(figure: Figure): FigureFlaw[] {
  const flaws: FigureFlaw[] = [];
  figure.poses.forEach((pose, i) => {
    for (const [key, degrees] of Object.entries(pose.joints)) {
      const axis = axisOf(key);
      const path = ['poses', i, 'joints', key];
      if (!axis) {
        flaws.push({
          message: `No joint is called "${key}": write one such as hip.right or hip.right.out.`,
          path,
        });
      } else if (degrees < axis.from || degrees > axis.to) {
        flaws.push({
          message: `${key} at ${degrees}° is beyond what a joint does: from ${axis.from}° to ${axis.to}°.`,
          path,
        });
      }
    }
  });
  const parts = seePose({}, figure.view, undefined).parts;
  const unknown = (part: unknown, ...path: PropertyKey[]): void => {
    if (typeof part === 'string' && part !== 'none' && !parts.has(part)) {
      flaws.push({
        message: `No part of the body is called "${part}": write one of ${[...parts.keys()].join(', ')}.`,
        path,
      });
    }
  };
  unknown(figure.arrow, 'arrow');
  unknown(figure.rest?.part, 'rest', 'part');
  figure.poses.forEach((pose, i) => unknown(pose.rest?.part, 'poses', i, 'rest', 'part'));
  figure.props.forEach((prop, i) => {
    unknown(prop.at, 'props', i, 'at');
    unknown(prop.to, 'props', i, 'to');
  });
  if (flaws.length === 0 && hasLevelFloor(figure)) flaws.push(...sunken(figure));
  return flaws;
}

/** Only from the side is the floor one line for the near and the far foot. */
function hasLevelFloor(figure: Figure): boolean {
  return figure.view === 'side' && !figure.props.some((prop) => prop.kind === 'slope');
}

function sunken(figure: Figure): FigureFlaw[] {
  return figure.poses.flatMap((pose, i) => {
    const body = seePose(pose.joints, figure.view, pose.rest ?? figure.rest);
    const [part, depth] = [...body.parts]
      .map(([name, disc]): [string, number] => [name, disc.y + disc.r])
      .reduce((a, b) => (b[1] > a[1] ? b : a));
    if (depth <= give) return [];
    return [
      {
        message: `In "${pose.name}" the ${part} is ${Math.round(depth)} cm below the floor.`,
        path: ['poses', i],
      },
    ];
  });
}
