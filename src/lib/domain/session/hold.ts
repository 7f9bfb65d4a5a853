import type { Side } from '../landmarks.ts';
import { milliseconds, type Milliseconds } from '../units.ts';

/**
 * Time counted in position. A loss shorter than the grace is forgiven and counted; a longer one ends
 * the repetition, and none of the lost time counts.
 */
export type HoldState = {
  /** All counted time of the session by stretched side, the running repetition included. */
  readonly totalMs: Readonly<Record<Side, Milliseconds>>;
  /** Counted time of the running repetition. */
  readonly repetitionMs: Milliseconds;
  readonly side: Side | null;
  /** The last frame in which the position was held; null before the first. */
  readonly lastMs: Milliseconds | null;
  /** Whether this repetition has reached its target; it is told once. */
  readonly isComplete: boolean;
};

const ZERO = milliseconds(0);

export const NO_HOLD: HoldState = {
  totalMs: { left: ZERO, right: ZERO },
  repetitionMs: ZERO,
  side: null,
  lastMs: null,
  isComplete: false,
};

export type HoldEvent = 'started' | 'complete' | 'lost';

export type HoldInput = {
  /** The side that is held now; null when the position is not held. */
  readonly heldSide: Side | null;
  /** Since when the body has been at rest without a fault: a new hold counts from there. */
  readonly restSinceMs: Milliseconds;
  readonly targetMs: Milliseconds;
  readonly graceMs: Milliseconds;
  readonly nowMs: Milliseconds;
};

function count(state: HoldState, side: Side, addedMs: number): HoldState {
  return {
    ...state,
    totalMs: { ...state.totalMs, [side]: milliseconds(state.totalMs[side] + addedMs) },
    repetitionMs: milliseconds(state.repetitionMs + addedMs),
  };
}

const ended = ({ totalMs, lastMs }: HoldState): HoldState => ({ ...NO_HOLD, totalMs, lastMs });

type HoldStep = { readonly hold: HoldState; readonly event: HoldEvent | null };

/** The first frame of a repetition. Rest that began before it belongs to the hold, but never twice. */
function begin(
  state: HoldState,
  side: Side,
  { restSinceMs, nowMs, targetMs }: HoldInput,
): HoldStep {
  const countedFrom = Math.max(restSinceMs, state.lastMs ?? restSinceMs);
  const counted = count(ended(state), side, Math.max(0, nowMs - countedFrom));
  const isComplete = counted.repetitionMs >= targetMs;
  return { hold: { ...counted, side, lastMs: nowMs, isComplete }, event: 'started' };
}

/** The hold after one frame, and what there is to tell about it. */
export function advanceHold(state: HoldState, input: HoldInput): HoldStep {
  const { heldSide, nowMs } = input;
  // Covers a gap without frames too: what nobody saw is not counted.
  const isForgiven = state.lastMs !== null && nowMs - state.lastMs <= input.graceMs;
  if (heldSide === null) {
    return state.side === null || isForgiven
      ? { hold: state, event: null }
      : { hold: ended(state), event: 'lost' };
  }
  if (state.side !== heldSide || state.lastMs === null || !isForgiven) {
    return begin(state, heldSide, input);
  }
  const counted = count(state, heldSide, nowMs - state.lastMs);
  const isComplete = counted.repetitionMs >= input.targetMs;
  return {
    hold: { ...counted, lastMs: nowMs, isComplete },
    event: isComplete && !state.isComplete ? 'complete' : null,
  };
}
