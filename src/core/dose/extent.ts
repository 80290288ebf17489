/** A number or a range of numbers, both ends included. A single number has `min === max`. */
export interface Extent {
  readonly min: number;
  readonly max: number;
}

export function extent(min: number, max: number = min): Extent {
  return { min, max };
}

export const nothing: Extent = extent(0);

export function isSingle(range: Extent): boolean {
  return range.min === range.max;
}

/** Multiplies by a number that is not negative. */
export function scale(range: Extent, factor: number): Extent {
  return { min: range.min * factor, max: range.max * factor };
}

/** The least times the least, the most times the most; neither may be negative. */
export function product(a: Extent, b: Extent): Extent {
  return { min: a.min * b.min, max: a.max * b.max };
}

export function sum(ranges: readonly Extent[]): Extent {
  return ranges.reduce((a, b) => ({ min: a.min + b.min, max: a.max + b.max }), nothing);
}

/** The number of the range that is nearest to `value`. */
export function clamp(value: number, range: Extent): number {
  return Math.max(range.min, Math.min(value, range.max));
}

export function isInside(inner: Extent, outer: Extent): boolean {
  return outer.min <= inner.min && inner.max <= outer.max;
}

/** `12` or `10-15`: how the notation writes numbers. */
export function formatExtent(range: Extent): string {
  return isSingle(range) ? `${range.min}` : `${range.min}-${range.max}`;
}
