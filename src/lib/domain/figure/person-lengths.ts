import { distanceBetween } from '../kinematics/joint-angle.ts';
import { landmarkOf, SIDES, type BodyPart, type Landmarks } from '../landmarks.ts';
import { trunkOf } from '../kinematics/trunk.ts';
import { lengthOf } from '../kinematics/joint-angle.ts';
import type { Milliseconds } from '../units.ts';
import {
  mapLengths,
  TYPICAL_LENGTHS,
  type SegmentLengths,
  type SegmentName,
} from './segment-lengths.ts';

/** The two ends of each segment that both sides have. */
const ENDS: Readonly<Partial<Record<SegmentName, readonly [from: BodyPart, to: BodyPart]>>> = {
  upperArm: ['shoulder', 'elbow'],
  forearm: ['elbow', 'wrist'],
  hand: ['wrist', 'indexFinger'],
  thigh: ['hip', 'knee'],
  shin: ['knee', 'ankle'],
  heel: ['ankle', 'heel'],
  foot: ['ankle', 'footIndex'],
};

/**
 * Shorter or longer against the trunk is no limb but a mistake of the model, or a limb that points at
 * the camera: then a typical one is nearer to the truth. As parts of the typical. Design values.
 */
const POSSIBLE: readonly [number, number] = [0.72, 1.3];

/** Below this the model only guesses (docs/clinical.md A0, view gate). */
const SEEN_FROM = 0.4;

/**
 * The segments of a person in the picture, pixels, from one frame. Of two limbs the longer counts, as
 * seen from another direction each only looks shorter; what is not seen, or cannot be, is as long as a
 * typical one against the trunk. Null when the trunk has no length.
 */
export function segmentLengthsOf(landmarks: Landmarks): SegmentLengths | null {
  const { midShoulder, cranial } = trunkOf(landmarks);
  const trunk = lengthOf(cranial);
  if (trunk === 0) return null;
  return mapLengths((name) => {
    if (name === 'trunk') return trunk;
    const seen =
      name === 'neck'
        ? distanceBetween(midShoulder, midEarOf(landmarks))
        : longerOf(landmarks, ENDS[name]);
    const typical = TYPICAL_LENGTHS[name] * trunk;
    return seen === null ? typical : clamp(seen / typical) * typical;
  });
}

const clamp = (part: number): number => Math.min(POSSIBLE[1], Math.max(POSSIBLE[0], part));

function midEarOf(landmarks: Landmarks) {
  const [left, right] = [landmarks['left.ear'].point, landmarks['right.ear'].point];
  return { ...left, x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
}

/** The longer of both sides where seen; null where neither is. */
function longerOf(
  landmarks: Landmarks,
  ends: readonly [BodyPart, BodyPart] | undefined,
): number | null {
  if (ends === undefined) return null;
  const lengths = SIDES.flatMap((side) => {
    const [from, to] = ends.map((part) => landmarks[landmarkOf(side, part)]);
    if (from === undefined || to === undefined) return [];
    const isSeen = from.visibility >= SEEN_FROM && to.visibility >= SEEN_FROM;
    return isSeen ? [distanceBetween(from.point, to.point)] : [];
  });
  return lengths.length === 0 ? null : Math.max(...lengths);
}

export type PersonLengthState = {
  /** Pixels. */
  readonly lengths: SegmentLengths;
  readonly sinceMs: Milliseconds;
  readonly atMs: Milliseconds;
};

/** Seconds over which a length follows what is seen once it is known; sooner while it is new. */
const FOLLOW_SECONDS = 2.5;
const FIRST_SECONDS = 0.25;

/**
 * The lengths over time: a single frame wobbles by some percent, so they follow slowly. Null until a
 * trunk was seen.
 */
export function advancePersonLengths(
  state: PersonLengthState | null,
  landmarks: Landmarks,
  nowMs: Milliseconds,
): PersonLengthState | null {
  const seen = segmentLengthsOf(landmarks);
  if (seen === null) return state;
  if (state === null) return { lengths: seen, sinceMs: nowMs, atMs: nowMs };
  const known = (nowMs - state.sinceMs) / 1000;
  const weight = followWeight(
    (nowMs - state.atMs) / 1000,
    Math.min(FOLLOW_SECONDS, FIRST_SECONDS + known),
  );
  return {
    lengths: mapLengths(
      (name) => state.lengths[name] + (seen[name] - state.lengths[name]) * weight,
    ),
    sinceMs: state.sinceMs,
    atMs: nowMs,
  };
}

/** The part of the way that something slow goes in a time, from 0 to 1. */
export const followWeight = (seconds: number, followSeconds: number): number =>
  seconds <= 0 ? 0 : 1 - Math.exp(-seconds / followSeconds);
