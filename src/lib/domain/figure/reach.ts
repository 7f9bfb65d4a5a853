import type { ImagePoint } from '../landmarks.ts';
import { segmentBetween, type BodyAxes } from './body-axes.ts';
import type { ArmTurns } from './place-body.ts';
import type { SegmentLengths } from './segment-lengths.ts';

/**
 * The arm that brings the wrist from the shoulder to a point. An elbow bends one way only, so there is
 * one answer. Out of reach the arm is straight towards the point; too near for the two bones, it is
 * folded as far as they go.
 */
export function reachFor(
  shoulder: ImagePoint,
  wrist: ImagePoint,
  {
    lengths: { upperArm, forearm },
    axes,
  }: { readonly lengths: SegmentLengths; readonly axes: BodyAxes },
): Pick<ArmTurns, 'upperArm' | 'forearm'> {
  const { turn, length } = segmentBetween(shoulder, wrist, axes);
  const away = Math.min(upperArm + forearm, Math.max(Math.abs(upperArm - forearm), length, 1e-9));
  // Law of cosines, at the shoulder and at the wrist.
  const atShoulder = cornerAngle(upperArm, away, forearm);
  const atWrist = cornerAngle(forearm, away, upperArm);
  return {
    upperArm: turn - atShoulder,
    forearm: turn + atWrist,
  };
}

/** Degrees of the corner between two sides of a triangle, opposite the third. */
function cornerAngle(a: number, b: number, opposite: number): number {
  const cosine = (a ** 2 + b ** 2 - opposite ** 2) / (2 * a * b);
  return (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
}
