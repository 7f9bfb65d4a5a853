import { describe, expect, it } from 'vitest';
import {
  greenwich,
  guided,
  marchDay,
  momentOf,
  stretched,
} from '../../../../tests/support/plan-days.ts';
import { placeSessions, practisedDays } from './practised-days.ts';

const monday = (time: string) => momentOf(marchDay(0), time);

describe('practisedDays', () => {
  it('counts a day from a minute of practice on, both sides together', () => {
    expect(practisedDays([stretched(monday('08:00'), { left: 31, right: 28.9 })])).toEqual([]);
    expect(
      practisedDays([stretched(monday('08:00'), { left: 31, right: 29 })]),
      'a short honest practice is not seen',
    ).toEqual([marchDay(0)]);
  });

  it('adds up what was done on one day, camera, timer and guided alike', () => {
    const parts = [
      stretched(monday('08:00'), { left: 20, mode: 'timer' }),
      guided(monday('12:10'), 22),
      stretched(monday('23:58'), { right: 18 }),
    ];
    expect(practisedDays(parts), 'a day of many small parts is lost').toEqual([marchDay(0)]);
    expect(practisedDays(parts.slice(1))).toEqual([]);
  });

  it('does not add up what lies on two sides of midnight', () => {
    const night = [
      stretched(monday('23:59'), { left: 40 }),
      stretched(momentOf(marchDay(1), '00:01'), { left: 41 }),
    ];
    expect(practisedDays(night)).toEqual([]);
  });

  it('gives each day once and in order, whatever the order of the sessions', () => {
    const days = [5, -30, 0, 5].map((day) => guided(momentOf(marchDay(day), '09:00'), 240));
    expect(practisedDays(days)).toEqual([marchDay(-30), marchDay(0), marchDay(5)]);
  });

  it('places a session on the calendar that it is given', () => {
    const { began, ...session } = guided(monday('21:45'), 61);
    expect(placeSessions([session], greenwich)).toEqual([{ ...session, began }]);
  });
});
