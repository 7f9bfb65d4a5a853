import { landmarkOf, SIDES, type Landmarks } from '../../landmarks.ts';
import type { Milliseconds } from '../../units.ts';
import { distanceBetween, lengthOf } from '../joint-angle.ts';
import { trunkOf } from '../trunk.ts';

/** Lengths of a person's thigh and shin in the picture, in trunk lengths. */
export type LegLengths = { readonly thigh: number; readonly shin: number };

export type LegLengthState = LegLengths & { readonly atMs: Milliseconds };

/**
 * Shorter or longer is no leg but a mistake of the model. Thigh over trunk is about 0.85 in adults,
 * shin about 0.85 (segment lengths after Drillis and Contini 1966); the model sets the hips high,
 * and either leg may come towards the camera.
 */
const POSSIBLE: readonly [number, number] = [0.5, 1.1];

/**
 * A longer leg is taken over soon, a shorter one slowly, and hardly at all while both look short: that
 * is a blend of the two, and it may last for the whole of a hold.
 */
const RISE_SECONDS = 0.3;
const FALL_SECONDS = 12;
const FALL_BLENDED_SECONDS = 300;

/** Shorter than this part of the known length is no leg seen clearly. Design value. */
export const LONG_ENOUGH = 0.85;

const clamp = (value: number): number => Math.min(POSSIBLE[1], Math.max(POSSIBLE[0], value));

/** The longer of the two legs in this frame, in trunk lengths; null when the trunk has no length. */
function lengthsIn(landmarks: Landmarks): LegLengths | null {
  const trunk = lengthOf(trunkOf(landmarks).cranial);
  if (trunk === 0) return null;
  const longer = (from: 'hip' | 'knee', to: 'knee' | 'ankle'): number =>
    Math.max(
      ...SIDES.map((side) =>
        distanceBetween(
          landmarks[landmarkOf(side, from)].point,
          landmarks[landmarkOf(side, to)].point,
        ),
      ),
    );
  return {
    thigh: clamp(longer('hip', 'knee') / trunk),
    shin: clamp(longer('knee', 'ankle') / trunk),
  };
}

function follow(known: number, seen: number, seconds: number): number {
  const fallSeconds = seen < known * LONG_ENOUGH ? FALL_BLENDED_SECONDS : FALL_SECONDS;
  const timeConstant = seen > known ? RISE_SECONDS : fallSeconds;
  return known + (seen - known) * (1 - Math.exp(-seconds / timeConstant));
}

/** How long this person's legs are in the picture; null until a trunk was seen. */
export function advanceLegLengths(
  state: LegLengthState | null,
  landmarks: Landmarks,
  nowMs: Milliseconds,
): LegLengthState | null {
  const seen = lengthsIn(landmarks);
  if (seen === null) return state;
  if (state === null) return { ...seen, atMs: nowMs };
  const seconds = (nowMs - state.atMs) / 1000;
  return {
    thigh: follow(state.thigh, seen.thigh, seconds),
    shin: follow(state.shin, seen.shin, seconds),
    atMs: nowMs,
  };
}
