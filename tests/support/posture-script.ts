import type { PoseFrame } from '#lib/domain/landmarks.ts';
import { LUNGE, START_POSTURE, uprightFrame, type UprightPose } from './upright-skeleton.ts';

/** Move to a posture, evenly over `seconds`; the posture that one is in already: stay. */
export type Move = { readonly to: UprightPose; readonly seconds: number };

export const FRAME_MS = 100;

const between = (from: number, to: number, part: number): number => from + (to - from) * part;

/** The posture a part of the way from one to the other; what is no number is taken from `to`. */
export function blend(from: UprightPose, to: UprightPose, part: number): UprightPose {
  const mix = (name: NumberField): number => between(from[name], to[name], part);
  return {
    ...to,
    trunkLean: mix('trunkLean'),
    hipExtensionRear: mix('hipExtensionRear'),
    kneeFlexionRear: mix('kneeFlexionRear'),
    hipFlexionFront: mix('hipFlexionFront'),
    kneeFlexionFront: mix('kneeFlexionFront'),
    trunk: mix('trunk'),
    shoulderRatio: mix('shoulderRatio'),
    midHip: {
      x: between(from.midHip.x, to.midHip.x, part),
      y: between(from.midHip.y, to.midHip.y, part),
    },
  };
}
type NumberField = {
  [Name in keyof UprightPose]: UprightPose[Name] extends number ? Name : never;
}[keyof UprightPose];

/** Ten frames a second of a person who begins in the first posture and makes these moves. */
export function playPostures(
  first: UprightPose,
  moves: readonly Move[],
  startMs = 0,
): readonly PoseFrame[] {
  const frames = [uprightFrame(first, startMs)];
  let from = first;
  for (const { to, seconds } of moves) {
    const count = Math.round((seconds * 1000) / FRAME_MS);
    for (let index = 1; index <= count; index += 1) {
      const atMs = startMs + frames.length * FRAME_MS;
      frames.push(uprightFrame(blend(from, to, index / count), atMs));
    }
    from = to;
  }
  return frames;
}

/** Kneels still for two seconds, glides in within two and stays for so long. */
export const glideIn = (holdSeconds: number, change: Partial<UprightPose> = {}): readonly Move[] =>
  [
    { to: START_POSTURE, seconds: 2 },
    { to: LUNGE, seconds: 2 },
    { to: LUNGE, seconds: holdSeconds },
  ].map(({ to, seconds }) => ({ to: { ...to, ...change }, seconds }));
