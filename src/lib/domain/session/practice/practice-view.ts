import type { Cue } from '../../cueing/cue.ts';
import { SIDES, type Side } from '../../landmarks.ts';
import { milliseconds, type Milliseconds } from '../../units.ts';
import { heldOf, isSideDone } from '../sequence/repetitions.ts';
import type { Stage } from '../sequence/sequence-state.ts';
import type { SetUpList } from '../set-up/set-up-list.ts';
import { shownCue, type PracticeState } from './advance-practice.ts';
import type { PracticePlan } from './practice-plan.ts';

/** What a screen shows of a session, beside what the checker sees. */
export type PracticeView = {
  readonly stage: Stage;
  readonly list: SetUpList;
  /** The side to be stretched now; null until it is known. */
  readonly side: Side | null;
  /** Counts from 1. */
  readonly repetition: number;
  readonly repetitions: number;
  /** Counted time of the session by side. */
  readonly heldMs: Readonly<Record<Side, Milliseconds>>;
  /** Of the running repetition. */
  readonly repetitionMs: Milliseconds;
  /** Of the running repetition: 0 to 1. */
  readonly progress: number;
  /** Until the countdown or the rest is over; null in other stages. */
  readonly remainingMs: Milliseconds | null;
  readonly shownCue: Cue | null;
  /** The sides for which the person has accepted their own range. */
  readonly acceptedSides: readonly Side[];
};

const remainingOf = (stage: Stage, nowMs: Milliseconds): Milliseconds | null =>
  stage.kind === 'countdown' || stage.kind === 'resting'
    ? milliseconds(Math.max(0, stage.endsAtMs - nowMs))
    : null;

/** The view of a session at this time. */
export function viewOf(
  state: PracticeState,
  plan: PracticePlan,
  nowMs: Milliseconds,
): PracticeView {
  const { check, sequence } = state;
  const { stage, side } = sequence;
  const { totalMs } = check.hold;
  const repetitionMs = side === null ? milliseconds(0) : heldOf(sequence, totalMs, side);
  const over = side === null ? 0 : sequence.done[side];
  const isOver = side !== null && isSideDone(sequence, side, plan.sequence);
  return {
    stage,
    list: state.list,
    side,
    repetition: isOver ? over : over + 1,
    repetitions: plan.sequence.repetitions,
    heldMs: totalMs,
    repetitionMs,
    progress: Math.min(1, repetitionMs / plan.sequence.holdTargetMs),
    remainingMs: remainingOf(stage, nowMs),
    shownCue: shownCue(state),
    acceptedSides: SIDES.filter((one) => check.accepted[one] !== undefined),
  };
}
