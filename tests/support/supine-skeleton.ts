import { axesOf, endOf, segmentBetween } from '#lib/domain/figure/body-axes.ts';
import {
  placeBody,
  withArm,
  type BodyPlace,
  type LegTurns,
} from '#lib/domain/figure/place-body.ts';
import { scaleLengths } from '#lib/domain/figure/segment-lengths.ts';
import {
  imagePoint,
  landmarkOf,
  otherSide,
  SIDES,
  type FrameSize,
  type ImagePoint,
  type Landmarks,
  type PoseFrame,
  type Side,
} from '#lib/domain/landmarks.ts';
import type { BodyOrientation, ImageDirection } from '#lib/domain/kinematics/orientation.ts';
import { milliseconds } from '#lib/domain/units.ts';

/** Angles in degrees with the zero and sign of the glossary. */
export type SupinePose = {
  readonly headAt: ImageDirection;
  readonly raised: Side;
  readonly trunkFromFloor: number;
  readonly neckFlexion: number;
  readonly hipFlexionRaised: number;
  readonly kneeFlexionRaised: number;
  readonly hipFlexionDown: number;
  readonly kneeFlexionDown: number;
  /** Where the hands are, as a part of the way from beside the trunk (0) to the raised knee (1). */
  readonly handsToKnee: number;
  /** Trunk length in pixels; all limbs follow from it. */
  readonly trunk: number;
  readonly midHip: { readonly x: number; readonly y: number };
  /** Distance of the shoulders along the trunk over its length; 0 is exactly side-on. */
  readonly shoulderRatio: number;
  readonly visibility: number;
  readonly size: FrameSize;
};

/** In trunk lengths: round figures near those of an adult. */
export const SUPINE_SEGMENTS = {
  trunk: 1,
  thigh: 0.86,
  shin: 0.82,
  foot: 0.35,
  heel: 0.07,
  neck: 0.31,
  face: 0.11,
  // The arms are laid from the shoulder to where the hands are.
  upperArm: 0,
  forearm: 0,
  hand: 0,
};

/** Flat on the back with both legs long, before the knee is drawn in. */
export const FLAT: SupinePose = {
  headAt: 'image-left',
  raised: 'right',
  trunkFromFloor: 1,
  neckFlexion: 6,
  hipFlexionRaised: 3,
  kneeFlexionRaised: 5,
  hipFlexionDown: -2,
  kneeFlexionDown: 4,
  handsToKnee: 0,
  trunk: 117,
  midHip: { x: 300, y: 330 },
  shoulderRatio: 0,
  visibility: 0.91,
  size: { width: 640, height: 480 },
};

/** One knee at the chest, the other leg long on the floor. */
export const KNEE_IN: SupinePose = {
  ...FLAT,
  hipFlexionRaised: 116,
  kneeFlexionRaised: 112,
  handsToKnee: 0.55,
};

const partWay = (from: ImagePoint, to: ImagePoint, part: number): ImagePoint =>
  imagePoint(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);

/** The toes point up from a long or lifted leg, along the floor from a foot set down. */
function legTurns(thigh: number, kneeFlexion: number): LegTurns {
  const shin = thigh - kneeFlexion;
  return { thigh, shin, heel: shin, foot: shin < -20 ? 0 : shin + 85 };
}

const NO_ARM = { upperArm: 0, forearm: 0, hand: 0 };
/** Where the elbow is on the straight way from the shoulder to the hand. */
const ELBOW_AT = 0.52;

/** A person on their back in the sagittal plane, by the figure's forward kinematics. */
export function supineLandmarks(pose: SupinePose): Landmarks {
  const cranial = 180 - pose.trunkFromFloor;
  const neck = cranial - pose.neckFlexion;
  const legs = {
    [pose.raised]: legTurns(pose.hipFlexionRaised - pose.trunkFromFloor, pose.kneeFlexionRaised),
    [otherSide(pose.raised)]: legTurns(
      pose.hipFlexionDown - pose.trunkFromFloor,
      pose.kneeFlexionDown,
    ),
  } as Record<Side, LegTurns>;
  const axes = axesOf(lyingAs(pose));
  const along = endOf(
    imagePoint(0, 0),
    { turn: cranial, length: 0.5 * pose.shoulderRatio * pose.trunk },
    axes,
  );
  const place: BodyPlace = {
    lengths: scaleLengths(SUPINE_SEGMENTS, pose.trunk),
    axes,
    midHip: imagePoint(pose.midHip.x, pose.midHip.y),
    shoulders: { left: { dx: along.x, dy: along.y }, right: { dx: -along.x, dy: -along.y } },
    visibility: pose.visibility,
  };
  const turns = { trunk: cranial, neck, face: neck - 90, legs };
  const body = placeBody({ ...turns, arms: { left: NO_ARM, right: NO_ARM } }, place);
  return SIDES.reduce((landmarks, side) => withHandOut(landmarks, { side, pose, place }), body);
}

/** Lays an arm straight to where the hand is: beside the trunk, at the raised knee, or between. */
function withHandOut(
  landmarks: Landmarks,
  {
    side,
    pose,
    place,
  }: { readonly side: Side; readonly pose: SupinePose; readonly place: BodyPlace },
): Landmarks {
  const { axes, lengths } = place;
  const shoulder = landmarks[landmarkOf(side, 'shoulder')].point;
  const raisedKnee = landmarks[landmarkOf(pose.raised, 'knee')].point;
  const beside = endOf(shoulder, { turn: -pose.trunkFromFloor, length: 0.95 * pose.trunk }, axes);
  const { turn, length } = segmentBetween(
    shoulder,
    partWay(beside, raisedKnee, pose.handsToKnee),
    axes,
  );
  return withArm(
    landmarks,
    { side, turns: { upperArm: turn, forearm: turn, hand: turn } },
    {
      axes,
      lengths: {
        ...lengths,
        upperArm: ELBOW_AT * length,
        forearm: (1 - ELBOW_AT) * length,
      },
    },
  );
}

export const supineFrame = (pose: SupinePose, capturedAtMs: number): PoseFrame => ({
  capturedAtMs: milliseconds(capturedAtMs),
  size: pose.size,
  landmarks: supineLandmarks(pose),
  world: null,
});

export const lyingAs = ({ headAt }: Pick<SupinePose, 'headAt'>): BodyOrientation => ({
  posture: 'lying',
  headAt,
});
