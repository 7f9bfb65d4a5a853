import { describe, expect, it } from 'vitest';
import {
  hasReminders,
  MOST_TIMES,
  withDay,
  withNewTime,
  withoutTime,
  withTime,
} from './plan-edits.ts';
import { sortedTimes, timeParts } from './time-of-day.ts';
import { DEFAULT_PLAN, type WeeklyPlan } from './weekly-plan.ts';

const plan = (change: Partial<WeeklyPlan>): WeeklyPlan => ({ ...DEFAULT_PLAN, ...change });

describe('editing a plan', () => {
  it('keeps the days in the order of the week', () => {
    const { days } = withDay(plan({ days: ['mo', 'sa'] }), 'we', true);
    expect(days).toEqual(['mo', 'we', 'sa']);
    expect(withDay(plan({ days }), 'mo', false).days).toEqual(['we', 'sa']);
    expect(withDay(plan({ days }), 'we', true).days, 'a day is there twice').toEqual(days);
  });

  it('offers another time each time, up to a limit', () => {
    let { times } = withNewTime(plan({ times: ['18:00'] }));
    expect(times).toEqual(['07:30', '18:00']);
    while (times.length < MOST_TIMES) ({ times } = withNewTime(plan({ times })));
    expect(new Set(times).size, 'a time is offered twice').toBe(MOST_TIMES);
    expect(withNewTime(plan({ times })).times).toEqual(times);
  });

  it('changes and removes a time in its place', () => {
    const two = plan({ times: ['06:15', '20:45'] });
    expect(withTime(two, 0, '21:30').times, 'the list jumps while typing').toEqual([
      '21:30',
      '20:45',
    ]);
    expect(withoutTime(two, 0).times).toEqual(['20:45']);
  });

  it('can remind only with a day and a time', () => {
    expect(hasReminders(plan({ days: ['tu'] }))).toBe(false);
    expect(hasReminders(plan({ times: ['09:00'] }))).toBe(false);
    expect(hasReminders(plan({ days: ['tu'], times: ['09:00'] }))).toBe(true);
  });
});

describe('times of day', () => {
  it.each(['', '7:30', '24:00', '12:60', '12:30:00', 'noon'])('are not %j', (text) => {
    expect(timeParts(text)).toBeNull();
  });

  it('are read as hours and minutes, and sorted, each once', () => {
    expect(timeParts('23:59')).toEqual({ hours: 23, minutes: 59 });
    expect(sortedTimes(['19:05', '07:00', '', '19:05', '25:10'])).toEqual(['07:00', '19:05']);
  });
});
