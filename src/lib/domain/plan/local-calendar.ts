import type { EpochMilliseconds } from '../units.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { TimeOfDay } from './weekly-plan.ts';

/** A moment as the calendar and the clock on the person's wall have it. */
export type LocalMoment = {
  readonly at: EpochMilliseconds;
  readonly day: CalendarDay;
  readonly time: TimeOfDay;
};

/**
 * Which day and time a moment is where the device is now. Records hold no zone, so after a journey
 * a practice late at night may count for the day beside it; the streak forgives that.
 */
export type LocalCalendar = (at: EpochMilliseconds) => LocalMoment;
