import { imagePoint, type ImagePoint } from '../landmarks.ts';
import { degrees, type Degrees } from '../units.ts';

/** A direction in the picture, in pixels, x right, y down. */
export type ImageVector = { readonly dx: number; readonly dy: number };

export const vectorFrom = (from: ImagePoint, to: ImagePoint): ImageVector => ({
  dx: to.x - from.x,
  dy: to.y - from.y,
});

export const midpoint = (a: ImagePoint, b: ImagePoint): ImagePoint =>
  imagePoint((a.x + b.x) / 2, (a.y + b.y) / 2);

export const distanceBetween = (a: ImagePoint, b: ImagePoint): number =>
  Math.hypot(b.x - a.x, b.y - a.y);

export const lengthOf = (v: ImageVector): number => Math.hypot(v.dx, v.dy);

/**
 * Turn from one direction to another, -180 to 180 degrees. Positive is clockwise as seen on the
 * picture, because y points down.
 */
export function signedAngle(from: ImageVector, to: ImageVector): Degrees {
  const cross = from.dx * to.dy - from.dy * to.dx;
  const dot = from.dx * to.dx + from.dy * to.dy;
  return degrees((Math.atan2(cross, dot) * 180) / Math.PI);
}

/** Angle at `vertex` between its two neighbours, 0 to 180 degrees; 180 is a straight joint. */
export function interiorAngle(a: ImagePoint, vertex: ImagePoint, b: ImagePoint): Degrees {
  return degrees(Math.abs(signedAngle(vectorFrom(vertex, a), vectorFrom(vertex, b))));
}
