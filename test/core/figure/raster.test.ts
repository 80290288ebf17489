import assert from 'node:assert/strict';

import { drawPanels } from '../../../src/core/figure/draw.ts';
import { flatten } from '../../../src/core/figure/flatten.ts';
import { hullPath } from '../../../src/core/figure/outline.ts';
import { slab } from '../../../src/core/figure/pieces.ts';
import { rasterOf } from '../../../src/core/figure/raster.ts';
import type { Raster } from '../../../src/core/figure/raster.ts';
import { figureInks, layOut } from '../../../src/core/figure/svg.ts';
import { figure as schema } from '../../../src/core/note/kinds/figure.ts';
import type { Figure } from '../../../src/core/note/kinds/figure.ts';

const near = (actual: number, expected: number, by: number): void =>
  assert.ok(Math.abs(actual - expected) <= by, `${actual} is not ${expected}`);

/** What closed lines go around, by the shoelace formula. */
function area(lines: readonly (readonly number[])[]): number {
  const spots = (line: readonly number[]): [number, number][] =>
    line.flatMap((x, i) => (i % 2 === 0 ? [[x, line[i + 1] ?? 0] as [number, number]] : []));
  return lines.reduce((sum, line) => {
    const corners = spots(line);
    const shoelace = corners.reduce((all, [x, y], i) => {
      const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [0, 0];
      return all + x * nextY - nextX * y;
    }, 0);
    return sum + Math.abs(shoelace) / 2;
  }, 0);
}

describe('flatten', () => {
  it('keeps the area of circles, capsules and boxes', () => {
    near(area(flatten(hullPath([{ x: 5, y: 5, r: 20 }]))), Math.PI * 400, 8);
    const capsule = [
      { x: 0, y: 0, r: 20 },
      { x: 0, y: 100, r: 20 },
    ];
    near(area(flatten(hullPath(capsule))), Math.PI * 400 + 4000, 8);
    near(area(flatten(slab(-3, 7, 60, 20).d)), 1200, 2);
  });

  it('reads absolute and relative steps alike, and begins a row at each move', () => {
    const square = [0, 0, 10, 0, 10, 10, 0, 10, 0, 0];
    assert.deepEqual(flatten('M0 0L10 0 10 10L0 10Z'), [square]);
    assert.deepEqual(flatten('M0 0H10V10h-10Z'), [square]);
    assert.deepEqual(flatten('M0 0l10 0v10l-10 0z'), [square]);
    assert.deepEqual(flatten('M1 2L3 4M-5-6L.5 8'), [
      [1, 2, 3, 4],
      [-5, -6, 0.5, 8],
    ]);
  });

  it('goes around an arc on the side it says, the short way or the long', () => {
    const furthest = (d: string): number => Math.max(...(flatten(d)[0] ?? []).filter((_, i) => i % 2 === 1));
    near(furthest('M0 0A5 5 0 0 0 8 0'), 2, 0.1);
    near(furthest('M0 0A5 5 0 1 0 8 0'), 8, 0.1);
    near(furthest('M0 0A5 5 0 0 1 8 0'), 0, 0.1);
  });
});

describe('rasterOf', () => {
  const standing = (more: object = {}): Figure =>
    schema.parse({ view: 'side', poses: [{ name: 'start', joints: {} }], ...more });
  const dot = ({ width, rgb }: Raster, x: number, y: number): number[] => {
    const at = (Math.floor(y) * width + Math.floor(x)) * 3;
    return Array.from(rgb.subarray(at, at + 3));
  };
  const inked = (raster: Raster, row: number): boolean =>
    Array.from({ length: raster.width }, (_, x) => dot(raster, x, row)).some(([r = 0]) => r < 250);
  const coloursOf = (colour: string): number[] =>
    [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

  it('is as wide and as high as the SVG, and inks it from the crown to the floor', () => {
    const layout = layOut(drawPanels(standing()));
    const height = 360;
    const scale = height / layout.height;
    const raster = rasterOf(standing(), height);
    assert.equal(raster.width, Math.ceil(layout.width * scale));
    assert.equal(raster.rgb.length, raster.width * height * 3);
    const rows = Array.from({ length: height }, (_, y) => y).filter((y) => inked(raster, y));
    near((rows[0] ?? 0) / scale, 4, 1);
    near((height - 1 - (rows.at(-1) ?? 0)) / scale, 4, 2);
  });

  it('paints right limbs in ink, left ones in paper and the trunk between', () => {
    const front = standing({ view: 'front' });
    const raster = rasterOf(front, 400);
    const { panels, height } = layOut(drawPanels(front));
    const scale = 400 / height;
    const at = (x: number, y: number): number[] =>
      dot(raster, ((panels[0]?.x ?? 0) + x) * scale, ((panels[0]?.y ?? 0) + y) * scale);
    const { ink, body, paper } = figureInks.paper;
    assert.deepEqual(at(-9, -60), coloursOf(ink));
    assert.deepEqual(at(9, -60), coloursOf(paper));
    assert.deepEqual(at(0, -115), coloursOf(body));
  });

  it('fills no line and edges no backdrop', () => {
    const bow = { kind: 'arrow', at: [60, 20], to: [60, 140], bend: -30 };
    const drawn = standing({ props: [bow] });
    const { panels, height } = layOut(drawPanels(drawn));
    const within = dot(
      rasterOf(drawn, 400),
      ((panels[0]?.x ?? 0) + 70) * (400 / height),
      ((panels[0]?.y ?? 0) - 80) * (400 / height),
    );
    assert.deepEqual(within, [255, 255, 255]);

    const wall = { kind: 'wall', at: [0, 0], width: 130, height: 190, faces: 'viewer' };
    const raster = rasterOf(standing({ props: [wall] }), 400);
    const [thing = 0] = coloursOf(figureInks.paper.thing);
    const above = raster.rgb.slice(0, raster.width * 3 * 20);
    assert.ok(Math.min(...above) >= thing, 'a dark edge above the head');
    assert.ok(above.includes(thing));
  });
});
