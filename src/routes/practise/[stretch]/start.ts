import type { Side } from '#lib/domain/landmarks.ts';
import type { PracticeChoice } from '#lib/domain/session/practice/practice-plan.ts';

/** What a session begins with. */
export type Start = {
  readonly choice: PracticeChoice;
  /** How tense it feels, 0 to 10; null when the person did not say. */
  readonly tension: number | null;
  /** For the timer, which cannot see it. */
  readonly firstSide: Side;
};
