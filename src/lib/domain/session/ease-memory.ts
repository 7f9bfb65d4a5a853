import type { EaseOff, SessionRecord } from './session-record.ts';

/**
 * Why the last session of a practice was eased off, so that the next begins gently; null when it was not.
 * `records` in any order.
 */
export function lastEase(
  practiceId: SessionRecord['practiceId'],
  records: readonly SessionRecord[],
): EaseOff | null {
  const [latest] = records
    .filter((record) => record.practiceId === practiceId)
    .sort((a, b) => b.startedAt - a.startedAt);
  return latest?.easeOffs.at(-1) ?? null;
}
