import type { BodyOrientation } from '../kinematics/orientation.ts';
import type { PoseLook } from '../ports.ts';

/**
 * How the next frame is to be looked at after one in which the body was turned like this; null when
 * nobody was seen. Lying, the legs cross in the picture, and tracking flickers between them.
 */
export const lookFor = (orientation: BodyOrientation | null): PoseLook =>
  orientation?.posture === 'lying' ? 'afresh' : 'tracked';
