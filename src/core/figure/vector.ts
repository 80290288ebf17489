/** A point or direction: forward, up and to the body's right. */
export type Vector = readonly [x: number, y: number, z: number];
/** A rotation, as the images of the three axes. */
export type Rotation = readonly [x: Vector, y: Vector, z: Vector];

const noTurn: Rotation = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

export function add(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

export function rotate([x, y, z]: Rotation, [a, b, c]: Vector): Vector {
  return [x[0] * a + y[0] * b + z[0] * c, x[1] * a + y[1] * b + z[1] * c, x[2] * a + y[2] * b + z[2] * c];
}

/** First the last of them, then the one before it. */
export function compose(...rotations: readonly Rotation[]): Rotation {
  return rotations.reduce((a, b): Rotation => [rotate(a, b[0]), rotate(a, b[1]), rotate(a, b[2])], noTurn);
}

/** About the axis that points forward; a positive angle takes up to the right. */
export function aboutForward(degrees: number): Rotation {
  const [c, s] = circle(degrees);
  return [
    [1, 0, 0],
    [0, c, s],
    [0, -s, c],
  ];
}

/** About the axis that points up; a positive angle takes right to forward. */
export function aboutUp(degrees: number): Rotation {
  const [c, s] = circle(degrees);
  return [
    [c, 0, -s],
    [0, 1, 0],
    [s, 0, c],
  ];
}

/** About the axis that points to the right; a positive angle takes forward to up. */
export function aboutRight(degrees: number): Rotation {
  const [c, s] = circle(degrees);
  return [
    [c, s, 0],
    [-s, c, 0],
    [0, 0, 1],
  ];
}

function circle(degrees: number): [cosine: number, sine: number] {
  const radians = (degrees * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
}
