import type { ImagePoint, Landmarks } from '../landmarks.ts';
import { midpoint, vectorFrom, type ImageVector } from './joint-angle.ts';

/** From mid-hip to mid-shoulder, which keeps the effect of yaw small (docs/clinical.md A0). */
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
