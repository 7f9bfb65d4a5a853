import type { ImagePoint, Landmarks } from '../landmarks.ts';
import { midpoint, vectorFrom, type ImageVector } from './joint-angle.ts';

/** The trunk by the middles of shoulders and hips: where a body is and how long. */
export type Trunk = {
  readonly midShoulder: ImagePoint;
  readonly midHip: ImagePoint;
  /** From mid-hip to mid-shoulder, pixels. */
  readonly cranial: ImageVector;
};

export function trunkOf(landmarks: Landmarks): Trunk {
  const midShoulder = midpoint(landmarks['left.shoulder'].point, landmarks['right.shoulder'].point);
  const midHip = midpoint(landmarks['left.hip'].point, landmarks['right.hip'].point);
  return { midShoulder, midHip, cranial: vectorFrom(midHip, midShoulder) };
}
