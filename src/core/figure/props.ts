import type { FigureProp } from '../note/kinds/figure.ts';
import type { SeenBody } from './camera.ts';
import { marks } from './marks.ts';
import { hullPath, n } from './outline.ts';
import type { Disc } from './outline.ts';
import { before, behind, boxOf, from, legs, line, slab } from './pieces.ts';
import type { DrawnProp } from './pieces.ts';

type Draw = (prop: FigureProp, at: Disc, to: Disc, body: SeenBody) => DrawnProp;

/** How each kind of prop is drawn. Sizes in centimetres are those of the usual thing. */
const drawings: Readonly<Record<FigureProp['kind'], Draw>> = {
  mat: (_prop, _at, _to, body) => {
    if (body.ground) {
      const corners = body.ground.map(({ x, y }) => ({ x, y, r: 1 }));
      return behind([hullPath(corners)], 'prop', corners);
    }
    const discs = body.limbs.flatMap((limb) => limb.pieces.flat());
    const { left, right } = boxOf(discs.map((disc) => ({ ...disc, r: disc.r + 6 })));
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
    if (prop.faces === 'viewer') return bricks(at, ...size(prop, 130, 178));
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
    const spot = from(at, prop.angle ?? 0);
    const head = (forth: number): Disc[] => [spot(forth, -4, 2.4), spot(forth, 4, 2.4)];
    const [one, other] = [head(-w / 2), head(w / 2)];
    const handle = [spot(-w / 2, 0, 1.2), spot(w / 2, 0, 1.2)];
    return before([hullPath(handle), hullPath(one), hullPath(other)], 'prop', [...one, ...other]);
  },
  barbell: (_prop, at) =>
    before([hullPath([{ ...at, r: 12 }]), hullPath([{ ...at, r: 2.2 }])], 'prop', [{ ...at, r: 12 }]),
  roller: (prop, at) => {
    const r = (prop.width ?? 15) / 2;
    return behind([hullPath([{ ...at, r }]), hullPath([{ ...at, r: r * 0.4 }])], 'prop', [{ ...at, r }]);
  },
  ball: (prop, at) => before([hullPath([{ ...at, r: (prop.width ?? 7) / 2 }])], 'prop', [at]),
  tool: (prop, at) => {
    const spot = from(at, prop.angle ?? 60);
    const edge = [spot(2, -7, 2.2), spot(2, 7, 2.2)];
    const handle = [spot(2, 0, 2.6), spot(24, 0, 3.2)];
    return before([hullPath(handle), hullPath(edge)], 'prop', [...edge, ...handle]);
  },
  gun: (prop, at) => {
    const spot = from(at, prop.angle ?? 90);
    const head = [spot(3.4, 0, 3.6)];
    const rod = [spot(4, 0, 1.8), spot(12, 0, 1.8)];
    const barrel = [spot(15, 0, 5.2), spot(25, 0, 5.2)];
    const handle = [spot(21, 0, 3.2), spot(23, 24, 3.2)];
    return before([rod, head, handle, barrel].map(hullPath), 'prop', [...head, ...barrel, ...handle]);
  },
  slider: (prop, at) => {
    const [w, h] = size(prop, 24, 3.4);
    return behind([slab(at.x - w / 2, at.y - h / 2, w, h)], 'prop');
  },
  metronome: (prop, at) => {
    const [w, h] = size(prop, 26, 40);
    const outline = [
      { x: at.x - w / 2, y: at.y - 2, r: 2 },
      { x: at.x + w / 2, y: at.y - 2, r: 2 },
      { x: at.x + w / 6, y: at.y - h, r: 2 },
      { x: at.x - w / 6, y: at.y - h, r: 2 },
    ];
    const rod = from({ x: at.x, y: at.y - 8 }, prop.angle ?? 65);
    const arm = [
      [rod(0, 0, 0.8), rod(h, 0, 0.8)],
      [rod(h - 12, -2, 1.6), rod(h - 12, 2, 1.6)],
    ];
    return before([outline, ...arm].map(hullPath), 'prop', [...outline, rod(h, 0, 2)]);
  },
  hands: (prop, at) => {
    const spot = from(at, prop.angle ?? 90);
    const hand = [
      [spot(6, -3, 1.6), spot(6, 3, 1.6), spot(13, -1.6, 2.2), spot(13, 1.6, 2.2)],
      ...[-1, 0, 1].map((finger) => [spot(8, finger * 3, 1.5), spot(-1, finger * 4.4, 1.5)]),
      [spot(12, 1, 1.8), spot(5, 8.5, 1.6)],
      [spot(13, 0, 3), spot(26, 0, 3.4)],
    ];
    const sleeve = [spot(23, 0, 4.6), spot(38, 0, 5.4)];
    return {
      behind: [],
      before: [
        { d: hand.map(hullPath).join(''), paint: 'hand' },
        { d: hullPath(sleeve), paint: 'sleeve' },
      ],
      box: boxOf([...hand.flat(), ...sleeve]),
    };
  },
  ...marks,
};

/** A wall that the body stands in front of: a pale sheet with its courses. */
function bricks(at: Disc, width: number, height: number): DrawnProp {
  const [left, top] = [at.x - width / 2, at.y - height];
  const course = height / 8;
  const joints = Array.from({ length: 8 }, (_, i) => {
    const y = top + i * course;
    const ends = Array.from({ length: 3 }, (_unused, k) => left + ((k + (i % 2 ? 0.25 : 0.75)) * width) / 3);
    return `M${n(left)} ${n(y)}h${n(width)}${ends.map((x) => `M${n(x)} ${n(y)}v${n(course)}`).join('')}`;
  });
  const sheet = slab(left, top, width, height);
  return {
    behind: [
      { d: sheet.d, paint: 'backdrop' },
      { d: joints.join(''), paint: 'joint' },
    ],
    before: [],
    box: sheet.box,
  };
}

/** A prop of a pose; one that goes with a part moves with the body. */
export function drawProp(prop: FigureProp, body: SeenBody): DrawnProp {
  const at = placeOf(prop.at, prop.by, body);
  const to = placeOf(prop.to, prop.to !== undefined && prop.at !== undefined ? undefined : prop.by, body);
  const drawn = drawings[prop.kind](prop, at, to, body);
  return prop.over === undefined
    ? drawn
    : { behind: [], before: [], over: [prop.over, [...drawn.behind, ...drawn.before]], box: drawn.box };
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
