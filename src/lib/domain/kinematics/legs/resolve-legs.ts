import {
  landmarkOf,
  SIDES,
  type Landmark,
  type LandmarkName,
  type PoseFrame,
  type Side,
} from '../../landmarks.ts';
import { distanceBetween, lengthOf, vectorFrom } from '../joint-angle.ts';
import type { BodyOrientation } from '../orientation.ts';
import { trunkOf } from '../trunk.ts';
import {
  advanceLegIdentity,
  isClearIn,
  isSureOf,
  NO_IDENTITY,
  type LegIdentityState,
} from './leg-identity.ts';
import { advanceLegLengths, type LegLengthState } from './leg-lengths.ts';
import { isPossibleLeg } from './possible-legs.ts';
import { unblendLegs, type Legs } from './unblend-legs.ts';

export type ResolvedLegState = {
  readonly lengths: LegLengthState | null;
  readonly identity: LegIdentityState;
};
export const NO_LEGS: ResolvedLegState = { lengths: null, identity: NO_IDENTITY };

/** A frame whose legs are parted and named, with what is known of them. */
export type ResolvedLegs = {
  readonly frame: PoseFrame;
  readonly isSure: boolean;
  readonly isClear: boolean;
};

/** Feet move with their ankle when it is moved or changes sides. */
const FOOT = ['heel', 'footIndex'] as const;

const unseen = (landmark: Landmark): Landmark => ({ ...landmark, visibility: 0 });

/** The frame without knees, ankles and feet of these sides, since nobody knows where they are. */
function withoutLegs(frame: PoseFrame, sides: readonly Side[]): PoseFrame {
  if (sides.length === 0) return frame;
  const landmarks: Record<LandmarkName, Landmark> = { ...frame.landmarks };
  for (const side of sides) {
    for (const part of ['knee', 'ankle', ...FOOT] as const) {
      const name = landmarkOf(side, part);
      landmarks[name] = unseen(landmarks[name]);
    }
  }
  return { ...frame, landmarks };
}

/** The frame with these legs; a foot keeps its place at the ankle that was nearest to it. */
function withLegs(frame: PoseFrame, legs: Legs): PoseFrame {
  const seen = frame.landmarks;
  const landmarks: Record<LandmarkName, Landmark> = { ...seen };
  for (const side of SIDES) {
    const { knee, ankle } = legs[side];
    const toAnkle = (from: 'left' | 'right'): number =>
      distanceBetween(seen[landmarkOf(from, 'ankle')].point, ankle);
    const from = toAnkle('left') <= toAnkle('right') ? 'left' : 'right';
    const shift = vectorFrom(seen[landmarkOf(from, 'ankle')].point, ankle);
    const put = (
      part: 'knee' | 'ankle' | (typeof FOOT)[number],
      point: Landmark['point'],
    ): void => {
      const { visibility } = seen[landmarkOf(from, part)];
      landmarks[landmarkOf(side, part)] = { point, visibility };
    };
    put('knee', knee);
    put('ankle', ankle);
    for (const part of FOOT) {
      const { x, y } = seen[landmarkOf(from, part)].point;
      put(part, { ...ankle, x: x + shift.dx, y: y + shift.dy });
    }
  }
  return { ...frame, landmarks };
}

/**
 * Legs over time. Lying, they cross in the picture, and the model blends and swaps them. Upright, its
 * labels hold (no swap in any lunge clip), and only what cannot be a leg is left out.
 */
export function resolveLegs(
  state: ResolvedLegState,
  frame: PoseFrame,
  { posture }: BodyOrientation,
): { readonly state: ResolvedLegState; readonly legs: ResolvedLegs } {
  if (posture !== 'lying') {
    const sides = SIDES.filter((side) => !isPossibleLeg(frame.landmarks, side));
    const possible = withoutLegs(frame, sides);
    return { state: NO_LEGS, legs: { frame: possible, isSure: true, isClear: true } };
  }
  const nowMs = frame.capturedAtMs;
  const lengths = advanceLegLengths(state.lengths, frame.landmarks, nowMs);
  const parted = lengths === null ? null : unblendLegs(frame.landmarks, lengths);
  if (lengths === null || parted === null) {
    return {
      state: { ...state, lengths },
      legs: {
        frame: withoutLegs(frame, SIDES),
        isSure: isSureOf(state.identity),
        isClear: isClearIn(state.identity),
      },
    };
  }
  const thigh = lengths.thigh * lengthOf(trunkOf(frame.landmarks).cranial);
  const { state: identity, identified } = advanceLegIdentity(state.identity, parted, {
    thigh,
    nowMs,
  });
  return {
    state: { lengths, identity },
    legs: {
      frame: withLegs(frame, identified.legs),
      isSure: identified.isSure,
      isClear: identified.isClear,
    },
  };
}
