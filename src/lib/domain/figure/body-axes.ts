import type { ImageVector } from '../kinematics/joint-angle.ts';
import type { BodyOrientation } from '../kinematics/orientation.ts';
import { imagePoint, type ImagePoint } from '../landmarks.ts';

/**
 * The sagittal plane of a body in the picture, by two unit vectors. Standing, `caudal` is down and
 * `ventral` the facing side; lying on the back, `caudal` runs to the feet and `ventral` is up. A bend
 * of a joint has the same sign in both, so that nothing below asks how the body lies.
 */
export type BodyAxes = { readonly caudal: ImageVector; readonly ventral: ImageVector };

export function axesOf(orientation: BodyOrientation): BodyAxes {
  if (orientation.posture === 'upright') {
    const forward = orientation.facing === 'image-right' ? 1 : -1;
    return { caudal: { dx: 0, dy: 1 }, ventral: { dx: forward, dy: 0 } };
  }
  const feetwards = orientation.headAt === 'image-left' ? 1 : -1;
  return { caudal: { dx: feetwards, dy: 0 }, ventral: { dx: 0, dy: -1 } };
}

/**
 * A segment by its length and its turn: degrees from the caudal axis towards the ventral one. Standing,
 * 0 hangs down, 90 points ahead, 180 up; lying, 0 points to the feet, 90 up, 180 to the head.
 */
export type Segment = { readonly turn: number; readonly length: number };

/** The far end of a segment that begins at a point. */
export function endOf(from: ImagePoint, { turn, length }: Segment, axes: BodyAxes): ImagePoint {
  const radians = (turn * Math.PI) / 180;
  const along = Math.cos(radians) * length;
  const across = Math.sin(radians) * length;
  return imagePoint(
    from.x + along * axes.caudal.dx + across * axes.ventral.dx,
    from.y + along * axes.caudal.dy + across * axes.ventral.dy,
  );
}

/** The turn and the length of the way from one point to another; the turn is within 180 of 0. */
export function segmentBetween(from: ImagePoint, to: ImagePoint, axes: BodyAxes): Segment {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const along = dx * axes.caudal.dx + dy * axes.caudal.dy;
  const across = dx * axes.ventral.dx + dy * axes.ventral.dy;
  return { turn: (Math.atan2(across, along) * 180) / Math.PI, length: Math.hypot(dx, dy) };
}
