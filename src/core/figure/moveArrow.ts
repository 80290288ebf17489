import type { Figure } from '../note/kinds/figure.ts';
import { between } from './between.ts';
import { fromHigh } from './camera.ts';
import type { SeenBody } from './camera.ts';
import type { Disc } from './outline.ts';
import { arrowAlong } from './marks.ts';
import type { DrawnProp, Spot } from './pieces.ts';

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
  const end = moments.at(-1);
  return !end || lengthOf(way) < shortest ? undefined : arrowAlong(aside(way, end, figure.view));
}

/** How far out a way is tried, nearest first, and in how many directions. */
const distances = [11, 15, 20, 26];
const directions = 16;
/** Centimetres between an arrow and the body that are enough. */
const clear = 4;

/** How much of the way is shown, at its end: where the whole finds no room, less may. */
const shares = [1, 0.6];

/**
 * A way moved out to where it hides nothing of the body in its last pose: as near as can be, and
 * first to the side on which the body is not.
 */
function aside(way: readonly Spot[], end: SeenBody, view: Figure['view']): Spot[] {
  const bones = bonesOf(end);
  const middle = end.parts.get('waist') ?? { x: 0, y: 0 };
  const away = Math.atan2(mean(way.map(({ y }) => y)) - middle.y, mean(way.map(({ x }) => x)) - middle.x);
  const lowest = fromHigh(view) ? Number.POSITIVE_INFINITY : aboveFloor;
  const moved = (spots: readonly Spot[], distance: number, turn: number): Spot[] => {
    const by = { x: Math.cos(away + turn) * distance, y: Math.sin(away + turn) * distance };
    return spots.map((spot) => ({ x: spot.x + by.x, y: Math.min(spot.y + by.y, lowest) }));
  };
  const turns = Array.from(
    { length: directions },
    (_, i) => (Math.ceil(i / 2) * (i % 2 === 0 ? 1 : -1) * 2 * Math.PI) / directions,
  );
  for (const share of shares) {
    const shown = way.slice(-Math.ceil(way.length * share));
    const probes = shown.filter((_, i) => (shown.length - 1 - i) % 3 === 0);
    for (const distance of distances) {
      for (const turn of turns) {
        const free = moved(probes, distance, turn).every((spot) =>
          bones.every(([a, b]) => roomBeside(spot, a, b) >= clear),
        );
        if (free) return moved(shown, distance, turn);
      }
    }
  }
  return moved(way, distances[0] ?? 0, 0);
}

/** Each two discs that a piece of the body joins. */
function bonesOf(body: SeenBody): [Disc, Disc][] {
  const pieces = body.limbs.flatMap((limb) => limb.pieces);
  return pieces.flatMap((piece) =>
    piece.flatMap((a, i) => piece.slice(i + 1).map((b): [Disc, Disc] => [a, b])),
  );
}

/** How far a spot is from the hull of two discs, nearly. */
function roomBeside(spot: Spot, a: Disc, b: Disc): number {
  const [x, y] = [b.x - a.x, b.y - a.y];
  const along = ((spot.x - a.x) * x + (spot.y - a.y) * y) / (x * x + y * y || 1);
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(spot.x - a.x - x * share, spot.y - a.y - y * share) - (a.r + (b.r - a.r) * share);
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
