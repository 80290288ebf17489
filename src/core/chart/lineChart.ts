import type { Chart } from './svg.ts';
import { lookOf, mark, picture, round, rule, text, ticks } from './svg.ts';

export interface ChartPoint {
  /** Where on the horizontal axis. */
  readonly x: number;
  readonly y: number;
  /** Drawn hollow: a change that may be error. */
  readonly hollow?: boolean;
  /** For the table: what may be said of it. */
  readonly says?: string;
}

export interface Lines {
  /** Unique in its page. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly series: readonly { readonly name: string; readonly points: readonly ChartPoint[] }[];
  /** The words of a place on the horizontal axis. */
  readonly labelX: (x: number) => string;
  /** Whole numbers alone on the vertical axis, as rungs are. */
  readonly whole?: boolean;
  /** Said below the picture: "hollow: within error". */
  readonly footnote?: string;
}

const left = 44;
const top = 14;
const width = 620;
const plotHeight = 170;
const rowHeight = 19;

/** Lines with a mark at each value; a legend below, for names are longer than their lines. */
export function lineChart({ id, title, unit, series, labelX, whole = false, footnote }: Lines): Chart {
  const points = series.flatMap((each) => each.points);
  const xs = [...new Set(points.map((point) => point.x))].sort((a, b) => a - b);
  const [least, most] = [xs[0] ?? 0, xs.at(-1) ?? 1];
  const ys = points.map((point) => point.y);
  const [low, high] = [Math.min(...ys, whole ? 1 : Infinity), Math.max(...ys)];
  const margin = low === high ? 1 : 0;
  const scale = whole
    ? Array.from({ length: Math.max(1, high - low) + 1 }, (_, i) => low + i)
    : ticks(low - margin, high + margin);
  const [bottom, ceiling] = [scale[0] ?? 0, scale.at(-1) ?? 1];
  // lines that lie on each other would hide one: on rungs, where they often do, each is set well apart
  const apart = whole ? 9 : 2.4;
  const lanes = lanesOf(series);
  const inset = whole ? 8 + apart * Math.ceil(Math.max(0, ...lanes) / 2) : 0;
  const px = (x: number): number =>
    left + 16 + ((x - least) / Math.max(most - least, 1)) * (width - left - 54);
  const py = (y: number): number =>
    top + plotHeight - inset - ((y - bottom) / Math.max(ceiling - bottom, 1e-9)) * (plotHeight - 2 * inset);
  const axes = scale.flatMap((value) => [
    rule(left, py(value), width - 8, py(value), value === bottom),
    text(left - 6, py(value) + 4, value, 'end', 11),
  ]);
  // labels that would touch are left out; the first and the last stay
  const shown = xs.filter(
    (x, i) => i === 0 || i === xs.length - 1 || (px(x) - px(least)) % 58 < 58 / Math.max(1, xs.length / 9),
  );
  const labels = shown.map((x) => text(px(x), top + plotHeight + 19, labelX(x), 'middle', 11));
  const drawn = series.flatMap(({ points: own }, i) => {
    const look = lookOf(i);
    // one lies on its value, others a little above and below it in turn
    const lane = lanes[i] ?? 0;
    const off = Math.ceil(lane / 2) * (lane % 2 === 0 ? -apart : apart);
    const path = own
      .map((point, j) => `${j === 0 ? 'M' : 'L'}${round(px(point.x))} ${round(py(point.y) + off)}`)
      .join('');
    const dash = look.dash === '' ? '' : ` stroke-dasharray="${look.dash}"`;
    return [
      `<path d="${path}" fill="none" stroke="${look.fill}" stroke-width="2"${dash}/>`,
      ...own.map((point) => mark(look, px(point.x), py(point.y) + off, point.hollow)),
    ];
  });
  const legendTop = top + plotHeight + 36;
  const legend = series.flatMap(({ name }, i) => {
    const at = legendTop + i * rowHeight;
    const look = lookOf(i);
    const dash = look.dash === '' ? '' : ` stroke-dasharray="${look.dash}"`;
    return [
      `<path d="M${left} ${at}H${left + 34}" stroke="${look.fill}" stroke-width="2"${dash} fill="none"/>`,
      mark(look, left + 17, at),
      text(left + 44, at + 4, name),
    ];
  });
  const noteTop = legendTop + series.length * rowHeight + 6;
  const note = footnote === undefined ? [] : [text(left, noteTop + 4, footnote, 'start', 11)];
  const says = series
    .map(
      ({ name, points: own }) =>
        `${name}: ${own.map((point) => `${labelX(point.x)} ${round(point.y)}`).join(', ')}`,
    )
    .join('. ');
  return {
    title,
    svg: picture(id, title, `${unit}. ${says}.`, width, noteTop + (footnote === undefined ? 0 : 14), [
      ...axes,
      ...labels,
      ...drawn,
      ...legend,
      ...note,
    ]),
    table: [
      ['', 'when', unit, 'note'],
      ...series.flatMap(({ name, points: own }) =>
        own.map((point) => [name, labelX(point.x), String(round(point.y)), point.says ?? '']),
      ),
    ],
  };
}

/** For each line the first lane that no earlier line is in with which it shares a value. */
function lanesOf(series: Lines['series']): number[] {
  const lanes: number[] = [];
  for (const [i, { points }] of series.entries()) {
    const taken = new Set(
      series
        .slice(0, i)
        .flatMap((other, j) =>
          other.points.some((a) => points.some((b) => a.x === b.x && a.y === b.y)) ? (lanes[j] ?? 0) : [],
        ),
    );
    let lane = 0;
    while (taken.has(lane)) lane++;
    lanes.push(lane);
  }
  return lanes;
}
