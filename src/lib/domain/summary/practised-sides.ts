import { SIDES, type Side } from '../landmarks.ts';
import type { SessionRecord } from '../session/session-record.ts';
import { milliseconds, type Milliseconds } from '../units.ts';
import { sideSummary } from './side-summary.ts';

export type PractisedSide = {
  readonly side: Side;
  readonly heldMs: Milliseconds;
  readonly aimMs: Milliseconds;
};

/**
 * The sides of a session with their time. A stretch always has both. A guided practice has those that
 * were practised: none when it has no sides. Its record does not say whether one side alone was
 * chosen, so when only one was done, the aim is half of the plan as long as it fits into that.
 */
export function practisedSides(record: SessionRecord): readonly PractisedSide[] {
  const { guided, heldMs } = record;
  if (guided === null) return SIDES.map((side) => sideSummary(record, side));
  const done = SIDES.filter((side) => heldMs[side] > 0);
  const isOneSided =
    done.length === 1 &&
    (record.ending === 'completed' || done.some((side) => heldMs[side] > guided.plannedMs / 2));
  const aimMs = milliseconds(isOneSided ? guided.plannedMs : guided.plannedMs / 2);
  return done.map((side) => ({ side, heldMs: heldMs[side], aimMs }));
}
