import type { PoseFrame } from '#lib/domain/landmarks.ts';
import { playPostures, playSupine } from './posture-script.ts';
import { FLAT, KNEE_IN, type SupinePose } from './supine-skeleton.ts';
import { LUNGE, START_POSTURE, type UprightPose } from './upright-skeleton.ts';

/** Kneels so long until the countdown is over, glides in within two seconds, stays, and comes back. */
export const kneelAndHold = (
  holdSeconds: number,
  change: Partial<UprightPose> = {},
  inStretch: Partial<UprightPose> = {},
): readonly PoseFrame[] => {
  const start = { ...START_POSTURE, ...change };
  const lunge = { ...LUNGE, ...change, ...inStretch };
  return playPostures(start, [
    { to: start, seconds: 9 },
    { to: lunge, seconds: 2 },
    { to: lunge, seconds: holdSeconds },
    { to: start, seconds: 2 },
  ]);
};

/** The same lying: flat, one knee drawn in, and flat again. */
export const lieAndHold = (
  holdSeconds: number,
  change: Partial<SupinePose> = {},
): readonly PoseFrame[] => {
  const flat = { ...FLAT, ...change };
  const drawn = { ...KNEE_IN, ...change };
  return playSupine(flat, [
    { to: flat, seconds: 9 },
    { to: drawn, seconds: 2 },
    { to: drawn, seconds: holdSeconds },
    { to: flat, seconds: 2 },
  ]);
};

/** After turning round: the left hip in the lunge, the right one with the left knee drawn in. */
export const TURNED = { rear: 'left', facing: 'image-left' } as const;
export const HEAD_AT_OTHER_END = { raised: 'left', headAt: 'image-right' } as const;

/** The same frame for so long, ten a second; null: nobody there. */
export const still = (frame: PoseFrame | null, forSeconds: number): readonly (PoseFrame | null)[] =>
  Array.from({ length: Math.round(forSeconds * 10) }, () => frame);
