import { otherSide, SIDES, type Side } from '../../landmarks.ts';
import { milliseconds, type Milliseconds } from '../../units.ts';
import type { RepetitionRecord } from '../session-record.ts';
import type { SequencePlan } from './sequence-plan.ts';
import type { SequenceState } from './sequence-state.ts';

/** Counted time of a side since the start of the session. */
export type TotalMs = Readonly<Record<Side, Milliseconds>>;

/** What is held of the repetition of this side so far. Interruptions cost nothing. */
export const heldOf = ({ creditedMs }: SequenceState, totalMs: TotalMs, side: Side): Milliseconds =>
  milliseconds(totalMs[side] - creditedMs[side]);

/** Whether a side has had all its repetitions. */
export const isSideDone = ({ done }: SequenceState, side: Side, plan: SequencePlan): boolean =>
  done[side] >= plan.repetitions;

/** What comes after this side: the other one, or null when the session has held all it asks for. */
export function sideAfter(state: SequenceState, side: Side, plan: SequencePlan): Side | null {
  const other = otherSide(side);
  if (plan.sides === 'one' || isSideDone(state, other, plan)) return null;
  return other;
}

/** Notes the first counted moment of a repetition. */
export function withRunning(
  state: SequenceState,
  seen: { readonly totalMs: TotalMs; readonly sinceStartMs: Milliseconds },
): SequenceState {
  const { side, beganMs } = state;
  if (side === null || beganMs[side] !== null) return state;
  if (heldOf(state, seen.totalMs, side) <= 0) return state;
  return { ...state, beganMs: { ...beganMs, [side]: seen.sinceStartMs } };
}

/** The repetition of a side is over, whole or broken off: either way it is one less to come. */
export function closeRepetition(
  state: SequenceState,
  totalMs: TotalMs,
  { side, isComplete }: { readonly side: Side; readonly isComplete: boolean },
): SequenceState {
  const heldMs = heldOf(state, totalMs, side);
  const beganMs = state.beganMs[side] ?? milliseconds(0);
  return {
    ...state,
    done: { ...state.done, [side]: state.done[side] + 1 },
    creditedMs: { ...state.creditedMs, [side]: totalMs[side] },
    beganMs: { ...state.beganMs, [side]: null },
    isHalfTold: false,
    remindersTold: 0,
    repetitions:
      heldMs > 0
        ? [...state.repetitions, { stretchedSide: side, beganMs, heldMs, isComplete }]
        : state.repetitions,
  };
}

/** Every repetition, those that are not whole yet included. */
export function allRepetitions(
  state: SequenceState,
  totalMs: TotalMs,
): readonly RepetitionRecord[] {
  const { repetitions } = SIDES.reduce(
    (closed, side) => closeRepetition(closed, totalMs, { side, isComplete: false }),
    state,
  );
  return [...repetitions].sort((a, b) => a.beganMs - b.beganMs);
}
