/** A disc in the picture, y down. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Directions tried when looking for the discs on the rim of a hull. */
const directions = Array.from({ length: 180 }, (_, i) => {
  const angle = (i / 180) * 2 * Math.PI;
  return { x: Math.cos(angle), y: Math.sin(angle) };
});

/** The path around a set of discs, drawn tight like a rubber band: arcs joined by common tangents. */
export function hullPath(discs: readonly Disc[]): string {
  const rim = rimOf(discs);
  const [first] = rim;
  if (!first) return '';
  if (rim.length === 1) {
    const { x, y, r } = first;
    return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 1 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 1 ${n(-2 * r)} 0Z`;
  }
  const tangents = rim.map((disc, i) => tangent(disc, rim[(i + 1) % rim.length] ?? disc));
  const steps = rim.map((disc, i) => {
    const arrive = tangents[(i + rim.length - 1) % rim.length] ?? 0;
    const leave = tangents[i] ?? 0;
    const swept = (leave - arrive + 4 * Math.PI) % (2 * Math.PI);
    const from = on(disc, arrive);
    return `${i === 0 ? 'M' : 'L'}${from}A${n(disc.r)} ${n(disc.r)} 0 ${swept > Math.PI ? 1 : 0} 1 ${on(disc, leave)}`;
  });
  return `${steps.join('')}Z`;
}

/** The discs that the band touches, in its order; a disc may come twice. */
function rimOf(discs: readonly Disc[]): Disc[] {
  const rim: Disc[] = [];
  for (const way of directions) {
    let farthest: Disc | undefined;
    let most = Number.NEGATIVE_INFINITY;
    for (const disc of discs) {
      const reach = disc.x * way.x + disc.y * way.y + disc.r;
      if (reach <= most + 1e-9) continue;
      [farthest, most] = [disc, reach];
    }
    if (farthest && rim.at(-1) !== farthest) rim.push(farthest);
  }
  if (rim.length > 1 && rim[0] === rim.at(-1)) rim.pop();
  return rim;
}

/** The direction, seen from both centres, of the points where the outer tangent from a to b touches. */
function tangent(a: Disc, b: Disc): number {
  const way = Math.atan2(b.y - a.y, b.x - a.x);
  const distance = Math.hypot(b.x - a.x, b.y - a.y);
  return way - Math.acos(Math.max(-1, Math.min(1, (a.r - b.r) / (distance || 1))));
}

function on(disc: Disc, angle: number): string {
  return `${n(disc.x + disc.r * Math.cos(angle))} ${n(disc.y + disc.r * Math.sin(angle))}`;
}

/** A length or place in a path: a tenth of a centimetre is finer than any print. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
