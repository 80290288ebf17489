/** A path as straight lines, each a row of x, y, x, y, … */
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
      case 'Q': {
        const points = [number(), number(), number(), number()];
        const [cx = 0, cy = 0, endX = 0, endY = 0] = points.map(
          (each, at) => each + (at % 2 === 0 ? fromX : fromY),
        );
        const [beginX, beginY] = [x, y];
        curve((t) => {
          const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
          to(a * beginX + b * cx + c * endX, a * beginY + b * cy + c * endY);
        });
        break;
      }
      case 'C': {
        const points = [number(), number(), number(), number(), number(), number()];
        const [ax = 0, ay = 0, bx = 0, by = 0, endX = 0, endY = 0] = points.map(
          (each, at) => each + (at % 2 === 0 ? fromX : fromY),
        );
        const [beginX, beginY] = [x, y];
        curve((t) => {
          const [a, b, c, e] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
          to(a * beginX + b * ax + c * bx + e * endX, a * beginY + b * ay + c * by + e * endY);
        });
        break;
      }
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

const steps = 10;

function curve(at: (t: number) => void): void {
  for (let step = 1; step <= steps; step++) at(step / steps);
}

interface Spot {
  readonly x: number;
  readonly y: number;
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
