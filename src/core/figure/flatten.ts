import type { Spot } from './pieces.ts';

/** A path of a drawing, which has lines and circles only, as straight lines: each a row of x, y, x, y, … */
export function flatten(d: string): number[][] {
  const lines: number[][] = [];
  const tokens = d.match(/[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? [];
  let line: number[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let i = 0;
  const number = (): number => Number(tokens[i++] ?? 0);
  const to = (nextX: number, nextY: number): void => {
    [x, y] = [nextX, nextY];
    line.push(x, y);
  };
  let command = '';
  while (i < tokens.length) {
    if (/[a-zA-Z]/.test(tokens[i] ?? '')) command = tokens[i++] ?? '';
    const [fromX, fromY] = command === command.toLowerCase() ? [x, y] : [0, 0];
    switch (command.toUpperCase()) {
      case 'M':
        [x, y] = [fromX + number(), fromY + number()];
        [startX, startY] = [x, y];
        line = [x, y];
        lines.push(line);
        command = command === 'm' ? 'l' : 'L';
        break;
      case 'L':
        to(fromX + number(), fromY + number());
        break;
      case 'H':
        to(fromX + number(), y);
        break;
      case 'V':
        to(x, fromY + number());
        break;
      case 'A': {
        const radius = number();
        i += 2; // the drawings have circles only: one radius, no turn
        const [large, sweep] = [number() === 1, number() === 1];
        arc({ x, y }, { x: fromX + number(), y: fromY + number() }, radius, large, sweep, to);
        break;
      }
      case 'Z':
        to(startX, startY);
        break;
      default:
        i++;
    }
  }
  return lines;
}

function arc(
  from: Spot,
  end: Spot,
  radius: number,
  large: boolean,
  sweep: boolean,
  to: (x: number, y: number) => void,
): void {
  const [dx, dy] = [end.x - from.x, end.y - from.y];
  const chord = Math.hypot(dx, dy);
  if (chord < 1e-9 || radius < 1e-9) return;
  const r = Math.max(radius, chord / 2);
  const away = Math.sqrt(Math.max(0, r * r - (chord * chord) / 4)) * (large === sweep ? -1 : 1);
  const [cx, cy] = [(from.x + end.x) / 2 - (dy / chord) * away, (from.y + end.y) / 2 + (dx / chord) * away];
  const begin = Math.atan2(from.y - cy, from.x - cx);
  let swept = Math.atan2(end.y - cy, end.x - cx) - begin;
  if (sweep && swept < 0) swept += 2 * Math.PI;
  if (!sweep && swept > 0) swept -= 2 * Math.PI;
  const count = Math.max(2, Math.ceil(Math.abs(swept) * 8));
  for (let step = 1; step <= count; step++) {
    const angle = begin + (swept * step) / count;
    to(cx + r * Math.cos(angle), cy + r * Math.sin(angle));
  }
}
