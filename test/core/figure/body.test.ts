import assert from 'node:assert/strict';
import fc from 'fast-check';

import { poseBody } from '../../../src/core/figure/body.ts';
import type { Ball, Body } from '../../../src/core/figure/body.ts';
import { allAxes, axisOf } from '../../../src/core/figure/joints.ts';
import { jointAngles } from './arbitrary.ts';

function part(body: Body, name: string): Ball {
  const ball = body.parts.get(name);
  assert.ok(ball, name);
  return ball;
}

function distance(a: Ball, b: Ball): number {
  return Math.hypot(...a.at.map((value, i) => value - (b.at[i] ?? 0)));
}

const near = (actual: number, expected: number, by = 0.01): void =>
  assert.ok(Math.abs(actual - expected) <= by, `${actual} is not ${expected}`);

describe('poseBody', () => {
  it('stands about 1.70 m tall on flat feet, looking forward', () => {
    const body = poseBody({});
    const sole = part(body, 'heel.right').at[1] - part(body, 'heel.right').radius;
    near(part(body, 'head').at[1] + part(body, 'head').radius - sole, 170, 4);
    near(part(body, 'toe.right').at[1] - part(body, 'toe.right').radius, sole, 0.1);
    assert.ok(part(body, 'toe.left').at[0] > part(body, 'heel.left').at[0] + 15, 'toes point forward');
    assert.ok(part(body, 'hip.right').at[2] > 0 && part(body, 'hip.left').at[2] < 0);
  });

  it('lifts a thigh forward, folds a knee back, and does so on one side when one is named', () => {
    const body = poseBody({ 'hip.right': 90, 'knee.right': 90 });
    near(part(body, 'knee.right').at[1], part(body, 'hip.right').at[1]);
    assert.ok(part(body, 'knee.right').at[0] > 40);
    assert.ok(part(body, 'ankle.right').at[1] < part(body, 'knee.right').at[1] - 40, 'the shank hangs');
    near(part(body, 'knee.left').at[0], 0);
  });

  it('takes an angle without a side for both, and lets one with a side win', () => {
    const body = poseBody({ hip: 90, 'hip.left': 0 });
    near(part(body, 'knee.right').at[0], 42);
    near(part(body, 'knee.left').at[0], 0);
  });

  it('takes both thighs outwards, and turns both feet inwards', () => {
    const out = poseBody({ 'hip.out': 30 });
    assert.ok(part(out, 'knee.right').at[2] > 25 && part(out, 'knee.left').at[2] < -25);
    const turned = poseBody({ 'hip.turn': 40 });
    assert.ok(part(turned, 'toe.right').at[2] < part(turned, 'heel.right').at[2]);
    assert.ok(part(turned, 'toe.left').at[2] > part(turned, 'heel.left').at[2]);
  });

  it('lies on the back with the head to the left, and on the side with the right leg on top', () => {
    const back = poseBody({ pelvis: -90 });
    assert.ok(part(back, 'head').at[0] < -50);
    assert.ok(part(back, 'toe.right').at[1] > part(back, 'heel.right').at[1], 'toes point up');
    const side = poseBody({ pelvis: 90, 'pelvis.side': -90 });
    assert.ok(part(side, 'head').at[0] > 50);
    assert.ok(part(side, 'hip.right').at[1] > part(side, 'hip.left').at[1]);
  });

  it('keeps every bone as long as it is, however the joints stand', () => {
    const bones = ['hip knee', 'knee ankle', 'ankle heel', 'shoulder elbow', 'elbow wrist', 'wrist hand'];
    const standing = poseBody({});
    fc.assert(
      fc.property(jointAngles, (joints) => {
        const body = poseBody(joints);
        for (const side of ['right', 'left']) {
          for (const bone of bones) {
            const [from = '', to = ''] = bone.split(' ').map((end) => `${end}.${side}`);
            near(
              distance(part(body, from), part(body, to)),
              distance(part(standing, from), part(standing, to)),
              1e-6,
            );
          }
        }
      }),
    );
  });

  it('is mirrored when its angles are', () => {
    fc.assert(
      fc.property(jointAngles, (joints) => {
        const body = poseBody(joints);
        const mirrored = poseBody(
          Object.fromEntries(
            Object.entries(joints).map(([key, angle]) => {
              const other = key.replace(/\.(right|left)/, (_, side) =>
                side === 'right' ? '.left' : '.right',
              );
              const midline = /^(?:pelvis|spine|neck)\.(?:side|turn)$/.test(key);
              return [other, midline ? -angle : angle];
            }),
          ),
        );
        for (const [name, ball] of body.parts) {
          const twin = part(
            mirrored,
            name.replace(/right|left/, (side) => (side === 'right' ? 'left' : 'right')),
          );
          near(ball.at[0], twin.at[0], 1e-6);
          near(ball.at[1], twin.at[1], 1e-6);
          near(ball.at[2], -twin.at[2], 1e-6);
        }
      }),
    );
  });
});

describe('axisOf', () => {
  it('knows every joint with its sides, and nothing else', () => {
    for (const { key, axis } of allAxes()) assert.equal(axisOf(key), axis);
    assert.ok(axisOf('hip.right.out') && axisOf('knee.left') && axisOf('spine.turn'));
    for (const key of [
      'hips',
      'hip.middle',
      'knee.out',
      'pelvis.right',
      'hip.flex',
      'hip.right.out.in',
      'toString',
      '',
    ]) {
      assert.equal(axisOf(key), undefined, key);
    }
  });
});
