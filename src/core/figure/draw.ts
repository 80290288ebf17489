import type { Figure, FigureProp } from '../note/kinds/figure.ts';
import { fromHigh, seePose } from './camera.ts';
import type { SeenBody } from './camera.ts';
import { hullPath, n } from './outline.ts';
import { moveArrow } from './moveArrow.ts';
import { boxOf } from './pieces.ts';
import { drawProp } from './props.ts';
import type { DrawnProp } from './pieces.ts';
import { around } from './shape.ts';
import type { Box, Paint, Shape } from './shape.ts';

/** One pose with all that stands around it. */
export interface Panel {
  readonly name: string;
  readonly shapes: readonly Shape[];
  readonly box: Box;
}

const limbPaint = (name: string): Paint => {
  if (name.endsWith('.right')) return 'right';
  return name.endsWith('.left') ? 'left' : 'trunk';
};

/** The poses of a figure as shapes, each around its own spot of floor. Nothing of it depends on the clock or the place. */
export function drawPanels(figure: Figure): Panel[] {
  const bodies = figure.poses.map((pose) => seePose(pose.joints, figure.view, pose.rest ?? figure.rest));
  const arrow = moveArrow(figure);
  return figure.poses.map((pose, i) => {
    const body = bodies[i] ?? seePose(pose.joints, figure.view, undefined);
    const last = i === figure.poses.length - 1 && i > 0;
    return panel(figure, pose.name, body, i + 1, last ? arrow : undefined);
  });
}

/** What is drawn of a body at one moment, the farthest first. */
export function panel(figure: Figure, name: string, body: SeenBody, pose: number, arrow?: DrawnProp): Panel {
  const present = figure.props.filter((prop) => prop.pose === undefined || prop.pose === pose);
  const props = present.map((prop) => drawProp(prop, body));
  if (arrow) props.push(arrow);
  const limbs = body.limbs.flatMap((limb): Shape[] => [
    { d: limb.pieces.map(hullPath).join(''), paint: limbPaint(limb.name) },
    ...props.flatMap(({ over }) => (over?.[0] === limb.name ? over[1] : [])),
  ]);
  const bodyBox = boxOf(body.limbs.flatMap((limb) => limb.pieces.flat()));
  const box = around([bodyBox, ...props.map((prop) => prop.box)]);
  const has = (kind: FigureProp['kind']): boolean => present.some((prop) => prop.kind === kind);
  const level = !fromHigh(figure.view) && !has('slope') && !(body.ground && has('mat'));
  const floor: Shape[] = level ? [{ d: `M${n(box.left - 4)} 0H${n(box.right + 4)}`, paint: 'floor' }] : [];
  return {
    name,
    shapes: [
      ...floor,
      ...props.flatMap((prop) => prop.behind),
      ...limbs,
      ...props.flatMap((prop) => prop.before),
    ],
    box: fromHigh(figure.view) ? box : { ...box, bottom: Math.max(box.bottom, 0) },
  };
}
