import { describe, expect, it } from 'vitest';
import { endedSession } from '../../../../tests/support/ended-session.ts';
import type { CalendarDay } from '../plan/calendar-day.ts';
import type { LocalCalendar } from '../plan/local-calendar.ts';
import { epochMilliseconds, seconds } from '../units.ts';
import { hasEnoughToday } from './enough-today.ts';

const DAY_MS = 86_400_000;
const calendar: LocalCalendar = (at) => ({
  at,
  day: Math.floor(at / DAY_MS) as CalendarDay,
  time: '07:30',
});
const now = epochMilliseconds(20 * DAY_MS + 9000);
const turn = (startedAt: number, practisedSeconds: number) =>
  endedSession({
    practiceId: 'pressing',
    mode: 'guided',
    startedAt,
    guided: { plannedMs: seconds(120), practisedMs: seconds(practisedSeconds) },
  });
const onceADay = { id: 'pressing', mostPerDay: 1 };

describe('enough for today', () => {
  it('is a practice that was done as often as is enough', () => {
    const done = [turn(20 * DAY_MS + 17, 34)];
    expect(hasEnoughToday(onceADay, done, { now, calendar }), 'somebody presses twice a day').toBe(
      true,
    );
    expect(hasEnoughToday({ ...onceADay, mostPerDay: 2 }, done, { now, calendar })).toBe(false);
  });

  it('is not yesterday, nor a try that was broken off, nor another practice', () => {
    const others = [
      turn(20 * DAY_MS - 1, 34),
      turn(20 * DAY_MS + 17, 9),
      { ...turn(20 * DAY_MS + 23, 34), practiceId: 'rolling' },
    ];
    expect(hasEnoughToday(onceADay, others, { now, calendar })).toBe(false);
  });

  it('has no limit where none is given', () => {
    const done = [turn(20 * DAY_MS + 17, 34)];
    expect(hasEnoughToday({ id: 'pressing', mostPerDay: null }, done, { now, calendar })).toBe(
      false,
    );
  });
});
