import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marchDay } from '../../../../tests/support/plan-days.ts';
import type { CalendarDay } from './calendar-day.ts';
import { FORGIVEN_DAYS, streakOf } from './streak.ts';

const days = (...fromMonday: number[]): CalendarDay[] => fromMonday.map(marchDay);

describe('streakOf', () => {
  it('starts at nothing', () => {
    expect(streakOf([], marchDay(0))).toEqual({ days: 0, bestDays: 0 });
  });

  it('counts practised days, and a missed one costs nothing', () => {
    expect(streakOf(days(0, 1, 3, 6), marchDay(6)), 'a free day resets it').toEqual({
      days: 4,
      bestDays: 4,
    });
  });

  it('goes on over seven days without practice, and ends with the eighth', () => {
    expect(streakOf(days(0, 8), marchDay(8)).days, 'a week away resets it').toBe(2);
    expect(streakOf(days(0, 9), marchDay(9)).days).toBe(1);
  });

  it('lasts until seven whole days have passed; today can still be practised', () => {
    expect(streakOf(days(-2, 0), marchDay(8)).days).toBe(2);
    expect(streakOf(days(-2, 0), marchDay(9))).toEqual({ days: 0, bestDays: 2 });
  });

  it('remembers the best', () => {
    expect(streakOf(days(-40, -38, -35, 0, 1), marchDay(1))).toEqual({ days: 2, bestDays: 3 });
  });

  it('leaves out days that are still to come', () => {
    expect(streakOf(days(0, 1, 30), marchDay(1)), 'a wrong clock ends it').toEqual({
      days: 2,
      bestDays: 2,
    });
  });

  const someDays = fc
    .uniqueArray(fc.integer({ min: -90, max: 0 }), { maxLength: 40 })
    .map((list) => list.sort((a, b) => a - b));

  it('never gets less by one more day of practice', () => {
    fc.assert(
      fc.property(someDays, fc.integer({ min: -90, max: 0 }), (list, extra) => {
        const before = streakOf(days(...list), marchDay(0));
        const more = [...new Set([...list, extra])].sort((a, b) => a - b);
        const after = streakOf(days(...more), marchDay(0));
        expect(after.days, 'practice is punished').toBeGreaterThanOrEqual(before.days);
        expect(after.bestDays).toBeGreaterThanOrEqual(before.bestDays);
        expect(after.bestDays).toBeGreaterThanOrEqual(after.days);
      }),
    );
  });

  it('counts every day of whoever never pauses longer than is forgiven', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: FORGIVEN_DAYS }), { maxLength: 30 });
    fc.assert(
      fc.property(pauses, (list) => {
        let at = -400;
        const kept = [at, ...list.map((free) => (at += free + 1))];
        expect(streakOf(days(...kept), marchDay(at)).days).toBe(kept.length);
      }),
    );
  });
});
