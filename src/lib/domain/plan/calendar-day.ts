import { WEEKDAYS, type Weekday } from './weekly-plan.ts';

declare const wholeDay: unique symbol;
/**
 * A day on a calendar, without a time and without a zone: whole days since 1 January 1970. The next
 * day is one more, however many hours the clock gives it in a night when summer time begins or ends.
 */
export type CalendarDay = number & { readonly [wholeDay]: true };

/** `month` 1 to 12, `dayOfMonth` 1 to 31. */
export type DayParts = {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
};

/** UTC has no summer time, so there every day has this length. It counts days, never hours. */
const UTC_DAY_MS = 86_400_000;
/** 1 January 1970 was a Thursday. */
const WEEKDAY_OF_DAY_0 = WEEKDAYS.indexOf('th');

/** A day of month 0 or 32 counts on into the neighbouring month. */
export const toCalendarDay = ({ year, month, dayOfMonth }: DayParts): CalendarDay =>
  (Date.UTC(year, month - 1, dayOfMonth) / UTC_DAY_MS) as CalendarDay;

export function dayParts(day: CalendarDay): DayParts {
  const date = new Date(day * UTC_DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
  };
}

/** `count` may be negative. */
export const addDays = (day: CalendarDay, count: number): CalendarDay =>
  (day + count) as CalendarDay;

/** Negative when `to` is before `from`. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number => to - from;

const weekdayIndex = (day: CalendarDay): number =>
  (((day + WEEKDAY_OF_DAY_0) % WEEKDAYS.length) + WEEKDAYS.length) % WEEKDAYS.length;

export function weekdayOf(day: CalendarDay): Weekday {
  const weekday = WEEKDAYS[weekdayIndex(day)];
  if (weekday === undefined) throw new Error(`${day} is not a whole day`);
  return weekday;
}

/** The seven days, Monday first, of the ISO 8601 week that has this day. */
export function weekOf(day: CalendarDay): readonly CalendarDay[] {
  const monday = addDays(day, -weekdayIndex(day));
  return WEEKDAYS.map((_, index) => addDays(monday, index));
}

/** As in ISO 8601, such as 2026-03-29. */
export function isoDay(day: CalendarDay): string {
  const { year, month, dayOfMonth } = dayParts(day);
  const padded = (value: number, length: number) => String(value).padStart(length, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}
