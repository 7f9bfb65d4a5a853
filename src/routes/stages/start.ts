import type { Feeling } from '#lib/domain/check-in/feeling.ts';
import type { Side } from '#lib/domain/landmarks.ts';
import type { RunId } from '#lib/domain/routine/routine-run.ts';
import type { PracticeChoice } from '#lib/domain/session/practice/practice-plan.ts';

/** What a session of a stretch begins with. */
export type Start = {
  readonly choice: PracticeChoice;
  /** How the person feels; null when they did not say. */
  readonly before: Feeling | null;
  /** The routine that it is part of; null when it stands alone. */
  readonly runId: RunId | null;
  /** For the timer, which cannot see it. */
  readonly firstSide: Side;
};
