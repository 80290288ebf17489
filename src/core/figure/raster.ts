import type { Figure } from '../note/kinds/figure.ts';
import { drawPanels } from './draw.ts';
import { flatten } from './flatten.ts';
import { brushes, figureInks, layOut } from './svg.ts';

/** A drawing in dots, for what reads no vectors: three bytes a dot, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** Samples a dot, across and down, which makes edges smooth. */
const fine = 2;

export function rasterOf(figure: Figure, height: number): Raster {
  const layout = layOut(drawPanels(figure));
  const scale = height / layout.height;
  const width = Math.ceil(layout.width * scale);
  const brush = brushes(figureInks.paper);
  const colours: string[] = [figureInks.paper.paper];
  const samples = new Samples(width * fine, height * fine);
  const indexOf = (colour: string): number => {
    if (!colours.includes(colour)) colours.push(colour);
    return colours.indexOf(colour);
  };
  for (const { panel, x, y } of layout.panels) {
    for (const { d, paint } of panel.shapes) {
      const { fill, stroke, width: line } = brush[paint];
      const lines = flatten(d).map((spots) =>
        spots.map((spot, i) => (spot + (i % 2 === 0 ? x : y)) * scale * fine),
      );
      if (stroke !== 'none') samples.stroke(lines, (line * scale * fine) / 2, indexOf(stroke));
      if (fill !== 'none') samples.fill(lines, indexOf(fill));
    }
  }
  return { width, height, rgb: mixed(samples, colours, width, height) };
}

/** Each dot the mean of its samples. */
function mixed(samples: Samples, colours: readonly string[], width: number, height: number): Uint8Array {
  const parts = colours.map((colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)));
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let [r, g, b] = [0, 0, 0];
      for (let i = 0; i < fine * fine; i++) {
        const at = (y * fine + Math.floor(i / fine)) * samples.width + x * fine + (i % fine);
        const [pr = 0, pg = 0, pb = 0] = parts[samples.colours[at] ?? 0] ?? [];
        r += pr;
        g += pg;
        b += pb;
      }
      rgb.set(
        [r, g, b].map((sum) => Math.round(sum / (fine * fine))),
        (y * width + x) * 3,
      );
    }
  }
  return rgb;
}

/** Spots that are painted over and over; each holds the number of its colour. */
class Samples {
  readonly width: number;
  readonly height: number;
  readonly colours: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.colours = new Uint8Array(width * height);
  }

  /** All that is nearer to a line than `reach`: round joins and ends come by themselves. */
  stroke(lines: readonly (readonly number[])[], reach: number, colour: number): void {
    for (const line of lines) {
      for (let i = 0; i + 3 < line.length; i += 2) {
        const [x1 = 0, y1 = 0] = [line[i], line[i + 1]];
        const [x2 = 0, y2 = 0] = [line[i + 2], line[i + 3]];
        const [dx, dy] = [x2 - x1, y2 - y1];
        const length = dx * dx + dy * dy || 1;
        const bottom = Math.min(this.height - 1, Math.ceil(Math.max(y1, y2) + reach));
        const right = Math.min(this.width - 1, Math.ceil(Math.max(x1, x2) + reach));
        for (let y = Math.max(0, Math.floor(Math.min(y1, y2) - reach)); y <= bottom; y++) {
          for (let x = Math.max(0, Math.floor(Math.min(x1, x2) - reach)); x <= right; x++) {
            const [px, py] = [x + 0.5 - x1, y + 0.5 - y1];
            const t = Math.max(0, Math.min(1, (px * dx + py * dy) / length));
            const [ox, oy] = [px - t * dx, py - t * dy];
            if (ox * ox + oy * oy <= reach * reach) this.colours[y * this.width + x] = colour;
          }
        }
      }
    }
  }

  /** All that a path goes around, in either direction. */
  fill(lines: readonly (readonly number[])[], colour: number): void {
    const heights = lines.flatMap((line) => line.filter((_, i) => i % 2 === 1));
    const bottom = Math.min(this.height, Math.ceil(Math.max(...heights)));
    for (let y = Math.max(0, Math.floor(Math.min(...heights))); y < bottom; y++) {
      const crossings = lines.flatMap((line) => crossingsOf(line, y + 0.5)).sort((a, b) => a[0] - b[0]);
      let winding = 0;
      crossings.forEach(([x, direction], i) => {
        winding += direction;
        const next = crossings[i + 1]?.[0];
        if (winding === 0 || next === undefined) return;
        const from = Math.max(0, Math.ceil(x - 0.5));
        const to = Math.min(this.width, Math.ceil(next - 0.5));
        if (to > from) this.colours.fill(colour, y * this.width + from, y * this.width + to);
      });
    }
  }
}

/** Where a closed line crosses a height, and whether it goes up or down there. */
function crossingsOf(line: readonly number[], y: number): (readonly [number, 1 | -1])[] {
  const found: (readonly [number, 1 | -1])[] = [];
  for (let i = 0; i < line.length; i += 2) {
    const [x1 = 0, y1 = 0] = [line[i], line[i + 1]];
    const [x2 = 0, y2 = 0] = [line[(i + 2) % line.length], line[(i + 3) % line.length]];
    if (y1 <= y !== y2 <= y) found.push([x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), y2 > y1 ? 1 : -1]);
  }
  return found;
}
