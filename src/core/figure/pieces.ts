import type { LimbName } from './body.ts';
import { n } from './outline.ts';
import type { Disc } from './outline.ts';
import { around } from './shape.ts';
import type { Box, Paint, Shape } from './shape.ts';

/** A prop as drawn: what of it lies behind the body, what before it, and the room it takes. */
export interface DrawnProp {
  readonly behind: readonly Shape[];
  readonly before: readonly Shape[];
  /** Or what lies right over one limb, and under those that are nearer. */
  readonly over?: readonly [limb: LimbName, shapes: readonly Shape[]];
  readonly box: Box;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export function boxOf(discs: readonly Disc[]): Box {
  return {
    left: Math.min(...discs.map((disc) => disc.x - disc.r)),
    right: Math.max(...discs.map((disc) => disc.x + disc.r)),
    top: Math.min(...discs.map((disc) => disc.y - disc.r)),
    bottom: Math.max(...discs.map((disc) => disc.y + disc.r)),
  };
}

/** Degrees against the clock from the right, in a picture with y down. */
function direction(degrees: number): Spot {
  const radians = (degrees * Math.PI) / 180;
  return { x: Math.cos(radians), y: -Math.sin(radians) };
}

/** Places told from a spot: so far along a direction, and so far to the left of it. */
export function from(at: Spot, degrees: number): (forth: number, aside: number, r: number) => Disc {
  const along = direction(degrees);
  return (forth, aside, r) => ({
    x: at.x + along.x * forth + along.y * aside,
    y: at.y + along.y * forth - along.x * aside,
    r,
  });
}

export interface Slab {
  readonly d: string;
  readonly box: Box;
}

/** A box with its left top corner; the corners are a little round. */
export function slab(x: number, y: number, width: number, height: number): Slab {
  const r = Math.min(1, width / 2, height / 2);
  const corner = (dx: number, dy: number): string => `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(dy)}`;
  return {
    d:
      `M${n(x + r)} ${n(y)}h${n(width - 2 * r)}${corner(r, r)}v${n(height - 2 * r)}${corner(-r, r)}` +
      `h${n(2 * r - width)}${corner(-r, -r)}v${n(2 * r - height)}${corner(r, -r)}Z`,
    box: { left: x, right: x + width, top: y, bottom: y + height },
  };
}

/** Two legs of a thing that stands at a spot. */
export function legs(at: Spot, apart: number, height: number): Slab[] {
  return [-1, 1].map((side) => slab(at.x + (side * apart) / 2 - 2, at.y - height, 4, height));
}

export function behind(pieces: readonly (Slab | string)[], paint: Paint, discs?: readonly Disc[]): DrawnProp {
  return { behind: shapes(pieces, paint), before: [], box: room(pieces, discs) };
}

export function before(pieces: readonly (Slab | string)[], paint: Paint, discs: readonly Disc[]): DrawnProp {
  return { behind: [], before: shapes(pieces, paint), box: room(pieces, discs) };
}

export function line(from: Disc, to: Disc, paint: Paint): DrawnProp {
  const d = `M${n(from.x)} ${n(from.y)}L${n(to.x)} ${n(to.y)}`;
  return {
    behind: [],
    before: [{ d, paint }],
    box: boxOf([
      { ...from, r: 2 },
      { ...to, r: 2 },
    ]),
  };
}

function shapes(pieces: readonly (Slab | string)[], paint: Paint): Shape[] {
  return pieces.map((piece) => ({ d: typeof piece === 'string' ? piece : piece.d, paint }));
}

function room(pieces: readonly (Slab | string)[], discs: readonly Disc[] = []): Box {
  const boxes = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.box]));
  if (discs.length > 0) boxes.push(boxOf(discs));
  return around(boxes);
}
