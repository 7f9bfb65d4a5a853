import { lengthOf } from '../kinematics/joint-angle.ts';
import { trunkOf } from '../kinematics/trunk.ts';
import type { PoseFrame } from '../landmarks.ts';

export type Distance = 'good' | 'too-far' | 'too-near';

/**
 * Trunk length over the shorter side of the picture. Farther away the model sees too few pixels of a
 * person (its makers checked it up to 4 m); nearer, perspective bends the angles. Design values: at a
 * usual webcam's 45 degrees across the shorter side, about 5 m and 1.4 m.
 */
const FAR_BELOW = 0.1;
const NEAR_ABOVE = 0.43;
/** Once wrong, the distance must be better than the limit by this much before it is good again. */
const RETURN_BY = 0.1;

/** Whether the person is at a distance from which angles can be trusted. */
export function judgeDistance({ landmarks, size }: PoseFrame, before: Distance): Distance {
  const part =
    lengthOf(trunkOf(landmarks).cranial) / Math.max(1, Math.min(size.width, size.height));
  const far = FAR_BELOW * (before === 'too-far' ? 1 + RETURN_BY : 1);
  const near = NEAR_ABOVE * (before === 'too-near' ? 1 - RETURN_BY : 1);
  if (part < far) return 'too-far';
  return part > near ? 'too-near' : 'good';
}
