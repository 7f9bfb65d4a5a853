import type { Side } from '../../landmarks.ts';
import { milliseconds, type Milliseconds } from '../../units.ts';
import { heldOf, isSideDone, type TotalMs } from './repetitions.ts';
import type { SequencePlan } from './sequence-plan.ts';
import type { SequenceState, Stage } from './sequence-state.ts';

/** What a screen shows of a sequence of holds. */
export type SequenceView = {
  readonly stage: Stage;
  /** The side to be stretched now; null until it is known. */
  readonly side: Side | null;
  /** Counts from 1. */
  readonly repetition: number;
  readonly repetitions: number;
  readonly holdTargetMs: Milliseconds;
  /** Counted time of the running repetition. */
  readonly repetitionMs: Milliseconds;
  /** Of the running repetition: 0 to 1. */
  readonly progress: number;
  /** Until the countdown or the rest is over; null in other stages. */
  readonly remainingMs: Milliseconds | null;
};

/** The view of a sequence at this time; `totalMs` is what has been counted of each side. */
export function sequenceView(
  sequence: SequenceState,
  at: { readonly plan: SequencePlan; readonly totalMs: TotalMs; readonly nowMs: Milliseconds },
): SequenceView {
  const { plan, totalMs, nowMs } = at;
  const { stage, side, done } = sequence;
  const repetitionMs = side === null ? milliseconds(0) : heldOf(sequence, totalMs, side);
  const over = side === null ? 0 : done[side];
  const isOver = side !== null && isSideDone(sequence, side, plan);
  return {
    stage,
    side,
    repetition: isOver ? over : over + 1,
    repetitions: plan.repetitions,
    holdTargetMs: plan.holdTargetMs,
    repetitionMs,
    progress: Math.min(1, repetitionMs / plan.holdTargetMs),
    remainingMs: remainingOf(stage, nowMs),
  };
}

const remainingOf = (stage: Stage, nowMs: Milliseconds): Milliseconds | null =>
  stage.kind === 'countdown' || stage.kind === 'resting'
    ? milliseconds(Math.max(0, stage.endsAtMs - nowMs))
    : null;
