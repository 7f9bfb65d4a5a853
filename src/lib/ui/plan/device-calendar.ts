import { toCalendarDay } from '#lib/domain/plan/calendar-day.ts';
import type { LocalCalendar } from '#lib/domain/plan/local-calendar.ts';

/** Day and time in the zone that the device is set to, summer time included. */
export const deviceCalendar: LocalCalendar = (at) => {
  const date = new Date(at);
  const padded = (value: number) => String(value).padStart(2, '0');
  return {
    at,
    day: toCalendarDay({
      year: date.getFullYear(),
      month: date.getMonth() + 1,
      dayOfMonth: date.getDate(),
    }),
    time: `${padded(date.getHours())}:${padded(date.getMinutes())}`,
  };
};
