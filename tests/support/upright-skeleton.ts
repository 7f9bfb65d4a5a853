import {
  BODY_PARTS,
  imagePoint,
  landmarkOf,
  otherSide,
  type FrameSize,
  type ImagePoint,
  type Landmark,
  type LandmarkName,
  type Landmarks,
  type PoseFrame,
  type Side,
} from '#lib/domain/landmarks.ts';
import { milliseconds } from '#lib/domain/units.ts';

/** Angles in degrees with the zero and sign of the glossary. */
export type UprightPose = {
  readonly facing: 'image-left' | 'image-right';
  readonly rear: Side;
  readonly trunkLean: number;
  readonly hipExtensionRear: number;
  readonly kneeFlexionRear: number;
  readonly hipFlexionFront: number;
  readonly kneeFlexionFront: number;
  /** Trunk length in pixels; all limbs follow from it. */
  readonly trunk: number;
  readonly midHip: { readonly x: number; readonly y: number };
  /** Width of shoulders in the picture over trunk length; 0 is exactly side-on. */
  readonly shoulderRatio: number;
  readonly visibility: number;
  readonly size: FrameSize;
};

/** Segment lengths in trunk lengths: round figures near those of an adult. */
const THIGH = 0.84;
const SHIN = 0.8;
const FOOT = 0.4;

export const LUNGE: UprightPose = {
  facing: 'image-right',
  rear: 'right',
  trunkLean: 1,
  hipExtensionRear: 14,
  kneeFlexionRear: 75,
  hipFlexionFront: 95,
  kneeFlexionFront: 96,
  trunk: 101,
  midHip: { x: 310, y: 240 },
  shoulderRatio: 0,
  visibility: 0.93,
  size: { width: 640, height: 480 },
};

/** Kneeling upright before the glide: thigh vertical. */
export const START_POSTURE: UprightPose = {
  ...LUNGE,
  hipExtensionRear: 0,
  kneeFlexionRear: 90,
  hipFlexionFront: 88,
  kneeFlexionFront: 80,
};

export const STANDING: UprightPose = {
  ...LUNGE,
  trunk: 90,
  midHip: { x: 310, y: 230 },
  trunkLean: 0,
  hipExtensionRear: 0,
  kneeFlexionRear: 3,
  hipFlexionFront: 2,
  kneeFlexionFront: 3,
};

/** `forwardDegrees` 0 points down, 90 ahead, 180 up. */
function step(
  from: ImagePoint,
  [forwardDegrees, length]: readonly [forwardDegrees: number, length: number],
  forward: 1 | -1,
): ImagePoint {
  const radians = (forwardDegrees * Math.PI) / 180;
  return imagePoint(
    from.x + forward * Math.sin(radians) * length,
    from.y + Math.cos(radians) * length,
  );
}

/** A person in the sagittal plane, built from the joint angles by forward kinematics. */
export function uprightLandmarks(pose: UprightPose): Landmarks {
  const forward = pose.facing === 'image-right' ? 1 : -1;
  const found: Partial<Record<LandmarkName, Landmark>> = {};
  const put = (name: LandmarkName, point: ImagePoint): void => {
    found[name] = { point, visibility: pose.visibility };
  };
  const midHip = imagePoint(pose.midHip.x, pose.midHip.y);
  const trunkDirection = 180 - pose.trunkLean;
  const midShoulder = step(midHip, [trunkDirection, pose.trunk], forward);
  const head = step(midShoulder, [trunkDirection, 0.3 * pose.trunk], forward);
  put('nose', step(head, [90, 0.12 * pose.trunk], forward));

  const legs = {
    [pose.rear]: { hipFlexion: -pose.hipExtensionRear, kneeFlexion: pose.kneeFlexionRear },
    [otherSide(pose.rear)]: {
      hipFlexion: pose.hipFlexionFront,
      kneeFlexion: pose.kneeFlexionFront,
    },
  } as Record<Side, { hipFlexion: number; kneeFlexion: number }>;

  for (const [side, offset] of [
    ['left', 0.5],
    ['right', -0.5],
  ] as const) {
    const across = offset * pose.shoulderRatio * pose.trunk;
    const shoulder = imagePoint(midShoulder.x + across, midShoulder.y);
    put(landmarkOf(side, 'shoulder'), shoulder);
    put(landmarkOf(side, 'ear'), head);
    const elbow = step(shoulder, [0, 0.6 * pose.trunk], forward);
    put(landmarkOf(side, 'elbow'), elbow);
    const wrist = step(elbow, [30, 0.5 * pose.trunk], forward);
    put(landmarkOf(side, 'wrist'), wrist);
    put(landmarkOf(side, 'indexFinger'), step(wrist, [30, 0.15 * pose.trunk], forward));

    const leg = legs[side];
    const thighDirection = leg.hipFlexion - pose.trunkLean;
    const shinDirection = thighDirection - leg.kneeFlexion;
    const knee = step(midHip, [thighDirection, THIGH * pose.trunk], forward);
    const ankle = step(knee, [shinDirection, SHIN * pose.trunk], forward);
    put(landmarkOf(side, 'hip'), midHip);
    put(landmarkOf(side, 'knee'), knee);
    put(landmarkOf(side, 'ankle'), ankle);
    put(landmarkOf(side, 'heel'), step(ankle, [shinDirection, 0.08 * pose.trunk], forward));
    put(
      landmarkOf(side, 'footIndex'),
      step(ankle, [shinDirection > -45 ? 80 : shinDirection, FOOT * pose.trunk], forward),
    );
  }
  const missing = BODY_PARTS.filter((part) => found[landmarkOf('left', part)] === undefined);
  if (missing.length > 0) throw new Error(`the skeleton lacks ${missing.join(', ')}`);
  return found as Landmarks;
}

export const uprightFrame = (pose: UprightPose, capturedAtMs: number): PoseFrame => ({
  capturedAtMs: milliseconds(capturedAtMs),
  size: pose.size,
  landmarks: uprightLandmarks(pose),
  world: null,
});
