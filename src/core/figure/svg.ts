import type { Figure } from '../note/kinds/figure.ts';
import { escape } from '../text/escape.ts';
import { drawPanels } from './draw.ts';
import type { Panel } from './draw.ts';
import { n } from './outline.ts';
import type { Paint } from './shape.ts';

/** The colours of a drawing. `page` takes them from the page it stands in. */
export const figureInks = {
  page: {
    ink: 'currentColor',
    body: 'var(--figure-body, #7d8a86)',
    paper: 'var(--figure-paper, #fff)',
    thing: 'var(--figure-thing, #d7dedb)',
    move: 'var(--figure-move, #0d7a68)',
  },
  paper: { ink: '#16201d', body: '#7d8a86', paper: '#ffffff', thing: '#d7dedb', move: '#0d7a68' },
  dark: { ink: '#e8eeec', body: '#93a19c', paper: '#1c2422', thing: '#47524e', move: '#5fd1bb' },
} as const;
export type FigureInks = Readonly<Record<'ink' | 'body' | 'paper' | 'thing' | 'move', string>>;

export interface Brush {
  readonly fill: string;
  readonly stroke: string;
  /** Centimetres of the drawing; the stroke lies under the fill. */
  readonly width: number;
}

/** How each paint is put on. */
export function brushes(inks: FigureInks): Readonly<Record<Paint, Brush>> {
  return {
    right: { fill: inks.ink, stroke: inks.paper, width: 3 },
    left: { fill: inks.paper, stroke: inks.ink, width: 3.2 },
    trunk: { fill: inks.body, stroke: inks.paper, width: 3 },
    prop: { fill: inks.thing, stroke: inks.ink, width: 1.8 },
    backdrop: { fill: inks.thing, stroke: 'none', width: 0 },
    joint: { fill: 'none', stroke: inks.paper, width: 1.6 },
    floor: { fill: 'none', stroke: inks.ink, width: 1.4 },
    band: { fill: 'none', stroke: inks.move, width: 2.6 },
    hand: { fill: inks.paper, stroke: inks.move, width: 2.6 },
    sleeve: { fill: inks.move, stroke: inks.paper, width: 2 },
    muscle: { fill: inks.move, stroke: inks.paper, width: 3 },
    arrow: { fill: 'none', stroke: inks.move, width: 3.4 },
    arrowhead: { fill: inks.move, stroke: inks.move, width: 1 },
  };
}

const gap = 26;
/** Centimetres of paper around what is drawn. */
export const edge = 4;

/** A figure laid out: its poses side by side on one floor, in centimetres of the drawing. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly { readonly panel: Panel; readonly x: number; readonly y: number }[];
}

export function layOut(panels: readonly Panel[]): Layout {
  const top = Math.min(...panels.map((panel) => panel.box.top));
  const bottom = Math.max(...panels.map((panel) => panel.box.bottom));
  let x = edge;
  const placed = panels.map((panel) => {
    const at = { panel, x: x - panel.box.left, y: edge - top };
    x += panel.box.right - panel.box.left + gap;
    return at;
  });
  return { width: x - gap + edge, height: bottom - top + 2 * edge, panels: placed };
}

/**
 * A figure as one SVG element without script, told in words by its title.
 *
 * @param title What it shows, for those who do not see it: "Split squat: start, then low".
 */
export function figureSvg(figure: Figure, title: string, inks: FigureInks = figureInks.page): string {
  const { width, height, panels } = layOut(drawPanels(figure));
  return svg({ width, height }, title, panelsSvg(panels, inks));
}

/** The same as a picture of its own, on paper of its own, for where a page's colours do not reach. Sizes in pixels. */
export function figurePicture(
  figure: Figure,
  title: string,
  most: { width: number; height: number },
): string {
  const { width, height, panels } = layOut(drawPanels(figure));
  const scale = Math.min(most.width / width, most.height / height);
  const { paper } = figureInks.paper;
  const sheet = `<rect width="${n(width)}" height="${n(height)}" rx="${n(8 / scale)}" fill="${paper}"/>`;
  const drawn = sheet + panelsSvg(panels, figureInks.paper);
  return svg({ width, height, pixels: [width * scale, height * scale] }, title, drawn);
}

function svg(
  { width, height, pixels }: { width: number; height: number; pixels?: [number, number] },
  title: string,
  drawn: string,
): string {
  // within a page an SVG needs no namespace; as a file of its own it does
  const size = pixels
    ? ` xmlns="http://www.w3.org/2000/svg" width="${Math.round(pixels[0])}" height="${Math.round(pixels[1])}"`
    : '';
  return (
    `<svg${size} viewBox="0 0 ${n(width)} ${n(height)}" role="img" ` +
    `stroke-linejoin="round" stroke-linecap="round"><title>${escape(title)}</title>${drawn}</svg>`
  );
}

export function panelsSvg(panels: Layout['panels'], inks: FigureInks): string {
  return panels
    .map(({ panel, x, y }) => `<g transform="translate(${n(x)} ${n(y)})">${shapesSvg(panel, inks)}</g>`)
    .join('');
}

function shapesSvg(panel: Panel, inks: FigureInks): string {
  const brush = brushes(inks);
  return panel.shapes
    .map(({ d, paint }) => {
      const { fill, stroke, width } = brush[paint];
      return `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${width}" paint-order="stroke"/>`;
    })
    .join('');
}
