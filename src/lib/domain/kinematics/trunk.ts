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

/**
 * Shoulder width in the picture, in trunk lengths: its part across the trunk line and its part along
 * it. Both 0 when the trunk has no length.
 */
export function shoulderWidth(landmarks: Landmarks): {
  readonly across: number;
  readonly along: number;
} {
  const { cranial } = trunkOf(landmarks);
  const square = cranial.dx ** 2 + cranial.dy ** 2;
  if (square === 0) return { across: 0, along: 0 };
  const { dx, dy } = vectorFrom(
    landmarks['right.shoulder'].point,
    landmarks['left.shoulder'].point,
  );
  return {
    across: Math.abs(dx * cranial.dy - dy * cranial.dx) / square,
    along: Math.abs(dx * cranial.dx + dy * cranial.dy) / square,
  };
}
