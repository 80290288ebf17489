import { escape } from '../text/escape.ts';

/** One chart: a picture with a title, and the same in a table for who cannot see it. All text is escaped. */
export interface Chart {
  readonly title: string;
  readonly svg: string;
  /** The first row names the columns. */
  readonly table: readonly (readonly string[])[];
}

/**
 * How a series looks. Colours are the editor's where there are any, and beside them each has its own
 * pattern, dash and mark, so that no meaning hangs on colour alone.
 */
export const looks = [
  { name: 'blue', fill: 'var(--vscode-charts-blue, #1a6fb5)', pattern: 'none', dash: '', mark: 'circle' },
  {
    name: 'orange',
    fill: 'var(--vscode-charts-orange, #b35900)',
    pattern: 'diagonal',
    dash: '6 3',
    mark: 'square',
  },
  {
    name: 'green',
    fill: 'var(--vscode-charts-green, #2b7a3d)',
    pattern: 'dots',
    dash: '2 3',
    mark: 'triangle',
  },
  {
    name: 'purple',
    fill: 'var(--vscode-charts-purple, #75479c)',
    pattern: 'cross',
    dash: '9 3 2 3',
    mark: 'diamond',
  },
  { name: 'red', fill: 'var(--vscode-charts-red, #b3282d)', pattern: 'level', dash: '1 2', mark: 'circle' },
  {
    name: 'yellow',
    fill: 'var(--vscode-charts-yellow, #8a6d00)',
    pattern: 'upright',
    dash: '12 4',
    mark: 'square',
  },
] as const;
export type Look = (typeof looks)[number];

export function lookOf(index: number): Look {
  return looks[index % looks.length] ?? looks[0];
}

/** The picture around its parts: named for screen readers, in the colours of the text around it. */
export function picture(
  id: string,
  title: string,
  says: string,
  width: number,
  height: number,
  parts: readonly string[],
): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" ` +
    `aria-labelledby="${id}-title ${id}-says" font-family="inherit" font-size="12" fill="currentColor">` +
    `<title id="${id}-title">${escape(title)}</title><desc id="${id}-says">${escape(says)}</desc>${parts.join('')}</svg>`
  );
}

/** The patterns that a chart's areas are filled with over their colour. */
export function patterns(id: string): string {
  const line = (path: string): string =>
    `<path d="${path}" stroke="var(--vscode-editor-background, #fff)" stroke-width="1.6" fill="none"/>`;
  const inside: Readonly<Record<Exclude<Look['pattern'], 'none'>, string>> = {
    diagonal: line('M0 8L8 0M-2 2L2 -2M6 10L10 6'),
    dots: '<circle cx="4" cy="4" r="1.7" fill="var(--vscode-editor-background, #fff)"/>',
    cross: line('M0 0L8 8M8 0L0 8'),
    level: line('M0 4H8'),
    upright: line('M4 0V8'),
  };
  const all = Object.entries(inside).map(
    ([name, drawn]) =>
      `<pattern id="${id}-${name}" width="8" height="8" patternUnits="userSpaceOnUse">${drawn}</pattern>`,
  );
  return `<defs>${all.join('')}</defs>`;
}

/** A filled box in a series' look, outlined in the colour of the text so that it shows in high contrast. */
export function box(id: string, look: Look, x: number, y: number, width: number, height: number): string {
  const shape = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
  const over = look.pattern === 'none' ? '' : `<rect ${shape} fill="url(#${id}-${look.pattern})"/>`;
  return `<rect ${shape} fill="${look.fill}"/>${over}<rect ${shape} fill="none" stroke="currentColor" stroke-width="0.75"/>`;
}

/** A mark of a line chart: its shape tells the series too. Hollow for what may be error. */
export function mark(look: Look, x: number, y: number, hollow = false): string {
  const fill = hollow ? 'var(--vscode-editor-background, #fff)' : look.fill;
  const style = `fill="${fill}" stroke="${hollow ? look.fill : 'currentColor'}" stroke-width="${hollow ? 1.6 : 0.75}"`;
  const [left, right, top, bottom] = [round(x - 4.5), round(x + 4.5), round(y - 4.5), round(y + 4.5)];
  switch (look.mark) {
    case 'circle':
      return `<circle cx="${round(x)}" cy="${round(y)}" r="4.5" ${style}/>`;
    case 'square':
      return `<rect x="${left}" y="${top}" width="9" height="9" ${style}/>`;
    case 'triangle':
      return `<path d="M${round(x)} ${top}L${right} ${bottom}H${left}Z" ${style}/>`;
    case 'diamond':
      return `<path d="M${round(x)} ${top}L${right} ${round(y)}L${round(x)} ${bottom}L${left} ${round(y)}Z" ${style}/>`;
  }
}

export function text(
  x: number,
  y: number,
  words: string | number,
  anchor: 'start' | 'middle' | 'end' = 'start',
  size = 12,
): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="${size}">${escape(String(words))}</text>`;
}

export function rule(x1: number, y1: number, x2: number, y2: number, strong = false): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="currentColor" stroke-width="${strong ? 1 : 0.5}" stroke-opacity="${strong ? 1 : 0.35}"/>`;
}

/** Steps of 1, 2 or 5 times a power of ten from below `min` to above `max`, about five of them. */
export function ticks(min: number, max: number): number[] {
  const span = Math.max(max - min, 1e-9);
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => span / each <= 5) ?? power * 10;
  const first = Math.floor(min / step);
  const last = Math.ceil(max / step);
  return Array.from({ length: last - first + 1 }, (_, i) => round((first + i) * step));
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
