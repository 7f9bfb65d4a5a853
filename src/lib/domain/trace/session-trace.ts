import type { PoseFrame } from '../landmarks.ts';
import type { Milliseconds } from '../units.ts';
import type { LevelName, StretchId } from '../stretch/stretch-definition.ts';

/** One kept look at the person, as the landmarker gave it: before legs are named and anything judged. */
export type TraceFrame = {
  /** From the start of the session. */
  readonly atMs: Milliseconds;
  /** Null while nobody was in the picture. */
  readonly pose: PoseFrame | null;
  /** Whether a hold could count then: not during set-up, a countdown, a rest or a pause. */
  readonly isCounting: boolean;
  /** Right after it the person said "I feel it, that is enough". False when left out. */
  readonly isAccepted?: boolean;
};

/**
 * What the camera saw of one session, thinned and quantised. With the same stretch it can be judged
 * again, by these or by newer rules. It holds no picture.
 */
export type SessionTrace = {
  readonly stretchId: StretchId;
  readonly level: LevelName;
  readonly holdSeconds: number;
  /** The best depth of the person's first sessions when it was recorded; null before the first. */
  readonly best: number | null;
  readonly frames: readonly TraceFrame[];
};
