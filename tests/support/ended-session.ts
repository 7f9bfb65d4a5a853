import { NO_FEELINGS } from '#lib/domain/check-in/feeling.ts';
import type { SessionRecord } from '#lib/domain/session/session-record.ts';
import { toSessionId } from '#lib/domain/session/session-record.ts';
import { epochMilliseconds, milliseconds } from '#lib/domain/units.ts';

/** A record without anything in it; the start, and its end, are milliseconds of no matter what day. */
export const endedSession = (
  change: Partial<Omit<SessionRecord, 'startedAt'>> & { readonly startedAt?: number } = {},
): SessionRecord => {
  const { startedAt = 17, ...rest } = change;
  return {
    id: toSessionId(`session-${startedAt}`),
    practiceId: 'any',
    mode: 'camera',
    guided: null,
    runId: null,
    model: 'full',
    startedAt: epochMilliseconds(startedAt),
    updatedAt: epochMilliseconds(startedAt + 9),
    endedAt: epochMilliseconds(startedAt + 9),
    ending: 'completed',
    holdTargetMs: milliseconds(30_000),
    heldMs: { left: milliseconds(0), right: milliseconds(0) },
    measures: [],
    faults: [],
    repetitions: [],
    moments: [],
    positionMatch: { left: null, right: null },
    level: 'standard',
    easeOffs: [],
    acceptedSides: [],
    feelings: NO_FEELINGS,
    ...rest,
  };
};
