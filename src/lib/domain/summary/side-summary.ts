import type { Side } from '../landmarks.ts';
import type { RepetitionRecord, SessionRecord } from '../session/session-record.ts';
import { milliseconds, type Milliseconds } from '../units.ts';

/** What one side did in a session. */
export type SideSummary = {
  readonly side: Side;
  readonly heldMs: Milliseconds;
  /** The aimed-at length of all holds that were begun, one at least. */
  readonly aimMs: Milliseconds;
  readonly repetitions: readonly RepetitionRecord[];
  /** The person said "I feel it, that is enough". */
  readonly isAccepted: boolean;
  /** Position match, 0 to 1; null where nothing was judged. */
  readonly match: number | null;
};

export function sideSummary(record: SessionRecord, side: Side): SideSummary {
  const repetitions = record.repetitions.filter(({ stretchedSide }) => stretchedSide === side);
  return {
    side,
    heldMs: record.heldMs[side],
    aimMs: milliseconds(record.holdTargetMs * Math.max(1, repetitions.length)),
    repetitions,
    isAccepted: record.acceptedSides.includes(side),
    match: record.positionMatch[side],
  };
}
