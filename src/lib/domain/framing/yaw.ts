import { landmarkOf, SIDES, type ImagePoint, type Landmarks, type Side } from '../landmarks.ts';
import { lengthOf } from '../kinematics/joint-angle.ts';
import { handedness, type BodyOrientation } from '../kinematics/orientation.ts';
import { shoulderWidth, trunkOf } from '../kinematics/trunk.ts';

const toDegrees = (radians: number): number => (radians * 180) / Math.PI;

/** Shoulder width over trunk length of an adult, seen from the front (docs/clinical.md A0). */
const SHOULDER_WIDTH = 0.73;
/** Feet of a split stance stand this far apart across the body, in trunk lengths. Design value. */
const STANCE_WIDTH = 0.4;
/** Feet closer than this in the picture, in trunk lengths, show no direction. Design value. */
const STANCE_FROM = 0.8;

/**
 * How steeply the camera looks down on the floor at the person, as a tangent: the middle of what the
 * set-up asks for (0.5 to 0.9 m high, 2 to 3.5 m away; docs/clinical.md A1). The true figure is not
 * known, so the floor tells the yaw to about half of itself.
 */
const LOOK_DOWN = 0.3;

/**
 * Yaw by the shoulders, 0 to 90 degrees: their width in the picture over the trunk's length. Upright
 * it shows across the trunk, lying along it.
 */
export function yawOfShoulders(landmarks: Landmarks, { posture }: BodyOrientation): number {
  const { across, along } = shoulderWidth(landmarks);
  const seen = posture === 'lying' ? along : across;
  return toDegrees(Math.asin(Math.min(1, seen / SHOULDER_WIDTH)));
}

/** Where a foot stands: the lowest of its points. */
function contactOf(landmarks: Landmarks, side: Side): ImagePoint {
  const points = (['ankle', 'heel', 'footIndex'] as const).map(
    (part) => landmarks[landmarkOf(side, part)].point,
  );
  return points.reduce((low, point) => (point.y > low.y ? point : low));
}

/**
 * Yaw by the line between the feet of a split stance, -90 to 90 degrees, positive when the front of
 * the body is turned towards the camera; null without a stance. A camera above the floor sees the
 * nearer foot lower in the picture. The model draws the shoulders of a body turned by 20 degrees as if
 * it stood side-on, but not its feet.
 */
export function turnOfStance(landmarks: Landmarks, orientation: BodyOrientation): number | null {
  if (orientation.posture !== 'upright') return null;
  const trunk = lengthOf(trunkOf(landmarks).cranial);
  const forward = handedness(orientation);
  const [left, right] = SIDES.map((side) => contactOf(landmarks, side));
  if (trunk === 0 || left === undefined || right === undefined) return null;
  const isLeftAhead = forward * (left.x - right.x) > 0;
  const [front, rear] = isLeftAhead ? [left, right] : [right, left];
  const stance = Math.abs(front.x - rear.x) / trunk;
  if (stance < STANCE_FROM) return null;
  const lower = (front.y - rear.y) / trunk;
  // Facing image right, the right leg is the near one; it stands lower even when nothing is turned.
  const isRearNear = isLeftAhead === (orientation.facing === 'image-right');
  const width = isRearNear ? STANCE_WIDTH : -STANCE_WIDTH;
  return toDegrees(Math.atan((lower / LOOK_DOWN + width) / stance));
}

/** `turnOfStance` without its direction: 0 to 90 degrees. */
export function yawOfStance(landmarks: Landmarks, orientation: BodyOrientation): number | null {
  const turn = turnOfStance(landmarks, orientation);
  return turn === null ? null : Math.abs(turn);
}

/** How far from side-on the body is seen, 0 to 90 degrees: the larger of what tells of it. */
export const viewYaw = (landmarks: Landmarks, orientation: BodyOrientation): number =>
  Math.max(yawOfShoulders(landmarks, orientation), yawOfStance(landmarks, orientation) ?? 0);
