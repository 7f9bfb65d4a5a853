import type { Cue } from '../../cueing/cue.ts';
import { SIDES, type Side } from '../../landmarks.ts';
import type { Milliseconds } from '../../units.ts';
import { sequenceView, type SequenceView } from '../sequence/sequence-view.ts';
import type { SetUpList } from '../set-up/set-up-list.ts';
import { shownCue, type PracticeState } from './advance-practice.ts';
import type { PracticePlan } from './practice-plan.ts';

/** What a screen shows of a session, beside what the checker sees. */
export type PracticeView = SequenceView & {
  readonly list: SetUpList;
  /** Counted time of the session by side. */
  readonly heldMs: Readonly<Record<Side, Milliseconds>>;
  readonly shownCue: Cue | null;
  /** The sides for which the person has accepted their own range. */
  readonly acceptedSides: readonly Side[];
};

/** The view of a session at this time. */
export function viewOf(
  state: PracticeState,
  plan: PracticePlan,
  nowMs: Milliseconds,
): PracticeView {
  const { check, sequence, list } = state;
  const { totalMs } = check.hold;
  return {
    ...sequenceView(sequence, { plan: plan.sequence, totalMs, nowMs }),
    list,
    heldMs: totalMs,
    shownCue: shownCue(state),
    acceptedSides: SIDES.filter((side) => check.accepted[side] !== undefined),
  };
}
