import { axesOf } from '#lib/domain/figure/body-axes.ts';
import { placeBody, type LegTurns } from '#lib/domain/figure/place-body.ts';
import { scaleLengths, type SegmentLengths } from '#lib/domain/figure/segment-lengths.ts';
import {
  imagePoint,
  otherSide,
  type FrameSize,
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

/** In trunk lengths: round figures near those of an adult. */
const SEGMENTS: SegmentLengths = {
  trunk: 1,
  neck: 0.3,
  face: 0.12,
  upperArm: 0.6,
  forearm: 0.5,
  hand: 0.15,
  thigh: 0.84,
  shin: 0.8,
  heel: 0.08,
  foot: 0.4,
};

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

/** Arms bent a little before the body, as of somebody who stands at ease. */
const ARM = { upperArm: 0, forearm: 30, hand: 30 };

function legTurns(thigh: number, kneeFlexion: number): LegTurns {
  const shin = thigh - kneeFlexion;
  return { thigh, shin, heel: shin, foot: shin > -45 ? 80 : shin };
}

/** A person in the sagittal plane, by the figure's forward kinematics. */
export function uprightLandmarks(pose: UprightPose): Landmarks {
  const trunk = 180 - pose.trunkLean;
  const legs = {
    [pose.rear]: legTurns(-pose.hipExtensionRear - pose.trunkLean, pose.kneeFlexionRear),
    [otherSide(pose.rear)]: legTurns(pose.hipFlexionFront - pose.trunkLean, pose.kneeFlexionFront),
  } as Record<Side, LegTurns>;
  const across = 0.5 * pose.shoulderRatio * pose.trunk;
  return placeBody(
    { trunk, neck: trunk, face: 90, legs, arms: { left: ARM, right: ARM } },
    {
      lengths: scaleLengths(SEGMENTS, pose.trunk),
      axes: axesOf({ posture: 'upright', facing: pose.facing }),
      midHip: imagePoint(pose.midHip.x, pose.midHip.y),
      shoulders: { left: { dx: across, dy: 0 }, right: { dx: -across, dy: 0 } },
      visibility: pose.visibility,
    },
  );
}

export const uprightFrame = (pose: UprightPose, capturedAtMs: number): PoseFrame => ({
  capturedAtMs: milliseconds(capturedAtMs),
  size: pose.size,
  landmarks: uprightLandmarks(pose),
  world: null,
});
