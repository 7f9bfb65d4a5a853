import { landmarkOf, SIDES, type Landmarks, type PoseFrame, type Side } from '../landmarks.ts';
import { advanceDwell, type Dwell } from './dwell.ts';
import { lengthOf, signedAngle, vectorFrom, type ImageVector } from './joint-angle.ts';
import { trunkOf } from './trunk.ts';
import type { Milliseconds } from '../units.ts';

/** A direction of the picture, not of the person. */
export type ImageDirection = 'image-left' | 'image-right';

/** How the body lies in the picture. Decides the signs of every measure. */
export type BodyOrientation =
  | { readonly posture: 'upright'; readonly facing: ImageDirection }
  | { readonly posture: 'lying'; readonly headAt: ImageDirection };

/** Trunk to vertical at which upright turns to lying, with a gap against flicker. Design value. */
const LYING_ABOVE_DEGREES = 62;
const UPRIGHT_BELOW_DEGREES = 50;

/** A flip of the facing side must last this long. Design value. */
const FLIP_AFTER = 1000 as Milliseconds;

const UP: ImageVector = { dx: 0, dy: -1 };

/** How far the trunk is from vertical, 0 to 180 degrees, whichever way. */
function trunkFromVertical(landmarks: Landmarks): number {
  return Math.abs(signedAngle(UP, trunkOf(landmarks).cranial));
}

/**
 * Evidence for the facing side, in trunk lengths: positive for image right. Knees bend one way
 * only, so a bent knee stands out ahead of the line from hip to ankle; the nose stands ahead of the
 * ears. Feet are left out: the rear foot of a lunge points backwards.
 */
export function facingEvidence(landmarks: Landmarks): number {
  const trunkLength = lengthOf(trunkOf(landmarks).cranial);
  if (trunkLength === 0) return 0;
  let evidence = 0;
  for (const side of SIDES) {
    const hip = landmarks[landmarkOf(side, 'hip')].point;
    const knee = landmarks[landmarkOf(side, 'knee')].point;
    const ankle = landmarks[landmarkOf(side, 'ankle')].point;
    const chord = vectorFrom(hip, ankle);
    const toKnee = vectorFrom(hip, knee);
    const chordLength = lengthOf(chord);
    if (chordLength === 0) continue;
    // Distance of the knee from the chord; the ankle lies below the hip, so left of the chord's
    // direction is image right.
    evidence += (chord.dy * toKnee.dx - chord.dx * toKnee.dy) / chordLength / trunkLength;
  }
  const ears = (landmarks['left.ear'].point.x + landmarks['right.ear'].point.x) / 2;
  evidence += (landmarks.nose.point.x - ears) / trunkLength;
  return evidence;
}

export type OrientationState = {
  readonly orientation: BodyOrientation;
  readonly flip: Dwell;
};

/**
 * Orientation over time: the first frame decides at once, a later change of the facing or head side
 * must last a second. The posture itself changes by hysteresis.
 */
export function advanceOrientation(
  state: OrientationState | null,
  { landmarks, capturedAtMs }: PoseFrame,
): OrientationState {
  const fromVertical = trunkFromVertical(landmarks);
  const wasLying = state?.orientation.posture === 'lying';
  const isLying = wasLying
    ? fromVertical > UPRIGHT_BELOW_DEGREES
    : fromVertical > LYING_ABOVE_DEGREES;
  const seen: BodyOrientation = isLying
    ? {
        posture: 'lying',
        headAt: trunkOf(landmarks).cranial.dx >= 0 ? 'image-right' : 'image-left',
      }
    : { posture: 'upright', facing: facingEvidence(landmarks) >= 0 ? 'image-right' : 'image-left' };

  if (state?.orientation.posture !== seen.posture) {
    return { orientation: seen, flip: null };
  }
  const flip = advanceDwell(state.flip, !sameOrientation(state.orientation, seen), capturedAtMs);
  return flip.lastedMs >= FLIP_AFTER
    ? { orientation: seen, flip: null }
    : { orientation: state.orientation, flip: flip.dwell };
}

export function sameOrientation(a: BodyOrientation, b: BodyOrientation): boolean {
  if (a.posture === 'upright') return b.posture === 'upright' && a.facing === b.facing;
  return b.posture === 'lying' && a.headAt === b.headAt;
}

/**
 * +1 when the front of the body is clockwise of the head direction in the picture, else -1. Every
 * signed measure is multiplied with it once, so that no measure asks where the person faces.
 * Lying is taken as lying on the back.
 */
export function handedness(orientation: BodyOrientation): 1 | -1 {
  if (orientation.posture === 'upright') return orientation.facing === 'image-right' ? 1 : -1;
  return orientation.headAt === 'image-right' ? -1 : 1;
}

/** The side nearer to a camera that sees the body side-on, upright or lying on the back. */
export function nearSide(orientation: BodyOrientation): Side {
  return handedness(orientation) === 1 ? 'right' : 'left';
}
