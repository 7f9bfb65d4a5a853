import {
  BODY_PARTS,
  imagePoint,
  landmarkOf,
  SIDES,
  type FrameSize,
  type ImagePoint,
  type Landmark,
  type LandmarkName,
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

/** Segment lengths in trunk lengths: round figures near those of an adult. */
export const SUPINE_SEGMENTS = { thigh: 0.86, shin: 0.82, foot: 0.35, heel: 0.07, neck: 0.31 };

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

/** `fromFeet` 0 points along the floor to the feet, 90 up, 180 to the head. */
function step(
  from: ImagePoint,
  [fromFeet, length]: readonly [fromFeet: number, length: number],
  feet: 1 | -1,
): ImagePoint {
  const radians = (fromFeet * Math.PI) / 180;
  return imagePoint(
    from.x + feet * Math.cos(radians) * length,
    from.y - Math.sin(radians) * length,
  );
}

const partWay = (from: ImagePoint, to: ImagePoint, part: number): ImagePoint =>
  imagePoint(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);

/** Which way the toes point: up from a long or lifted leg, along the floor from a foot set down. */
const footDirection = (shin: number): number => (shin < -20 ? 0 : shin + 85);

/** A person on their back in the sagittal plane, built from the joint angles by forward kinematics. */
export function supineLandmarks(pose: SupinePose): Landmarks {
  const { trunk, visibility } = pose;
  const feet = pose.headAt === 'image-left' ? 1 : -1;
  const found: Partial<Record<LandmarkName, Landmark>> = {};
  const put = (name: LandmarkName, point: ImagePoint): void => {
    found[name] = { point, visibility };
  };
  const midHip = imagePoint(pose.midHip.x, pose.midHip.y);
  const cranial = 180 - pose.trunkFromFloor;
  const midShoulder = step(midHip, [cranial, trunk], feet);
  const neck = cranial - pose.neckFlexion;
  const head = step(midShoulder, [neck, SUPINE_SEGMENTS.neck * trunk], feet);
  put('nose', step(head, [neck - 90, 0.11 * trunk], feet));

  const flexionsOf = (side: Side): readonly [hip: number, knee: number] =>
    side === pose.raised
      ? [pose.hipFlexionRaised, pose.kneeFlexionRaised]
      : [pose.hipFlexionDown, pose.kneeFlexionDown];
  const raisedThigh = pose.hipFlexionRaised - pose.trunkFromFloor;
  const raisedKnee = step(midHip, [raisedThigh, SUPINE_SEGMENTS.thigh * trunk], feet);
  const along = {
    left: 0.5 * pose.shoulderRatio * trunk,
    right: -0.5 * pose.shoulderRatio * trunk,
  };

  for (const side of SIDES) {
    const shoulder = step(midShoulder, [cranial, along[side]], feet);
    put(landmarkOf(side, 'shoulder'), shoulder);
    put(landmarkOf(side, 'ear'), head);
    const beside = step(shoulder, [-pose.trunkFromFloor, 0.95 * trunk], feet);
    const wrist = partWay(beside, raisedKnee, pose.handsToKnee);
    put(landmarkOf(side, 'elbow'), partWay(shoulder, wrist, 0.52));
    put(landmarkOf(side, 'wrist'), wrist);
    put(landmarkOf(side, 'indexFinger'), wrist);

    const [hipFlexion, kneeFlexion] = flexionsOf(side);
    const thigh = hipFlexion - pose.trunkFromFloor;
    const shin = thigh - kneeFlexion;
    const knee = step(midHip, [thigh, SUPINE_SEGMENTS.thigh * trunk], feet);
    const ankle = step(knee, [shin, SUPINE_SEGMENTS.shin * trunk], feet);
    put(landmarkOf(side, 'hip'), midHip);
    put(landmarkOf(side, 'knee'), knee);
    put(landmarkOf(side, 'ankle'), ankle);
    put(landmarkOf(side, 'heel'), step(ankle, [shin, SUPINE_SEGMENTS.heel * trunk], feet));
    const toes = step(ankle, [footDirection(shin), SUPINE_SEGMENTS.foot * trunk], feet);
    put(landmarkOf(side, 'footIndex'), toes);
  }
  const missing = BODY_PARTS.filter((part) => found[landmarkOf('left', part)] === undefined);
  if (missing.length > 0) throw new Error(`the skeleton lacks ${missing.join(', ')}`);
  return found as Landmarks;
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
