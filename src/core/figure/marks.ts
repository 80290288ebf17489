import type { FigureProp } from '../note/kinds/figure.ts';
import { hullPath, n } from './outline.ts';
import type { Disc } from './outline.ts';
import { boxOf, from } from './pieces.ts';
import type { DrawnProp, Spot } from './pieces.ts';

/** What shows that something happens, not what is there: arrows, pressure, sound, speed. */
type Mark = (prop: FigureProp, at: Disc, to: Disc) => DrawnProp;

export const marks = {
  arrow: (prop, at, to) => arrowAlong(bow(at, to, prop.bend ?? 0)),
  /** A push that moves nothing: short lines that fan out from a spot. */
  press: (prop, at) =>
    strokes(
      [-32, 0, 32].map((turn) => {
        const spot = from(at, (prop.angle ?? 90) + turn);
        return [spot(5, 0, 2), spot((prop.width ?? 9) + 5, 0, 2)];
      }),
    ),
  /** A muscle that tightens. */
  muscle: (prop, at, to) => {
    const r = (prop.width ?? 11) / 2;
    const discs = [
      { ...at, r },
      { ...(prop.to === undefined ? at : to), r },
    ];
    return { behind: [], before: [{ d: hullPath(discs), paint: 'muscle' }], box: boxOf(discs) };
  },
  /** Waves of sound; the wider, the louder. */
  sound: (prop, at) => {
    const waves = Math.max(1, Math.round((prop.width ?? 18) / 6));
    return strokes(
      Array.from({ length: waves }, (_, i) =>
        [-40, -20, 0, 20, 40].map((turn) => from(at, (prop.angle ?? 0) + turn)(5 + i * 6, 0, 2)),
      ),
    );
  },
  /** Lines that something fast leaves behind on its way to the right. */
  speed: (prop, at) => {
    const w = prop.width ?? 26;
    return strokes(
      [-14, 0, 14].map((y, i) => [
        { x: at.x - (i === 1 ? 10 : 0), y: at.y + y, r: 2 },
        { x: at.x - w, y: at.y + y, r: 2 },
      ]),
    );
  },
} as const satisfies Partial<Record<FigureProp['kind'], Mark>>;

/** An arrow along some spots, its head at the last. */
export function arrowAlong(spots: readonly Spot[]): DrawnProp {
  const tip = spots.at(-1);
  const last = spots.at(-2);
  if (!tip || !last) return { behind: [], before: [], box: boxOf([]) };
  const way = Math.atan2(tip.y - last.y, tip.x - last.x);
  const at = (turn: number, distance: number): string =>
    `${n(tip.x + Math.cos(way + turn) * distance)} ${n(tip.y + Math.sin(way + turn) * distance)}`;
  const shaft = spots.slice(0, -1).map(({ x, y }) => `${n(x)} ${n(y)}`);
  return {
    behind: [],
    before: [
      { d: `M${shaft.join('L')}L${at(Math.PI, 6)}`, paint: 'arrow' },
      { d: `M${at(0, 1)}L${at(2.6, 9.5)}L${at(-2.6, 9.5)}Z`, paint: 'arrowhead' },
    ],
    box: boxOf(spots.map((spot) => ({ ...spot, r: 3 }))),
  };
}

/** The spots of a way that bows to its left. */
function bow(start: Spot, end: Spot, by: number): Spot[] {
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const across = { x: (end.y - start.y) / length, y: (start.x - end.x) / length };
  const steps = by === 0 ? 1 : 10;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const share = i / steps;
    const out = 4 * by * share * (1 - share);
    return {
      x: start.x + (end.x - start.x) * share + across.x * out,
      y: start.y + (end.y - start.y) * share + across.y * out,
    };
  });
}

/** Lines through some spots each, in one shape. */
function strokes(lines: readonly (readonly Disc[])[]): DrawnProp {
  const d = lines.map((spots) => `M${spots.map(({ x, y }) => `${n(x)} ${n(y)}`).join('L')}`).join('');
  return { behind: [], before: [{ d, paint: 'arrow' }], box: boxOf(lines.flat()) };
}
