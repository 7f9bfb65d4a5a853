import type { Side } from '../landmarks.ts';
import type { FaultMoment, SessionRecord } from '../session/session-record.ts';
import type { FaultId } from '../stretch/stretch-definition.ts';
import { milliseconds, type Milliseconds } from '../units.ts';

/** A fault of one side: how long it was on in all, and each time it was. */
export type FaultRow = {
  readonly faultId: FaultId;
  readonly stretchedSide: Side;
  readonly durationMs: Milliseconds;
  /** In order; empty in a record from before moments were kept. */
  readonly moments: readonly FaultMoment[];
};

/**
 * What came up in a session, the longest in front. A moment of which the record has no sum counts by
 * its own length.
 */
export function faultRows({
  faults,
  moments,
}: Pick<SessionRecord, 'faults' | 'moments'>): readonly FaultRow[] {
  const momentsOf = (faultId: FaultId, side: Side): readonly FaultMoment[] =>
    moments.filter((one) => one.faultId === faultId && one.stretchedSide === side);
  const summed = faults.map((fault): FaultRow => ({
    ...fault,
    moments: momentsOf(fault.faultId, fault.stretchedSide),
  }));
  const alone = moments
    .filter((moment, index) => {
      const same = momentsOf(moment.faultId, moment.stretchedSide);
      return same[0] === moments[index] && !summed.some((row) => row.moments[0] === moment);
    })
    .map(({ faultId, stretchedSide }): FaultRow => {
      const own = momentsOf(faultId, stretchedSide);
      const durationMs = own.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
      return { faultId, stretchedSide, durationMs: milliseconds(durationMs), moments: own };
    });
  return [...summed, ...alone].sort((a, b) => b.durationMs - a.durationMs);
}
