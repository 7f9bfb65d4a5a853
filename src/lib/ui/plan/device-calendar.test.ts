import { afterEach, describe, expect, it, vi } from 'vitest';
import { daysBetween, isoDay } from '#lib/domain/plan/calendar-day.ts';
import { epochMilliseconds } from '#lib/domain/units.ts';
import { deviceCalendar } from './device-calendar.ts';

const local = (moment: string) => deviceCalendar(epochMilliseconds(Date.parse(moment)));
const shown = (moment: string) => {
  const { day, time } = local(moment);
  return `${isoDay(day)} ${time}`;
};

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('deviceCalendar', () => {
  it('has the day of the place, not of Greenwich', () => {
    vi.stubEnv('TZ', 'Pacific/Auckland');
    expect(shown('2026-01-15T11:30:00Z'), 'the practice counts for yesterday').toBe(
      '2026-01-16 00:30',
    );
    vi.stubEnv('TZ', 'America/Los_Angeles');
    expect(shown('2026-01-15T07:05:00Z'), 'the practice counts for tomorrow').toBe(
      '2026-01-14 23:05',
    );
  });

  it('goes from day to day through the nights of 23 and of 25 hours', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    expect(shown('2026-03-28T22:30:00Z')).toBe('2026-03-28 23:30');
    expect(shown('2026-03-29T22:30:00Z'), 'summer time swallows a day').toBe('2026-03-30 00:30');
    const before = local('2026-10-24T22:15:00Z');
    const after = local('2026-10-25T23:15:00Z');
    expect([isoDay(before.day), isoDay(after.day)]).toEqual(['2026-10-25', '2026-10-26']);
    expect(daysBetween(before.day, after.day), 'the long night counts twice').toBe(1);
  });

  it('follows the device when the person travels', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    expect(shown('2026-06-10T06:40:00Z')).toBe('2026-06-10 08:40');
    vi.stubEnv('TZ', 'Asia/Kolkata');
    expect(shown('2026-06-10T06:40:00Z')).toBe('2026-06-10 12:10');
  });
});
