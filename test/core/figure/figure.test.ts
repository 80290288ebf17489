import assert from 'node:assert/strict';
import fc from 'fast-check';

import { between, swinging } from '../../../src/core/figure/between.ts';
import { seePose } from '../../../src/core/figure/camera.ts';
import type { SeenBody } from '../../../src/core/figure/camera.ts';
import { drawPanels } from '../../../src/core/figure/draw.ts';
import { flawsOf } from '../../../src/core/figure/flaws.ts';
import { hullPath } from '../../../src/core/figure/outline.ts';
import { figureInks, figureSvg, layOut } from '../../../src/core/figure/svg.ts';
import { figure as schema, propKinds } from '../../../src/core/note/kinds/figure.ts';
import type { Figure } from '../../../src/core/note/kinds/figure.ts';
import { figures } from './arbitrary.ts';

function figure(more: object): Figure {
  return schema.parse({ view: 'side', poses: [{ name: 'start', joints: {} }], ...more });
}

const march = figure({
  rest: { part: 'heel.left', at: [0, 0] },
  poses: [
    { name: 'start', joints: {} },
    { name: 'up', joints: { 'hip.right': 90, 'knee.right': 90 } },
  ],
});

describe('hullPath', () => {
  it('draws one disc as a circle', () => {
    assert.equal(hullPath([{ x: 5, y: 5, r: 2 }]), 'M3 5a2 2 0 1 1 4 0a2 2 0 1 1 -4 0Z');
  });

  it('draws two discs as a capsule, and what lies within as nothing', () => {
    const capsule = [
      { x: 0, y: 0, r: 2 },
      { x: 10, y: 0, r: 2 },
    ];
    const path = hullPath(capsule);
    assert.deepEqual(path.match(/A2 2 0 0 1 /g)?.length, 2);
    for (const corner of ['0 -2', '10 -2', '10 2', '0 2']) assert.ok(path.includes(corner), path);
    assert.equal(hullPath([...capsule, { x: 5, y: 0, r: 1 }]), path);
  });
});

describe('seePose', () => {
  it('stands on the floor when nothing else is said', () => {
    const body = seePose({}, 'side', undefined);
    const lowest = Math.max(
      ...body.limbs.flatMap((limb) => limb.pieces.flat().map((disc) => disc.y + disc.r)),
    );
    assert.ok(Math.abs(lowest) < 1e-9);
  });

  it('puts the part that holds it where the pose says', () => {
    const foot = seePose({ 'hip.right': 80 }, 'side', { part: 'foot.left', at: [30, 20] }).parts.get(
      'foot.left',
    );
    assert.ok(foot && Math.abs(foot.x - 30) < 1e-9 && Math.abs(foot.y + foot.r + 20) < 1e-9);
  });

  it('shows the feet from the front, pointing down at the viewer', () => {
    const feet = seePose({}, 'front', undefined).parts;
    assert.ok((feet.get('toe.right')?.y ?? 0) > (feet.get('heel.right')?.y ?? 0) + 2);
  });

  it('draws the right limbs over the left from the side, and shows the right at the left from the front', () => {
    const order = seePose({}, 'side', undefined).limbs.map((limb) => limb.name);
    assert.ok(order.indexOf('leg.right') > order.indexOf('leg.left'));
    const front = seePose({}, 'front', undefined).parts;
    assert.ok((front.get('hip.right')?.x ?? 0) < (front.get('hip.left')?.x ?? 0));
    const back = seePose({}, 'back', undefined).parts;
    assert.ok((back.get('hip.right')?.x ?? 0) > (back.get('hip.left')?.x ?? 0));
  });
});

describe('between', () => {
  it('starts and ends with the poses themselves, and passes half way through half the angle', () => {
    assert.deepEqual(between(march, 0), seePose({ 'hip.right': 0, 'knee.right': 0 }, 'side', march.rest));
    assert.deepEqual(between(march, 1), seePose(march.poses[1]?.joints ?? {}, 'side', march.rest));
    assert.deepEqual(between(march, 0.5), seePose({ 'hip.right': 45, 'knee.right': 45 }, 'side', march.rest));
  });
});

describe('swinging', () => {
  const lowest = (body: SeenBody): number =>
    Math.max(...body.limbs.flatMap((limb) => limb.pieces.flat().map((disc) => disc.y + disc.r)));

  it('folds a leg that would swing through the floor, and holds the poses themselves', () => {
    const stride = figure({
      rest: { part: 'pelvis', at: [0, 65] },
      poses: [
        { name: 'behind', joints: { hip: -35, knee: 60 } },
        { name: 'before', joints: { hip: 70 } },
      ],
    });
    assert.ok(lowest(between(stride, 0.5)) > 10);
    assert.ok(lowest(swinging(stride, 0.5)) < 3);
    for (const pose of [0, 1]) assert.deepEqual(swinging(stride, pose), between(stride, pose));
  });

  it('lets be what grazes the floor', () => {
    assert.deepEqual(swinging(march, 0.5), between(march, 0.5));
  });
});

describe('drawPanels', () => {
  const painted = (drawn: Figure, pose: number): string[] =>
    drawPanels(drawn)[pose]?.shapes.map((shape) => shape.paint) ?? [];

  it('draws a panel for each pose, solid on the right, an outline on the left', () => {
    assert.deepEqual(
      drawPanels(march).map((panel) => panel.name),
      ['start', 'up'],
    );
    assert.deepEqual(painted(march, 0).toSorted(), ['floor', 'left', 'left', 'right', 'right', 'trunk']);
  });

  it('shows the way to the last pose by an arrow, unless told not to or nothing moves', () => {
    assert.ok(painted(march, 1).includes('arrowhead'));
    assert.ok(!painted(march, 0).includes('arrowhead'));
    assert.ok(!painted({ ...march, arrow: 'none' }, 1).includes('arrowhead'));
    const still = { ...march, poses: [...march.poses.slice(0, 1), ...march.poses.slice(0, 1)] };
    assert.ok(!painted(still, 1).includes('arrowhead'));
  });

  it('draws every kind of prop, and in one pose only where it says so', () => {
    for (const kind of propKinds) {
      const held = figure({ props: [{ kind, at: 'hand.right', to: [40, 40] }] });
      const bare = painted(figure({}), 0).length;
      assert.ok(painted(held, 0).length >= bare + (kind === 'slope' ? 0 : 1), kind);
      const second = { ...march, props: [{ kind, at: [10, 10] as [number, number], pose: 2 }] };
      assert.equal(painted(second, 0).length, painted(march, 0).length, kind);
    }
  });

  it('draws a prop over the limb it names, and under the nearer ones', () => {
    const held = figure({ props: [{ kind: 'ball', at: 'knee.left', over: 'leg.left' }] });
    const order = painted(held, 0);
    const bare = painted(figure({}), 0);
    assert.equal(order.indexOf('prop'), bare.indexOf('left') + 2, order.join());
    assert.ok(order.lastIndexOf('right') > order.indexOf('prop'));
  });

  it('draws a mat as a strip from the side, and as a sheet under the body from high up', () => {
    const lying = { poses: [{ name: 'start', joints: { pelvis: -90 } }], props: [{ kind: 'mat' }] };
    const [strip] = drawPanels(figure(lying));
    assert.ok(strip && strip.box.bottom <= 2 && strip.shapes.some(({ paint }) => paint === 'floor'));
    for (const view of ['above', 'oblique']) {
      const [sheet] = drawPanels(figure({ ...lying, view }));
      assert.ok(sheet && !sheet.shapes.some(({ paint }) => paint === 'floor'), view);
      assert.ok(sheet.box.bottom - sheet.box.top > 40, view);
    }
  });

  it('draws a wall that faces the viewer without an outline', () => {
    const before = painted(figure({ props: [{ kind: 'wall', at: [0, 0], faces: 'viewer' }] }), 0);
    assert.ok(before.indexOf('backdrop') >= 0 && before.indexOf('backdrop') < before.indexOf('right'));
    assert.ok(!before.includes('prop'));
  });

  it('lets a prop go with the part it is held by', () => {
    const held = figure({ ...march, props: [{ kind: 'ball', at: 'knee.right' }] });
    const [start, up] = drawPanels(held).map(
      (panel) => panel.shapes.find((shape) => shape.paint === 'prop')?.d,
    );
    assert.notEqual(start, up);
  });

  it('draws any pose of any body, in numbers that are numbers', () => {
    fc.assert(
      fc.property(figures, (drawn) => {
        for (const { shapes, box } of drawPanels(drawn)) {
          for (const value of [box.left, box.right, box.top, box.bottom]) assert.ok(Number.isFinite(value));
          for (const { d } of shapes) assert.match(d, /^M[-\d. MLAaHhVvZ]+$/);
        }
      }),
    );
  });
});

describe('layOut', () => {
  it('puts the poses side by side on one floor', () => {
    const { panels, width, height } = layOut(drawPanels(march));
    const [first, second] = panels;
    assert.ok(first && second && first.y === second.y);
    assert.ok(first.x + first.panel.box.right < second.x + second.panel.box.left);
    assert.ok(width > 0 && height > 160 && height < 190);
  });
});

describe('figureSvg', () => {
  it('is one element without script or style, told in words', () => {
    const svg = figureSvg(march, 'March <up> & down');
    assert.match(svg, /^<svg [^>]*role="img"[^>]*><title>March &lt;up&gt; &amp; down<\/title>/);
    assert.doesNotMatch(svg, /<script|<style|\bon\w+=|href|NaN|undefined/);
    assert.equal(svg.match(/<g /g)?.length, 2);
  });

  it('takes its colours from the page, or has its own', () => {
    assert.match(figureSvg(march, 'x'), /currentColor/);
    assert.doesNotMatch(figureSvg(march, 'x', figureInks.dark), /currentColor|var\(/);
  });

  it('gives the same bytes for the same figure', () => {
    assert.equal(figureSvg(march, 'x'), figureSvg(structuredClone(march), 'x'));
  });
});

describe('flawsOf', () => {
  const flaws = (more: object): string[] => flawsOf(figure(more)).map(({ message }) => message);
  const pose = (joints: object): object => ({ poses: [{ name: 'start', joints }] });

  it('finds nothing in a body that stands', () => {
    assert.deepEqual(flaws({}), []);
    assert.deepEqual(flawsOf(march), []);
  });

  it('names joints that no body has', () => {
    assert.deepEqual(flaws(pose({ 'hips.right': 3 })), [
      'No joint is called "hips.right": write one such as hip.right or hip.right.out.',
    ]);
  });

  it('names angles beyond a human joint, with its range', () => {
    assert.deepEqual(flaws(pose({ 'knee.left': -40 })), [
      'knee.left at -40° is beyond what a joint does: from -8° to 160°.',
    ]);
  });

  it('names parts that no body has', () => {
    const said = flaws({ arrow: 'tail', props: [{ kind: 'band', at: 'ankle', to: [0, 0] }] });
    assert.equal(said.length, 2);
    assert.match(said[0] ?? '', /^No part of the body is called "tail": write one of pelvis, /);
  });

  it('says how deep a body sinks into the floor, but not on a slope', () => {
    const sunk = { ...pose({}), rest: { part: 'knee.right', at: [0, 0] as const } };
    assert.match(
      flaws(sunk).join(),
      /^In "start" the (?:heel|foot|toe)\.(?:right|left) is 4\d cm below the floor\.$/,
    );
    assert.deepEqual(flaws({ ...sunk, props: [{ kind: 'slope' }] }), []);
  });
});
