import { vectorFrom } from '../kinematics/joint-angle.ts';
import { nearSide, type BodyOrientation } from '../kinematics/orientation.ts';
import { trunkOf } from '../kinematics/trunk.ts';
import { landmarkOf, otherSide, type Landmarks } from '../landmarks.ts';
import { turnOfStance, yawOfShoulders } from './yaw.ts';

/** What brings a body side-on: turning to its own left or right, or swinging its feet when it lies. */
export const TURNS = ['left', 'right', 'feet-away', 'feet-closer'] as const;
export type Turn = (typeof TURNS)[number];

/**
 * Whether the front of an upright body is turned towards the camera. Whoever faces the camera has the
 * right shoulder at image left, and whoever turns the back to it has it at image right.
 */
function isFrontToCamera(landmarks: Landmarks, orientation: BodyOrientation): boolean {
  const byFeet = turnOfStance(landmarks, orientation);
  const byShoulders = yawOfShoulders(landmarks, orientation);
  if (byFeet !== null && Math.abs(byFeet) > byShoulders) return byFeet > 0;
  const across = (part: 'shoulder' | 'hip'): number =>
    landmarks[landmarkOf('right', part)].point.x - landmarks[landmarkOf('left', part)].point.x;
  return across('shoulder') + across('hip') < 0;
}

/** With the feet nearer to the camera, the near shoulder lies farther towards the head. */
function areFeetNearer(landmarks: Landmarks, orientation: BodyOrientation): boolean {
  const near = nearSide(orientation);
  const { cranial } = trunkOf(landmarks);
  const { dx, dy } = vectorFrom(
    landmarks[landmarkOf(otherSide(near), 'shoulder')].point,
    landmarks[landmarkOf(near, 'shoulder')].point,
  );
  return dx * cranial.dx + dy * cranial.dy > 0;
}

/** Which way a body that is seen obliquely has to turn, the shorter way to side-on. */
export function turnToSideOn(landmarks: Landmarks, orientation: BodyOrientation): Turn {
  if (orientation.posture === 'lying') {
    return areFeetNearer(landmarks, orientation) ? 'feet-away' : 'feet-closer';
  }
  // Facing image right and towards the camera, a quarter turn to the left shows the whole side.
  const isLeft = isFrontToCamera(landmarks, orientation) === (orientation.facing === 'image-right');
  return isLeft ? 'left' : 'right';
}
