import type { Figure } from '../note/kinds/figure.ts';
import { escape } from '../text/escape.ts';
import { swinging } from './between.ts';
import { drawPanels, panel } from './draw.ts';
import { n } from './outline.ts';
import { around } from './shape.ts';
import { edge, figureInks, layOut, panelsSvg } from './svg.ts';
import type { FigureInks } from './svg.ts';

/** Moments drawn on the way from one pose to the next: enough for the eye, few enough for a hover. */
const steps = 4;
/** How long each moment is seen; the first and the last are held for some more. */
const momentSeconds = 0.14;
const held = 5;

/**
 * A figure that moves from pose to pose and back, as a picture of its own, by CSS alone. Where less
 * motion is wanted, and on paper, its poses stand side by side as they always do. Undefined for a
 * figure with one pose.
 */
export function movingPicture(
  figure: Figure,
  title: string,
  most: { width: number; height: number },
  inks: FigureInks = figureInks.paper,
): string | undefined {
  const last = figure.poses.length - 1;
  if (last < 1) return undefined;
  const still = layOut(drawPanels(figure));
  const count = last * steps;
  // what moves needs no arrow
  const moving = { ...figure, props: figure.props.filter(({ kind }) => kind !== 'arrow') };
  const moments = Array.from({ length: count + 1 }, (_, i) => {
    const moment = (i / count) * last;
    // things that are there in one pose alone come and go with it
    return panel(moving, '', swinging(figure, moment), Math.round(moment) + 1);
  });
  const box = around(moments.map((each) => each.box));
  // on its way the body may reach higher than in any pose
  const room = { width: box.right - box.left + 2 * edge, height: box.bottom - box.top + 2 * edge };
  const [width, height] = [Math.max(still.width, room.width), Math.max(still.height, room.height)];
  const scale = Math.min(most.width / width, most.height / height);
  const x = (width - (box.right - box.left)) / 2 - box.left;
  const y = height - edge - box.bottom;
  const stood = still.panels.map((each) => ({ ...each, y: each.y + height - still.height }));
  const frames = moments
    .map((each, i) => `<g class="m k${i}">${panelsSvg([{ panel: each, x, y }], inks)}</g>`)
    .join('');
  const paper = `<rect width="${n(width)}" height="${n(height)}" rx="${n(8 / scale)}" fill="${inks.paper}"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(width * scale)}" height="${Math.round(height * scale)}" ` +
    `viewBox="0 0 ${n(width)} ${n(height)}" role="img" stroke-linejoin="round" stroke-linecap="round">` +
    `<title>${escape(title)}</title><style>${style(count)}</style>${paper}` +
    `<g class="s">${panelsSvg(stood, inks)}</g>${frames}</svg>`
  );
}

/** There and back, with a rest at either end. */
function style(count: number): string {
  const there = Array.from({ length: count + 1 }, (_, i) => i);
  const rest = (at: number): number[] => Array.from({ length: held }, () => at);
  const frames = [...rest(0), ...there, ...rest(count), ...there.slice(1, -1).reverse()];
  const share = 100 / frames.length;
  const rules = there.map((moment) => {
    const changes = frames.flatMap((each, at) => {
      const seen = each === moment;
      const before = at > 0 && frames[at - 1] === moment;
      return at > 0 && seen === before ? [] : [`${n(at * share)}%{opacity:${seen ? 1 : 0}}`];
    });
    return `.k${moment}{animation-name:k${moment}}@keyframes k${moment}{${changes.join('')}100%{opacity:${moment === 0 ? 1 : 0}}}`;
  });
  const seconds = n(frames.length * momentSeconds);
  return `.m{opacity:0}@media screen and (prefers-reduced-motion:no-preference){.s{opacity:0}.m{animation:${seconds}s step-end infinite}${rules.join('')}}`;
}
