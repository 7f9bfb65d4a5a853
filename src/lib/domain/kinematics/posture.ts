import { landmarkOf, SIDES, type Landmarks, type PoseFrame, type Side } from '../landmarks.ts';
import type { BodyPart } from '../landmarks.ts';
import { seconds } from '../units.ts';
import { advanceDwell, type Dwell } from './dwell.ts';
import { lengthOf, vectorFrom } from './joint-angle.ts';
import { MEASURES } from './measures.ts';
import { facingEvidence, handedness, type BodyOrientation } from './orientation.ts';
import { shoulderWidth, trunkOf } from './trunk.ts';

/** What a body does, whichever stretch was asked for. */
export const POSTURES = [
  'half-kneeling',
  'split-stance',
  'standing',
  'sitting',
  'hands-and-knees',
  'supine',
  'prone',
  'side-lying',
] as const;
export type Posture = (typeof POSTURES)[number];

/** Postures that no camera angle makes look like each other's. */
const GROUPS = {
  'half-kneeling': 'upright',
  'split-stance': 'upright',
  standing: 'upright',
  sitting: 'sitting',
  'hands-and-knees': 'all-fours',
  supine: 'lying',
  prone: 'lying',
  'side-lying': 'lying',
} as const satisfies Record<Posture, string>;

/**
 * Whether a body in this posture is far from all the others named, from wherever it is seen. Seen from
 * the front, a kneel and a stand look alike; a lying body looks like neither.
 */
export const isFarFrom = (posture: Posture | null, others: readonly Posture[]): boolean =>
  posture !== null && others.every((other) => GROUPS[other] !== GROUPS[posture]);

// Limits in trunk lengths, from the proportions of an adult: thigh and shin about 0.85 each
// (Drillis and Contini 1966). Design values, wide enough for the model's errors.

/** A knee lower than this rests on the floor or just above it. */
const KNEE_DOWN_BELOW = 0.3;
/** The front knee of a half-kneel stands at least this high. */
const KNEE_UP_FROM = 0.45;
/** Hips lower than this rest on the floor: kneeling they are a thigh above it. */
const SITTING_BELOW = 0.55;
/** Hips higher than this are carried by straight legs. */
const STANDING_FROM = 1.35;
/** Ankles farther apart than this, along the picture, are a stance and not a stand. */
const STANCE_FROM = 0.7;
/** A hand lower than this is on the floor. */
const HAND_DOWN_BELOW = 0.4;
/** On hands and knees the hips are at least this far above the knees, and the shoulders above hands. */
const CARRIED_FROM = 0.35;
/** Knees straighter than this (flexion, degrees) are straight. */
const STRAIGHT_BELOW_DEGREES = 45;
/** Shoulders wider than this across a lying trunk: it lies on its side, or is seen from above. */
const SIDE_LYING_FROM = 0.38;
/** Evidence for front and back weaker than this tells neither, as of legs and head in one line. */
const FRONT_UNSURE_BELOW = 0.02;

/** A posture seen through the eyes of one frame, in trunk lengths above the lowest point of it. */
type BodyHeights = {
  readonly of: (part: BodyPart, side: Side) => number;
  readonly hips: number;
  readonly trunk: number;
};

function heightsIn(landmarks: Landmarks): BodyHeights | null {
  const { midHip, cranial } = trunkOf(landmarks);
  const trunk = lengthOf(cranial);
  if (trunk === 0) return null;
  const yOf = (part: BodyPart, side: Side): number => landmarks[landmarkOf(side, part)].point.y;
  const floor = Math.max(
    ...SIDES.flatMap((side) => [yOf('knee', side), yOf('ankle', side), yOf('heel', side)]),
  );
  return {
    of: (part, side) => (floor - yOf(part, side)) / trunk,
    hips: (floor - midHip.y) / trunk,
    trunk,
  };
}

function isOnHandsAndKnees(heights: BodyHeights): boolean {
  return SIDES.some(
    (side) =>
      heights.of('wrist', side) < HAND_DOWN_BELOW &&
      heights.of('shoulder', side) - heights.of('wrist', side) > CARRIED_FROM &&
      heights.of('knee', side) < KNEE_DOWN_BELOW &&
      heights.hips - heights.of('knee', side) > CARRIED_FROM,
  );
}

/**
 * Evidence by the feet for where the front of the body is, as `facingEvidence`: toes point to it.
 * Lying with straight legs there is little else to tell back from belly.
 */
function toeEvidence(landmarks: Landmarks): number {
  const trunk = lengthOf(trunkOf(landmarks).cranial);
  const bySide = SIDES.map((side) => {
    const ankle = landmarks[landmarkOf(side, 'ankle')].point;
    const leg = vectorFrom(landmarks[landmarkOf(side, 'hip')].point, ankle);
    const foot = vectorFrom(ankle, landmarks[landmarkOf(side, 'footIndex')].point);
    const length = lengthOf(leg);
    return length === 0 ? 0 : (leg.dy * foot.dx - leg.dx * foot.dy) / length / trunk;
  });
  return bySide.reduce((sum, evidence) => sum + evidence, 0);
}

function lyingPosture(landmarks: Landmarks, orientation: BodyOrientation): Posture | null {
  if (shoulderWidth(landmarks).across > SIDE_LYING_FROM) return 'side-lying';
  const front = (facingEvidence(landmarks) + toeEvidence(landmarks)) * handedness(orientation);
  if (Math.abs(front) < FRONT_UNSURE_BELOW) return null;
  return front > 0 ? 'supine' : 'prone';
}

function uprightPosture(
  landmarks: Landmarks,
  orientation: BodyOrientation,
  heights: BodyHeights,
): Posture | null {
  if (heights.hips < SITTING_BELOW) return 'sitting';
  const knees = SIDES.map((side) => heights.of('knee', side));
  const lower = Math.min(...knees);
  const higher = Math.max(...knees);
  if (lower < KNEE_DOWN_BELOW) return higher > KNEE_UP_FROM ? 'half-kneeling' : null;
  const stance =
    Math.abs(landmarks['left.ankle'].point.x - landmarks['right.ankle'].point.x) / heights.trunk;
  if (stance > STANCE_FROM) return 'split-stance';
  const isStraight = SIDES.every(
    (side) =>
      MEASURES.kneeFlexion.compute({ landmarks, orientation, yaw: 0, side }) <
      STRAIGHT_BELOW_DEGREES,
  );
  return isStraight && heights.hips > STANDING_FROM ? 'standing' : null;
}

/** The posture of one frame; null where it is none of those known, or not to be told. */
export function postureIn(landmarks: Landmarks, orientation: BodyOrientation): Posture | null {
  const heights = heightsIn(landmarks);
  if (heights === null) return null;
  if (isOnHandsAndKnees(heights)) return 'hands-and-knees';
  return orientation.posture === 'lying'
    ? lyingPosture(landmarks, orientation)
    : uprightPosture(landmarks, orientation, heights);
}

export type PostureState = {
  readonly posture: Posture | null;
  readonly seen: Posture | null;
  readonly change: Dwell;
};

/** Another posture must last this long to be taken: on the way through, a body passes several. */
const TAKEN_AFTER = seconds(0.4);

/** The posture over time: the first frame decides at once, a change must last. */
export function advancePosture(
  state: PostureState | null,
  { landmarks, capturedAtMs }: PoseFrame,
  orientation: BodyOrientation,
): PostureState {
  const seen = postureIn(landmarks, orientation);
  if (state === null) return { posture: seen, seen, change: null };
  const isAsLast = seen === state.seen;
  const { dwell, lastedMs } = advanceDwell(
    isAsLast ? state.change : null,
    seen !== state.posture,
    capturedAtMs,
  );
  return lastedMs >= TAKEN_AFTER
    ? { posture: seen, seen, change: null }
    : { posture: state.posture, seen, change: dwell };
}
