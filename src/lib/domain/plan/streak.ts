import { daysBetween, type CalendarDay } from './calendar-day.ts';

/**
 * How many days in a row may pass without any practice. Design value: a whole week away, ill or busy
 * costs nothing; the streak ends on the day after.
 */
export const FORGIVEN_DAYS = 7;

/** Counted in practised days; the days between them are neither counted nor held against anyone. */
export type Streak = {
  /** 0 when there is none, or when the last one has ended. */
  readonly days: number;
  /** The longest so far; never less than `days`. */
  readonly bestDays: number;
};

const goesOn = (from: CalendarDay, to: CalendarDay): boolean =>
  daysBetween(from, to) - 1 <= FORGIVEN_DAYS;

/**
 * `practised`: days with a practice, in order and each once. Days after today, from a clock that was
 * set wrong, do not count. Today itself can still be practised, so it is no missed day.
 */
export function streakOf(practised: readonly CalendarDay[], today: CalendarDay): Streak {
  let days = 0;
  let bestDays = 0;
  let last: CalendarDay | null = null;
  for (const day of practised) {
    if (day > today) break;
    days = last !== null && goesOn(last, day) ? days + 1 : 1;
    bestDays = Math.max(bestDays, days);
    last = day;
  }
  return { days: last !== null && goesOn(last, today) ? days : 0, bestDays };
}
