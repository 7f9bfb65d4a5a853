import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guided, marchDay, momentOf, stretched } from '../../../../tests/support/plan-days.ts';
import { weekDose } from './week-dose.ts';

const on = (day: number, time = '08:00') => momentOf(marchDay(day), time);
const dose = (sessions: Parameters<typeof weekDose>[0], today = 4) =>
  weekDose(sessions, marchDay(today), ['lunge', 'knee-to-chest']);
const inSeconds = ({ sides }: ReturnType<typeof weekDose>) => ({
  left: [sides.left.todayMs / 1000, sides.left.weekMs / 1000],
  right: [sides.right.todayMs / 1000, sides.right.weekMs / 1000],
});

describe('weekDose', () => {
  it('adds up today and the week, side by side, over all stretches', () => {
    const sessions = [
      stretched(on(0), { left: 50, right: 70 }),
      stretched(on(4, '07:00'), { left: 30, right: 40, practiceId: 'knee-to-chest' }),
      stretched(on(4, '21:00'), { left: 11, mode: 'timer' }),
    ];
    expect(inSeconds(dose(sessions))).toEqual({ left: [41, 91], right: [40, 110] });
  });

  it('leaves out last week, other practices and other stretches', () => {
    const sessions = [
      stretched(on(-1), { left: 300, right: 300 }),
      stretched(on(7), { left: 300, right: 300 }),
      guided(on(4), 280),
      stretched(on(4), { left: 90, right: 90, practiceId: 'bridge' }),
    ];
    expect(inSeconds(dose(sessions)), 'rest is counted as stretching').toEqual({
      left: [0, 0],
      right: [0, 0],
    });
  });

  it('takes relief off both sides in proportion', () => {
    const kinder = stretched(on(4), { left: 60, right: 20, relief: 20 });
    expect(inSeconds(dose([kinder]))).toEqual({ left: [45, 45], right: [15, 15] });
    const only = stretched(on(4), { left: 33, right: 21, relief: 54 });
    expect(inSeconds(dose([only]))).toEqual({ left: [0, 0], right: [0, 0] });
  });

  it('says enough for today from 240 s of both sides on', () => {
    const short = [stretched(on(4, '07:00'), { left: 120, right: 130 })];
    const almost = [...short, stretched(on(4, '19:00'), { left: 119.9, right: 130 })];
    expect(dose(almost).advice).toEqual({ kind: 'enough-one-side', side: 'right' });
    const full = [...short, stretched(on(4, '19:00'), { left: 120, right: 110 })];
    expect(dose(full).advice, 'it drives on').toEqual({ kind: 'enough-today' });
    expect(dose(full, 5).advice, 'yesterday still stops today').toEqual({ kind: 'below' });
  });

  it('says enough for the week from 600 s of both sides on', () => {
    const days = [0, 1, 3].map((day) => stretched(on(day), { left: 200, right: 199 }));
    expect(dose(days).advice).toEqual({ kind: 'enough-one-side', side: 'left' });
    const topped = [...days, stretched(on(2), { right: 3 })];
    expect(dose(topped).advice).toEqual({ kind: 'enough-week' });
    expect(dose(topped, 7).advice, 'Monday does not begin anew').toEqual({ kind: 'below' });
  });

  it('takes a side that has enough for the week as one that has enough for today', () => {
    const days = [0, 1, 3].map((day) => stretched(on(day), { left: 200 }));
    const today = stretched(on(4), { right: 241 });
    expect(dose([...days, today]).advice).toEqual({ kind: 'enough-today' });
  });

  it('never counts more than was held', () => {
    const seconds = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(seconds, seconds, fc.integer({ min: 0, max: 900 }), (left, right, relief) => {
        const { sides } = dose([stretched(on(4), { left, right, relief })]);
        expect(sides.left.weekMs).toBeGreaterThanOrEqual(0);
        expect(sides.left.weekMs + sides.right.weekMs).toBeCloseTo(
          Math.max(0, left + right - relief) * 1000,
          6,
        );
      }),
    );
  });
});
