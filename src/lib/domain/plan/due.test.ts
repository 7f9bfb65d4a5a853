import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guided, marchDay, momentOf } from '../../../../tests/support/plan-days.ts';
import { badgeFor, dueNow } from './due.ts';
import { DEFAULT_PLAN, WEEKDAYS, type WeeklyPlan } from './weekly-plan.ts';

const plan = (change: Partial<WeeklyPlan>): WeeklyPlan => ({ ...DEFAULT_PLAN, ...change });
const on = (day: number, time: string) => momentOf(marchDay(day), time);
const practice = (day: number, time: string) => guided(on(day, time), 200);

describe('dueNow with one time a day', () => {
  const evening = plan({ days: ['mo', 'th'], times: ['18:30'] });

  it('is due on a planned day, before and after its time', () => {
    const planned = { day: marchDay(0), time: '18:30' };
    expect(dueNow(evening, [], on(0, '18:29'))).toEqual({ kind: 'due', planned, isReached: false });
    expect(dueNow(evening, [], on(0, '18:30'))).toEqual({ kind: 'due', planned, isReached: true });
    expect(dueNow(evening, [], on(0, '23:59'))).toEqual({ kind: 'due', planned, isReached: true });
  });

  it('is done by any practice of the day, and then names the next', () => {
    expect(dueNow(evening, [practice(0, '07:10')], on(0, '19:00')), 'it nags').toEqual({
      kind: 'done',
      next: { day: marchDay(3), time: '18:30' },
    });
  });

  it('is not done by yesterday, nor by a start that came to nothing', () => {
    expect(dueNow(evening, [practice(-1, '23:50')], on(0, '08:00')).kind).toBe('due');
    expect(dueNow(evening, [guided(on(0, '07:00'), 59)], on(0, '08:00')).kind).toBe('due');
  });

  it('leaves a free day free, and says when it goes on', () => {
    expect(dueNow(evening, [], on(1, '18:45'))).toEqual({
      kind: 'later',
      next: { day: marchDay(3), time: '18:30' },
    });
    expect(dueNow(evening, [], on(4, '06:00'))).toEqual({
      kind: 'later',
      next: { day: marchDay(7), time: '18:30' },
    });
  });

  it('sees a practice on a free day', () => {
    expect(dueNow(evening, [practice(1, '10:00')], on(1, '11:00')).kind).toBe('done');
  });

  it('finds the same weekday again, a week later', () => {
    const sundays = plan({ days: ['su'], times: ['09:15'] });
    expect(dueNow(sundays, [practice(6, '09:20')], on(6, '10:00'))).toEqual({
      kind: 'done',
      next: { day: marchDay(13), time: '09:15' },
    });
  });
});

describe('dueNow with other plans', () => {
  it('knows nothing without days', () => {
    expect(dueNow(plan({ times: ['07:45'] }), [], on(0, '08:00'))).toEqual({ kind: 'unplanned' });
  });

  it('is due all day when no time is set', () => {
    expect(dueNow(plan({ days: ['tu'] }), [], on(1, '00:05'))).toEqual({
      kind: 'due',
      planned: { day: marchDay(1), time: null },
      isReached: true,
    });
  });

  // In any order and with one of them twice, as it may be typed.
  const twice = plan({ days: ['we', 'fr'], times: ['19:00', '07:00', '19:00'] });

  it('does not let the morning stand for the evening', () => {
    const morning = [practice(2, '07:20')];
    expect(dueNow(twice, morning, on(2, '12:59'))).toEqual({
      kind: 'done',
      next: { day: marchDay(2), time: '19:00' },
    });
    expect(dueNow(twice, morning, on(2, '13:00')), 'the second half is forgotten').toEqual({
      kind: 'due',
      planned: { day: marchDay(2), time: '19:00' },
      isReached: false,
    });
  });

  it('lets a missed morning go', () => {
    expect(dueNow(twice, [practice(2, '20:00')], on(2, '21:00'))).toEqual({
      kind: 'done',
      next: { day: marchDay(4), time: '07:00' },
    });
  });

  it('always names a planned day and time that is still to come', () => {
    const minutes = fc.integer({ min: 0, max: 1439 });
    const time = minutes.map(
      (all) =>
        `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`,
    );
    fc.assert(
      fc.property(
        fc.record({
          days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
          times: fc.array(time, { maxLength: 4 }),
          day: fc.integer({ min: 0, max: 6 }),
          nowTime: time,
          isPractised: fc.boolean(),
        }),
        ({ days, times, day, nowTime, isPractised }) => {
          const now = on(day, nowTime);
          const sessions = isPractised ? [practice(day, nowTime)] : [];
          const due = dueNow(plan({ days, times }), sessions, now);
          expect(due.kind === 'unplanned').toBe(false);
          if (due.kind !== 'done' && due.kind !== 'later') return;
          const weekday = WEEKDAYS[(((due.next.day - marchDay(0)) % 7) + 7) % 7];
          expect(days).toContain(weekday);
          expect(due.next.day > now.day || (due.next.time ?? '') > now.time).toBe(true);
          expect(due.next.day - now.day).toBeLessThanOrEqual(7);
        },
      ),
    );
  });
});

describe('badgeFor', () => {
  it('shows one thing from its time on, and nothing before, after or without a plan', () => {
    const evening = plan({ days: ['mo'], times: ['18:30'] });
    const badgeAt = (time: string) => badgeFor(dueNow(evening, [], on(0, time)));
    expect([badgeAt('18:29'), badgeAt('18:30')]).toEqual([0, 1]);
    expect(badgeFor(dueNow(evening, [practice(0, '18:31')], on(0, '18:40'))), 'it stays').toBe(0);
    expect(badgeFor(dueNow(evening, [], on(1, '19:00')))).toBe(0);
    expect(badgeFor({ kind: 'unplanned' })).toBe(0);
  });
});
