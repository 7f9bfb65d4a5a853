import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayParts,
  daysBetween,
  isoDay,
  toCalendarDay,
  weekdayOf,
  weekOf,
} from './calendar-day.ts';

const day = (year: number, month: number, dayOfMonth: number) =>
  toCalendarDay({ year, month, dayOfMonth });
const anyDay = fc
  .integer({ min: -20_000, max: 60_000 })
  .map((count) => addDays(day(1970, 1, 1), count));

describe('calendar days', () => {
  it('have the weekday that the wall calendar has', () => {
    expect(weekdayOf(day(1969, 12, 31))).toBe('we');
    expect(weekdayOf(day(1970, 1, 1))).toBe('th');
    expect(weekdayOf(day(2024, 2, 29))).toBe('th');
    expect(weekdayOf(day(2026, 3, 29))).toBe('su');
  });

  it('follow each other over the end of months, years and February', () => {
    expect(isoDay(addDays(day(2025, 12, 31), 1))).toBe('2026-01-01');
    expect(isoDay(addDays(day(2024, 2, 28), 1))).toBe('2024-02-29');
    expect(isoDay(addDays(day(2026, 3, 1), -1))).toBe('2026-02-28');
    expect(daysBetween(day(2026, 3, 28), day(2026, 4, 4))).toBe(7);
  });

  it('are the same after a way through year, month and day', () => {
    fc.assert(
      fc.property(anyDay, (each) => {
        expect(toCalendarDay(dayParts(each))).toBe(each);
      }),
    );
  });

  it('lie in one week, from Monday to Sunday', () => {
    expect(weekOf(day(2027, 1, 2)).map(isoDay), 'the week breaks at the new year').toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ]);
    fc.assert(
      fc.property(anyDay, (each) => {
        const week = weekOf(each);
        expect(week).toContain(each);
        expect(week.map(weekdayOf)).toEqual(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']);
      }),
    );
  });
});
