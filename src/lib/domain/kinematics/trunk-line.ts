import { landmarkOf, type ImagePoint, type Landmarks } from '../landmarks.ts';
import { vectorFrom, type ImageVector } from './joint-angle.ts';
import { nearSide, type BodyOrientation } from './orientation.ts';
import { trunkOf } from './trunk.ts';

/** The line that angles against the trunk are measured with. */
export type TrunkLine = { readonly hip: ImagePoint; readonly cranial: ImageVector };

/**
 * Up to this yaw only the near shoulder counts, from the second on the middle of both. Degrees: what
 * the set-up calls good, and what it allows at most (docs/clinical.md A1).
 */
const SIDE_ON_UNTIL = 12;
const TURNED_FROM = 20;

/**
 * The trunk line of a body seen from the side. Upright, the far hip is hidden, and the model guesses it
 * some centimetres too far forward: with the middle of the hips every lunge leans back. So the
 * line ends at the near hip; it begins at the near shoulder, or between both as the body turns towards
 * the camera and the far one comes into sight (docs/decisions/0008-trunk-line.md). Lying, the near hip
 * is the one that the raised leg carries along, and the middles are better.
 */
export function trunkLine({
  landmarks,
  orientation,
  yaw,
}: {
  readonly landmarks: Landmarks;
  readonly orientation: BodyOrientation;
  readonly yaw: number;
}): TrunkLine {
  const { midShoulder, midHip, cranial } = trunkOf(landmarks);
  if (orientation.posture === 'lying') return { hip: midHip, cranial };
  const near = nearSide(orientation);
  const hip = landmarks[landmarkOf(near, 'hip')].point;
  const shoulder = landmarks[landmarkOf(near, 'shoulder')].point;
  const part = (yaw - SIDE_ON_UNTIL) / (TURNED_FROM - SIDE_ON_UNTIL);
  const turned = Math.min(1, Math.max(0, part));
  const toMiddle = vectorFrom(shoulder, midShoulder);
  const { dx, dy } = vectorFrom(hip, shoulder);
  return { hip, cranial: { dx: dx + turned * toMiddle.dx, dy: dy + turned * toMiddle.dy } };
}
