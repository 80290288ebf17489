import type { Chart } from './svg.ts';
import { box, lookOf, patterns, picture, round, rule, text, ticks } from './svg.ts';

export interface Bars {
  /** Unique in its page. */
  readonly id: string;
  readonly title: string;
  /** The unit of the values: "minutes". */
  readonly unit: string;
  /** What the labels count: "week". */
  readonly labels: string;
  readonly series: readonly string[];
  readonly bars: readonly { readonly label: string; readonly values: readonly number[] }[];
}

const left = 44;
const top = 12;
const plotHeight = 180;
const legendHeight = 20;

/** Stacked bars, one for each label, with the sum above each. */
export function barChart({ id, title, unit, labels, series, bars }: Bars): Chart {
  const step = Math.max(26, Math.min(64, 560 / Math.max(1, bars.length)));
  const width = left + Math.max(step * bars.length, 300) + 12;
  const sums = bars.map((bar) => bar.values.reduce((sum, value) => sum + value, 0));
  const scale = ticks(0, Math.max(1, ...sums));
  const most = scale.at(-1) ?? 1;
  const y = (value: number): number => top + plotHeight - (value / most) * plotHeight;
  const axes = scale.flatMap((value) => [
    rule(left, y(value), width - 8, y(value), value === 0),
    text(left - 6, y(value) + 4, value, 'end', 11),
  ]);
  const axisName = text(left - 6, top + plotHeight + 16, labels, 'end', 11);
  const drawn = bars.flatMap((bar, i) => {
    const x = left + i * step + step * 0.18;
    let base = 0;
    const boxes = bar.values.map((value, j) => {
      const from = base;
      base += value;
      return value === 0 ? '' : box(id, lookOf(j), x, y(base), step * 0.64, y(from) - y(base));
    });
    const centre = x + step * 0.32;
    return [
      ...boxes,
      text(centre, top + plotHeight + 16, bar.label, 'middle', 11),
      text(centre, y(base) - 4, round(base), 'middle', 11),
    ];
  });
  const perRow = Math.max(1, Math.floor((width - left) / 110));
  const legendTop = top + plotHeight + 34;
  const legend = series.flatMap((name, j) => {
    const x = left + (j % perRow) * 110;
    const at = legendTop + Math.floor(j / perRow) * legendHeight;
    return [box(id, lookOf(j), x, at, 14, 12), text(x + 20, at + 10, name)];
  });
  const height = legendTop + Math.ceil(series.length / perRow) * legendHeight + 4;
  const says = bars.map((bar, i) => `${bar.label}: ${round(sums[i] ?? 0)}`).join(', ');
  return {
    title,
    svg: picture(id, title, `${unit} by ${labels}. ${says}.`, width, height, [
      patterns(id),
      ...axes,
      axisName,
      ...drawn,
      ...legend,
    ]),
    table: [
      [labels, ...series, `all ${unit}`],
      ...bars.map((bar, i) => [
        bar.label,
        ...bar.values.map((value) => String(round(value))),
        String(round(sums[i] ?? 0)),
      ]),
    ],
  };
}
