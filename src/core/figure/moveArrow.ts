import type { Figure } from '../note/kinds/figure.ts';
import { between } from './between.ts';
import { arrowAlong } from './props.ts';
import type { DrawnProp } from './props.ts';

/** The ends of limbs and the trunk, among which the one that moves farthest gets the arrow. */
const movers = [
  'pelvis',
  'head',
  'knee.right',
  'knee.left',
  'heel.right',
  'heel.left',
  'toe.right',
  'toe.left',
  'hand.right',
  'hand.left',
] as const;

/** A shorter way than this, in centimetres, needs no arrow. */
const shortest = 9;
const samples = 12;
/** An arrow stays this far above the floor. */
const aboveFloor = -5;

/** The way of a part from the first pose to the last, beside the part so that it hides nothing. */
export function moveArrow(figure: Figure): DrawnProp | undefined {
  if (figure.arrow === 'none' || figure.poses.length < 2) return undefined;
  const moments = Array.from({ length: samples + 1 }, (_, i) =>
    between(figure, (i / samples) * (figure.poses.length - 1)),
  );
  const wayOf = (part: string): { x: number; y: number }[] =>
    moments.flatMap((body) => {
      const disc = body.parts.get(part);
      return disc ? [{ x: disc.x, y: disc.y }] : [];
    });
  const ways = (figure.arrow === undefined ? movers : [figure.arrow]).map((part) => wayOf(part));
  const way = ways.reduce((a, b) => (lengthOf(b) > lengthOf(a) + 1e-9 ? b : a));
  return lengthOf(way) < shortest ? undefined : arrowAlong(aside(way, figure));
}

/** A way moved out to the side on which the body is not. */
function aside(way: { x: number; y: number }[], figure: Figure): { x: number; y: number }[] {
  const end = between(figure, figure.poses.length - 1);
  const middle = end.parts.get('waist') ?? { x: 0, y: 0 };
  const centre = { x: mean(way.map((spot) => spot.x)), y: mean(way.map((spot) => spot.y)) };
  const away = Math.hypot(centre.x - middle.x, centre.y - middle.y) || 1;
  const by = { x: ((centre.x - middle.x) / away) * 11, y: ((centre.y - middle.y) / away) * 11 };
  const lowest = figure.view === 'above' ? Number.POSITIVE_INFINITY : aboveFloor;
  return way.map((spot) => ({ x: spot.x + by.x, y: Math.min(spot.y + by.y, lowest) }));
}

function lengthOf(way: readonly { x: number; y: number }[]): number {
  return way.reduce((sum, spot, i) => {
    const last = way[i - 1];
    return last ? sum + Math.hypot(spot.x - last.x, spot.y - last.y) : 0;
  }, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
