import {
  imagePoint,
  landmarkOf,
  otherSide,
  SIDES,
  type ImagePoint,
  type Landmarks,
  type Side,
} from '../../landmarks.ts';
import { distanceBetween, lengthOf } from '../joint-angle.ts';
import { trunkOf } from '../trunk.ts';
import { LONG_ENOUGH, type LegLengths } from './leg-lengths.ts';

/** Knee and ankle of one leg. */
export type Leg = { readonly knee: ImagePoint; readonly ankle: ImagePoint };
export type Legs = Readonly<Record<Side, Leg>>;

/** `blend`: 0 where the model was clear, up to 1 where both of its points lie half way. */
export type UnblendedLegs = {
  readonly legs: Legs;
  readonly blend: number;
};

/** Knees closer than this part of a thigh give no direction to part them along. Design value. */
const APART_FROM = 0.25;
/** Close knees of thighs this long are legs lying side by side; shorter ones are a blend. */
const TOGETHER_FROM = 0.65;

/** A point is moved away from the other leg at most to this multiple of their distance. */
const AT_MOST = 2.6;
const STEPS = 64;

export const legsOf = (landmarks: Landmarks): Legs => ({
  left: { knee: landmarks['left.knee'].point, ankle: landmarks['left.ankle'].point },
  right: { knee: landmarks['right.knee'].point, ankle: landmarks['right.ankle'].point },
});

const along = (from: ImagePoint, through: ImagePoint, factor: number): ImagePoint =>
  imagePoint(from.x + (through.x - from.x) * factor, from.y + (through.y - from.y) * factor);

/**
 * The smallest factor from 1 to `AT_MOST` at which the segment has its length; where it never has, the
 * one at which it comes closest.
 */
function factorFor(
  other: ImagePoint,
  point: ImagePoint,
  { joint, length }: { readonly joint: ImagePoint; readonly length: number },
): number {
  const missAt = (factor: number): number =>
    distanceBetween(joint, along(other, point, factor)) - length;
  const first = missAt(1);
  let best = { factor: 1, miss: Math.abs(first) };
  for (let step = 1; step <= STEPS; step += 1) {
    const factor = 1 + ((AT_MOST - 1) * step) / STEPS;
    const miss = missAt(factor);
    if (Math.sign(miss) !== Math.sign(first)) return factor;
    if (Math.abs(miss) < best.miss) best = { factor, miss: Math.abs(miss) };
  }
  return best.factor;
}

/**
 * Parts legs that the model blends. Where it is unsure which leg is which, it answers with a mean of
 * its two guesses, so that both knees lie on the line between the true ones and both thighs look too
 * short. Each knee is moved along that line, away from the other, until the thigh is long enough;
 * the ankle likewise. Null where the two cannot be parted.
 */
export function unblendLegs(landmarks: Landmarks, lengths: LegLengths): UnblendedLegs | null {
  const trunk = lengthOf(trunkOf(landmarks).cranial);
  const thigh = lengths.thigh * trunk;
  const shin = lengths.shin * trunk;
  const seen = legsOf(landmarks);
  const lengthNow = (side: Side): number =>
    distanceBetween(landmarks[landmarkOf(side, 'hip')].point, seen[side].knee);
  const isShort = (side: Side): boolean => lengthNow(side) < LONG_ENOUGH * thigh;
  if (!SIDES.some(isShort)) return { legs: seen, blend: 0 };
  if (distanceBetween(seen.left.knee, seen.right.knee) < APART_FROM * thigh) {
    const areTogether = SIDES.every((side) => lengthNow(side) > TOGETHER_FROM * thigh);
    return areTogether ? { legs: seen, blend: 0 } : null;
  }

  let blend = 0;
  const parted = (side: Side): Leg => {
    if (!isShort(side)) return seen[side];
    const hip = landmarks[landmarkOf(side, 'hip')].point;
    const other = seen[otherSide(side)];
    const factor = factorFor(other.knee, seen[side].knee, {
      joint: hip,
      length: LONG_ENOUGH * thigh,
    });
    blend = Math.max(blend, 1 - 1 / factor);
    const knee = along(other.knee, seen[side].knee, factor);
    const ankleFactor = factorFor(other.ankle, seen[side].ankle, { joint: knee, length: shin });
    return { knee, ankle: along(other.ankle, seen[side].ankle, ankleFactor) };
  };
  const legs = { left: parted('left'), right: parted('right') };
  return { legs, blend };
}
