import type { FigureProp } from '../note/kinds/figure.ts';
import type { SeenBody } from './camera.ts';
import { hullPath, n } from './outline.ts';
import type { Disc } from './outline.ts';
import { around } from './shape.ts';
import type { Box, Paint, Shape } from './shape.ts';

/** A prop as drawn: what of it lies behind the body, what before it, and the room it takes. */
export interface DrawnProp {
  readonly behind: readonly Shape[];
  readonly before: readonly Shape[];
  readonly box: Box;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

type Draw = (prop: FigureProp, at: Disc, to: Disc, body: SeenBody) => DrawnProp;

/** How each kind of prop is drawn. Sizes in centimetres are those of the usual thing. */
const drawings: Readonly<Record<FigureProp['kind'], Draw>> = {
  mat: (_prop, _at, _to, body) => {
    const discs = body.limbs.flatMap((limb) => limb.pieces.flat());
    const left = Math.min(...discs.map((disc) => disc.x - disc.r)) - 6;
    const right = Math.max(...discs.map((disc) => disc.x + disc.r)) + 6;
    return behind([slab(left, 0, right - left, 2)], 'prop');
  },
  bench: (prop, at) => {
    const [w, h] = size(prop, 100, 43);
    return behind([slab(at.x - w / 2, at.y - h, w, 7), ...legs(at, w - 14, h - 7)], 'prop');
  },
  table: (prop, at) => {
    const [w, h] = size(prop, 190, 62);
    return behind([slab(at.x - w / 2, at.y - h, w, 6), ...legs(at, w - 24, h - 6)], 'prop');
  },
  step: (prop, at) => {
    const [w, h] = size(prop, 44, 20);
    return behind([slab(at.x - w / 2, at.y - h, w, h)], 'prop');
  },
  chair: (prop, at) => {
    const [w, h] = size(prop, 42, 45);
    const back = prop.faces === 'left' ? at.x + w / 2 - 4 : at.x - w / 2;
    return behind(
      [slab(back, at.y - h - 42, 4, h + 42), slab(at.x - w / 2, at.y - h, w, 5), ...legs(at, w - 6, h - 5)],
      'prop',
    );
  },
  wall: (prop, at) => {
    const [w, h] = size(prop, 6, 190);
    return behind([slab(prop.faces === 'left' ? at.x : at.x - w, at.y - h, w, h)], 'prop');
  },
  post: (prop, at) => {
    const [w, h] = size(prop, 4, 60);
    return behind([slab(at.x - w / 2, at.y - h, w, h)], 'prop');
  },
  slope: (prop, at) => {
    const [w] = size(prop, 150, 0);
    const rise = w * Math.tan(((prop.angle ?? 8) * Math.PI) / 180);
    const [x, y] = [at.x - w / 2, at.y + rise / 2];
    return {
      behind: [
        {
          d: `M${n(x)} ${n(y)}L${n(x + w)} ${n(y - rise)}L${n(x + w)} ${n(y + 4)}L${n(x)} ${n(y + 4)}Z`,
          paint: 'prop',
        },
      ],
      before: [],
      box: { left: x, right: x + w, top: y - rise, bottom: y + 4 },
    };
  },
  band: (_prop, at, to) => line(at, to, 'band'),
  loop: (prop, at, to) => {
    const w = (prop.width ?? 5) / 2;
    const way = Math.atan2(to.y - at.y, to.x - at.x);
    const across = { x: -Math.sin(way) * w, y: Math.cos(way) * w };
    const side = (sign: 1 | -1): string =>
      `M${n(at.x + sign * across.x)} ${n(at.y + sign * across.y)}L${n(to.x + sign * across.x)} ${n(to.y + sign * across.y)}`;
    const box = boxOf([
      { ...at, r: w + 2 },
      { ...to, r: w + 2 },
    ]);
    return { behind: [], before: [{ d: side(1) + side(-1), paint: 'band' }], box };
  },
  strap: (_prop, at, to) => line(at, to, 'band'),
  stick: (_prop, at, to) =>
    before(
      [
        hullPath([
          { ...at, r: 1.3 },
          { ...to, r: 1.3 },
        ]),
      ],
      'prop',
      [at, to],
    ),
  dumbbell: (prop, at) => {
    const [w] = size(prop, 18, 0);
    const along = direction(prop.angle ?? 0);
    const spot = (forth: number, across: number, r: number): Disc => ({
      x: at.x + along.x * forth - along.y * across,
      y: at.y + along.y * forth + along.x * across,
      r,
    });
    const head = (forth: number): Disc[] => [spot(forth, -4, 2.4), spot(forth, 4, 2.4)];
    const [one, other] = [head(-w / 2), head(w / 2)];
    const handle = [spot(-w / 2, 0, 1.2), spot(w / 2, 0, 1.2)];
    return before([hullPath(handle), hullPath(one), hullPath(other)], 'prop', [...one, ...other]);
  },
  barbell: (_prop, at) =>
    before([hullPath([{ ...at, r: 12 }]), hullPath([{ ...at, r: 2.2 }])], 'prop', [{ ...at, r: 12 }]),
  roller: (_prop, at) =>
    behind([hullPath([{ ...at, r: 7.5 }]), hullPath([{ ...at, r: 3 }])], 'prop', [{ ...at, r: 7.5 }]),
  ball: (prop, at) => before([hullPath([{ ...at, r: (prop.width ?? 7) / 2 }])], 'prop', [at]),
  tool: (prop, at) => {
    const way = direction(prop.angle ?? 60);
    const far = { x: at.x + way.x * 16, y: at.y + way.y * 16 };
    return before(
      [
        hullPath([{ ...at, r: 3.2 }]),
        hullPath([
          { ...at, r: 1.6 },
          { ...far, r: 2.2 },
        ]),
      ],
      'prop',
      [at, { ...far, r: 3 }],
    );
  },
  slider: (_prop, at) => behind([slab(at.x - 9, at.y - 1.6, 18, 1.6)], 'prop'),
  hands: (prop, at) => {
    const way = direction(prop.angle ?? 90);
    const off = (distance: number, r: number): Disc => ({
      x: at.x + way.x * distance,
      y: at.y + way.y * distance,
      r,
    });
    const limb = [hullPath([off(5, 3.4), off(12, 2.8)]), hullPath([off(12, 2.8), off(34, 4.2)])];
    return before([limb.join('')], 'hand', [off(34, 4.2), off(5, 3.4)]);
  },
  arrow: (prop, at, to) => arrowAlong(bow(at, to, prop.bend ?? 0)),
};

/** A prop of a pose; one that goes with a part moves with the body. */
export function drawProp(prop: FigureProp, body: SeenBody): DrawnProp {
  const at = placeOf(prop.at, prop.by, body);
  const to = placeOf(prop.to, prop.to !== undefined && prop.at !== undefined ? undefined : prop.by, body);
  return drawings[prop.kind](prop, at, to, body);
}

/** The spots of a way that bows to its left. */
function bow(from: Spot, to: Spot, by: number): Spot[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const across = { x: (to.y - from.y) / length, y: (from.x - to.x) / length };
  const steps = by === 0 ? 1 : 10;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const share = i / steps;
    const out = 4 * by * share * (1 - share);
    return {
      x: from.x + (to.x - from.x) * share + across.x * out,
      y: from.y + (to.y - from.y) * share + across.y * out,
    };
  });
}

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

export function boxOf(discs: readonly Disc[]): Box {
  return {
    left: Math.min(...discs.map((disc) => disc.x - disc.r)),
    right: Math.max(...discs.map((disc) => disc.x + disc.r)),
    top: Math.min(...discs.map((disc) => disc.y - disc.r)),
    bottom: Math.max(...discs.map((disc) => disc.y + disc.r)),
  };
}

function placeOf(place: FigureProp['at'], by: FigureProp['by'], body: SeenBody): Disc {
  const [dx, dy] = by ?? [0, 0];
  if (typeof place === 'string') {
    const part = body.parts.get(place);
    return part ? { ...part, x: part.x + dx, y: part.y - dy } : { x: dx, y: -dy, r: 0 };
  }
  const [x, y] = place ?? [0, 0];
  return { x: x + dx, y: -y - dy, r: 0 };
}

function size(prop: FigureProp, width: number, height: number): [number, number] {
  return [prop.width ?? width, prop.height ?? height];
}

/** Degrees against the clock from the right, in a picture with y down. */
function direction(degrees: number): Spot {
  const radians = (degrees * Math.PI) / 180;
  return { x: Math.cos(radians), y: -Math.sin(radians) };
}

interface Slab {
  readonly d: string;
  readonly box: Box;
}

/** A box with its left top corner; the corners are a little round. */
function slab(x: number, y: number, width: number, height: number): Slab {
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
function legs(at: Spot, apart: number, height: number): Slab[] {
  return [-1, 1].map((side) => slab(at.x + (side * apart) / 2 - 2, at.y - height, 4, height));
}

function behind(pieces: readonly (Slab | string)[], paint: Paint, discs?: readonly Disc[]): DrawnProp {
  return { behind: shapes(pieces, paint), before: [], box: room(pieces, discs) };
}

function before(pieces: readonly (Slab | string)[], paint: Paint, discs: readonly Disc[]): DrawnProp {
  return { behind: [], before: shapes(pieces, paint), box: room(pieces, discs) };
}

function line(from: Disc, to: Disc, paint: Paint): DrawnProp {
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
