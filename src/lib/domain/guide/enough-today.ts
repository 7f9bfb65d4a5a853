import type { LocalCalendar } from '../plan/local-calendar.ts';
import type { SessionRecord } from '../session/session-record.ts';
import { seconds, type EpochMilliseconds } from '../units.ts';
import type { PracticeDefinition } from './practice-definition.ts';

/** A try that was broken off at once is not a turn. Design value: about one point that was pressed. */
const COUNTS_FROM = seconds(10);

/** How often a practice may still be done today; Infinity where there is no limit. */
export function turnsLeftToday(
  { id, mostPerDay }: Pick<PracticeDefinition, 'id' | 'mostPerDay'>,
  records: readonly Pick<SessionRecord, 'practiceId' | 'startedAt' | 'guided'>[],
  { now, calendar }: { readonly now: EpochMilliseconds; readonly calendar: LocalCalendar },
): number {
  if (mostPerDay === null) return Infinity;
  const today = calendar(now).day;
  const turns = records.filter(
    ({ practiceId, startedAt, guided }) =>
      practiceId === id &&
      calendar(startedAt).day === today &&
      (guided?.practisedMs ?? 0) >= COUNTS_FROM,
  );
  return Math.max(0, mostPerDay - turns.length);
}

/** Whether a practice has been done as often today as is enough; false where there is no limit. */
export const hasEnoughToday = (...about: Parameters<typeof turnsLeftToday>): boolean =>
  turnsLeftToday(...about) === 0;
