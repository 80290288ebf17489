import assert from 'node:assert/strict';

import { flatten } from '../../../src/core/figure/flatten.ts';
import { movingPicture } from '../../../src/core/figure/motion.ts';
import { builtIn } from '../../support/builtIn.ts';

const most = { width: 380, height: 110 };
const drawn = builtIn()
  .ofKind('exercise')
  .flatMap(({ id, data }) => (data.figure ? [{ id, figure: data.figure }] : []));

describe('a moving picture', () => {
  it('is the same bytes again, without script, link or place of its own', () => {
    for (const { id, figure } of drawn.slice(0, 12)) {
      const picture = movingPicture(figure, 'Squat: "low" & <high>', most);
      if (picture === undefined) continue;
      assert.equal(picture, movingPicture(figure, 'Squat: "low" & <high>', most), id);
      assert.doesNotMatch(picture, /<script|\son\w+=|href|url\(|@import|NaN|undefined/, id);
      assert.match(picture, /<title>Squat: &quot;low&quot; &amp; &lt;high&gt;<\/title>/);
    }
  });

  it('stands still on paper and where less motion is wanted', () => {
    const [first] = drawn;
    const picture = movingPicture(first?.figure ?? assert.fail(), 'x', most) ?? '';
    const [, outside = ''] = /<style>(.*?)@media/.exec(picture) ?? [];
    assert.equal(outside, '.m{opacity:0}');
    assert.match(picture, /@media screen and \(prefers-reduced-motion:no-preference\)/);
  });

  it('shows one moment at a time, all of the round', () => {
    const { figure } = drawn.find((each) => each.figure.poses.length === 2) ?? assert.fail();
    const style = movingPicture(figure, 'x', most) ?? '';
    const rules = [...style.matchAll(/@keyframes k(\d+)\{(.*?)\}\}/g)].map(([, , body = '']) =>
      [...`${body}}`.matchAll(/([\d.]+)%\{opacity:([01])\}/g)].map(([, at, on]) => [Number(at), on] as const),
    );
    assert.ok(rules.length > 3);
    for (let at = 0.5; at < 99.5; at += 1) {
      const seen = rules.filter((rule) => rule.findLast(([from]) => from <= at)?.[1] === '1');
      assert.equal(seen.length, 1, `${at} %`);
    }
  });

  it('stays on its sheet where the way leads higher than the poses do', () => {
    for (const name of ['plank-hip-flexion', 'walking-lunge', 'lateral-bound', 'frog-rock-back']) {
      const { figure } = drawn.find(({ id }) => id === name) ?? assert.fail(name);
      const picture = movingPicture(figure, name, most) ?? '';
      const [, height] = (/viewBox="0 0 \S+ (\S+)"/.exec(picture) ?? []).map(Number);
      for (const [, down, panel = ''] of picture.matchAll(/translate\(\S+ (\S+)\)">(.*?)<\/g>/g)) {
        const spots = [...panel.matchAll(/ d="(.*?)"/g)].flatMap(([, d = '']) => flatten(d).flat());
        const heights = spots.filter((_, i) => i % 2 === 1).map((y) => y + Number(down));
        assert.ok(Math.min(...heights) > 0 && Math.max(...heights) < (height ?? 0), name);
      }
    }
  });

  it('fits into a card of the editor', () => {
    const some = drawn.filter((_, i) => i % 3 === 0);
    const long = some
      .map(({ id, figure }) => ({
        id,
        size: encodeURIComponent(movingPicture(figure, id, most) ?? '').length,
      }))
      .filter(({ size }) => size > 80_000);
    assert.ok(long.length < some.length / 4, JSON.stringify(long));
  });
});
