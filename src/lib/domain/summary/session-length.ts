import type { SessionRecord } from '../session/session-record.ts';
import type { SessionTrace } from '../trace/session-trace.ts';
import { milliseconds, type Milliseconds } from '../units.ts';

/**
 * How long a session was, from its start; whatever it knows to have happened lies within. `trace` null
 * while, or when, there is none.
 */
export function sessionLength(record: SessionRecord, trace: SessionTrace | null): Milliseconds {
  return milliseconds(
    Math.max(
      (record.endedAt ?? record.updatedAt) - record.startedAt,
      trace?.frames.at(-1)?.atMs ?? 0,
      ...record.moments.map(({ toMs }) => toMs),
      ...record.easeOffs.map(({ atMs }) => atMs),
      ...record.repetitions.map(({ beganMs, heldMs }) => beganMs + heldMs),
    ),
  );
}
