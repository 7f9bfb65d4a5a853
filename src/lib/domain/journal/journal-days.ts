import type { CalendarDay } from '../plan/calendar-day.ts';
import type { LocalCalendar } from '../plan/local-calendar.ts';
import type { EpochMilliseconds } from '../units.ts';
import type { JournalEntry } from './journal-entries.ts';

/** What one day has. */
export type JournalDay = {
  readonly day: CalendarDay;
  /** A moment of that day, for its name. */
  readonly at: EpochMilliseconds;
  /** At least one, in the order that was given. */
  readonly entries: readonly JournalEntry[];
};

/**
 * Puts entries that are in order under the days on which they began; what goes on over midnight stays
 * with the day of its start.
 */
export function journalDays(
  entries: readonly JournalEntry[],
  calendar: LocalCalendar,
): readonly JournalDay[] {
  const days: { day: CalendarDay; at: EpochMilliseconds; entries: JournalEntry[] }[] = [];
  for (const entry of entries) {
    const { day } = calendar(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, at: entry.at, entries: [entry] });
  }
  return days;
}
