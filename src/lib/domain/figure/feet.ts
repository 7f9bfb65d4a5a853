import type { BodyOrientation } from '../kinematics/orientation.ts';

// Design values, degrees. What the model sees of a foot is judged nowhere.

/** A resting foot points its toes away by this from the right angle. */
const RELAXED = 16;
/** A kneeling foot lies on its instep, but for this. */
const POINTED = 22;
/** Standing on the sole up to this shin, kneeling from the next on. */
const STANDS_UNTIL = -48;
const KNEELS_FROM = -68;
/** Lying: the sole comes down as the shin slopes to the floor. */
const SET_DOWN_FROM = -25;
const SET_DOWN_AT = -45;

/** 0 before the first value, 1 after the second, without a step or a corner. */
function smoothPart(value: number, from: number, until: number): number {
  const part = Math.min(1, Math.max(0, (value - from) / (until - from)));
  return part * part * (3 - 2 * part);
}

/**
 * The turn of the sole, heel to toes, for a shin: flat on the floor where the leg stands on it, on its
 * instep behind a kneeling shin, else relaxed. It never jumps as the shin turns.
 */
export function soleTurn(shin: number, posture: BodyOrientation['posture']): number {
  if (posture === 'upright') {
    const kneels = smoothPart(shin, STANDS_UNTIL, KNEELS_FROM);
    return 90 + kneels * (shin + POINTED - 90);
  }
  const resting = shin + 90 - RELAXED;
  return resting * (1 - smoothPart(shin, SET_DOWN_FROM, SET_DOWN_AT));
}
