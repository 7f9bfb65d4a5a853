import { milliseconds, type Milliseconds } from '../units.ts';
import type { SessionTrace, TraceFrame } from './session-trace.ts';

/** One frame is kept of each such stretch of time: ten a second at most. */
const SLOT_MS = milliseconds(100);

/** Twenty minutes. What comes later is not kept, so that a forgotten session fills no memory. */
const MOST_FRAMES = 12_000;

/** A list that grows in front, so that adding a frame costs the same however long the session. */
type Kept = { readonly newest: TraceFrame; readonly before: Kept | null };

/** What has been kept so far. */
export type TraceState = {
  readonly kept: Kept | null;
  readonly count: number;
};

export const NO_TRACE: TraceState = { kept: null, count: 0 };

/**
 * Keeps the frame if it is the first of its tenth of a second. `atMs` counts from the start of the
 * session; a frame that is not later than the last kept one is left out.
 */
export function advanceTrace(
  state: TraceState,
  { atMs, pose, isCounting }: TraceFrame,
): TraceState {
  const { kept, count } = state;
  const isNext = kept === null || slotOf(atMs) > slotOf(kept.newest.atMs);
  if (!isNext || count >= MOST_FRAMES) return state;
  const newest: TraceFrame = {
    atMs,
    // Judging takes the time from the pose, which must be the one it is replayed with.
    pose: pose === null ? null : { ...pose, capturedAtMs: atMs, world: null },
    isCounting,
  };
  return { kept: { newest, before: kept }, count: count + 1 };
}

/** The person has just said "I feel it, that is enough": the newest kept frame tells so. */
export function markAccepted(state: TraceState): TraceState {
  const { kept } = state;
  if (kept === null) return state;
  return { ...state, kept: { ...kept, newest: { ...kept.newest, isAccepted: true } } };
}

const slotOf = (atMs: Milliseconds): number => Math.floor(atMs / SLOT_MS);

/** The trace of what was kept, for the store; null when nobody was ever in the picture. */
export function toSessionTrace(
  state: TraceState,
  about: Omit<SessionTrace, 'frames'>,
): SessionTrace | null {
  const frames: TraceFrame[] = [];
  for (let at = state.kept; at !== null; at = at.before) frames.push(at.newest);
  frames.reverse();
  return frames.some(({ pose }) => pose !== null) ? { ...about, frames } : null;
}
