/**
 * What a thing in a drawing is, and so how it is painted. The body's right side is solid, its left
 * an outline, so that the two are told apart without colour.
 */
export type Paint =
  | 'right'
  | 'left'
  | 'trunk'
  | 'prop'
  | 'backdrop'
  | 'joint'
  | 'floor'
  | 'band'
  | 'hand'
  | 'sleeve'
  | 'muscle'
  | 'arrow'
  | 'arrowhead';

/** One path of a drawing: centimetres, y down. */
export interface Shape {
  /** SVG path data. */
  readonly d: string;
  readonly paint: Paint;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}
